package io.charactergraph.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
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
    @RegisterRowMapper(TextsMapper.class)
    Optional<Texts> find(
            @Define("columns") String columns,
            @Define("table") String table,
            @Define("key") String keyColumn,
            @Bind("key") Object key);

    /** By column, in the order of the statement; columns that are null are left out. */
    record Texts(Map<String, String> byColumn) {}

    /** Makes them from a row. */
    final class TextsMapper implements RowMapper<Texts> {

        @Override
        public Texts map(ResultSet row, StatementContext context) throws SQLException {
            Map<String, String> byColumn = new LinkedHashMap<>();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                String text = row.getString(i);
                if (text != null) {
                    byColumn.put(row.getMetaData().getColumnLabel(i), text);
                }
            }
            return new Texts(byColumn);
        }
    }
}
