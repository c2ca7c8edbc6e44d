package io.charactergraph.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.charactergraph.CharacterGraph;
import io.charactergraph.jdbc.CorruptingProxy.Damage;
import io.charactergraph.jdbc.change.LinkWriteException;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.SceneRole;
import io.charactergraph.source.GraphLoadException;
import io.charactergraph.testkit.SampleStudio;
import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Bytes of the server that arrive changed, that are missing, or too many: the work is done, or it is the one exception without
 * row content, and it ends. A driver can take a changed length for memory that it needs, which is an error of the JVM.
 */
class CorruptWireTest {

    private static final String SECRET = "Xq7";
    private static final int RUNS = Integer.getInteger("corrupt.runs", 12);

    private static final Duration PATIENT = Duration.ofSeconds(60);
    private static final Duration IMPATIENT = Duration.ofMillis(300);

    private Duration socketTimeout = PATIENT;

    private final TestDatabase database = TestDatabase.of(SampleStudio.hamletWithFaults());

    private DataSource through(CorruptingProxy proxy) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"localhost"});
        source.setPortNumbers(new int[] {proxy.port()});
        source.setDatabaseName(TestDatabase.name());
        source.setUser(TestDatabase.SUPERUSER);
        source.setCurrentSchema(database.schema());
        source.setSocketTimeout((int) Math.max(1, socketTimeout.toSeconds()));
        source.setConnectTimeout(1);
        return source;
    }

    private JdbcGraphSource source(DataSource dataSource) {
        return JdbcGraphSource.builder(dataSource).socketTimeout(socketTimeout).build();
    }

    private void plantSecret() {
        String text = "'" + SECRET.repeat(5) + "'";
        String object = "jsonb_build_object('" + SECRET.repeat(3) + "', '" + SECRET.repeat(9) + "')";
        database.execute("update characters set name = " + text + ", display_name = " + text);
        database.execute("update game_npcs set name = " + text);
        database.execute("update generations set canonical_params = cast(cast(canonical_params as jsonb) || " + object
                + " as json)");
        database.execute("update game_scenes set meta = cast(cast(meta as jsonb) || " + object + " as json)");
    }

    private void damage(Consumer<DataSource> work, Class<? extends RuntimeException> expected) throws IOException {
        long seed = Long.getLong("corrupt.seed", 1);
        Random random = new Random(seed);
        plantSecret();
        long bytes;
        try (CorruptingProxy proxy = new CorruptingProxy(TestDatabase.port(), Damage.FLIP, -1, random)) {
            work.accept(through(proxy));
            bytes = proxy.sent();
        }
        assertThat(bytes).isGreaterThan(5_000);
        int failed = 0;
        socketTimeout = IMPATIENT; // damage can make the driver wait for bytes that never come
        for (int run = 0; run < RUNS; run++) {
            Damage damage = Damage.values()[random.nextInt(Damage.values().length)];
            long place = random.nextInt((int) bytes);
            String situation = "seed " + seed + ", run " + run + ": " + damage + " at " + place + " of " + bytes;
            Throwable thrown;
            try (CorruptingProxy proxy =
                    new CorruptingProxy(TestDatabase.port(), damage, place, new Random(random.nextLong()))) {
                DataSource damaged = through(proxy);
                thrown = catchThrowable(() -> work.accept(damaged));
            }
            if (thrown instanceof OutOfMemoryError) {
                assertThat(thrown.getMessage()).as(situation).doesNotContain(SECRET);
            } else if (thrown != null) {
                failed++;
                assertThat(thrown).as(situation).isInstanceOf(expected);
                Failures.assertHoldsNo(SECRET, thrown);
            }
        }
        assertThat(failed).as("seed " + seed).isPositive();
        socketTimeout = PATIENT;
        work.accept(database.dataSource());
    }

    @Test
    void load_damagedBytes_loadsOrIsTheOneException() throws IOException {
        damage(damaged -> CharacterGraph.load(source(damaged)), GraphLoadException.class);
    }

    @Test
    void details_damagedBytes_givesThemOrIsTheOneException() throws IOException {
        CharacterGraph graph = CharacterGraph.load(JdbcGraphSource.of(database.dataSource()));
        assertThat(graph.node(NodeId.parse("npc:15")).fetchDetails()).isPresent();

        damage(damaged -> source(damaged).details().find(NodeId.parse("npc:15")), GraphLoadException.class);
    }

    @Test
    void bindAndUnbind_damagedBytes_areDoneOrTheOneException() throws IOException {
        SceneRole.Id role = new SceneRole.Id(12, "guest");

        damage(
                damaged -> {
                    CharacterLinkage linkage = CharacterLinkage.builder(damaged)
                            .socketTimeout(socketTimeout)
                            .build();
                    linkage.roles().bind(role, CharacterRef.parse("osric"));
                    linkage.roles().unbind(role);
                },
                LinkWriteException.class);
    }
}
