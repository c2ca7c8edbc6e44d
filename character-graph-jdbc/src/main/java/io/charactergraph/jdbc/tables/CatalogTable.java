package io.charactergraph.jdbc.tables;

import io.charactergraph.jdbc.session.Identifiers;
import io.charactergraph.schema.form.TableForm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A table, view or foreign table of the database; or a table of the data dictionary, with its columns, as tables of the
 * database give it.
 *
 * @param schema its schema
 * @param name its name
 * @param oid the object identifier in the catalog, which does not change with the name
 * @param lockable whether the role can lock it before it is read
 * @param derived whether it is a view or a foreign table
 * @param readable whether the role may look into the schema, and no policy would hide rows
 * @param aboutRows estimated rows; negative when not known
 * @param columns by name, in their order
 * @param source what stands after {@code from} where its rows are read: its full name, or a query in parentheses
 * @param sourceByKey the same, for rows of which the id is given
 * @param readFrom the names of the tables of the database that are read, its own first
 * @param others the tables of the database that are read beside its own
 * @param form how it gives a table of the data dictionary; empty for a table of the database as such
 */
public record CatalogTable(
        String schema,
        String name,
        String oid,
        boolean lockable,
        boolean derived,
        boolean readable,
        long aboutRows,
        Map<String, CatalogColumn> columns,
        String source,
        String sourceByKey,
        List<String> readFrom,
        List<CatalogTable> others,
        Optional<TableForm> form) {

    static CatalogTable of(CatalogQueries.Column first) {
        return new CatalogTable(
                first.schema(),
                first.relation(),
                first.oid(),
                first.lockable(),
                first.derived(),
                first.schemaUsable() && !first.rowSecurity(),
                first.aboutRows(),
                new LinkedHashMap<>(),
                Identifiers.quote(first.schema(), first.relation()),
                Identifiers.quote(first.schema(), first.relation()),
                List.of(first.relation()),
                List.of(),
                Optional.empty());
    }

    /** The same table of the database as a table of the data dictionary, each of whose columns is one of its own. */
    CatalogTable as(TableForm plain, Set<String> unwanted) {
        Map<String, CatalogColumn> left = new LinkedHashMap<>(columns);
        left.keySet().removeAll(unwanted);
        return new CatalogTable(
                schema,
                name,
                oid,
                lockable,
                derived,
                readable,
                aboutRows,
                left,
                source,
                sourceByKey,
                readFrom,
                others,
                Optional.of(plain));
    }

    /** The same table of the database, whose rows are read by a query and have these columns. */
    CatalogTable as(
            TableForm later,
            String query,
            String queryByKey,
            Map<String, CatalogColumn> columnsOfQuery,
            List<CatalogTable> beside) {
        List<String> names = new ArrayList<>(List.of(name));
        beside.forEach(other -> names.add(other.name));
        return new CatalogTable(
                schema,
                name,
                oid,
                lockable,
                derived || beside.stream().anyMatch(CatalogTable::derived),
                readable,
                aboutRows,
                columnsOfQuery,
                query,
                queryByKey,
                List.copyOf(names),
                beside,
                Optional.of(later));
    }

    /** Its full name, quoted. */
    public String relation() {
        return Identifiers.quote(schema, name);
    }

    void add(CatalogQueries.Column column) {
        String name = column.columnName();
        String type = column.typeName();
        String typeRelation = column.typeRelation();
        if (name != null && type != null && typeRelation != null) {
            columns.put(name, new CatalogColumn(type, typeRelation, column.generated(), column.selectable(), true));
        }
    }

    /** The column of the data dictionary that a column of the database is, or the column itself. */
    public String logicalName(String column) {
        return form.flatMap(by -> by.logicalColumn(column)).orElse(column);
    }

    public Optional<CatalogColumn> find(String column) {
        return Optional.ofNullable(columns.get(column));
    }

    /**
     * A column of it.
     *
     * @param type as {@link CatalogQueries.Column#typeName()}
     * @param typeRelation the full name of that type, quoted, without length: a text cast to it is not cut off, and what is
     *     assigned to the column then is checked by a domain and its length
     * @param generated whether the database computes it, so that it cannot be written
     * @param selectable whether the role may read it
     * @param stored whether the table of the database has it, by this name
     */
    public record CatalogColumn(
            String type, String typeRelation, boolean generated, boolean selectable, boolean stored) {}
}
