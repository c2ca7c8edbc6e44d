package io.charactergraph.jdbc.loading;

import io.charactergraph.jdbc.tables.RowTexts;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterRowMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Fetches some columns of one row, all of them as text. */
interface DetailQueries {

    /**
     * The texts of a row.
     *
     * @param columns the expressions to select
     * @param table the table's full name, quoted
     * @param keyColumn the expression that is the row's key
     */
    @SqlQuery
    @RegisterRowMapper(RowTexts.Mapper.class)
    Optional<RowTexts> find(
            @Define("columns") String columns,
            @Define("table") String table,
            @Define("key") String keyColumn,
            @Bind("key") Object key);
}
