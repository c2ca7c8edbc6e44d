package io.charactergraph.spark;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charactergraph.CharacterGraph;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.model.Asset;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.NodeId;
import io.charactergraph.query.ImpactOptions;
import io.charactergraph.query.WhereUsed;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.StudioRows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What refers to many nodes is what refers to each in memory, with the same paths. */
class WhereUsedTablesTest {

    private static final int UNLIMITED = Integer.MAX_VALUE;
    private static final UserSteps.Limits DIVIDED = new UserSteps.Limits(0, 3, 2);

    private static SparkSession session;

    @BeforeAll
    static void start() {
        session = LocalSession.startForSmallTables();
    }

    @Tag("long")
    @Test
    void hamletWithFaults_isUsedAsInMemory() {
        Twin twin = Twin.of(session, SampleStudio.hamletWithFaults());
        try (WhereUsedTables tables = twin.spark().whereUsed(twin.spark().nodes(), UNLIMITED)) {
            assertIsAsInMemory(tables, twin.memory(), UNLIMITED);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = 3)
    void usedToADepth_isThatOfInMemory_whenJoinsAreDivided(int depth) {
        Twin twin = Twin.of(session, SampleStudio.hamlet());
        try (WhereUsedTables tables = new WhereUsedTables(
                twin.spark(), twin.spark().nodes(), depth, EnumSet.allOf(EdgeKind.class), DIVIDED)) {
            assertIsAsInMemory(tables, twin.memory(), depth);
        }
    }

    @Test
    void manyStudios_areUsedAsInMemory() {
        ManyStudios many = ManyStudios.of(session, 50);
        List<String> uses = new ArrayList<>();
        for (ManyStudios.Studio studio : many.studios()) {
            studio.memory()
                    .typed()
                    .nodes()
                    .forEach(node -> studio.memory()
                            .node(node.id())
                            .users(ImpactOptions.STANDARD.withDepth(2).withLimit(1_000_000))
                            .uses()
                            .forEach(use -> uses.add(shortLine(
                                    studio.rename(node.id().toString()),
                                    studio.rename(use.node().id().toString()),
                                    use.distance(),
                                    use.path(),
                                    id -> studio.rename(id.toString())))));
        }
        try (WhereUsedTables tables = many.spark().whereUsed(many.spark().nodes(), 2)) {
            assertThat(tables.uses().drop("order").collectAsList())
                    .extracting(row -> shortLine(
                            row.getAs("start"),
                            row.getAs("id"),
                            row.<Integer>getAs("distance"),
                            Fields.rows(row, "path").stream()
                                    .map(EdgeColumns::edge)
                                    .toList(),
                            NodeId::toString))
                    .containsExactlyInAnyOrderElementsOf(uses);
        }
    }

    private static String shortLine(
            String start, String use, int distance, List<GraphEdge> path, Function<NodeId, String> name) {
        return start + " " + use + " " + distance + " "
                + path.stream()
                        .map(edge -> name.apply(edge.from()) + " " + edge.wireType() + " " + name.apply(edge.to()) + " "
                                + edge.source())
                        .toList();
    }

    @Test
    void kinds_areTheOnlyOnesFollowed() {
        Twin twin = Twin.of(session, SampleStudio.hamlet());
        EdgeKind[] kinds = {EdgeKind.APPEARS_IN, EdgeKind.SYNCS_WITH, EdgeKind.PART_OF_ARC};
        try (WhereUsedTables tables = twin.spark().whereUsed(twin.spark().nodes(), 2, kinds)) {
            assertIsAsInMemory(tables, twin.memory(), 2, kinds);
        }
    }

    @Test
    void longChain_isWalkedWithShortPlans() {
        StudioRows.Builder rows = StudioRows.builder();
        for (int i = 0; i < 9; i++) {
            Map<String, String> row = new HashMap<>();
            row.put("id", uuid(i));
            row.put("character_id", "version_" + i);
            row.put("previous_version_id", i == 0 ? null : uuid(i - 1));
            rows.row("characters", row);
        }
        Twin twin = Twin.of(session, rows.build());
        UserSteps.Limits small = new UserSteps.Limits(100, 100, 2);
        try (WhereUsedTables tables = new WhereUsedTables(
                twin.spark(), twin.spark().nodes(), UNLIMITED, EnumSet.allOf(EdgeKind.class), small)) {
            assertIsAsInMemory(tables, twin.memory(), UNLIMITED);
            assertThat(tables.uses().queryExecution().analyzed().collectLeaves().size())
                    .as("tables in the plan")
                    .isLessThanOrEqualTo(3);
        }
    }

    private static String uuid(int number) {
        return "00000000-0000-4000-8000-00000000000" + number;
    }

    @Test
    void filteredGraph_isUsedAsInMemory() {
        Twin twin = Twin.of(session, SampleStudio.hamletWithFaults());
        GraphFilter ceiling = GraphFilter.rating("romantic");
        SparkGraph below = twin.spark().filter(ceiling);
        try (WhereUsedTables tables = below.whereUsed(below.nodes(), 2)) {
            assertIsAsInMemory(tables, twin.memory().filter(ceiling), 2);
        }
        try (WhereUsedTables tables = below.whereUsed(twin.spark().nodes(), 1)) {
            assertThat(tables.unknown().count())
                    .as("hidden starts")
                    .isEqualTo(twin.spark().nodes().count() - below.nodes().count())
                    .isPositive();
        }
    }

    @Test
    void unknownStart_isListedAndHasNoUses() {
        Twin twin = Twin.of(session, SampleStudio.hamletWithFaults());
        NodeId known =
                twin.memory().nodes(Asset.class).findFirst().orElseThrow().id();
        Dataset<Row> starts = session.createDataset(
                        Arrays.asList(known.toString(), known.toString(), "asset:99999999", "no id", null),
                        Encoders.STRING())
                .toDF("id");
        try (WhereUsedTables tables = twin.spark().whereUsed(starts, 1)) {
            assertThat(tables.unknown().as(Encoders.STRING()).collectAsList())
                    .containsExactlyInAnyOrder("asset:99999999", "no id", null);
            assertThat(tables.uses()
                            .select("start")
                            .distinct()
                            .as(Encoders.STRING())
                            .collectAsList())
                    .containsExactly(known.toString());
            assertThat(tables.unresolved()
                            .join(tables.unknown(), col("start").equalTo(col("id")))
                            .isEmpty())
                    .isTrue();
        }
    }

    @Test
    void ids_areTakenAsStarts() {
        Twin twin = Twin.of(session, SampleStudio.hamlet());
        NodeId ophelia = twin.memory().character("ophelia").node().id();
        try (WhereUsedTables tables = twin.spark().whereUsed(List.of(ophelia), 1)) {
            assertThat(tables.uses().select("id").as(Encoders.STRING()).collectAsList())
                    .containsExactlyInAnyOrderElementsOf(twin.memory().node(ophelia).users().atDistance(1).stream()
                            .map(use -> use.node().id().toString())
                            .toList());
        }
    }

    @Test
    void wrongQuestion_isRefused() {
        SparkGraph graph = Twin.of(session, SampleStudio.hamlet()).spark();
        assertThatThrownBy(() -> graph.whereUsed(graph.nodes(), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("depth: 0");
        assertThatThrownBy(() -> graph.whereUsed(graph.edges(), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no column id");
    }

    @Test
    void closedAnswer_keepsNothing() {
        Twin twin = Twin.of(session, SampleStudio.hamlet());
        Set<Integer> before = Set.copyOf(kept());
        WhereUsedTables tables = twin.spark().whereUsed(twin.spark().nodes().limit(3), 2);
        assertThat(tables.uses().isEmpty()).isFalse();
        assertThat(before.containsAll(kept())).isFalse();
        tables.close();
        assertThat(before).containsAll(kept());
    }

    /** What is kept, of this test and of others that use the session. */
    private static Set<Integer> kept() {
        return JavaSparkContext.fromSparkContext(session.sparkContext())
                .getPersistentRDDs()
                .keySet();
    }

    private static void assertIsAsInMemory(
            WhereUsedTables tables, CharacterGraph memory, int depth, EdgeKind... kinds) {
        ImpactOptions options = ImpactOptions.STANDARD.withDepth(depth).withLimit(1_000_000);
        ImpactOptions asked = kinds.length == 0 ? options : options.withKinds(kinds);
        List<String> uses = new ArrayList<>();
        List<String> unresolved = new ArrayList<>();
        List<String> outside = new ArrayList<>();
        memory.typed().nodes().forEach(node -> {
            WhereUsed used = memory.node(node.id()).users(asked);
            for (WhereUsed.Use use : used.uses()) {
                uses.add(line(
                        node.id(), use.node().id(), use.distance(), use.kind().wireType(), use.path()));
            }
            used.unresolved().all().forEach(reference -> unresolved.add(node.id() + " " + reference));
            used.outside().forEach(reference -> outside.add(node.id() + " " + reference));
        });
        List<String> found = new ArrayList<>();
        for (Row row : tables.uses().orderBy("start", "distance", "order").collectAsList()) {
            found.add(line(
                    NodeId.parse(row.getAs("start")),
                    NodeId.parse(row.getAs("id")),
                    row.<Integer>getAs("distance"),
                    row.getAs("kind"),
                    Fields.rows(row, "path").stream().map(EdgeColumns::edge).toList()));
        }
        uses.sort((left, right) -> start(left).compareTo(start(right))); // stable: the uses of a node keep their order
        assertThat(found).containsExactlyElementsOf(uses);
        assertThat(tables.unresolved().collectAsList())
                .extracting(row -> row.getAs("start") + " " + UnresolvedColumns.reference(row))
                .containsExactlyInAnyOrderElementsOf(unresolved);
        assertThat(tables.outside().collectAsList())
                .extracting(row -> row.getAs("start") + " " + RecordColumns.outsideReference(row))
                .containsExactlyInAnyOrderElementsOf(outside);
        assertThat(tables.unknown().isEmpty()).isTrue();
    }

    private static String start(String line) {
        return line.substring(0, line.indexOf('|'));
    }

    private static String line(NodeId start, NodeId use, int distance, String kind, List<GraphEdge> path) {
        return start + "|" + use + " " + distance + " " + kind + " "
                + path.stream()
                        .map(edge -> edge + " " + edge.evidence() + " " + edge.detail())
                        .toList();
    }
}
