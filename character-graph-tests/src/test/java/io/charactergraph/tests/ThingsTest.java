package io.charactergraph.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charactergraph.CharacterGraph;
import io.charactergraph.CharacterQuestions;
import io.charactergraph.NodeQuestions;
import io.charactergraph.SceneQuestions;
import io.charactergraph.Selection;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.filter.NodeFilter;
import io.charactergraph.model.Arc;
import io.charactergraph.model.Asset;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.Generation;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import io.charactergraph.model.UnknownNodeException;
import io.charactergraph.model.World;
import io.charactergraph.query.AssetReason;
import io.charactergraph.query.Why;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.random.RandomStudio;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.sheet.AnswerSheet;
import io.charactergraph.testkit.sheet.NamedFilter;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Things answer what the questions by id answer, and a part of a graph is a graph. */
class ThingsTest {

    private static final int SEEDS = Integer.getInteger("charactergraph.things", 6);
    private static final int MOST_METHODS = 28;

    static LongStream seeds() {
        return LongStream.range(0, SEEDS);
    }

    /** The sample studio, and random ones, each as loaded and under filters. */
    private static List<CharacterGraph> graphs(long seed) {
        CharacterGraph graph = seed == 0
                ? CharacterGraph.load(RowsSource.of(SampleStudio.hamlet()))
                : CharacterGraph.load(RowsSource.of(RandomStudio.of(seed).rows()));
        return RandomFilters.of(graph, seed, 4).stream()
                .map(filter -> graph.filter(filter.filter()))
                .toList();
    }

    @Test
    void facade_hasFewMethods() {
        assertThat(Arrays.stream(CharacterGraph.class.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                        .map(Method::getName)
                        .filter(name -> !name.equals("toString"))
                        .distinct())
                .hasSizeLessThanOrEqualTo(MOST_METHODS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void things_answerWhatTheQuestionsByIdAnswer(long seed) {
        for (CharacterGraph graph : graphs(seed)) {
            String as = "seed " + seed + ", " + graph.filter();
            graph.typed().nodes().forEach(node -> {
                NodeQuestions asked = graph.node(node.id());
                assertThat(asked.node()).as(as).isEqualTo(node);
                assertThat(asked.label()).as(as).isEqualTo(node.label());
                assertThat(asked.outEdges()).as(as).isEqualTo(graph.typed().outEdges(node.id()));
                assertThat(asked.inEdges()).as(as).isEqualTo(graph.typed().inEdges(node.id()));
                assertThat(asked.select()).as(as).isEqualTo(graph.select().ids(node.id()));
                assertThat(asked.unresolved())
                        .as(as)
                        .isEqualTo(graph.tables().unresolved().naming(node.id()));
                assertOwn(graph, node, as);
            });
        }
    }

    private static void assertOwn(CharacterGraph graph, GraphNode node, String as) {
        NodeId id = node.id();
        if (id instanceof CharacterRef ref) {
            CharacterQuestions character = graph.character(ref);
            assertThat(character.scenes()).as(as).isEqualTo(graph.findScenesForCharacter(ref));
            assertThat(character.assets()).as(as).isEqualTo(graph.findAssetsForCharacter(ref));
            assertThat(character.assets(AssetReason.DIRECT))
                    .as(as)
                    .isEqualTo(graph.findAssetsForCharacter(ref, AssetReason.DIRECT));
            assertThat(character.generations()).as(as).isEqualTo(graph.findGenerationsForCharacter(ref));
            assertThat(character.instances())
                    .as(as)
                    .allMatch(instance -> graph.find(instance.id()).isPresent());
            assertWhys(graph, character, as);
        } else if (id instanceof GameNpc.Id npc) {
            assertThat(graph.npc(npc.number()).characters()).as(as).isEqualTo(graph.findCharactersForNpc(npc));
        } else if (id instanceof Asset.Id || id instanceof Generation.Id) {
            assertThat(
                            id instanceof Asset.Id asset
                                    ? graph.asset(asset.number()).lineage()
                                    : graph.generation(((Generation.Id) id).number())
                                            .lineage())
                    .as(as)
                    .isEqualTo(graph.lineage(id));
        } else if (id instanceof Scene.Id scene) {
            SceneQuestions asked = graph.scene(scene);
            assertThat(asked.view().scene()).as(as).isEqualTo(node);
            assertThat(graph.scene(scene.type().idWord() + ":" + scene.number()).node())
                    .as(as)
                    .isEqualTo(node);
        } else if (id instanceof World.Id world) {
            assertThat(graph.world(world.number()).view().world()).as(as).isEqualTo(node);
            graph.world(world)
                    .castings()
                    .forEach(casting -> assertThat(
                                    graph.scene(casting.scene().id()).casting(world))
                            .as(as)
                            .isEqualTo(casting));
        } else if (id instanceof Arc.Id arc) {
            assertThat(graph.arc(arc.name()).view().arc()).as(as).isEqualTo(node);
        }
    }

    /** What is found for a character, why finds too, from either side. */
    private static void assertWhys(CharacterGraph graph, CharacterQuestions character, String as) {
        character.scenes().scenes().stream().limit(2).forEach(found -> {
            Why why = character.why(found.scene().id());
            assertThat(why.reasons()).as(as).isEqualTo(List.copyOf(found.ways()));
            assertThat(why.edges()).as(as).isEqualTo(found.edges());
            assertThat(graph.scene(found.scene().id()).why(character.id()).reasons())
                    .as(as)
                    .isEqualTo(why.reasons());
        });
        character.assets().assets().stream()
                .limit(2)
                .forEach(found -> assertThat(graph.asset(found.asset().id())
                                .why(character.id())
                                .because())
                        .as(as)
                        .isEqualTo(found.because()));
        character.generations().generations().stream()
                .limit(2)
                .forEach(found -> assertThat(
                                character.why(found.generation().id()).reasons())
                        .as(as)
                        .isEqualTo(List.copyOf(found.reasons())));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void names_ofANode_findIt(long seed) {
        for (CharacterGraph graph : graphs(seed)) {
            graph.typed().nodes().forEach(node -> {
                assertThat(graph.node(node.id().toString()).id()).isEqualTo(node.id());
                assertThat(graph.select().named(node.id().toString()).ids()).containsExactly(node.id());
                if (node.id() instanceof NodeId.ByUuid<?> id && !(id instanceof CharacterTemplate.Id)) {
                    NodeId found = graph.node(id.uuid().toString()).id();
                    assertThat(((NodeId.ByUuid<?>) found).uuid()).isEqualTo(id.uuid());
                }
                if (node instanceof CharacterInstance instance
                        && graph.find(new CharacterTemplate.Id(instance.id().uuid()))
                                .isEmpty()) {
                    assertThat(graph.character(instance.id().uuid().toString()).id())
                            .isEqualTo(node.id());
                }
            });
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void find_underFilters_showsOnlyWhatTheGraphShows(long seed) {
        List<CharacterGraph> graphs = graphs(seed);
        List<String> texts = graphs.get(0)
                .typed()
                .nodes()
                .map(GraphNode::label)
                .distinct()
                .limit(40)
                .toList();
        for (CharacterGraph graph : graphs) {
            for (String text : texts) {
                if (!text.isBlank()) {
                    List<GraphNode> found = graph.find(text).nodes();
                    assertThat(found)
                            .as("seed %s, %s, '%s'", seed, graph.filter(), text)
                            .doesNotHaveDuplicates()
                            .hasSizeLessThanOrEqualTo(20)
                            .allMatch(node -> graph.find(node.id()).equals(java.util.Optional.of(node)));
                    assertThat(graph.find(text)).isEqualTo(graph.find(text));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void part_hasTheSelectedNodesAndTheEdgesBetweenThem(long seed) {
        for (CharacterGraph graph : graphs(seed)) {
            Selection selection =
                    some(graph, new Random(seed), 3).union(graph.select().kind(NodeKind.CHARACTER_TEMPLATE));
            CharacterGraph part = selection.graph();
            Set<NodeId> ids = new HashSet<>(selection.ids());
            List<GraphEdge> between = selection.ids().stream()
                    .flatMap(id -> graph.typed().outEdges(id).stream())
                    .filter(edge -> ids.contains(edge.to()))
                    .toList();

            assertThat(part.select().ids()).isEqualTo(selection.ids());
            assertThat(part.typed().nodes().toList()).isEqualTo(selection.list());
            assertThat(part.typed().edges().toList()).isEqualTo(between);
            assertThat(part.typed().edgeCount()).isEqualTo(between.size());
            assertThat(part.typed().asJGraphT().edgeSet()).hasSameSizeAs(between);
            assertThat(part.filter()).isEqualTo(graph.filter());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void part_answersAsAFilterOfItsNodesDoes(long seed) {
        CharacterGraph graph = graphs(seed).get(0);
        for (GraphFilter filter : List.of(GraphFilter.everything(), GraphFilter.rating("PG-13"))) {
            CharacterGraph below = graph.filter(filter);
            Selection selection = withScenes(below, some(below, new Random(seed), 2));
            Set<NodeId> ids = new HashSet<>(selection.ids());
            CharacterGraph filtered =
                    below.filter(GraphFilter.nodes(new Only(ids)).includingInactive());

            List<String> expected = AnswerSheet.of(filtered).sample(8, seed).lines();
            assertThat(AnswerSheet.of(selection.graph()).sample(8, seed).lines())
                    .as("seed %s, %s", seed, filter)
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void partsAndFilters_inEitherOrder_giveTheSameGraph(long seed) {
        CharacterGraph graph = graphs(seed).get(0);
        Selection selection = some(graph, new Random(seed), 2);
        for (NamedFilter filter : RandomFilters.of(graph, seed, 5)) {
            CharacterGraph partFirst = selection.graph().filter(filter.filter());
            CharacterGraph filtered = graph.filter(filter.filter());
            List<NodeId> shown = selection.ids().stream()
                    .filter(id -> filtered.find(id).isPresent())
                    .toList();
            CharacterGraph filterFirst = filtered.select().ids(shown).graph();

            assertThat(partFirst.typed().nodes().toList())
                    .as("seed %s, %s", seed, filter)
                    .isEqualTo(filterFirst.typed().nodes().toList());
            assertThat(partFirst.typed().edges().toList())
                    .as("seed %s, %s", seed, filter)
                    .isEqualTo(filterFirst.typed().edges().toList());
            assertThat(partFirst.tables().records())
                    .as("seed %s, %s", seed, filter)
                    .isEqualTo(filterFirst.tables().records());
        }
    }

    @Test
    void part_ofAPart_hasOnlyWhatBothHave() {
        CharacterGraph graph = CharacterGraph.load(RowsSource.of(SampleStudio.hamlet()));
        CharacterGraph around = graph.getCharacterGraph("ophelia", 2);
        CharacterGraph scenes =
                around.select().named("ophelia", "scene:game:45").graph();

        assertThat(scenes.select().count()).isEqualTo(2);
        assertThatThrownBy(() -> scenes.scene(31)).isInstanceOf(UnknownNodeException.class);
        assertThat(scenes.character("ophelia").deletion().verdict())
                .isNotEqualTo(io.charactergraph.query.DeletionReport.Verdict.SAFE);
        assertThat(around.getCharacterGraph("ophelia", 2).select().ids())
                .isEqualTo(around.select().ids());
    }

    private static Selection some(CharacterGraph graph, Random random, int each) {
        List<NodeId> ids = new ArrayList<>(graph.select().ids());
        Collections.shuffle(ids, random);
        return graph.select().ids(ids.subList(0, ids.size() / each));
    }

    /** A filter keeps no role without its scene, a part does. */
    private static Selection withScenes(CharacterGraph graph, Selection selection) {
        List<NodeId> scenes = selection.ids().stream()
                .flatMap(id -> id instanceof SceneRole.Id role ? Stream.of(role.sceneId()) : Stream.empty())
                .filter(id -> graph.find((NodeId) id).isPresent())
                .map(NodeId.class::cast)
                .toList();
        return selection.union(graph.select().ids(scenes));
    }

    private record Only(Set<NodeId> ids) implements NodeFilter {
        @Override
        public boolean keeps(GraphNode node) {
            return ids.contains(node.id());
        }

        @Override
        public String describe() {
            return "only some nodes";
        }
    }
}
