package io.charactergraph.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.jdbc.JdbcGraphSource;
import io.charactergraph.model.NodeId;
import io.charactergraph.schema.SchemaProfile;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.random.RandomStudio;
import io.charactergraph.testkit.rows.StudioRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A load for one thing from PostgreSQL, with and without the indexes: answers as on the whole studio. */
class ScopeInPostgresTest {

    private static final int FILTERS = 2;

    static LongStream seeds() {
        return LongStream.range(
                Long.getLong("charactergraph.firstScope", 0L), Long.getLong("charactergraph.scopes", 2L));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void answers_ofRandomStudios_areThoseOfTheWhole(long seed) throws SQLException {
        check(RandomStudio.of(92_000 + seed).rows(), SampleStudio.schema(), seed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void answers_ofRandomStudiosOfTheLaterSchema_areThoseOfTheWhole(long seed) throws SQLException {
        StudioRows studio = RandomStudio.builder()
                .seed(93_000 + seed)
                .profile(SchemaProfile.PROFILE_2026)
                .build()
                .rows();
        check(studio, LaterStudios.schema(studio), seed);
    }

    private static void check(StudioRows studio, String schema, long seed) throws SQLException {
        JdbcGraphSource source = (JdbcGraphSource) PostgresStudio.source(studio, schema);
        CharacterGraph full = CharacterGraph.load(source);
        check(full, source, "without indexes, seed " + seed, seed, false);
        createIndexes(source);
        assertThat(source.indexes()).isEmpty();
        check(full, source, "with indexes, seed " + seed, seed, true);
    }

    private static void check(CharacterGraph full, JdbcGraphSource source, String how, long seed, boolean indexed) {
        Random random = new Random(seed);
        for (NodeId thing : ScopePromiseTest.things(full, random)) {
            ScopePromiseTest.Promise promise =
                    new ScopePromiseTest.Promise(full, thing, RandomFilters.of(full, seed, FILTERS), random);
            LoadOptions options = promise.options();
            CharacterGraph scoped = CharacterGraph.load(options, source);
            promise.check(scoped, how);
            assertThat(scoped.tables().scanned().isEmpty())
                    .as(thing + " " + scoped.tables().scanned() + " " + how)
                    .isEqualTo(indexed);
        }
    }

    /** Runs the statements for indexes, each on its own. */
    static void createIndexes(JdbcGraphSource source) throws SQLException {
        try (Connection connection = PostgresStudio.database().getConnection();
                Statement statement = connection.createStatement()) {
            for (String one : source.indexes().split(";\n(?=create|\n|$)")) {
                if (!one.isBlank()) {
                    statement.execute(one);
                }
            }
        }
    }
}
