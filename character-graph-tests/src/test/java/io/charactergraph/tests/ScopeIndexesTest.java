package io.charactergraph.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.jdbc.JdbcGraphSource;
import io.charactergraph.model.Scene;
import io.charactergraph.query.FoundScene;
import io.charactergraph.schema.SchemaProfile;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.source.LoadScope;
import io.charactergraph.testkit.SampleStudio;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The indexes for loads of one thing: they refuse no row, and find what a document names in every spelling. */
class ScopeIndexesTest {

    private static final String OPHELIA = "0a000000-0000-4000-8000-000000000004";

    /** Each names Ophelia, or is looked at because it cannot be read. */
    private static final List<String> NAMING = List.of(
            "{\"character_roles\": {\"a\": \"character:ophelia\"}}",
            "{\"character_roles\": {\"a\": \"\\u0063haracter:\\u006fphelia\"}}",
            "{\"characterRoles\": {\"a\": [\" character: ophelia \\n\"]}}",
            "{\"character_roles\": {\"a\": \"" + OPHELIA.toUpperCase(java.util.Locale.ROOT) + "\"}}",
            "{\"x\": \"\\u0000\", \"character_roles\": {\"a\": \"ophelia\"}}",
            "{\"x\": \"\\ud800\", \"character_roles\": {\"a\": \"ophelia\"}}",
            "{\"x\": 1e400, \"character_roles\": {\"a\": \"ophelia\"}}",
            "{\"character_roles\": {}, \"character_roles\": {\"a\": \"ophelia\"}}",
            "{\"x\": " + "[".repeat(6_000) + "]".repeat(6_000) + ", \"character_roles\": {\"a\": \"ophelia\"}}",
            "{\"x\": " + "1".repeat(1_500) + ", \"character_roles\": {\"a\": \"ophelia\"}}",
            "{\"x\": \"" + "x".repeat(5 << 20) + "\", \"character_roles\": {\"a\": \"ophelia\"}}");

    private static final List<String> OTHERS = List.of(
            "null",
            "[]",
            "17",
            "\"text\"",
            "{\"tags\": [\"arc:" + "y".repeat(10_000) + "\"]}",
            "{\"world_id\": 123456789012345678901234567890}",
            "{\"character_roles\": {\"" + "role".repeat(1_000) + "\": 5}}");

    @Test
    void documents_ofEveryKind_canBeWrittenAndAreFound() throws SQLException {
        JdbcGraphSource source = (JdbcGraphSource) PostgresStudio.source(SampleStudio.hamlet(), SampleStudio.schema());
        ScopeInPostgresTest.createIndexes(source);
        Set<Integer> named = new TreeSet<>();
        try (Connection connection = PostgresStudio.database().getConnection()) {
            int id = 900_000;
            for (String meta : NAMING) {
                named.add(id);
                insert(connection, id++, meta);
            }
            for (String meta : OTHERS) {
                insert(connection, id++, meta);
            }
        }
        CharacterGraph full = CharacterGraph.load(source);
        CharacterGraph scoped =
                CharacterGraph.load(LoadOptions.standard().withScope(LoadScope.character("ophelia")), source);
        assertThat(scoped.tables().scanned()).isEmpty();
        assertThat(scoped.findScenesForCharacter("ophelia")).isEqualTo(full.findScenesForCharacter("ophelia"));
        assertThat(full.findScenesForCharacter("ophelia").scenes().stream()
                        .map(FoundScene::scene)
                        .map(Scene::id)
                        .map(Scene.Id::number)
                        .toList())
                .containsAll(named);
    }

    private static void insert(Connection connection, int id, String meta) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into game_scenes (id, title, meta) values (?, 'Hostile', cast(? as json))")) {
            insert.setInt(1, id);
            insert.setString(2, meta);
            insert.executeUpdate();
        }
    }

    @ParameterizedTest
    @EnumSource
    void script_thatShips_isThatOfTheSampleTables(SchemaProfile profile) throws IOException {
        JdbcGraphSource source =
                (JdbcGraphSource) PostgresStudio.source(SampleStudio.hamlet(profile), SampleStudio.schema(profile));
        String expected = source.indexes().replace("\"studio\".", "");
        assertThat(shipped(profile)).endsWith(expected);
    }

    private static String shipped(SchemaProfile profile) throws IOException {
        String name = "indexes-" + profile.profileName() + ".sql";
        try (InputStream in = JdbcGraphSource.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
