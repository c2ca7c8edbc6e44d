package io.charactergraph.jdbc;

import static io.charactergraph.jdbc.LinkedStudio.ref;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charactergraph.CharacterGraph;
import io.charactergraph.model.SceneRole;
import io.charactergraph.model.World;
import io.charactergraph.source.GraphLoadException;
import io.charactergraph.testkit.SampleStudio;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Behind a pooler in transaction mode, each transaction may run in another session of the server. */
class PoolerTest {

    private final LinkedStudio studio = LinkedStudio.of(SampleStudio.hamletWithFaults());

    private PGSimpleDataSource dataSource(TransactionPooler pooler, int prepareThreshold) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setServerNames(new String[] {"localhost"});
        dataSource.setPortNumbers(new int[] {pooler.port()});
        dataSource.setUser(TestDatabase.SUPERUSER);
        dataSource.setDatabaseName(TestDatabase.name());
        dataSource.setCurrentSchema(studio.database().schema());
        dataSource.setPrepareThreshold(prepareThreshold);
        return dataSource;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5})
    void everything_anyPrepareThreshold_works(int prepareThreshold) throws IOException, SQLException {
        try (TransactionPooler pooler = new TransactionPooler(TestDatabase.port());
                Connection connection = dataSource(pooler, prepareThreshold).getConnection();
                Connections pool = new Connections(connection)) {
            pooler.statements().clear();
            JdbcGraphSource source = JdbcGraphSource.of(pool.dataSource());
            CharacterLinkage linkage = CharacterLinkage.of(pool.dataSource());

            for (int i = 0; i < 7; i++) {
                CharacterGraph graph = CharacterGraph.load(source);
                CharacterGraph expected = studio.load();
                assertThat(graph.typed().nodes().toList())
                        .isEqualTo(expected.typed().nodes().toList());
                assertThat(graph.node(new World.Id(1)).fetchDetails()).isPresent();
                assertThat(linkage.roles().bind(new SceneRole.Id(12, "guest_" + i), ref("osric")))
                        .hasSize(1);
            }
            linkage.usage().synchronize(studio.load());
            linkage.remedies().apply(linkage.remedies().plan(studio.load()));

            assertThat(pooler.preparedNames()).isEmpty();
            assertThat(pooler.statements())
                    .isNotEmpty()
                    .noneMatch(sql -> sql.matches("(?is)\\s*(set (?!local|transaction)|listen|create temp|discard).*"))
                    .noneMatch(sql -> sql.matches("(?is).*(set_config\\([^)]*false\\)|pg_advisory_lock).*"));
        }
    }

    /** The driver then prepares every statement by name, whatever is set on the connection. */
    @Test
    void everything_prepareThresholdBelowZero_saysWhatToSet() throws IOException, SQLException {
        try (TransactionPooler pooler = new TransactionPooler(TestDatabase.port());
                Connection connection = dataSource(pooler, -1).getConnection();
                Connections pool = new Connections(connection)) {
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 7; i++) {
                            CharacterGraph.load(JdbcGraphSource.of(pool.dataSource()));
                        }
                    })
                    .isInstanceOf(GraphLoadException.class)
                    .hasMessageContaining("set prepareThreshold of the driver to 0");
        }
    }

    @Test
    void pooler_statementPreparedByName_isNotThereInTheNextTransaction() throws IOException, SQLException {
        try (TransactionPooler pooler = new TransactionPooler(TestDatabase.port());
                Connection connection = dataSource(pooler, 1).getConnection();
                PreparedStatement statement = connection.prepareStatement("select 1")) {
            connection.setAutoCommit(false); // else the driver prepares it anew
            statement.execute();
            connection.commit();

            assertThatThrownBy(statement::execute)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("S_");
        }
    }
}
