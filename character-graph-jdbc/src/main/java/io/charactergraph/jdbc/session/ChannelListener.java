package io.charactergraph.jdbc.session;

import io.charactergraph.internal.OneLine;
import io.charactergraph.live.Backoff;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** Listens to a channel of the database, on a connection that it opens again when it is lost. A payload is never read. */
public final class ChannelListener extends Thread {

    private static final System.Logger LOG = System.getLogger("io.charactergraph.live");
    private static final SqlFile LISTEN = new SqlFile(ChannelListener.class, "listen");
    private static final SqlFile LISTENING = new SqlFile(ChannelListener.class, "listening");

    private static final Duration NETWORK_TIMEOUT = Duration.ofSeconds(30);
    /** How long the end waits for a connection that is being opened; it is closed as soon as it is there. */
    private static final Duration OPENING = Duration.ofSeconds(1);

    private final DataSource dataSource;
    private final String channel;
    private final Backoff backoff;
    private final Duration check;
    private final Runnable request;
    private final Object lock = new Object();
    private @Nullable Connection open;
    private boolean ended;
    private int failures;

    /**
     * Makes one that is not started.
     *
     * @param check after how much time without notifications the connection is checked
     * @param request asks for a refresh
     */
    public ChannelListener(DataSource dataSource, String channel, Backoff backoff, Duration check, Runnable request) {
        super("character-graph-listener");
        setDaemon(true);
        this.dataSource = dataSource;
        this.channel = channel;
        this.backoff = backoff;
        this.check = check;
        this.request = request;
    }

    @Override
    public void run() {
        while (!hasEnded()) {
            try (Connection connection = dataSource.getConnection()) {
                if (keep(connection)) {
                    listen(connection);
                }
            } catch (NotHeard e) {
                failed(String.valueOf(e.getMessage()));
            } catch (SQLException | RuntimeException | AssertionError e) { // the driver's, or a pool's own
                failed(SqlFailures.describe(e));
            } finally {
                forget();
            }
            await();
        }
    }

    /** Why nothing is heard, in the library's own words. */
    private static final class NotHeard extends RuntimeException {

        private static final long serialVersionUID = 1;

        NotHeard(String message) {
            super(message);
        }
    }

    private void listen(Connection connection) throws SQLException {
        if (!connection.isWrapperFor(PGConnection.class)) {
            throw new NotHeard("the connections do not give out the driver's own");
        }
        PGConnection driver = connection.unwrap(PGConnection.class);
        connection.setAutoCommit(true);
        connection.setNetworkTimeout(Runnable::run, Math.toIntExact(NETWORK_TIMEOUT.toMillis()));
        try (Statement statement = connection.createStatement()) {
            statement.execute(LISTEN.fill(Map.of("channel", Identifiers.quote(channel))));
        }
        requireListening(connection);
        begun();
        while (!hasEnded()) {
            PGNotification[] notifications = driver.getNotifications(Math.toIntExact(check.toMillis()));
            if (notifications != null && notifications.length > 0) {
                ask();
            } else {
                requireListening(connection);
            }
        }
    }

    private void requireListening(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LISTENING.text())) {
            statement.setString(1, channel);
            try (ResultSet answer = statement.executeQuery()) {
                if (!answer.next() || !answer.getBoolean(1)) {
                    throw new NotHeard(
                            "the session that was to listen is not the one that answers, as behind a pooler in"
                                    + " transaction mode; connect to the server itself");
                }
            }
        }
    }

    /** It listens: what was notified before is not known, so a refresh is asked for. */
    private void begun() {
        if (failures > 0) {
            LOG.log(System.Logger.Level.INFO, () -> "Listens to the channel " + OneLine.of(channel) + " again");
        }
        failures = 0;
        ask();
    }

    private void ask() {
        synchronized (lock) {
            if (!ended) {
                request.run();
            }
        }
    }

    private void failed(String reason) {
        if (hasEnded()) {
            return;
        }
        failures++;
        LOG.log(
                System.Logger.Level.WARNING,
                () -> "Does not hear notifications of the channel " + OneLine.of(channel) + ": " + OneLine.of(reason)
                        + "; connects again in " + untilNext());
    }

    private Duration untilNext() {
        return Duration.ofMillis(
                Math.max(1, backoff.after(Math.max(1, failures)).toMillis()));
    }

    private boolean hasEnded() {
        synchronized (lock) {
            return ended;
        }
    }

    private boolean keep(Connection connection) {
        synchronized (lock) {
            open = connection;
            return !ended;
        }
    }

    private void forget() {
        synchronized (lock) {
            open = null;
        }
    }

    /** Waits before the next attempt. */
    private void await() {
        synchronized (lock) {
            long end = System.nanoTime() + untilNext().toNanos();
            try {
                for (long left = end - System.nanoTime(); !ended && left > 0; left = end - System.nanoTime()) {
                    lock.wait(Math.max(1, left / 1_000_000));
                }
            } catch (InterruptedException e) {
                // by the end, or by another who wants the next attempt now
            }
        }
    }

    /** Ends the listening and its connection. No refresh is asked for afterwards. Called by another thread. */
    public void end() {
        Connection connection;
        synchronized (lock) {
            ended = true;
            connection = open;
            lock.notifyAll();
        }
        interrupt();
        if (connection != null) {
            abort(connection);
        }
        boolean interrupted = false;
        long end = System.nanoTime() + OPENING.toNanos();
        for (long left = OPENING.toMillis(); isAlive() && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
            try {
                join(left);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void abort(Connection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException | RuntimeException ignored) {
            // what listens meets that by itself
        }
    }
}
