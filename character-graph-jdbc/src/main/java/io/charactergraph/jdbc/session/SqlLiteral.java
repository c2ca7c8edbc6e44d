package io.charactergraph.jdbc.session;

import java.util.Locale;
import java.util.Optional;

/**
 * Writes values as SQL literals that mean the same in every session, regardless of the meaning of a backslash in plain strings
 * and of the client's encoding. Characters other than plain ASCII are escaped.
 */
public final class SqlLiteral {

    private SqlLiteral() {}

    /** The literal of a text; {@code null} when there is none. */
    public static String of(Optional<String> text) {
        return text.map(SqlLiteral::of).orElse("null");
    }

    /** The literal of a text. */
    public static String of(String text) {
        boolean plain = text.chars().allMatch(c -> c >= ' ' && c <= '~' && c != '\\');
        if (plain) {
            return "'" + text.replace("'", "''") + "'";
        }
        StringBuilder literal = new StringBuilder(text.length() + 16).append("E'");
        text.codePoints().forEach(c -> {
            if (c == '\'') {
                literal.append("''");
            } else if (c == '\\') {
                literal.append("\\\\");
            } else if (c == '\n') {
                literal.append("\\n");
            } else if (c >= ' ' && c <= '~') {
                literal.append((char) c);
            } else {
                literal.append(String.format(Locale.ROOT, c > 0xFFFF ? "\\U%08X" : "\\u%04X", c));
            }
        });
        return literal.append('\'').toString();
    }
}
