package io.charactergraph.jdbc.loading;

import java.sql.SQLException;
import java.util.Optional;

/** A connection by which a thread reads. Used on that thread only, except for what a {@link CopyConnection} allows others. */
interface ReadingConnection extends AutoCloseable {

    /**
     * Opens it. What it throws is the reason why it cannot be used.
     *
     * @return empty when the driver's own connection cannot be reached
     */
    Optional<CopyConnection> open() throws SQLException;

    /** Whether the load can do without it. */
    boolean isFurther();

    /** Keeps the server from ending the transaction while the thread has nothing to read. */
    void keepAlive() throws SQLException;

    /** Gives it back. Never throws. */
    @Override
    void close();
}
