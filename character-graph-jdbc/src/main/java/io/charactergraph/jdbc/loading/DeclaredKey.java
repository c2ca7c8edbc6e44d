package io.charactergraph.jdbc.loading;

import io.charactergraph.jdbc.session.Identifiers;
import io.charactergraph.jdbc.tables.Catalog;
import io.charactergraph.model.ForeignKey;
import io.charactergraph.schema.ColumnType;
import io.charactergraph.schema.StudioTable;
import java.util.List;
import java.util.Set;

/**
 * A foreign key as a database declares it.
 *
 * @param key the key as the graph keeps it
 * @param columns the columns of the database that refer, in order
 * @param relation the relation that refers, as written in a {@code from}
 * @param referencedRelation the relation that is referred to, likewise
 * @param idType the SQL type of the id of the relation that is referred to; empty when it has none
 * @param lowerCaseIds whether ids are UUIDs in a text column
 * @param readable whether the role may read what counting takes
 * @param guarded whether a trigger, a rule or a constraint may refuse what the key does, or do something else
 */
record DeclaredKey(
        ForeignKey key,
        List<String> columns,
        String relation,
        String referencedRelation,
        String idType,
        boolean lowerCaseIds,
        boolean readable,
        boolean guarded) {

    private static final Set<String> TEXT_TYPES = Set.of("text", "character varying", "character");

    /** Makes one of its columns, in order. */
    static DeclaredKey of(List<ForeignKeyQueries.KeyColumn> columns, List<StudioTable> tables, Catalog catalog) {
        ForeignKeyQueries.KeyColumn first = columns.get(0);
        ForeignKey key = new ForeignKey(
                name(first.tablePosition(), first.tableSchema(), first.tableName(), tables),
                columns.stream()
                        .map(column -> logicalName(column, tables, catalog))
                        .toList(),
                name(first.referencedPosition(), first.referencedSchema(), first.referencedName(), tables),
                columns.stream()
                        .map(ForeignKeyQueries.KeyColumn::referencedColumn)
                        .toList(),
                first.onDelete(),
                first.everyRow());
        boolean uuids = first.referencedPosition() > 0
                && tables.get(first.referencedPosition() - 1).columns().get(0).type() == ColumnType.UUID;
        return new DeclaredKey(
                key,
                columns.stream().map(ForeignKeyQueries.KeyColumn::columnName).toList(),
                from(first.tablePartitioned(), first.tableSchema(), first.tableName()),
                from(first.referencedPartitioned(), first.referencedSchema(), first.referencedName()),
                first.idType(),
                uuids && TEXT_TYPES.contains(first.idType()),
                columns.stream().allMatch(ForeignKeyQueries.KeyColumn::readable),
                first.guarded());
    }

    private static String logicalName(ForeignKeyQueries.KeyColumn column, List<StudioTable> tables, Catalog catalog) {
        return column.tablePosition() == 0
                ? column.columnName()
                : catalog.find(tables.get(column.tablePosition() - 1))
                        .map(in -> in.logicalName(column.columnName()))
                        .orElse(column.columnName());
    }

    private static String name(int position, String schema, String name, List<StudioTable> tables) {
        return position > 0 ? tables.get(position - 1).tableName() : schema + "." + name;
    }

    /** A key does not hold for the rows of tables that inherit, so those are not counted; partitions are. */
    private static String from(boolean partitioned, String schema, String name) {
        return (partitioned ? "" : "only ") + Identifiers.quote(schema, name);
    }

    /**
     * The condition that a row refers to another.
     *
     * @param referring the alias of the row that refers
     * @param referenced the alias of the row that is referred to
     */
    String join(String referring, String referenced) {
        StringBuilder condition = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            condition
                    .append(i == 0 ? "" : " and ")
                    .append(referring)
                    .append('.')
                    .append(Identifiers.quote(columns.get(i)))
                    .append(" operator(pg_catalog.=) ")
                    .append(referenced)
                    .append('.')
                    .append(Identifiers.quote(key.referencedColumns().get(i)));
        }
        return condition.toString();
    }

    /**
     * The condition that a row of the relation that is referred to has one of some ids.
     *
     * @param referenced its alias
     * @param parameter the parameter that holds the ids as texts
     */
    String hasId(String referenced, String parameter) {
        String id = referenced + ".\"id\"";
        String ids = "cast(:" + parameter + " as pg_catalog.text[])";
        return lowerCaseIds
                ? "pg_catalog.lower(cast(" + id + " as pg_catalog.text)) operator(pg_catalog.=) any (" + ids + ")"
                : id + " operator(pg_catalog.=) any (cast(" + ids + " as " + idType + "[]))";
    }
}
