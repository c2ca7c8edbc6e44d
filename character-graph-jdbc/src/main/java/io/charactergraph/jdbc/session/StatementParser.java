package io.charactergraph.jdbc.session;

import org.jdbi.v3.core.statement.ParsedSql;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Finds the parameters of a statement, such as {@code :id}. Quoted names, literals and comments are skipped. Jdbi's own parser
 * fails after a quoted name that ends with a quote.
 */
final class StatementParser implements SqlParser {

    @Override
    public ParsedSql parse(String sql, StatementContext context) {
        ParsedSql.Builder parsed = ParsedSql.builder();
        int from = 0;
        int at = 0;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (c == '"' || c == '\'') {
                at = behind(sql, String.valueOf(c), at + 1);
            } else if (sql.startsWith("--", at)) {
                at = behind(sql, "\n", at);
            } else if (c == ':' && at + 1 < sql.length() && Character.isLetter(sql.charAt(at + 1))) {
                int end = at + 1;
                while (end < sql.length() && Character.isLetterOrDigit(sql.charAt(end))) {
                    end++;
                }
                parsed.append(sql.substring(from, at)).appendNamedParameter(sql.substring(at + 1, end));
                at = end;
                from = end;
            } else {
                at++;
            }
        }
        return parsed.append(sql.substring(from)).build();
    }

    /** Behind the next one; a quote that is doubled ends one quoted text and begins another. */
    private static int behind(String sql, String end, int from) {
        int at = sql.indexOf(end, from);
        return at < 0 ? sql.length() : at + end.length();
    }

    @Override
    public String nameParameter(String name, StatementContext context) {
        return ":" + name;
    }
}
