package io.charactergraph.jdbc.tables;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** The queries of the database's catalog. */
public interface CatalogQueries {

    /**
     * The columns of relations; a relation without columns yields one row with a null column.
     *
     * @param names the names of the relations
     * @param schema the schema, or null for those that the search path finds
     * @param schemas the schemas of the search path, as the text of an array
     */
    @SqlQuery
    @RegisterConstructorMapper(Column.class)
    List<Column> columns(
            @Bind("names") String[] names, @Bind("schema") @Nullable String schema, @Bind("schemas") String schemas);

    /**
     * What is read when relations are read, in a fixed order.
     *
     * @param oids the relations
     */
    @SqlQuery
    @RegisterConstructorMapper(Part.class)
    List<Part> parts(@Bind("oids") String[] oids);

    /**
     * The index of the first of these relations that was truncated or rewritten after the snapshot was taken. Finds all such
     * relations when they are locked, that is, have been read.
     */
    @SqlQuery
    Optional<Integer> firstRewritten(@Bind("oids") String[] oids);

    /**
     * The index of the first of these names that no longer denotes its relation.
     *
     * @param relations full names, quoted
     * @param oids what they stood for
     */
    @SqlQuery
    Optional<Integer> firstMoved(@Bind("relations") String[] relations, @Bind("oids") String[] oids);

    @SqlQuery
    boolean schemaExists(@Bind("schema") String schema);

    /**
     * Something that is read when a relation is read.
     *
     * @param root the index of that relation
     * @param kind {@code relation}, {@code function} or {@code value}, of an enum
     * @param held what cannot be changed while the relation is locked
     * @param free what can
     */
    record Part(int root, String kind, String oid, String held, String free) {

        /** Identifies it. */
        public String name() {
            return root + " " + kind + " " + oid;
        }
    }

    /**
     * A column as the catalog has it.
     *
     * @param lockable whether the role can lock the relation before it is read
     * @param derived whether the relation is a view or a foreign table, which only shows whether it works when it is asked
     * @param rowSecurity whether a policy would hide rows from this role
     * @param aboutRows the estimate of the last ANALYZE; negative when there was none
     * @param typeName the name of a type of PostgreSQL's own, or {@code citext}, {@code enum}, {@code other}
     * @param typeRelation the full name of the type, quoted; of a domain, of the type that it is made of
     * @param generated whether the database computes the column from others, so that it cannot be written
     * @param selectable whether this role may read it
     */
    record Column(
            String relation,
            String schema,
            String oid,
            boolean lockable,
            boolean derived,
            boolean schemaUsable,
            boolean rowSecurity,
            long aboutRows,
            @Nullable String columnName,
            @Nullable String typeName,
            @Nullable String typeRelation,
            boolean generated,
            boolean selectable) {}
}
