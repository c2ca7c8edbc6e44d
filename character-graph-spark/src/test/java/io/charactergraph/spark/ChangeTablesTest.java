package io.charactergraph.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.diff.FieldChange;
import io.charactergraph.diff.GraphDiff;
import io.charactergraph.diff.StoryEvent;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.internal.Texts;
import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.random.RandomStudio;
import io.charactergraph.testkit.rows.StudioRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The difference of two graphs as tables is that of the graphs in memory. */
class ChangeTablesTest {

    private static SparkSession session;

    @BeforeAll
    static void start() {
        session = LocalSession.startForSmallTables();
    }

    @Test
    void hamletWithFaults_differsAsInMemory() {
        assertIsAsInMemory(SampleStudio.hamlet(), SampleStudio.hamletWithFaults(), "faults");
    }

    @Test
    void equalGraphs_haveNoChanges() {
        Twin twin = Twin.of(session, SampleStudio.hamletWithFaults());
        ChangeTables changes = twin.spark().changesTo(twin.spark());
        assertThat(changes.nodes().isEmpty()).isTrue();
        assertThat(changes.edges().isEmpty()).isTrue();
        assertThat(changes.story().isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1})
    void twoRandomStudios_differAsInMemory(long seed) {
        assertIsAsInMemory(studio(seed), studio(seed + 1_000), "seed " + seed);
    }

    @ParameterizedTest
    @ValueSource(longs = {4})
    void randomStudioWithoutSomeRows_differsAsInMemory(long seed) {
        StudioRows rows = studio(seed);
        Random random = new Random(seed);
        StudioRows fewer = rows;
        for (String table : rows.tables()) {
            fewer = fewer.withoutRows(table, row -> random.nextInt(8) == 0);
        }
        assertIsAsInMemory(fewer, rows, "seed " + seed);
    }

    @Tag("long")
    @Test
    void filteredGraphs_differAsInMemory() {
        Twin before = Twin.of(session, SampleStudio.hamlet());
        Twin after = Twin.of(session, SampleStudio.hamletWithFaults());
        GraphFilter ceiling = GraphFilter.rating("romantic");
        GraphFilter world = GraphFilter.rating("mature").and(GraphFilter.worlds(1));
        assertIsAsInMemory(
                before.memory().filter(ceiling).diff(after.memory().filter(world)),
                before.spark().filter(ceiling).changesTo(after.spark().filter(world)),
                "filters");
    }

    @Test
    void graphAndItsFilter_differAsInMemory() {
        Twin twin = Twin.of(session, SampleStudio.hamletWithFaults());
        GraphFilter ceiling = GraphFilter.rating("romantic");
        GraphDiff diff = twin.memory().diff(twin.memory().filter(ceiling));
        ChangeTables changes = twin.spark().changesTo(twin.spark().filter(ceiling));
        assertNodesAre(diff, changes.nodes().collectAsList(), "filter");
        assertEdgesAre(diff, changes.edges().collectAsList(), "filter");
    }

    private static StudioRows studio(long seed) {
        return RandomStudio.builder()
                .seed(seed)
                .ignoreForeignKeys(seed % 2 == 0)
                .build()
                .rows();
    }

    private static void assertIsAsInMemory(StudioRows first, StudioRows second, String description) {
        Twin before = Twin.of(session, first);
        Twin after = Twin.of(session, second);
        assertIsAsInMemory(before.memory().diff(after.memory()), before.spark().changesTo(after.spark()), description);
    }

    private static void assertIsAsInMemory(GraphDiff diff, ChangeTables changes, String description) {
        assertNodesAre(diff, changes.nodes().collectAsList(), description);
        assertEdgesAre(diff, changes.edges().collectAsList(), description);
        assertThat(changes.story().orderBy("order").collectAsList())
                .as("story, " + description)
                .extracting(ChangeTablesTest::line)
                .containsExactlyElementsOf(
                        diff.story().stream().map(ChangeTablesTest::line).toList());
    }

    private static void assertNodesAre(GraphDiff diff, List<Row> nodes, String description) {
        List<String> expected = new ArrayList<>();
        diff.addedNodes()
                .forEach(node -> expected.add(
                        line("ADDED", node, "-", List.of(), node.id().toString())));
        diff.removedNodes()
                .forEach(node -> expected.add(line("REMOVED", node, node.id().toString(), List.of(), "-")));
        diff.changedNodes()
                .forEach(change -> expected.add(line(
                        "CHANGED",
                        change.after(),
                        change.before().id().toString(),
                        change.fields(),
                        change.after().id().toString())));
        assertThat(nodes)
                .as("nodes, " + description)
                .extracting(row -> nodeLine(row))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private static String line(String change, GraphNode node, String before, List<FieldChange> fields, String after) {
        return Texts.whole(change + " " + node.id() + " " + node.kind().wireType() + " " + node.label() + " " + fields
                + " " + before + " " + after);
    }

    private static String nodeLine(Row row) {
        List<FieldChange> fields = Fields.rows(row, "fields").stream()
                .map(field -> new FieldChange(
                        field.getAs("field"), Fields.findText(field, "before"), Fields.findText(field, "after")))
                .toList();
        return row.getAs("change") + " " + row.getAs("id") + " " + row.getAs("type") + " " + row.getAs("label") + " "
                + fields + " " + node(row, "before") + " " + node(row, "after");
    }

    private static String node(Row row, String side) {
        return Optional.ofNullable(row.<Row>getAs(side))
                .map(node -> node.<String>getAs("id"))
                .orElse("-");
    }

    private static void assertEdgesAre(GraphDiff diff, List<Row> edges, String description) {
        List<String> expected = new ArrayList<>();
        diff.addedEdges().forEach(edge -> expected.add("ADDED " + line(edge)));
        diff.removedEdges().forEach(edge -> expected.add("REMOVED " + line(edge)));
        diff.changedEdges()
                .forEach(change -> expected.add("CHANGED " + line(change.before()) + " -> " + line(change.after())));
        assertThat(edges)
                .as("edges, " + description)
                .allSatisfy(row -> assertThat(Fields.rows(row, "fields").isEmpty())
                        .isEqualTo(!row.getAs("change").equals("CHANGED")))
                .extracting(ChangeTablesTest::edgeLine)
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private static String edgeLine(Row row) {
        List<String> edges = new ArrayList<>();
        for (String side : List.of("before", "after")) {
            Optional.ofNullable(row.<Row>getAs(side)).ifPresent(edge -> edges.add(line(EdgeColumns.edge(edge))));
        }
        return row.getAs("change") + " " + String.join(" -> ", edges);
    }

    private static String line(GraphEdge edge) {
        boolean isWithoutWord =
                (edge.detail() instanceof EdgeDetail.Input || edge.detail() instanceof EdgeDetail.Derivation)
                        && edge.detail().attribute().isEmpty(); // a row has no word then, as an edge without a detail
        return Texts.whole(edge + " " + edge.sceneNodeId() + " "
                + (isWithoutWord ? EdgeDetail.None.NONE : edge.detail()) + " " + edge.evidence());
    }

    private static String line(Row row) {
        return row.getAs("event") + " " + row.getAs("subject") + " " + row.getAs("scene") + " "
                + row.getAs("isSceneGone") + " " + row.getAs("isSceneNew") + " " + Fields.list(row, "before") + " "
                + Fields.list(row, "after") + " " + row.getAs("sentence");
    }

    private static String line(StoryEvent event) {
        String word = event.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toUpperCase(Locale.ROOT);
        String scene = "null";
        String gone = "null";
        String isNew = "null";
        List<String> before = List.of();
        List<String> after = List.of();
        if (event instanceof StoryEvent.Recast recast) {
            scene = recast.scene().map(shown -> shown.id().toString()).orElse("null");
            before = ids(recast.before());
            after = ids(recast.after());
        } else if (event instanceof StoryEvent.SceneLost lost) {
            scene = lost.scene().id().toString();
            gone = Boolean.toString(lost.sceneGone());
        } else if (event instanceof StoryEvent.SceneGained gained) {
            scene = gained.scene().id().toString();
            isNew = Boolean.toString(gained.sceneNew());
        } else if (event instanceof StoryEvent.PortraitReplaced replaced) {
            before = ids(replaced.before());
            after = ids(replaced.after());
        } else if (event instanceof StoryEvent.Rerated rerated) {
            before = rerated.before().stream().toList();
            after = rerated.after().stream().toList();
        }
        return Texts.whole(word + " " + event.subject().id() + " " + scene + " " + gone + " " + isNew + " " + before
                + " " + after + " " + event.sentence());
    }

    private static List<String> ids(List<GraphNode> nodes) {
        return nodes.stream().map(node -> node.id().toString()).toList();
    }
}
