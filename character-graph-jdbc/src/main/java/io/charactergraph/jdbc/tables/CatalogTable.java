package io.charactergraph.jdbc.tables;

import io.charactergraph.jdbc.session.Identifiers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A table, view or foreign table of the database.
 *
 * @param schema its schema
 * @param name its name
 * @param oid how the catalog calls it, whatever its name
 * @param lockable whether the role can lock it before it is read
 * @param derived whether it is a view or a foreign table
 * @param readable whether the role may look into the schema, and no policy would hide rows
 * @param aboutRows estimated rows; negative when not known
 * @param columns by name, in their order
 */
public record CatalogTable(
        String schema,
        String name,
        String oid,
        boolean lockable,
        boolean derived,
        boolean readable,
        long aboutRows,
        Map<String, CatalogColumn> columns) {

    static CatalogTable of(CatalogQueries.Column first) {
        return new CatalogTable(
                first.schema(),
                first.relation(),
                first.oid(),
                first.lockable(),
                first.derived(),
                first.schemaUsable() && !first.rowSecurity(),
                first.aboutRows(),
                new LinkedHashMap<>());
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
            columns.put(name, new CatalogColumn(type, typeRelation, column.generated(), column.selectable()));
        }
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
     */
    public record CatalogColumn(String type, String typeRelation, boolean generated, boolean selectable) {}
}
