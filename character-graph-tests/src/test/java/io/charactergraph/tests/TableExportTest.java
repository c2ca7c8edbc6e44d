package io.charactergraph.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charactergraph.CharacterGraph;
import io.charactergraph.export.Export;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.Scene;
import io.charactergraph.model.ScopeException;
import io.charactergraph.query.SceneCasting.RoleCasting;
import io.charactergraph.query.UsageStats;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.source.LoadScope;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.random.RandomStudio;
import io.charactergraph.testkit.rows.RowsSource;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tables read back by a reader of CSV: what they hold is what the graph has. */
class TableExportTest {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    /** What stands in the wire format and not in a table, since only reading the graph back needs it. */
    private static final Set<String> NOT_IN_TABLES = Set.of("meta", "bidirectional");

    private final CharacterGraph graph = CharacterGraph.load(RowsSource.of(SampleStudio.hamlet()));

    static LongStream seeds() {
        return LongStream.range(0, 8);
    }

    static List<CSVRecord> read(Export export) throws IOException {
        return FORMAT.parse(new StringReader(export.text())).getRecords();
    }

    @Test
    void nodesCsv_hasEveryFieldOfTheWireFormat() throws IOException {
        compareNodes(graph, "the sample studio");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nodesCsv_ofRandomStudios_hasEveryFieldOfTheWireFormat(long seed) throws IOException {
        compareNodes(random(seed), "seed " + seed);
    }

    @Test
    void edgesCsv_hasEveryFieldOfTheWireFormat() throws IOException {
        compareEdges(graph, "the sample studio");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void edgesCsv_ofRandomStudios_hasEveryFieldOfTheWireFormat(long seed) throws IOException {
        compareEdges(random(seed), "seed " + seed);
    }

    @Test
    void nodesCsv_ofHostileNames_readsBackWithoutFormulas() throws IOException {
        List<String> labels = read(HostileGraph.load().export().nodesCsv()).stream()
                .map(line -> line.get("label"))
                .toList();

        assertThat(labels)
                .containsAll(HostileGraph.factions().stream()
                        .map(faction -> CsvTexts.expected(faction.label()))
                        .toList())
                .contains("'=cmd|' /C calc'!A0")
                .noneMatch(label -> label.startsWith("=") || label.startsWith("@"));
    }

    private static CharacterGraph random(long seed) {
        return CharacterGraph.load(
                RowsSource.of(RandomStudio.builder().seed(seed).build().rows()));
    }

    private static void compareNodes(CharacterGraph graph, String which) throws IOException {
        JsonNode nodes = JsonMapper.shared().readTree(graph.json().text()).get("nodes");
        List<CSVRecord> lines = read(graph.export().nodesCsv());

        assertThat(lines).as(which).hasSize(nodes.size());
        for (int i = 0; i < lines.size(); i++) {
            compare(lines.get(i), nodes.get(i), which);
        }
    }

    private static void compareEdges(CharacterGraph graph, String which) throws IOException {
        JsonNode edges = JsonMapper.shared().readTree(graph.json().text()).get("edges");
        List<CSVRecord> lines = read(graph.export().edgesCsv());

        assertThat(lines).as(which).hasSize(edges.size());
        for (int i = 0; i < lines.size(); i++) {
            compare(lines.get(i), edges.get(i), which);
            compare(lines.get(i), edges.get(i).get("meta"), which);
        }
        List<GraphEdge> all = graph.typed().edges().toList();
        for (int i = 0; i < lines.size(); i++) {
            GraphEdge edge = all.get(i);
            assertThat(lines.get(i).get("fromLabel")).isEqualTo(visible(graph.require(edge.from())));
            assertThat(lines.get(i).get("toLabel")).isEqualTo(visible(graph.require(edge.to())));
        }
    }

    private static String visible(GraphNode node) {
        return CsvTexts.expected(node.label());
    }

    /** Every property of the JSON stands in the line, and the line has nothing else. */
    private static void compare(CSVRecord line, JsonNode json, String which) {
        Set<String> filled = new TreeSet<>();
        for (Map.Entry<String, JsonNode> property : json.properties()) {
            if (!NOT_IN_TABLES.contains(property.getKey())) {
                filled.add(property.getKey());
                assertThat(line.get(property.getKey()))
                        .as(which + ", " + property.getKey() + " of " + json)
                        .isEqualTo(CsvTexts.expected(text(property.getValue())));
            }
        }
        if (json.has("id")) {
            assertThat(line.toMap().entrySet().stream()
                            .filter(cell -> !cell.getValue().isEmpty())
                            .map(Map.Entry::getKey))
                    .as(which + ", " + json)
                    .isSubsetOf(filled);
        }
    }

    private static String text(JsonNode value) {
        if (value.isArray()) {
            return String.join(", ", value.valueStream().map(JsonNode::asString).toList());
        }
        if (value.isObject()) {
            return String.join(
                    ", ",
                    value.propertyStream()
                            .map(one -> one.getKey() + "=" + one.getValue().asString())
                            .toList());
        }
        return value.asString();
    }

    @Test
    void nodesCsv_ofASelection_hasTheColumnsOfItsKinds() throws IOException {
        List<CSVRecord> worlds =
                read(graph.select("kind:world").graph().export().nodesCsv());

        assertThat(worlds).hasSize(3);
        assertThat(worlds.get(0).getParser().getHeaderNames())
                .containsExactly("id", "type", "label", "worldId", "name", "maxContentRating");
    }

    @Test
    void castingCsv_hasTheCastingOfEachSceneInEachOfItsWorlds() throws IOException {
        List<CSVRecord> lines = read(graph.export().castingCsv());

        for (Scene scene : graph.nodes(Scene.class).toList()) {
            graph.scene(scene.id()).view().worlds().forEach(world -> {
                List<String> wanted = graph.scene(scene.id()).casting(world.id().number()).roles().stream()
                        .flatMap(TableExportTest::players)
                        .toList();
                assertThat(lines.stream()
                                .filter(line -> line.get("sceneId")
                                                .equals(scene.id().toString())
                                        && line.get("worldId").equals(world.id().toString()))
                                .map(line -> line.get("role") + " " + line.get("playerId") + " " + line.get("reason")))
                        .as(scene.id() + " in " + world.id())
                        .containsExactlyElementsOf(wanted);
            });
        }
        assertThat(lines.stream().map(line -> line.get("reason")).distinct())
                .contains("scene_binding", "world_binding", "none", "without_role");
        assertThat(lines.stream().map(line -> line.get("sceneId")).distinct())
                .containsAll(graph.nodes(Scene.class)
                        .filter(scene -> !graph.scene(scene.id()).view().roles().isEmpty())
                        .map(scene -> scene.id().toString())
                        .toList());
    }

    private static Stream<String> players(RoleCasting casting) {
        String reason = casting.reason().name().toLowerCase(Locale.ROOT);
        String role = casting.role().id().role();
        return casting.players().isEmpty()
                ? Stream.of(role + "  " + reason)
                : casting.players().stream().map(player -> role + " " + player.id() + " " + reason);
    }

    @Test
    void castingCsv_ofASceneWithoutAWorld_hasItsOwnBindings() throws IOException {
        assertThat(read(graph.export().castingCsv()).stream()
                        .filter(line -> line.get("sceneId").equals("scene:game:12"))
                        .map(line -> line.get("worldId") + line.get("role") + " " + line.get("characterStringId")))
                .contains("background ophelia", "protagonist hamlet", "ambassadors voltemand");
    }

    @Test
    void usageCsv_hasTheUsageOfEveryCharacter() throws IOException {
        List<CSVRecord> lines = read(graph.export().usageCsv());
        List<UsageStats> all = graph.usage().all();

        assertThat(lines).hasSize(all.size());
        for (int i = 0; i < all.size(); i++) {
            UsageStats stats = all.get(i);
            assertThat(lines.get(i).toMap())
                    .containsEntry("characterId", stats.template().id().toString())
                    .containsEntry("name", stats.template().label())
                    .containsEntry("sceneCount", Integer.toString(stats.scenes()))
                    .containsEntry("directAssetCount", Integer.toString(stats.assetsDirect()))
                    .containsEntry("neverUsed", Boolean.toString(stats.neverUsed()));
        }
    }

    @Test
    void tables_ofAGraphLoadedForOneThing_areRefusedWhereTheyNeedTheWhole() {
        CharacterGraph part = CharacterGraph.load(
                LoadOptions.standard().withScope(LoadScope.character("ophelia")), RowsSource.of(SampleStudio.hamlet()));

        assertThatThrownBy(() -> part.export().castingCsv().text()).isInstanceOf(ScopeException.class);
        assertThatThrownBy(() -> part.export().usageCsv().text()).isInstanceOf(ScopeException.class);
        assertThat(part.export().nodesCsv().text()).contains("Ophelia");
    }

    @Test
    void text_hasTheLineEndsOfCsv_andAByteOrderMarkOnlyOnDemand() {
        assertThat(graph.export().usageCsv().text()).startsWith("characterId,").contains("\r\n");
        assertThat(graph.export().withByteOrderMark().usageCsv().text())
                .isEqualTo("\ufeff" + graph.export().usageCsv().text());
    }
}
