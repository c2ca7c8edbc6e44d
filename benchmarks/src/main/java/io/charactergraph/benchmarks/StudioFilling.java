package io.charactergraph.benchmarks;

import io.charactergraph.schema.StudioTable;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.large.LargeStudio;
import io.charactergraph.testkit.rows.CopyText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Fills an empty database with a studio, by {@code COPY}. Foreign keys are not checked while it is filled. */
public final class StudioFilling {

    private static final int BUFFER = 1 << 16;

    private StudioFilling() {}

    /** Makes the tables, and fills, vacuums and analyzes them. */
    static void fill(DataSource database, WrittenStudio studio) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("set synchronous_commit = off");
            statement.execute(SampleStudio.schema());
            for (StudioTable table : StudioTable.values()) {
                copy(connection, studio, table);
            }
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        }
    }

    private static void copy(Connection connection, WrittenStudio studio, StudioTable table) throws SQLException {
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(CopyText.statement(table.tableName(), LargeStudio.columns(table)));
        StringBuilder buffer = new StringBuilder(BUFFER * 2);
        studio.writeTo(table, (name, columns, cells) -> {
            try {
                CopyText.row(cells, buffer);
                if (buffer.length() >= BUFFER) {
                    send(copy, buffer);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        send(copy, buffer);
        copy.endCopy();
    }

    private static void send(CopyIn copy, StringBuilder buffer) throws SQLException {
        byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        buffer.setLength(0);
    }
}
