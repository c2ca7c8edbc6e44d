package io.charactergraph.jdbc.loading;

import io.charactergraph.schema.OnDelete;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMap;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What the database is asked about foreign keys. */
interface ForeignKeyQueries {

    /**
     * The foreign keys that refer to some tables, directly or over tables of which keys delete rows, a row for each column.
     *
     * @param schemas their schemas
     * @param relations their names
     */
    @SqlQuery
    @RegisterConstructorMapper(KeyColumn.class)
    List<KeyColumn> declared(@Bind("schemas") String[] schemas, @Bind("relations") String[] relations);

    /**
     * Those relations that are tables, neither views nor foreign tables.
     *
     * @param schemas their schemas
     * @param relations their names
     */
    @SqlQuery
    @RegisterConstructorMapper(Table.class)
    List<Table> tables(@Bind("schemas") String[] schemas, @Bind("relations") String[] relations);

    /**
     * How many rows refer by each of some keys.
     *
     * @param counts statements that each select a number and a count, joined by {@code union all}
     * @param rowIds ids of rows by parameter
     */
    @SqlQuery
    @RegisterConstructorMapper(Counted.class)
    List<Counted> counts(@Define("counts") String counts, @BindMap Map<String, Object> rowIds);

    /**
     * A column of a foreign key.
     *
     * @param id the key's
     * @param tablePosition which of the relations refers, from 1; 0 when it is none of them
     * @param tablePartitioned whether the relation that refers has partitions
     * @param referencedPosition which of the relations is referred to, from 1; 0 when it is none of them
     * @param referencedPartitioned whether the relation that is referred to has partitions
     * @param everyRow whether the key holds for every row of the relations, not only for a part
     * @param idType the SQL type of the id of the table referred to; empty when it has none
     * @param readable whether the role may read what counting takes
     * @param guarded whether a trigger, a rule or a constraint may refuse what the key does, or do something else
     */
    record KeyColumn(
            long id,
            int tablePosition,
            String tableSchema,
            String tableName,
            boolean tablePartitioned,
            int referencedPosition,
            String referencedSchema,
            String referencedName,
            boolean referencedPartitioned,
            boolean everyRow,
            OnDelete onDelete,
            String columnName,
            String referencedColumn,
            String idType,
            boolean readable,
            boolean guarded) {}

    /**
     * A table.
     *
     * @param position which of the relations it is, from 0
     * @param guarded whether a trigger or a rule can affect the deletion of a row
     */
    record Table(int position, boolean guarded) {}

    /**
     * A count.
     *
     * @param number the number that the statement was given
     * @param referring how many rows refer
     */
    record Counted(int number, long referring) {}
}
