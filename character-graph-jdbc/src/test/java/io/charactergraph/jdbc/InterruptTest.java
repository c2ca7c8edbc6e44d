package io.charactergraph.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.charactergraph.CharacterGraph;
import io.charactergraph.jdbc.change.LinkWriteException;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.SceneRole;
import io.charactergraph.source.GraphLoadException;
import io.charactergraph.source.GraphLoadException.Phase;
import io.charactergraph.source.GraphSource;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.RowsSource;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A thread that is interrupted ends its load soon, keeps its flag, gives its connection back, and breaks nothing for later. */
class InterruptTest {

    private final TestDatabase database = TestDatabase.of(SampleStudio.hamlet());
    private final FaultyDataSource watched = new FaultyDataSource(database.dataSource());
    private final GraphSource source = JdbcGraphSource.of(watched.dataSource());

    /** What work throws, and whether the flag is set when it has; clears the flag. */
    private static void assertInterrupted(Throwable thrown, Class<? extends Throwable> type, String situation) {
        boolean flag = Thread.interrupted();
        assertThat(thrown).as(situation).isInstanceOf(type);
        assertThat(thrown).as(situation).hasMessageContaining("the thread was interrupted");
        assertThat(flag).as(situation + ": the flag is kept").isTrue();
    }

    @Test
    void load_interruptedBefore_failsWithoutAConnection() {
        watched.heal();
        Thread.currentThread().interrupt();

        Throwable thrown = catchThrowable(() -> CharacterGraph.load(source));

        assertInterrupted(thrown, GraphLoadException.class, "before");
        assertThat(watched.calls()).isEmpty();
    }

    @Test
    void load_rowsInMemoryInterruptedBefore_fails() {
        Thread.currentThread().interrupt();

        Throwable thrown = catchThrowable(() -> CharacterGraph.load(RowsSource.of(SampleStudio.hamlet())));

        assertInterrupted(thrown, GraphLoadException.class, "before");
    }

    @Test
    void load_interruptedWhileAssembling_fails() {
        GraphSource last = (options, sink) -> Thread.currentThread().interrupt();

        Throwable thrown = catchThrowable(() -> CharacterGraph.load(RowsSource.of(SampleStudio.hamlet()), last));

        assertInterrupted(thrown, GraphLoadException.class, "assembling");
        assertThat(((GraphLoadException) thrown).phase()).isEqualTo(Phase.ASSEMBLING);
    }

    @Test
    void load_interruptedAtAnyCall_failsAndTheNextLoadWorks() {
        long seed = Long.getLong("charactergraph.seed", 1);
        Random random = new Random(seed);
        watched.heal();
        CharacterGraph.load(source);
        int calls = watched.calls().size();
        for (int i = 0; i < 25; i++) {
            int call = random.nextInt(calls);
            Thread loading = Thread.currentThread();
            watched.fail(call, () -> {
                loading.interrupt();
                return null;
            });

            Throwable thrown = catchThrowable(() -> CharacterGraph.load(source));

            assertInterrupted(thrown, GraphLoadException.class, "seed " + seed + ", call " + call);
            assertThat(watched.open()).isZero();
        }
        watched.heal();
        assertThat(CharacterGraph.load(source).tables().coverage().gaps()).isEmpty();
    }

    @Test
    void details_interrupted_fails() {
        CharacterGraph graph = CharacterGraph.load(source);
        Thread.currentThread().interrupt();

        Throwable thrown =
                catchThrowable(() -> graph.node(NodeId.parse("npc:15")).fetchDetails());

        assertInterrupted(thrown, GraphLoadException.class, "details");
        assertThat(graph.node(NodeId.parse("npc:15")).fetchDetails()).isPresent();
    }

    @Test
    void bind_interruptedAtAnyCall_changesNothingOrIsDone() {
        long seed = Long.getLong("charactergraph.seed", 1);
        Random random = new Random(seed);
        CharacterLinkage linkage = CharacterLinkage.of(watched.dataSource());
        SceneRole.Id role = new SceneRole.Id(12, "guest");
        watched.heal();
        linkage.roles().bind(role, CharacterRef.parse("osric"));
        int calls = watched.calls().size();
        linkage.roles().unbind(role);
        String before = database.ask("select cast(meta as text) from game_scenes where id = 12");
        for (int i = 0; i < 15; i++) {
            int call = random.nextInt(calls);
            watched.fail(call, () -> {
                Thread.currentThread().interrupt();
                return null;
            });

            Throwable thrown = catchThrowable(() -> linkage.roles().bind(role, CharacterRef.parse("osric")));

            String situation = "seed " + seed + ", call " + call;
            watched.heal();
            if (thrown == null) {
                assertThat(Thread.interrupted()).as(situation).isTrue();
                linkage.roles().unbind(role);
            } else {
                assertInterrupted(thrown, LinkWriteException.class, situation);
                assertThat(database.ask("select cast(meta as text) from game_scenes where id = 12"))
                        .as(situation)
                        .isEqualTo(before);
            }
            assertThat(watched.open()).as(situation).isZero();
        }
    }

    @Test
    void load_interruptedWhileTheServerWorks_cancelsTheStatement() throws Exception {
        String application = "cancel_" + database.schema();
        DataSource dataSource = database.dataSource(TestDatabase.SUPERUSER, Map.of("ApplicationName", application));
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        AtomicReference<Boolean> flag = new AtomicReference<>(false);
        try (Connection other = database.dataSource().getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table game_worlds in access exclusive mode");
            Thread loading = new Thread(() -> {
                thrown.set(catchThrowable(() -> CharacterGraph.load(JdbcGraphSource.of(dataSource))));
                flag.set(Thread.currentThread().isInterrupted());
            });
            loading.start();
            while (database.ask("select count(*) from pg_stat_activity where application_name = '" + application
                            + "' and wait_event_type = 'Lock'")
                    .equals("0")) {
                Thread.onSpinWait();
            }

            loading.interrupt();
            loading.join(); // the lock is held on, so this ends only if the waiting statement is cancelled
        }

        assertThat(thrown.get())
                .isInstanceOf(GraphLoadException.class)
                .hasMessageContaining("the thread was interrupted");
        assertThat(flag.get()).isTrue();
    }

    @Test
    void load_afterAFirstLoadThatWasInterrupted_works() throws Exception {
        long seed = Long.getLong("charactergraph.seed", 1);
        Random random = new Random(seed);
        Class.forName("org.postgresql.Driver");
        watched.heal();
        CharacterGraph.load(source);
        int calls = watched.calls().size();
        for (int i = 0; i < 4; i++) {
            int call = i == 0 ? 0 : random.nextInt(calls);
            try (URLClassLoader fresh = new FreshClasses()) {
                Thread loading = Thread.currentThread();
                watched.fail(call, () -> {
                    loading.interrupt();
                    return null;
                });
                Throwable first = catchThrowable(() -> load(fresh, watched.dataSource()));
                Thread.interrupted();
                assertThat(first).as("seed " + seed + ", call " + call).isNotNull();
                watched.heal();

                assertThat(catchThrowable(() -> load(fresh, watched.dataSource())))
                        .as("seed " + seed + ", call " + call)
                        .isNull();
            }
        }
    }

    /** Loads by classes of that loader. */
    private static void load(ClassLoader classes, DataSource dataSource) throws Exception {
        Object source = classes.loadClass("io.charactergraph.jdbc.JdbcGraphSource")
                .getMethod("of", DataSource.class)
                .invoke(null, dataSource);
        Class<?> type = classes.loadClass("io.charactergraph.source.GraphSource");
        Object sources = java.lang.reflect.Array.newInstance(type, 1);
        java.lang.reflect.Array.set(sources, 0, source);
        classes.loadClass("io.charactergraph.CharacterGraph")
                .getMethod("load", sources.getClass())
                .invoke(null, sources);
    }

    /** Loads the classes of the library and of Jdbi anew, so that their static initializers run anew. */
    private static final class FreshClasses extends URLClassLoader {

        FreshClasses() {
            super(urls(), InterruptTest.class.getClassLoader());
        }

        private static URL[] urls() {
            List<URL> urls = new ArrayList<>();
            for (String entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
                try {
                    urls.add(Path.of(entry).toUri().toURL());
                } catch (java.net.MalformedURLException e) {
                    throw new IllegalStateException(entry, e);
                }
            }
            return urls.toArray(URL[]::new);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("io.charactergraph.") && !name.startsWith("org.jdbi.")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                return known == null ? findClass(name) : known;
            }
        }
    }
}
