package io.charactergraph.jdbc.tables;

import io.charactergraph.jdbc.session.Identifiers;
import io.charactergraph.jdbc.session.SqlFile;
import io.charactergraph.jdbc.session.SqlLiteral;
import io.charactergraph.schema.form.ColumnSource;
import io.charactergraph.schema.form.ColumnSource.AnyNull;
import io.charactergraph.schema.form.ColumnSource.InField;
import io.charactergraph.schema.form.ColumnSource.LookedUp;
import io.charactergraph.schema.form.ColumnSource.OfKind;
import io.charactergraph.schema.form.ColumnSource.Reworded;
import io.charactergraph.schema.form.ColumnSource.Stored;
import io.charactergraph.schema.form.ColumnSource.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A query that gives the rows of a table of the data dictionary from the tables of a database. Means the same under any search
 * path: every table, function and operator in it is qualified.
 */
final class FormQuery {

    private static final SqlFile ROWS = new SqlFile(FormQuery.class, "rows");
    private static final SqlFile TAGS = new SqlFile(FormQuery.class, "tags");
    private static final SqlFile TAGS_BY_KEY = new SqlFile(FormQuery.class, "tagsByKey");

    private final String base;
    private final UnaryOperator<String> relations;
    private final List<String> columns = new ArrayList<>();
    private final List<String> joins = new ArrayList<>();
    private final List<String> joinsByKey = new ArrayList<>();

    /**
     * A query without columns.
     *
     * @param base the full name of the table whose rows are given, quoted
     * @param relations gives the full name of another table, quoted
     */
    FormQuery(String base, UnaryOperator<String> relations) {
        this.base = base;
        this.relations = relations;
    }

    void add(String column, ColumnSource source) {
        columns.add(expression(source) + " as " + Identifiers.quote(column));
    }

    private String expression(ColumnSource source) {
        if (source instanceof Stored stored) {
            return own(stored.column());
        }
        if (source instanceof LookedUp lookedUp) {
            return "(select other." + Identifiers.quote(lookedUp.value()) + " from "
                    + relations.apply(lookedUp.relation()) + " as other where other."
                    + Identifiers.quote(lookedUp.key()) + " operator(pg_catalog.=) " + own(lookedUp.column())
                    + " limit 1)";
        }
        if (source instanceof OfKind ofKind) {
            List<String> conditions = new ArrayList<>();
            ofKind.words().forEach((column, word) -> conditions.add(isWord(column, word)));
            return "case when " + String.join(" and ", conditions) + " then " + own(ofKind.column()) + " end";
        }
        if (source instanceof Reworded reworded) {
            StringBuilder cases = new StringBuilder("case");
            reworded.words()
                    .forEach((word, meant) -> cases.append(" when ")
                            .append(isWord(reworded.column(), word))
                            .append(" then ")
                            .append(text(meant)));
            return cases.append(" else ")
                    .append(asText(reworded.column()))
                    .append(" end")
                    .toString();
        }
        if (source instanceof InField inField) {
            return text("{\"" + inField.field() + "\":") + " operator(pg_catalog.||) " + asText(inField.column())
                    + " operator(pg_catalog.||) " + text("}");
        }
        if (source instanceof AnyNull anyNull) {
            return "("
                    + String.join(
                            " or ",
                            anyNull.columns().stream()
                                    .map(column -> own(column) + " is null")
                                    .toList()) + ")";
        }
        return tags((Tags) source);
    }

    private String tags(Tags source) {
        Map<String, String> values = Map.of(
                "links", relations.apply(source.links()),
                "owner", Identifiers.quote(source.owner()),
                "tag", Identifiers.quote(source.tag()),
                "tags", relations.apply(source.tags()),
                "text", Identifiers.quote(source.text()),
                "canonical", Identifiers.quote(source.canonical()),
                "id", own("id"));
        joinsByKey.add("left join " + TAGS_BY_KEY.fill(values) + " as listed on true");
        joins.add("left join " + TAGS.fill(values) + " as listed on listed.owner operator(pg_catalog.=) " + own("id"));
        return "listed.tags";
    }

    private static String own(String column) {
        return "base." + Identifiers.quote(column);
    }

    private static String asText(String column) {
        return "cast(" + own(column) + " as pg_catalog.text)";
    }

    private static String isWord(String column, String word) {
        return "pg_catalog.lower(" + asText(column) + " collate pg_catalog.\"C\") operator(pg_catalog.=) " + text(word);
    }

    private static String text(String constant) {
        return "cast(" + SqlLiteral.of(constant) + " as pg_catalog.text)";
    }

    /** The query, in parentheses and with a name: what can stand after {@code from}. */
    String text() {
        return text(joins);
    }

    /** The same, for rows of which the id is given: what belongs to a row is looked up by it. */
    String textByKey() {
        return text(joinsByKey);
    }

    private String text(List<String> joined) {
        return ROWS.fill(
                Map.of("columns", String.join(", ", columns), "base", base, "joins", String.join(" ", joined)));
    }
}
