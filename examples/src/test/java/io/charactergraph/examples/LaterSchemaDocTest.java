package io.charactergraph.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.jdbc.JdbcGraphSource;
import io.charactergraph.model.TableCoverage;
import io.charactergraph.schema.SchemaProfile;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.GraphSource;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.sheet.AnswerSheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The code in {@code docs/later-schema.md}, on two databases, and what it prints there. */
class LaterSchemaDocTest {

    private static final List<String> LIBRARY =
            List.of("assets", "asset_tag", "tag", "asset_lineage", "generations", "prompt_families", "prompt_versions");

    private static StudioDatabase first;
    private static StudioDatabase second;
    private static DataSource gameDatabase;
    private static DataSource libraryDatabase;

    private final Printed out = new Printed();

    @BeforeAll
    static void start() throws IOException, SQLException {
        first = StudioDatabase.start(SampleStudio.hamlet(SchemaProfile.PROFILE_2026), SchemaProfile.PROFILE_2026);
        second = StudioDatabase.start(SampleStudio.hamlet(SchemaProfile.PROFILE_2026), SchemaProfile.PROFILE_2026);
        gameDatabase = first.dataSource();
        libraryDatabase = second.dataSource();
        for (String table : SampleStudio.hamlet(SchemaProfile.PROFILE_2026).tables()) {
            drop(LIBRARY.contains(table) ? gameDatabase : libraryDatabase, table);
        }
    }

    private static void drop(DataSource database, String table) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE " + table + " CASCADE");
        }
    }

    @AfterAll
    static void stop() throws IOException {
        first.close();
        second.close();
    }

    @Test
    void twoDatabases() {
        GraphSource game = JdbcGraphSource.builder(gameDatabase).name("game").build();
        GraphSource library =
                JdbcGraphSource.builder(libraryDatabase).name("library").build();
        CharacterGraph graph = CharacterGraph.load(game, library);

        for (TableCoverage table : graph.tables().coverage().tables()) {
            if (table.wasRead() && !table.readFrom().equals(List.of(table.table()))) {
                out.println(table.table() + " from " + table.source() + ": " + String.join(", ", table.readFrom()));
            }
        }

        out.standsIn("docs/later-schema.md");
        CharacterGraph rows = CharacterGraph.load(RowsSource.of(SampleStudio.hamlet(SchemaProfile.PROFILE_2026)));
        assertThat(AnswerSheet.of(graph).sample(5, 1).lines())
                .isEqualTo(AnswerSheet.of(rows).sample(5, 1).lines());
    }

    @Test
    void profile() {
        GraphSource later = JdbcGraphSource.builder(gameDatabase)
                .profile(SchemaProfile.PROFILE_2026)
                .profile(StudioTable.GAME_HOTSPOTS, SchemaProfile.PROFILE_2025)
                .build();

        CharacterGraph graph = CharacterGraph.load(later);
        assertThat(graph.tables().coverage().find("game_hotspots").orElseThrow().missingColumns())
                .containsExactly("linked_scene_id");
        assertThat(graph.tables()
                        .coverage()
                        .find("character_npc_links")
                        .orElseThrow()
                        .described())
                .isEqualTo("character_npc_links (object_links) is WHOLE");
    }

    @Test
    void answerSheet_ofTwoDatabases_isThatOfTheRows() throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        PrintStream lines = new PrintStream(written, true, StandardCharsets.UTF_8);

        int status = AnswerSheetMain.run(
                List.of("--url", first.url(), "--url", second.url(), "--most", "2"), lines, System.err);

        CharacterGraph rows = CharacterGraph.load(RowsSource.of(SampleStudio.hamlet(SchemaProfile.PROFILE_2026)));
        assertThat(status).isZero();
        assertThat(written.toString(StandardCharsets.UTF_8).lines().toList())
                .isEqualTo(AnswerSheet.of(rows).sample(2, 0).lines());
    }
}
