package io.charactergraph.jdbc;

import io.charactergraph.internal.OneLine;
import io.charactergraph.source.StudioTable;
import java.util.Map;
import java.util.Optional;

/** Writes a plan as SQL. Values are literals: a quote is doubled, and a backslash means itself. */
final class PlanSql {

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
            sql.append(" returning 1\n)\nselect 1 / cast(count(*) = 1 as integer) as ")
                    .append(Identifiers.quote("rows of " + row.name()))
                    .append(" from changed;\n");
        }
        return sql.append("commit;\n").toString();
    }

    private static void statement(StringBuilder sql, PlannedRow row, Names table) {
        String where = " where " + table.key.expression() + " = cast(" + literal(Optional.of(row.rowId())) + " as "
                + table.key.type() + ") and cast(";
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
        sql.append(" as text)").append(row.before().isEmpty() ? " is null" : " = " + literal(row.before()));
    }

    private static String literal(Optional<String> value) {
        return value.map(text -> "'" + text.replace("'", "''") + "'").orElse("null");
    }
}
