package io.charactergraph.query;

import static io.charactergraph.model.EdgeKind.APPEARS_IN;
import static io.charactergraph.model.EdgeKind.CONTAINS_ASSET;
import static io.charactergraph.model.EdgeKind.DEPICTS;
import static io.charactergraph.model.EdgeKind.DERIVED_FROM;
import static io.charactergraph.model.EdgeKind.GENERATED_BY;
import static io.charactergraph.model.EdgeKind.INVOLVES_CHARACTER;
import static io.charactergraph.model.EdgeKind.USES_INPUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.charactergraph.CharacterGraph;
import io.charactergraph.GraphFixture;
import io.charactergraph.model.Asset;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.Generation;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.Scene;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.shortestpath.AllDirectedPaths;
import org.jgrapht.alg.shortestpath.BFSShortestPath;
import org.jgrapht.graph.AsUndirectedGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathsTest {

    private final GraphFixture studio = new GraphFixture();
    private final CharacterTemplate.Id hero = studio.template("hero");

    @Test
    void shortest_eitherWay_tellsEveryStep() {
        CharacterTemplate.Id friend = studio.template("friend");
        Scene.Id scene = studio.scene(1);
        Asset.Id asset = studio.asset(1);
        studio.edge(APPEARS_IN, hero, scene).edge(APPEARS_IN, friend, scene).edge(CONTAINS_ASSET, scene, asset);
        CharacterGraph graph = studio.build();

        assertThat(graph.paths().shortest(hero, friend)).hasValueSatisfying(path -> {
            assertThat(path.nodes()).extracting(GraphNode::id).containsExactly(hero, scene, friend);
            assertThat(path.length()).isEqualTo(2);
            assertThat(path.explain()).startsWith("Hero [" + hero + "] to Friend [" + friend + "]: 2 edges\n");
        });
        assertThat(graph.paths().shortest(hero, friend, PathOptions.STANDARD.alongEdges()))
                .isEmpty();
        assertThat(graph.paths().shortest(hero, asset, PathOptions.STANDARD.withKinds(APPEARS_IN)))
                .isEmpty();
        assertThat(graph.paths().shortest(hero, hero)).map(NodePath::length).hasValue(0);
    }

    @Test
    void all_limit_saysThatThereAreMore() {
        CharacterTemplate.Id friend = studio.template("friend");
        for (int i = 1; i <= 4; i++) {
            Scene.Id scene = studio.scene(i);
            studio.edge(APPEARS_IN, hero, scene).edge(APPEARS_IN, friend, scene);
        }
        CharacterGraph graph = studio.build();

        assertThat(graph.paths().all(hero, friend, 2).paths()).hasSize(4);
        assertThat(graph.paths().all(hero, friend, 1).paths()).isEmpty();
        NodePaths some = graph.paths().all(hero, friend, 2, PathOptions.STANDARD.withLimit(3));
        assertThat(some.paths()).hasSize(3);
        assertThat(some.more()).isTrue();
        assertThat(graph.paths()
                        .all(hero, friend, 2, PathOptions.STANDARD.withLimit(4))
                        .more())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void paths_onRandomGraphs_areThoseOfJGraphT(long seed) {
        Random random = new Random(seed);
        GraphFixture fixture = new GraphFixture();
        CharacterTemplate.Id[] templates = new CharacterTemplate.Id[8];
        for (int i = 0; i < templates.length; i++) {
            templates[i] = fixture.template("t" + i);
        }
        for (int i = 0; i < 14; i++) {
            int from = random.nextInt(8);
            // No self-loops: JGraphT calls a path simple that begins with one.
            int to = (from + 1 + random.nextInt(7)) % 8;
            fixture.relates(templates[from], templates[to], "r" + random.nextInt(3), 1);
        }
        CharacterGraph graph = fixture.build();
        Graph<GraphNode, GraphEdge> peer = graph.asJGraphT();
        AllDirectedPaths<GraphNode, GraphEdge> allPaths = new AllDirectedPaths<>(peer);
        for (CharacterTemplate.Id from : templates) {
            for (CharacterTemplate.Id to : templates) {
                GraphNode start = graph.require(from);
                GraphNode end = graph.require(to);
                Set<List<GraphEdge>> expected = new HashSet<>();
                allPaths.getAllPaths(start, end, true, 4).forEach(path -> expected.add(path.getEdgeList()));
                NodePaths found = graph.paths()
                        .all(from, to, 4, PathOptions.STANDARD.alongEdges().withLimit(10_000));
                assertThat(found.paths()).extracting(NodePath::length).isSorted();
                assertThat(found.paths().stream().map(path -> List.copyOf(path.edges())))
                        .as("seed %d from %s to %s", seed, from, to)
                        .containsExactlyInAnyOrderElementsOf(expected);
                GraphPath<GraphNode, GraphEdge> shortest =
                        new BFSShortestPath<>(new AsUndirectedGraph<>(peer)).getPath(start, end);
                assertThat(graph.paths()
                                .shortest(from, to)
                                .map(NodePath::length)
                                .orElse(-1))
                        .isEqualTo(shortest == null ? -1 : shortest.getLength());
            }
        }
    }

    @Test
    void lineage_upAndDown_endsAtCharactersAndScenes() {
        Asset.Id parent = studio.asset(1);
        Asset.Id asset = studio.asset(2);
        Asset.Id child = studio.asset(3);
        Asset.Id input = studio.asset(4);
        Generation.Id generation = studio.generation(1);
        Generation.Id later = studio.generation(2);
        Scene.Id scene = studio.scene(1);
        Scene.Id inputScene = studio.scene(2);
        CharacterTemplate.Id friend = studio.template("friend");
        studio.edge(DERIVED_FROM, asset, parent, io.charactergraph.model.EvidenceSource.ASSET_LINEAGE)
                .edge(DERIVED_FROM, child, asset, io.charactergraph.model.EvidenceSource.ASSET_LINEAGE)
                .edge(GENERATED_BY, asset, generation)
                .edge(USES_INPUT, generation, input)
                .edge(USES_INPUT, generation, inputScene)
                .edge(USES_INPUT, later, asset)
                .edge(CONTAINS_ASSET, scene, child)
                .edge(DEPICTS, parent, hero)
                .edge(INVOLVES_CHARACTER, later, friend);
        CharacterGraph graph = studio.build();

        Lineage lineage = graph.paths().lineage(asset);

        assertThat(lineage.ancestors())
                .extracting(relative -> relative.node().id(), Lineage.Relative::distance)
                .containsExactly(tuple(parent, 1), tuple(generation, 1), tuple(input, 2));
        assertThat(lineage.descendants())
                .extracting(relative -> relative.node().id())
                .containsExactly(child, later);
        assertThat(lineage.characters()).extracting(GraphNode::id).containsExactly(hero, friend);
        assertThat(lineage.scenes()).extracting(Scene::id).containsExactly(scene, inputScene);
        assertThatThrownBy(() -> graph.paths().lineage(hero)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void together_sharedScenesBesideRelationships() {
        CharacterTemplate.Id friend = studio.template("friend");
        CharacterTemplate.Id rival = studio.template("rival");
        Scene.Id first = studio.scene(1);
        Scene.Id second = studio.scene(2);
        for (NodeId who : List.of(hero, friend)) {
            studio.edge(APPEARS_IN, who, first).edge(APPEARS_IN, who, second);
        }
        studio.relates(hero, rival, "rivals", 1).relates(rival, hero, "rivals", 1);
        CharacterGraph graph = studio.build();

        Together all = graph.paths().together();

        assertThat(all.pairs())
                .extracting(
                        pair -> pair.first().id(),
                        pair -> pair.second().id(),
                        pair -> pair.scenes().size())
                .containsExactly(tuple(hero, friend, 2), tuple(hero, rival, 0));
        assertThat(all.neverMeet()).extracting(pair -> pair.second().id()).containsExactly(rival);
        assertThat(all.neverMeet().get(0).relationships()).hasSize(2);
        assertThat(all.withoutRelationship(2))
                .extracting(pair -> pair.second().id())
                .containsExactly(friend);
        assertThat(graph.paths().together(CharacterRef.of(hero))).isEqualTo(all);
        assertThat(graph.paths().together(CharacterRef.of(friend)).pairs()).hasSize(1);
    }

    @Test
    void selection_algebraAndReach() {
        Scene.Id scene = studio.scene(1);
        Asset.Id asset = studio.asset(1);
        Asset.Id lonely = studio.asset(2);
        studio.edge(APPEARS_IN, hero, scene).edge(CONTAINS_ASSET, scene, asset).edge(DEPICTS, asset, hero);
        CharacterGraph graph = studio.build();
        io.charactergraph.Selection assets = graph.select().kind(io.charactergraph.model.NodeKind.ASSET);
        io.charactergraph.Selection heroOnly = graph.select().ids(hero);

        assertThat(assets.ids()).containsExactly(asset, lonely);
        assertThat(heroOnly.reaches(1).ids()).containsExactly(scene);
        assertThat(heroOnly.reaches(3).ids()).containsExactly(scene, asset);
        assertThat(heroOnly.reaches(3).intersection(assets).ids()).containsExactly(asset);
        assertThat(heroOnly.reachedBy(1, EdgeKind.DEPICTS).ids()).containsExactly(asset);
        assertThat(assets.minus(heroOnly.reaches(2)).ids()).containsExactly(lonely);
        assertThat(assets.union(heroOnly).count()).isEqualTo(3);
        assertThat(assets.union(heroOnly).first(2).more()).isTrue();
        assertThat(assets.first(2).more()).isFalse();
        assertThat(heroOnly.union(graph.select().ids(asset)).commonUsers().ids())
                .containsExactly(scene);
        assertThat(heroOnly.shortestPathTo(assets, PathOptions.STANDARD))
                .map(NodePath::length)
                .hasValue(1);
        assertThatThrownBy(() -> assets.union(studio.build().select())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> heroOnly.reaches(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
