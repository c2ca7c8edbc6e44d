package io.charactergraph.jdbc.loading;

import io.charactergraph.jdbc.session.Snapshot;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.postgresql.PGConnection;

/**
 * A connection that can copy.
 *
 * @param connection the connection as the data source gave it
 * @param driver the driver's own
 */
record CopyConnection(Connection connection, PGConnection driver) {

    /** That of a snapshot; empty when the driver's own connection cannot be reached. Throws what the driver throws. */
    static Optional<CopyConnection> of(Snapshot snapshot) throws SQLException {
        Connection connection = snapshot.connection();
        return connection.isWrapperFor(PGConnection.class)
                ? Optional.of(new CopyConnection(connection, connection.unwrap(PGConnection.class)))
                : Optional.empty();
    }
}
