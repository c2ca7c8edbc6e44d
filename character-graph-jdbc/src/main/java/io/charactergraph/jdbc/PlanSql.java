package io.charactergraph.jdbc;

import io.charactergraph.internal.OneLine;
import io.charactergraph.source.StudioTable;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a plan as SQL. Values are literals: a quote is doubled, and a backslash means itself. Functions, operators and types
 * are qualified, so that none on the search path can take their place, and triggers run under the path that they are used to.
 */
final class PlanSql {

    private static final String EQUALS = " operator(pg_catalog.=) ";

    private PlanSql() {}

    /**
     * What the database calls a table.
     *
     * @param relation its full name, quoted
     * @param key how a row is found by its id
     */
    record Names(String relation, RowKey key) {}

    static String of(RemedyPlan plan, Map<StudioTable, Names> names) {
        StringBuilder sql = new StringBuilder("begin;\nset local standard_conforming_strings = on;\n");
        for (PlannedRow row : plan.rows()) {
            Names table = names.get(row.table());
            if (table == null) {
                throw new IllegalStateException("no name of " + row.table());
            }
            row.changes()
                    .forEach(change ->
                            sql.append("-- ").append(OneLine.of(change)).append('\n'));
            sql.append("with changed as (\n    ");
            statement(sql, row, table);
            sql.append(
                            " returning 1\n)\nselect 1 operator(pg_catalog./) cast(pg_catalog.count(*) operator(pg_catalog.=) 1 as integer) as ")
                    .append(Identifiers.quote("rows of " + row.name()))
                    .append(" from changed;\n");
        }
        return sql.append("commit;\n").toString();
    }

    private static void statement(StringBuilder sql, PlannedRow row, Names table) {
        String where = " where " + table.key.expression() + EQUALS + "cast(" + literal(Optional.of(row.rowId()))
                + " as pg_catalog." + table.key.type() + ") and cast(";
        if (row.isDeletion()) {
            sql.append("delete from ")
                    .append(table.relation)
                    .append(" as t")
                    .append(where)
                    .append("t");
        } else {
            String column = Identifiers.quote(row.column());
            sql.append("update ")
                    .append(table.relation)
                    .append(" set ")
                    .append(column)
                    .append(" = ")
                    .append(literal(row.after()))
                    .append(where)
                    .append(column);
        }
        sql.append(" as pg_catalog.text)").append(row.before().isEmpty() ? " is null" : EQUALS + literal(row.before()));
    }

    private static String literal(Optional<String> value) {
        return value.map(text -> "'" + text.replace("'", "''") + "'").orElse("null");
    }
}
