package io.charactergraph.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charactergraph.CharacterGraph;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.model.Arc;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.ForeignKeys;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.GraphRecords;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.Scene;
import io.charactergraph.model.World;
import io.charactergraph.schema.SchemaProfile;
import io.charactergraph.source.GraphLoadException;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.source.LoadScope;
import io.charactergraph.state.FriendAccess;
import io.charactergraph.state.GraphState;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A graph of tables that is taken into memory is the graph of a load. {@link PartOfGraphTest} tests what belongs to a part. */
class TakenHomeTest {

    private static final StudioRows STUDIO = SampleStudio.hamletWithFaults();

    private static SparkSession session;
    private static Twin twin;

    @BeforeAll
    static void start() {
        session = LocalSession.startForSmallTables();
        twin = Twin.of(session, STUDIO);
    }

    @Test
    void whole_isTheGraphOfALoad() {
        CharacterGraph taken = twin.spark().load();
        checkWhole(taken, twin.memory());
        for (GraphNode node : twin.memory().typed().nodes().toList()) {
            assertThat(taken.node(node.id()).deletion())
                    .as("deletion of %s", node.id())
                    .isEqualTo(twin.memory().node(node.id()).deletion());
        }
    }

    @Test
    void part_leavesWhatTheUserKeeps() {
        try (SparkGraph filtered = twin.spark().filter(GraphFilter.rating("PG-13"))) {
            Dataset<Row> nodes = filtered.nodes().persist();
            filtered.load(LoadScope.character("ophelia"));

            assertThat(nodes.storageLevel()).isNotEqualTo(StorageLevel.NONE());
            nodes.unpersist();
        }
    }

    @Test
    void whole_ofTheLaterProfile_isTheGraphOfALoad() {
        Twin later = Twin.of(session, SampleStudio.hamlet(SchemaProfile.PROFILE_2026));
        CharacterGraph taken = later.spark().load();
        checkWhole(taken, later.memory());
        ForeignKeys keys = ForeignKeys.dictionary(SchemaProfile.PROFILE_2026); // the tables have no keys
        for (GraphNode node : later.memory().typed().nodes().toList()) {
            assertThat(taken.node(node.id()).deletion(keys))
                    .as("deletion of %s", node.id())
                    .isEqualTo(later.memory().node(node.id()).deletion());
        }
    }

    @Test
    void whole_ofAFilteredGraph_isTheFilteredGraphOfALoad() {
        GraphFilter filter = GraphFilter.worlds(2).and(GraphFilter.rating("PG-13"));
        try (SparkGraph filtered = twin.spark().filter(filter)) {
            CharacterGraph taken = filtered.load();
            assertThat(taken.filter()).isEqualTo(filter);
            checkWhole(taken, twin.memory().filter(filter));
            checkNothingHidden(taken, "PG-13");
        }
    }

    @Test
    void parts_areThoseOfScopedLoads() {
        scopes().forEach((thing, scope) -> {
            CharacterGraph expected =
                    CharacterGraph.load(LoadOptions.standard().withScope(scope), RowsSource.of(STUDIO));
            check(twin.spark().load(scope), expected, thing);
        });
    }

    @Test
    void part_ofAFilteredGraph_isThatOfAScopedLoadUnderTheFilter() {
        GraphFilter filter = GraphFilter.worlds(2).and(GraphFilter.rating("PG-13"));
        NodeId thing = scene();
        LoadScope scope = LoadScope.scene((Scene.Id) thing);
        CharacterGraph expected = CharacterGraph.load(LoadOptions.standard().withScope(scope), RowsSource.of(STUDIO));
        try (SparkGraph filtered = twin.spark().filter(filter)) {
            CharacterGraph taken = filtered.load(scope);
            check(taken, expected.filter(filter), thing);
            checkNothingHidden(taken, "PG-13");
        }
    }

    @Test
    void part_ofAThingThatIsNotThere_isEmpty() {
        for (LoadScope scope : List.of(LoadScope.character("yorrick"), LoadScope.scene(4711))) {
            assertThat(twin.spark().load(scope).select().ids()).isEmpty();
        }
    }

    @Test
    void rows_ofMoreThanTheHeapHolds_areRefused() {
        TakenHome small = new TakenHome(twin.spark(), 50);
        assertThatThrownBy(small::whole)
                .isInstanceOf(GraphLoadException.class)
                .hasMessage(
                        "Could not load the graph: while assembling: it needs more than 50 rows of the tables, which"
                                + " the heap of this JVM may not hold; load a smaller part, or use a larger heap");
        assertThatThrownBy(() -> small.part(LoadScope.character("ophelia"))).isInstanceOf(GraphLoadException.class);
    }

    private static Map<NodeId, LoadScope> scopes() {
        CharacterTemplate.Id ophelia =
                twin.memory().character("ophelia").template().id();
        Arc.Id arc = twin.memory().nodes(Arc.class).findFirst().orElseThrow().id();
        Map<NodeId, LoadScope> scopes = new LinkedHashMap<>();
        scopes.put(ophelia, LoadScope.character("ophelia"));
        scopes.put(scene(), LoadScope.scene((Scene.Id) scene()).castIn(1, 2));
        scopes.put(arc, LoadScope.arc(arc.name()));
        return scopes;
    }

    private static NodeId scene() {
        return Scene.game(46);
    }

    private static void check(CharacterGraph taken, CharacterGraph expected, NodeId thing) {
        List<World.Id> worlds = List.of(World.id(1), World.id(2));
        assertThat(PartAnswers.of(taken, thing, worlds)).isEqualTo(PartAnswers.of(expected, thing, worlds));
    }

    private static void checkWhole(CharacterGraph taken, CharacterGraph expected) {
        assertThat(taken.typed().nodes().toList())
                .isEqualTo(expected.typed().nodes().toList());
        assertThat(edges(taken)).isEqualTo(edges(expected));
        assertThat(taken.tables().unresolved()).isEqualTo(expected.tables().unresolved());
        assertThat(lists(taken)).isEqualTo(lists(expected));
        assertThat(taken.tables().coverage()).isEqualTo(expected.tables().coverage());
        assertThat(taken.check().findings()).isEqualTo(expected.check().findings());
        assertThat(taken.usage().ranking()).isEqualTo(expected.usage().ranking());
        for (GraphFilter filter : List.of(GraphFilter.rating("general"), GraphFilter.worlds(3))) {
            assertThat(taken.filter(filter).typed().nodes().toList())
                    .isEqualTo(expected.filter(filter).typed().nodes().toList());
        }
    }

    private static List<List<?>> lists(CharacterGraph graph) {
        GraphRecords records = graph.tables().records();
        return List.of(
                records.manifests(),
                records.npcLinks(),
                records.relationships(),
                records.capabilities(),
                records.usages(),
                records.outsideReferences());
    }

    private static List<String> edges(CharacterGraph graph) {
        Stream<GraphEdge> edges = graph.typed().edges();
        return edges.map(edge -> edge + " " + edge.evidence()).toList();
    }

    /** Nothing that a rating ceiling hides is even in memory. */
    private static void checkNothingHidden(CharacterGraph taken, String rating) {
        GraphState state = FriendAccess.stateOf(taken);
        GraphState whole = FriendAccess.stateOf(
                twin.memory().filter(GraphFilter.rating(rating).includingInactive()));
        for (int node = 0; node < state.graph().base().nodeBound(); node++) {
            assertThat(whole.graph().indexOf(state.graph().base().id(node)))
                    .as("%s", state.graph().base().id(node))
                    .isNotNegative();
        }
    }
}
