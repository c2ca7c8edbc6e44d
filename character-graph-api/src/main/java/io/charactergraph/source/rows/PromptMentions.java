package io.charactergraph.source.rows;

import io.charactergraph.source.TextBytes;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds {@code {{character:key}}} and {@code {{character:key:field}}} in a prompt's text (readings R31). */
final class PromptMentions {

    private static final Pattern LIKE =
            Pattern.compile("\\{\\{[ \\t\\n\\u000B\\f\\r]*character[ \\t\\n\\u000B\\f\\r]*:[^{}]*\\}\\}");
    private static final Pattern EXACT = Pattern.compile("\\{\\{character:([A-Za-z0-9_-]+)(?::[A-Za-z0-9_-]+)?\\}\\}");

    private PromptMentions() {}

    /** Whether a text has two braces side by side, as each mention has. */
    static boolean mayBeIn(TextBytes text) {
        byte[] bytes = text.array();
        for (int i = text.from() + 1; i < text.to(); i++) {
            if (bytes[i] == '{' && bytes[i - 1] == '{') {
                return true;
            }
        }
        return false;
    }

    /** Emits the mentions in a text column of a node's row; what looks like one and is none is reported. */
    static void emit(RowEmitter emitter, Row row, Convention convention, String column, String text) {
        Set<String> seen = new HashSet<>();
        Matcher like = LIKE.matcher(text);
        while (like.find()) {
            String found = like.group();
            if (!seen.add(found)) {
                continue;
            }
            Matcher exact = EXACT.matcher(found);
            if (exact.matches()) {
                emitter.reference(new RowReference(
                        row,
                        convention,
                        new Position(column, found, -1),
                        emitter.values().ofText(exact.group(1)),
                        null,
                        null,
                        RawValues.NONE));
            } else {
                emitter.malformed(row, Position.of(column), found, convention.kinds());
            }
        }
    }
}
