package io.charactergraph.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.jdbc.JdbcGraphSource;
import io.charactergraph.model.NodeDetails;
import io.charactergraph.model.ScopeException;
import io.charactergraph.model.TableCoverage;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.GraphLoadException;
import io.charactergraph.source.GraphSource;
import io.charactergraph.source.LoadListener;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.source.LoadScope;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** The code in {@code docs/loading.md}, and what it prints there. */
class LoadingDocTest {

    private static StudioDatabase studio;
    private static DataSource dataSource;

    private final Printed out = new Printed();

    @BeforeAll
    static void start() throws IOException, SQLException {
        studio = StudioDatabase.start(SampleStudio.hamlet());
        dataSource = studio.dataSource();
    }

    @AfterAll
    static void stop() throws IOException {
        studio.close();
    }

    @Test
    void scope() {
        LoadOptions forOphelia = LoadOptions.standard().withScope(LoadScope.character("ophelia"));
        CharacterGraph ophelia = CharacterGraph.load(forOphelia, JdbcGraphSource.of(dataSource));
        out.println(ophelia.character("ophelia").usage().scenes()); // 8

        try {
            ophelia.scene(45).view();
        } catch (ScopeException e) {
            out.println(e.getMessage());
        }

        String statements = JdbcGraphSource.of(dataSource).indexes(); // create index concurrently if not exists ...
        assertThat(statements).contains("create index concurrently if not exists ");
        out.println(JdbcGraphSource.of(dataSource)
                .indexes()
                .lines()
                .filter(line -> line.contains("game_scenes"))
                .toList());
        assertThat(out.toString())
                .contains("on \"public\".\"game_scenes\" using gin (\"public\".\"charactergraph_names\"(");

        assertThat(out.toString()).startsWith("""
                8
                This graph was loaded only for character ophelia, and scene:game:45 is something else; load with the scope of what\
                 the question is about, or without a scope
                """);
    }

    @Test
    void postgresql() {
        CharacterGraph graph = CharacterGraph.load(JdbcGraphSource.of(dataSource));

        JdbcGraphSource source = JdbcGraphSource.builder(dataSource)
                .schema("public")
                .tableName(StudioTable.SCENES, "scenes")
                .statementTimeout(Duration.ofMinutes(1))
                .deadline(Duration.ofMinutes(10))
                .build();

        assertThat(graph)
                .hasToString(CharacterGraph.load(RowsSource.of(SampleStudio.hamlet()))
                        .toString());
        assertThat(graph).hasToString(CharacterGraph.load(source).toString());
    }

    @Test
    void rows() {
        StudioRows rows = StudioRows.builder()
                .row("characters", Map.of("id", "0a000000-0000-4000-8000-000000000004", "character_id", "ophelia"))
                .row("game_scenes", Map.of("id", "13", "meta", """
                        {"character_roles": {"protagonist": "character:ophelia"}}"""))
                .build();
        CharacterGraph small = CharacterGraph.load(RowsSource.of(rows));

        assertThat(small.findScenesForCharacter("ophelia").scenes()).hasSize(1);
    }

    @Test
    void severalDatabases() {
        DataSource libraryDatabase = dataSource;
        DataSource gameDatabase = dataSource;

        GraphSource library = JdbcGraphSource.builder(libraryDatabase)
                .only(StudioTable.ASSETS, StudioTable.ASSET_LINEAGE, StudioTable.GENERATIONS)
                .name("library")
                .build();
        GraphSource rest = JdbcGraphSource.builder(gameDatabase)
                .without(StudioTable.ASSETS, StudioTable.ASSET_LINEAGE, StudioTable.GENERATIONS)
                .name("game")
                .build();
        CharacterGraph both = CharacterGraph.load(library, rest);

        assertThat(both)
                .hasToString(CharacterGraph.load(JdbcGraphSource.of(dataSource)).toString());
        assertThat(both.tables().coverage().find("assets").orElseThrow().source())
                .isEqualTo("library");
    }

    @Test
    void estimate() {
        JdbcGraphSource.of(dataSource)
                .estimate(LoadOptions.standard())
                .ifPresent(estimate -> out.println(estimate.described()));

        assertThat(out.toString()).contains("MB of heap, and ", "MB while it is loaded");
    }

    @Test
    void options() {
        LoadOptions options = LoadOptions.standard()
                .withoutTables(StudioTable.PROMPT_VERSIONS, StudioTable.PROMPT_FAMILIES)
                .withoutRecords()
                .withListener(new LoadListener() {
                    @Override
                    public void tableFinished(StudioTable table, long rows) {
                        out.println(table.tableName() + ": " + rows + " rows");
                    }
                });
        CharacterGraph partial = CharacterGraph.load(options, JdbcGraphSource.of(dataSource));

        assertThat(out.toString()).contains("game_scenes: 20 rows\n");
        assertThat(partial.tables().records().loaded()).isFalse();
    }

    @Test
    void coverage() {
        CharacterGraph graph = CharacterGraph.load(
                RowsSource.of(SampleStudio.hamlet().without("asset_lineage").withoutColumn("assets", "tags")));

        for (TableCoverage gap : graph.tables().coverage().gaps()) {
            out.println(gap.described()); // assets is PARTIAL, without tags
        }

        assertThat(out).hasToString("assets is PARTIAL, without tags\nasset_lineage is ABSENT\n");

        TableCoverage nodes = graph.tables().coverage().find("game_scene_nodes").orElseThrow();
        long accounted = nodes.nodeRows() + nodes.edgeOnlyRows() + nodes.nothingRows(); // equals nodes.rowsRead()

        assertThat(accounted).isEqualTo(nodes.rowsRead());
    }

    @Test
    void failure() {
        PGSimpleDataSource unreachable = new PGSimpleDataSource();
        unreachable.setUrl("jdbc:postgresql://localhost:1/studio");

        try {
            CharacterGraph.load(JdbcGraphSource.of(unreachable));
        } catch (GraphLoadException e) {
            out.println(e.phase() + " " + e.table()); // CONNECTING Optional.empty
            out.println(e.getMessage());
        }

        out.standsIn("docs/loading.md");
    }

    @Test
    void details() {
        CharacterGraph graph = CharacterGraph.load(JdbcGraphSource.of(dataSource));

        Optional<NodeDetails> details = graph.npc(6).fetchDetails();
        String meta = details.orElseThrow().texts().get("meta"); // {"identity": {"primaryPortraitAssetId": ...

        assertThat(meta).startsWith("{\"identity\"");
    }
}
