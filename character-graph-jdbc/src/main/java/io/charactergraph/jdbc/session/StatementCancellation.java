package io.charactergraph.jdbc.session;

import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.spi.AbstractInterruptibleChannel;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Cancels the running statement of a connection when the thread that waits for it is interrupted: the driver itself waits on,
 * regardless of the flag. It is a channel, because closing a channel is how Java notifies of an interrupt.
 */
final class StatementCancellation extends AbstractInterruptibleChannel {

    private final @Nullable PGConnection connection;

    private StatementCancellation(@Nullable PGConnection connection) {
        this.connection = connection;
    }

    /** Begins for the current thread. */
    static StatementCancellation begin(Connection connection) throws SQLException {
        StatementCancellation cancellation = new StatementCancellation(
                connection.isWrapperFor(PGConnection.class) ? connection.unwrap(PGConnection.class) : null);
        cancellation.begin();
        return cancellation;
    }

    /**
     * Watches again, before a statement runs. A channel that the same thread has used meanwhile (Jdbi reads SQL files through
     * one) has taken the place of this one.
     */
    void watch() {
        begin();
    }

    /** Ends, on the same thread. No statement is cancelled after that. */
    void stop() {
        try {
            end(true);
        } catch (AsynchronousCloseException ignored) {
            // the flag of the thread stays set, and says the same
        }
    }

    @Override
    protected void implCloseChannel() {
        if (connection != null) {
            try {
                connection.cancelQuery();
            } catch (SQLException | RuntimeException ignored) {
                // the statement then ends by its timeout
            }
        }
    }
}
