package io.charactergraph.jdbc.loading;

import io.charactergraph.jdbc.session.SqlFile;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** The connection of the load's own snapshot, which the load opens and closes. */
final class OwnConnection implements ReadingConnection {

    private static final SqlFile KEEP_ALIVE = new SqlFile(OwnConnection.class, "keepAlive");

    private final CopyConnection connection;

    OwnConnection(CopyConnection connection) {
        this.connection = connection;
    }

    @Override
    public Optional<CopyConnection> open() {
        return Optional.of(connection);
    }

    @Override
    public boolean isFurther() {
        return false;
    }

    @Override
    public void keepAlive() throws SQLException {
        try (Statement statement = connection.connection().createStatement()) {
            statement.execute(KEEP_ALIVE.text());
        }
    }

    @Override
    public void close() {
        // the load does
    }
}
