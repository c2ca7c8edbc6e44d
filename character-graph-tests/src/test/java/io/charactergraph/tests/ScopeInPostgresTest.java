package io.charactergraph.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.jdbc.JdbcGraphSource;
import io.charactergraph.model.NodeId;
import io.charactergraph.schema.SchemaProfile;
import io.charactergraph.schema.StudioTable;
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
import org.junit.jupiter.params.provider.EnumSource;
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

    @ParameterizedTest
    @EnumSource
    void answers_ofRenamedTablesInTwoDatabases_areThoseOfTheWhole(SchemaProfile profile) throws SQLException {
        long seed = 94_001;
        StudioRows studio =
                RandomStudio.builder().seed(seed).profile(profile).build().rows();
        boolean later = profile != SchemaProfile.PROFILE_2025;
        PostgresStudio.source(studio, later ? LaterStudios.schema(studio) : SampleStudio.schema());
        try (Connection connection = PostgresStudio.database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter table studio.assets rename to \"Media \"\"assets\"\"\"");
            statement.execute("alter table studio.game_scenes rename to \"select\"");
        }
        StudioTable[] library = {
            StudioTable.ASSETS,
            StudioTable.ASSET_LINEAGE,
            StudioTable.GENERATIONS,
            StudioTable.PROMPT_VERSIONS,
            StudioTable.PROMPT_FAMILIES
        };
        JdbcGraphSource one = renamed().only(library).name("library").build();
        JdbcGraphSource other = renamed().without(library).name("game").build();
        createIndexes(one);
        createIndexes(other);
        CharacterGraph full = CharacterGraph.load(one, other);
        Random random = new Random(seed);
        for (NodeId thing : ScopePromiseTest.things(full, random)) {
            ScopePromiseTest.Promise promise = new ScopePromiseTest.Promise(
                    full, thing, ScopePromiseTest.filters(full, thing, seed, FILTERS), random);
            CharacterGraph scoped = CharacterGraph.load(promise.options(), one, other);
            promise.check(scoped, "two databases, seed " + seed);
            assertThat(scoped.tables().scanned()).isEmpty();
        }
    }

    private static JdbcGraphSource.Builder renamed() {
        return JdbcGraphSource.builder(PostgresStudio.database())
                .schema("studio")
                .tableName(StudioTable.ASSETS, "Media \"assets\"")
                .tableName(StudioTable.GAME_SCENES, "select");
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
            ScopePromiseTest.Promise promise = new ScopePromiseTest.Promise(
                    full, thing, ScopePromiseTest.filters(full, thing, seed, FILTERS), random);
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
