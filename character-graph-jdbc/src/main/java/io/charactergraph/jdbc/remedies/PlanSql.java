package io.charactergraph.jdbc.remedies;

import io.charactergraph.internal.OneLine;
import io.charactergraph.jdbc.change.PlannedRow;
import io.charactergraph.jdbc.linking.LinkTarget;
import io.charactergraph.jdbc.linking.LinkTransaction;
import io.charactergraph.jdbc.session.Identifiers;
import io.charactergraph.jdbc.session.OutputSettings;
import io.charactergraph.jdbc.session.SqlLiteral;
import io.charactergraph.jdbc.tables.CatalogTable;
import io.charactergraph.jdbc.tables.RowKey;
import io.charactergraph.model.NodeId;
import io.charactergraph.schema.StudioTable;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes a plan as a script for {@code psql} that does the same in every session: it sets what decides how values are written,
 * and qualifies every name but those that triggers use. Each row is locked, compared with what was planned, and changed; when
 * it is no longer so, an error names the row and both values, and nothing is changed.
 */
public final class PlanSql {

    private static final String COUNT =
            "select pg_catalog.count(*), pg_catalog.max(locked.value) into rows_found, value_now";

    private final Plan plan;
    private final StringBuilder sql = new StringBuilder();

    private PlanSql(Plan plan) {
        this.plan = plan;
    }

    /**
     * What the database calls a table.
     *
     * @param relation its full name, quoted
     * @param key how a row is found by its id
     * @param types by column, the full name of its type
     */
    record Names(String relation, RowKey key, Map<String, String> types) {

        static Names of(CatalogTable table, RowKey key) {
            Map<String, String> types = new HashMap<>();
            table.columns().forEach((name, column) -> types.put(name, column.typeRelation()));
            return new Names(table.relation(), key, Map.copyOf(types));
        }
    }

    public static String of(Plan plan) {
        return new PlanSql(plan).script();
    }

    private String script() {
        sql.append("begin;\n")
                .append("\\set ON_ERROR_STOP on\n")
                .append(
                        "-- The line above is a command of psql: it ends psql with an error when a statement fails. Other programs\n")
                .append(
                        "-- that run this script leave it out, and stop at the first error themselves. The script is in UTF-8.\n")
                .append("set local client_encoding = 'UTF8';\n")
                .append("set local standard_conforming_strings = on;\n")
                .append("set local row_security = off;\n");
        sql.append(OutputSettings.STATEMENTS);
        plan.targets().forEach(this::target);
        plan.rows().forEach(this::row);
        return sql.append("commit;\n").toString();
    }

    /** Keeps a character that is linked to. */
    private void target(NodeId id) {
        LinkTarget target = LinkTarget.named(id);
        Names table = names(target.table());
        String uuid = RowKey.text(target.uuid());
        String name = target.table().tableName() + " " + uuid;
        sql.append("-- ").append(OneLine.of(name)).append(" must be there\n");
        block("begin\n"
                + "    perform 1 from " + table.relation + " as planned" + where(table, uuid) + " for key share;\n"
                + "    if not found then\n"
                + "        " + raise(name + " is no longer there", "''")
                + "    end if;\n"
                + "end\n");
    }

    private void row(PlannedRow row) {
        Names table = names(row.table());
        row.changes()
                .forEach(change -> sql.append("-- ").append(OneLine.of(change)).append('\n'));
        String where = where(table, LinkTransaction.text(row.table(), row.rowId()));
        String planned = SqlLiteral.of(row.before());
        String name = Plan.nameOf(row) + (row.isDeletion() ? "" : ", " + row.column());
        block("declare\n"
                + "    rows_found pg_catalog.int8;\n"
                + "    value_now pg_catalog.text;\n"
                + "begin\n"
                + "    " + COUNT + "\n"
                + "    from (select " + PlanReads.text(row.column()) + " as value from " + table.relation
                + " as planned" + where + " for no key update) as locked;\n"
                + "    if rows_found operator(pg_catalog.<>) 1 then\n"
                + "        "
                + raise(
                        Plan.nameOf(row) + " is no longer as it was planned",
                        "pg_catalog.concat('rows with that id: ', rows_found)")
                + "    elsif not coalesce(value_now operator(pg_catalog.=) " + planned
                + ", value_now is null and " + planned + " is null) then\n"
                + "        "
                + raise(
                        name + " is no longer as it was planned",
                        "pg_catalog.concat('planned: ', " + planned + ", E'\\nnow: ', value_now)")
                + "    end if;\n"
                + "    " + change(row, table) + where + ";\n"
                + "    get diagnostics rows_found = row_count;\n"
                + "    if rows_found operator(pg_catalog.<>) 1 then\n"
                + "        "
                + raise(name + " was not written", "pg_catalog.concat('rows written: ', rows_found)")
                + "    end if;\n"
                + "end\n");
    }

    private static String change(PlannedRow row, Names table) {
        if (row.isDeletion()) {
            return "delete from " + table.relation + " as planned";
        }
        String type = table.types.getOrDefault(row.column(), "pg_catalog.text");
        return "update " + table.relation + " as planned set " + Identifiers.quote(row.column()) + " = cast("
                + SqlLiteral.of(row.after()) + " as " + type + ")";
    }

    private static String where(Names table, String id) {
        return " where " + table.key.expression(PlanReads.ALIAS) + " operator(pg_catalog.=) cast(" + SqlLiteral.of(id)
                + " as " + table.key.type() + ")";
    }

    private static String raise(String message, String detail) {
        return "raise exception using message = " + SqlLiteral.of(message) + ", detail = " + detail
                + ", hint = 'Nothing has been changed. Load and plan again.';\n";
    }

    /** Appends a block of PL/pgSQL, between dollar quotes that the body does not contain. */
    private void block(String body) {
        String quote = "$plan$";
        for (int i = 1; body.contains(quote); i++) {
            quote = "$plan" + i + "$";
        }
        sql.append("do ").append(quote).append('\n').append(body).append(quote).append(";\n");
    }

    private Names names(StudioTable table) {
        Names found = plan.names().get(table);
        if (found == null) {
            throw new IllegalStateException("no name of " + table);
        }
        return found;
    }
}
