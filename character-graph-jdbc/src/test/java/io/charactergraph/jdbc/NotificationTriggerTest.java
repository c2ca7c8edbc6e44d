package io.charactergraph.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charactergraph.GraphChange;
import io.charactergraph.LiveGraph;
import io.charactergraph.LiveListener;
import io.charactergraph.live.Backoff;
import io.charactergraph.live.RefreshTrigger.Listening;
import io.charactergraph.testkit.SampleStudio;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A notification of the database asks for a refresh, also after the connection was lost. */
class NotificationTriggerTest {

    private static final Logger LOG = Logger.getLogger("io.charactergraph.live");
    private static final Backoff SHORT = Backoff.of(Duration.ofMillis(1), Duration.ofMillis(1));

    private final TestDatabase database = TestDatabase.of(SampleStudio.hamlet());
    private final String application = "listening_" + database.schema();
    private final LinkedBlockingQueue<String> requests = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private Listening listening = () -> {};
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(line.getLevel() + " " + line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        LOG.setUseParentHandlers(false);
        LOG.addHandler(handler);
    }

    @AfterEach
    void nothingIsLeft() {
        listening.close();
        LOG.removeHandler(handler);
        LOG.setUseParentHandlers(true);
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("character-graph-listener");
    }

    private DataSource dataSource() {
        return database.dataSource(TestDatabase.SUPERUSER, Map.of("ApplicationName", application));
    }

    private NotificationTrigger trigger(String channel) {
        return NotificationTrigger.of(dataSource(), channel).withBackoff(SHORT);
    }

    private Listening started(NotificationTrigger trigger) throws InterruptedException {
        listening = trigger.start(() -> requests.add("asked"));
        requests.take(); // it listens
        return listening;
    }

    private void send(String channel, String payload) {
        database.ask("select pg_notify('" + channel.replace("'", "''") + "', '" + payload + "')");
    }

    @ParameterizedTest
    @ValueSource(strings = {"studio_changed", "Studio", "with space; drop table assets", "a\"b'c", "ümläut", "listen"})
    void notification_ofTheChannel_asksForARefresh(String channel) throws InterruptedException {
        started(trigger(channel));

        send(channel, "");
        assertThat(requests.take()).isEqualTo("asked");

        listening.close();
        assertThat(lines).isEmpty();
    }

    @Test
    void notification_ofAnotherChannel_asksForNothing() throws InterruptedException {
        started(trigger("mine"));

        send("MINE", "");
        send("other", "");
        send("mine", "");
        requests.take();

        listening.close();
        assertThat(requests).isEmpty();
    }

    @Test
    void notifications_ofOneTransaction_areOneRequest() throws InterruptedException {
        started(trigger("mine"));

        database.ask("select count(pg_notify('mine', cast(n as text))) from generate_series(1, 500) n");
        requests.take();
        send("mine", "last");
        requests.take();

        listening.close();
        assertThat(requests.size()).isLessThan(5);
    }

    @Test
    void connection_thatIsLost_isOpenedAgainAndAsksOnce() throws InterruptedException {
        started(trigger("mine"));

        database.kill(application);
        requests.take();
        assertThat(lines.take())
                .startsWith("WARNING Does not hear notifications of the channel mine: ")
                .endsWith("; connects again in PT0.001S");
        assertThat(lines.take()).isEqualTo("INFO Listens to the channel mine again");
        send("mine", "");
        requests.take();

        listening.close();
        assertThat(requests).isEmpty();
        assertThat(lines).isEmpty();
    }

    @Test
    void connection_thatIsRefused_isTriedAgain() throws InterruptedException {
        CopyHook hook = new CopyHook(dataSource()).giving(number -> {
            if (requests.isEmpty() && lines.size() < 3) {
                throw new SQLException("alas, poor Yorick", "53300");
            }
        });

        started(NotificationTrigger.of(hook.dataSource(), "mine").withBackoff(SHORT));

        listening.close();
        assertThat(lines).hasSize(4).noneMatch(line -> line.contains("Yorick"));
        assertThat(lines.peek()).contains("the server has no connection left (SQLSTATE 53300)");
    }

    @Test
    void close_whileItWaitsForAConnection_asksForNothing() throws Exception {
        CountDownLatch connecting = new CountDownLatch(1);
        CopyHook hook = new CopyHook(dataSource()).giving(number -> {
            connecting.countDown();
            CopyHook.await(new CountDownLatch(1));
        });
        listening = NotificationTrigger.of(hook.dataSource(), "mine").start(() -> requests.add("asked"));
        connecting.await();

        listening.close();

        assertThat(requests).isEmpty();
        assertThat(lines).isEmpty();
    }

    @Test
    void close_whileItWaitsToConnectAgain_endsTheWait() throws Exception {
        CopyHook hook = new CopyHook(dataSource()).giving(number -> {
            throw new SQLException("refused", "08001");
        });
        listening = NotificationTrigger.of(hook.dataSource(), "mine")
                .withBackoff(Backoff.of(Duration.ofHours(1), Duration.ofHours(1)))
                .start(() -> requests.add("asked"));
        assertThat(lines.take()).contains("the connection was refused");

        listening.close();

        assertThat(requests).isEmpty();
    }

    @Test
    void close_endsTheConnection() throws Exception {
        started(trigger("mine"));

        listening.close();

        while (!database.ask("select count(*) from pg_stat_activity where application_name = '" + application + "'")
                .equals("0")) {
            Thread.onSpinWait();
        }
    }

    @Test
    void connection_withoutAutoCommit_hears() throws Exception {
        try (Connection connection = dataSource().getConnection();
                Connections pool = new Connections(connection)) {
            connection.setAutoCommit(false);
            started(NotificationTrigger.of(pool.dataSource(), "mine"));

            send("mine", "");
            requests.take();

            listening.close();
        }
    }

    @Test
    void pooler_inTransactionMode_isNamedAsTheReason() throws IOException, InterruptedException {
        try (TransactionPooler pooler = new TransactionPooler(TestDatabase.port())) {
            PGSimpleDataSource dataSource = new PGSimpleDataSource();
            dataSource.setServerNames(new String[] {"localhost"});
            dataSource.setPortNumbers(new int[] {pooler.port()});
            dataSource.setUser(TestDatabase.SUPERUSER);
            dataSource.setDatabaseName(TestDatabase.name());
            listening = NotificationTrigger.of(dataSource, "mine").start(() -> requests.add("asked"));

            assertThat(lines.take()).contains("as behind a pooler in transaction mode; connect to the server itself");

            listening.close();
            assertThat(requests).isEmpty();
        }
    }

    @Test
    void check_betweenNotifications_keepsListening() throws InterruptedException {
        started(trigger("mine").withCheck(Duration.ofMillis(1)));

        for (int i = 0; i < 20; i++) {
            send("mine", "");
            requests.take();
        }

        listening.close();
        assertThat(lines).isEmpty();
    }

    @Test
    void liveGraph_withATriggerFunctionOfTheStudio_isRefreshedAfterACommit() throws InterruptedException {
        database.execute("create function say_changed() returns trigger language plpgsql as"
                + " $$ begin perform pg_notify('studio', ''); return null; end $$;"
                + " create trigger say_changed after insert or update or delete or truncate on game_npcs"
                + " for each statement execute function say_changed();"
                + " alter table game_npcs enable always trigger say_changed");
        LinkedBlockingQueue<Long> published = new LinkedBlockingQueue<>();
        LiveGraph live = LiveGraph.builder(JdbcGraphSource.of(database.dataSource()))
                .trigger(trigger("studio"))
                .listener(new LiveListener() {
                    @Override
                    public void published(GraphChange change) {
                        published.add(change.after().number());
                    }
                })
                .start();
        assertThat(published.take()).isEqualTo(1);

        database.execute("update game_npcs set name = 'Told' where id = 6");

        assertThat(published.take()).isEqualTo(2);
        assertThat(live.graph().npc(6).node().label()).contains("Told");
        live.close();
    }

    @Test
    void channel_thatNoChannelCanBe_isRefused() {
        assertThatThrownBy(() -> NotificationTrigger.of(dataSource(), ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("channel: ");
        assertThatThrownBy(() -> NotificationTrigger.of(dataSource(), "x".repeat(64)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
