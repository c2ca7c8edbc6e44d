package io.charactergraph.jdbc;

import io.charactergraph.jdbc.session.ChannelListener;
import io.charactergraph.jdbc.session.Identifiers;
import io.charactergraph.live.Backoff;
import io.charactergraph.live.RefreshTrigger;
import java.time.Duration;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * Asks a live graph for a refresh when the database notifies a channel ({@code NOTIFY}).
 *
 * <pre>{@code
 * LiveGraph prompt = LiveGraph.builder(JdbcGraphSource.of(dataSource))
 *         .trigger(NotificationTrigger.of(dataSource, "studio_changed"))
 *         .every(Duration.ofMinutes(10))
 *         .start();
 * }</pre>
 *
 * <p>The library installs nothing in the database: the studio's own triggers or programs notify the channel. Payloads are not read.
 * Notifications that come together are one request, and so are requests that come before a refresh begins.
 *
 * <p>It takes one connection of the data source for as long as it listens, on a thread of its own, and ends that connection when it is
 * closed. When the connection is lost it is opened again, after waits that grow from failure to failure. Whenever it has begun to
 * listen, also for the first time, it asks for one refresh, since it does not know of notifications that were sent before. So no
 * committed change is missed; a schedule ({@code every}) beside it limits how old the graph becomes while the database cannot be reached.
 * Failures are logged as warnings by the logger {@code io.charactergraph.live}, without content of the database.
 *
 * <p>Behind a pooler in transaction mode {@code LISTEN} does not work: give a data source that connects to the server itself. The
 * connections must give out the driver's own ({@code Connection.unwrap}). On a standby the server refuses {@code LISTEN}.
 *
 * <p>Immutable. May be given to several live graphs; each listens by a connection of its own.
 *
 * @since 0.1
 */
public final class NotificationTrigger implements RefreshTrigger {

    private static final Duration STANDARD_CHECK = Duration.ofSeconds(30);

    private final DataSource dataSource;
    private final String channel;
    private final Backoff backoff;
    private final Duration check;

    private NotificationTrigger(DataSource dataSource, String channel, Backoff backoff, Duration check) {
        this.dataSource = dataSource;
        this.channel = channel;
        this.backoff = backoff;
        this.check = check;
    }

    /**
     * Returns a trigger that listens to a channel. Does not connect yet.
     *
     * @param channel the name of the channel, case-sensitive: {@code NOTIFY Studio} notifies the channel {@code studio}
     * @throws IllegalArgumentException if no channel can have that name
     */
    public static NotificationTrigger of(DataSource dataSource, String channel) {
        return new NotificationTrigger(
                Objects.requireNonNull(dataSource, "dataSource"),
                Identifiers.requireName("channel", channel),
                Backoff.standard(),
                STANDARD_CHECK);
    }

    /** Returns the same with other waits before the connection is opened again; {@link Backoff#standard} by default. */
    public NotificationTrigger withBackoff(Backoff waits) {
        return new NotificationTrigger(dataSource, channel, Objects.requireNonNull(waits, "waits"), check);
    }

    /** Returns the same with another time without notifications after which the connection is checked; half a minute by default. */
    NotificationTrigger withCheck(Duration time) {
        return new NotificationTrigger(dataSource, channel, backoff, time);
    }

    @Override
    public Listening start(Runnable request) {
        ChannelListener listener = new ChannelListener(dataSource, channel, backoff, check, request);
        listener.start();
        return listener::end;
    }
}
