package io.charactergraph.benchmarks;

import io.charactergraph.schema.StudioTable;
import io.charactergraph.testkit.large.LargeStudio;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * The same columns of the same tables that a load reads, by binary {@code COPY}, counted and thrown away: what no load can be faster
 * than.
 *
 * @param rows all rows
 * @param bytes the bytes of the rows in the binary form
 * @param seconds the time on the clock
 */
record BareCopy(long rows, long bytes, double seconds) {

    /** The fastest of several. */
    static BareCopy fastest(DataSource database, int times) throws SQLException {
        BareCopy best = measure(database);
        for (int i = 1; i < times; i++) {
            BareCopy next = measure(database);
            best = next.seconds < best.seconds ? next : best;
        }
        return best;
    }

    static BareCopy measure(DataSource database) throws SQLException {
        long start = System.nanoTime();
        long rows = 0;
        long bytes = 0;
        try (Connection connection = database.getConnection()) {
            PGConnection driver = connection.unwrap(PGConnection.class);
            for (StudioTable table : StudioTable.values()) {
                String columns = LargeStudio.columns(table).stream()
                        .map(column -> '"' + column + '"')
                        .collect(Collectors.joining(", "));
                CopyOut copy = driver.getCopyAPI()
                        .copyOut("copy " + table.tableName() + " (" + columns + ") to stdout (format binary)");
                for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
                    bytes += row.length;
                }
                rows += copy.getHandledRowCount();
            }
        }
        return new BareCopy(rows, bytes, (System.nanoTime() - start) / 1e9);
    }

    double rowsPerSecond() {
        return rows / seconds;
    }
}
