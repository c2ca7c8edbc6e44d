package io.charactergraph.source.assembly;

import io.charactergraph.model.EdgeKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds {@code {{character:key}}} and {@code {{character:key:field}}} in a prompt's text (readings R31). */
final class PromptMentions {

    private static final List<EdgeKind> KINDS = List.of(EdgeKind.USES_CHARACTER);
    private static final Pattern LIKE =
            Pattern.compile("\\{\\{[ \\t\\n\\u000B\\f\\r]*character[ \\t\\n\\u000B\\f\\r]*:[^{}]*\\}\\}");
    private static final Pattern EXACT = Pattern.compile("\\{\\{character:([A-Za-z0-9_-]+)(?::[A-Za-z0-9_-]+)?\\}\\}");

    private PromptMentions() {}

    /** Notes the mentions in a text column of a node's row; what looks like one and is none is reported. */
    static void note(RowContext row, Convention convention, String column, int owner, String text) {
        if (!text.contains("{{")) {
            return;
        }
        Set<String> seen = new HashSet<>();
        Matcher like = LIKE.matcher(text);
        while (like.find()) {
            String found = like.group();
            if (!seen.add(found)) {
                continue;
            }
            Matcher exact = EXACT.matcher(found);
            if (exact.matches()) {
                long raw = row.assembly().raws().ofText(exact.group(1));
                Mentions.Extra extra = new Mentions.Extra(null, null, found, RawValues.NONE);
                row.assembly()
                        .mentions()
                        .add(
                                convention,
                                column,
                                owner,
                                raw,
                                io.charactergraph.graph.index.IndexedGraph.NO_SCENE_NODE,
                                -1,
                                extra);
            } else {
                row.assembly()
                        .issues()
                        .add(
                                io.charactergraph.model.UnresolvedReference.Reason.MALFORMED,
                                row.where(column, "", -1),
                                found,
                                KINDS,
                                List.of());
            }
        }
    }
}
