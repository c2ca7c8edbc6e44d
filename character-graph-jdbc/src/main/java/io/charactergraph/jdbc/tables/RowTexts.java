package io.charactergraph.jdbc.tables;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Columns of one row, each as text.
 *
 * @param byColumn the texts by column, in the order of the statement; columns that are null are left out
 */
public record RowTexts(Map<String, String> byColumn) {

    /** Reads them from a result. */
    public static final class Mapper implements RowMapper<RowTexts> {

        @Override
        public RowTexts map(ResultSet row, StatementContext context) throws SQLException {
            Map<String, String> byColumn = new LinkedHashMap<>();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                String text = row.getString(i);
                if (text != null) {
                    byColumn.put(row.getMetaData().getColumnLabel(i), text);
                }
            }
            return new RowTexts(byColumn);
        }
    }
}
