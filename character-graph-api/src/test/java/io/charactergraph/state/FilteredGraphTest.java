package io.charactergraph.state;

import static io.charactergraph.model.EdgeKind.APPEARS_IN;
import static io.charactergraph.model.EdgeKind.CONTAINS_ASSET;
import static io.charactergraph.model.EdgeKind.CREATED_FOR;
import static io.charactergraph.model.EdgeKind.DEPICTS;
import static io.charactergraph.model.EdgeKind.FILLS_ROLE;
import static io.charactergraph.model.EdgeKind.GENERATED_BY;
import static io.charactergraph.model.EdgeKind.PART_OF_ARC;
import static io.charactergraph.model.EdgeKind.SET_IN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charactergraph.CharacterGraph;
import io.charactergraph.GraphFixture;
import io.charactergraph.filter.EdgeFilter;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.filter.NodeFilter;
import io.charactergraph.model.Arc;
import io.charactergraph.model.Asset;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.Coverage;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.Generation;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.GraphRecords;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import io.charactergraph.model.TableCoverage;
import io.charactergraph.model.UnresolvedReference;
import io.charactergraph.model.World;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilteredGraphTest {

    private final GraphFixture studio = new GraphFixture();

    private List<NodeId> shown(GraphFilter filter) {
        return ids(studio.build().filter(filter));
    }

    private static List<NodeId> ids(CharacterGraph graph) {
        return graph.typed().nodes().map(GraphNode::id).toList();
    }

    @Test
    void active_leavesOutInactiveOnesAndInstancesOfInactiveTemplates() {
        CharacterTemplate.Id active = studio.template("a");
        CharacterTemplate.Id inactive = studio.template("b", false);
        CharacterInstance.Id kept = studio.instance(active);
        studio.instance(active, Optional.empty(), false);
        studio.instance(inactive);

        assertThat(shown(GraphFilter.active())).containsExactly(active, kept);
        assertThat(shown(GraphFilter.everything())).hasSize(5);
    }

    @Test
    void everyFilter_leavesOutInactiveOnes_unlessEveryPartAsks() {
        CharacterTemplate.Id inactive = studio.template("b", false);
        GraphFilter rating = GraphFilter.rating("explicit");

        assertThat(shown(rating)).isEmpty();
        assertThat(shown(rating.includingInactive())).containsExactly(inactive);
        assertThat(ids(studio.build().filter(rating.includingInactive()).filter(GraphFilter.arcs("x"))))
                .isEmpty();
    }

    @Test
    void worlds_keepsWhatMeetsThemAndWhatIsInNone() {
        World.Id one = studio.world(1);
        World.Id two = studio.world(2);
        CharacterTemplate.Id hero = studio.template("hero");
        CharacterTemplate.Id abroad = studio.template("abroad");
        CharacterTemplate.Id idea = studio.template("idea");
        CharacterInstance.Id here = studio.instance(hero, one);
        CharacterInstance.Id there = studio.instance(abroad, two);
        GameNpc.Id npcThere = studio.npc(1);
        studio.link(there, npcThere, 1);
        Scene.Id setHere = studio.scene(1);
        Scene.Id byAppearance = studio.scene(2);
        Scene.Id byRole = studio.scene(3);
        Scene.Id agnostic = studio.scene(4);
        studio.edge(SET_IN, setHere, one)
                .edge(APPEARS_IN, there, byAppearance)
                .edge(FILLS_ROLE, there, studio.role(byRole, "lead"));
        SceneRole.Id roleHere = studio.role(setHere, "lead");
        Asset.Id onSetThere = studio.asset(1);
        Asset.Id both = studio.asset(2);
        Asset.Id free = studio.asset(3);
        studio.edge(CONTAINS_ASSET, byAppearance, onSetThere)
                .edge(CONTAINS_ASSET, byRole, both)
                .edge(DEPICTS, both, here);
        Generation.Id madeThere = studio.generation(1);
        studio.edge(CREATED_FOR, madeThere, byRole);

        assertThat(shown(GraphFilter.worlds(1)))
                .containsExactly(hero, idea, here, setHere, agnostic, roleHere, both, free, one);
        assertThat(shown(GraphFilter.worldsStrictly(1)))
                .containsExactly(hero, idea, here, setHere, roleHere, both, one);
        assertThat(shown(GraphFilter.worlds(9))).containsExactly(idea, agnostic, free);
        assertThat(shown(GraphFilter.worlds(2))).contains(abroad, there, npcThere, madeThere, onSetThere, both);
    }

    @Test
    void worlds_templateWithAnInstanceOfNoWorld_staysUnlessStrict() {
        CharacterTemplate.Id hero = studio.template("hero");
        studio.instance(hero);

        assertThat(shown(GraphFilter.worlds(1))).hasSize(2);
        assertThat(shown(GraphFilter.worldsStrictly(1))).isEmpty();
    }

    @Test
    void worlds_bringInactiveInstancesToo() {
        World.Id one = studio.world(1);
        CharacterTemplate.Id hero = studio.template("hero");
        CharacterInstance.Id retired = studio.instance(hero, Optional.of(one), false);
        Scene.Id scene = studio.scene(1);
        studio.edge(APPEARS_IN, retired, scene);

        assertThat(shown(GraphFilter.worldsStrictly(1))).containsExactly(hero, scene, one);
    }

    @Test
    void arcs_keepsScenesAssetsAndGenerationsOfThem() {
        Arc.Id revenge = studio.arc("revenge");
        Arc.Id love = studio.arc("love");
        CharacterTemplate.Id hero = studio.template("hero");
        Scene.Id inArc = studio.scene(1);
        Scene.Id outside = studio.scene(2);
        studio.role(outside, "lead");
        Asset.Id own = studio.asset(1);
        Asset.Id onSet = studio.asset(2);
        studio.asset(3);
        Generation.Id forScene = studio.generation(1);
        studio.generation(2);
        studio.edge(PART_OF_ARC, inArc, revenge)
                .edge(PART_OF_ARC, outside, love)
                .edge(PART_OF_ARC, own, revenge, EvidenceSource.ASSET_TAG)
                .edge(CONTAINS_ASSET, inArc, onSet)
                .edge(CREATED_FOR, forScene, inArc);

        assertThat(shown(GraphFilter.arcs("revenge"))).containsExactly(hero, inArc, own, onSet, forScene, revenge);
    }

    @Test
    void rating_hidesWhatIsAboveAndWhatItAloneNames() {
        Arc.Id secret = studio.arc("secret");
        Arc.Id open = studio.arc("open");
        Scene.Id adult = studio.scene(1, "R");
        Scene.Id mild = studio.scene(2, "sfw");
        Scene.Id unknown = studio.scene(3, "spicy");
        studio.role(adult, "lead");
        studio.edge(PART_OF_ARC, adult, secret).edge(PART_OF_ARC, mild, open).quest(adult, open);
        studio.action(1, "intimate");
        CharacterGraph below = studio.build().filter(GraphFilter.rating("pg"));

        assertThat(ids(below)).containsExactly(mild, open);
        assertThat(below.require(open)).isEqualTo(new Arc(open, false));
        assertThat(ids(studio.build().filter(GraphFilter.rating("explicit"))))
                .contains(adult, secret)
                .doesNotContain(unknown);
    }

    @Test
    void rating_assets_failClosed() {
        Asset.Id mild = studio.asset(1, "PG");
        studio.asset(2, null);
        studio.asset(3, "?");
        studio.asset(Asset.builder(new Asset.Id(4)).contentRating("PG").ageRestricted(true));
        Asset.Id restricted =
                studio.asset(Asset.builder(new Asset.Id(5)).contentRating("PG").ageRestricted(true));

        assertThat(shown(GraphFilter.rating("mature"))).containsExactly(mild);
        assertThat(shown(GraphFilter.rating("adult"))).containsExactly(mild, new Asset.Id(4), restricted);
    }

    @Test
    void rating_unratedSceneAndGeneration_takeTheirAssets() {
        Scene.Id empty = studio.scene(1);
        Scene.Id withAdult = studio.scene(2);
        Scene.Id ratedItself = studio.scene(3, "G");
        Generation.Id maker = studio.generation(1);
        Generation.Id harmless = studio.generation(2);
        Asset.Id adult = studio.asset(1, "R");
        studio.edge(CONTAINS_ASSET, withAdult, adult)
                .edge(CONTAINS_ASSET, ratedItself, adult)
                .edge(GENERATED_BY, adult, maker);

        assertThat(shown(GraphFilter.rating("PG"))).containsExactly(empty, ratedItself, harmless);
    }

    @Test
    void rating_unknownCeiling_isRefusedWithTheScale() {
        CharacterGraph graph = studio.build();

        assertThatThrownBy(() -> graph.filter(GraphFilter.rating("spicy")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'spicy'")
                .hasMessageContaining("general = sfw = G < romantic");
    }

    @Test
    void rating_worldsComeFromWhatIsLeft() {
        World.Id two = studio.world(2);
        Scene.Id adult = studio.scene(1, "R");
        Asset.Id asset = studio.asset(1, "G");
        studio.edge(SET_IN, adult, two).edge(CONTAINS_ASSET, adult, asset);

        assertThat(shown(GraphFilter.worlds(1))).isEmpty();
        assertThat(shown(GraphFilter.worlds(1).and(GraphFilter.rating("G")))).containsExactly(asset);
    }

    @Test
    void tags_keepTaggedTemplatesAndAssets() {
        CharacterTemplate.Id tagged = studio.template(
                studio.templateBuilder("a").addTags("mood", "mood:dark").build());
        studio.template("b");
        Asset.Id asset =
                studio.asset(Asset.builder(new Asset.Id(1)).contentRating("G").addTags("mood:dark", "x"));
        studio.asset(2);
        Scene.Id scene = studio.scene(1);

        assertThat(shown(GraphFilter.tags("mood:dark", "other"))).containsExactly(tagged, scene, asset);
    }

    @Test
    void kinds_asNamed_rolesWithTheirScene() {
        CharacterTemplate.Id hero = studio.template("hero");
        Scene.Id scene = studio.scene(1);
        SceneRole.Id role = studio.role(scene, "lead");
        studio.edge(APPEARS_IN, hero, scene).edge(FILLS_ROLE, hero, role);

        assertThat(shown(GraphFilter.nodeKinds(NodeKind.SCENE, NodeKind.SCENE_ROLE)))
                .containsExactly(scene, role);
        assertThat(shown(GraphFilter.nodeKinds(NodeKind.SCENE_ROLE))).isEmpty();
        CharacterGraph edges = studio.build().filter(GraphFilter.edgeKinds(EdgeKind.FILLS_ROLE));
        assertThat(edges.typed().edges()).extracting(GraphEdge::kind).containsExactly(FILLS_ROLE);
        assertThat(ids(edges)).containsExactly(hero, scene, role);
    }

    @Test
    void ownFilters_judgeNodesAndEdges() {
        record Even() implements NodeFilter {
            @Override
            public boolean keeps(GraphNode node) {
                return !(node.id() instanceof Scene.Id id) || id.number() % 2 == 0;
            }

            @Override
            public String describe() {
                return "even scenes";
            }
        }
        record NoTags() implements EdgeFilter {
            @Override
            public boolean keeps(GraphEdge edge) {
                return edge.source() != EvidenceSource.SCENE_META_TAG;
            }

            @Override
            public String describe() {
                return "no tags";
            }
        }
        CharacterTemplate.Id hero = studio.template("hero");
        Scene.Id even = studio.scene(2);
        studio.scene(1);
        studio.edge(APPEARS_IN, hero, even, EvidenceSource.SCENE_META_TAG)
                .edge(APPEARS_IN, hero, even, EvidenceSource.MANIFEST_REQUIRED);

        CharacterGraph graph =
                studio.build().filter(GraphFilter.nodes(new Even())).filter(GraphFilter.edges(new NoTags()));

        assertThat(ids(graph)).containsExactly(hero, even);
        assertThat(graph.typed().edgeCount()).isEqualTo(1);
        assertThat(graph.filter()).isEqualTo(GraphFilter.edges(new NoTags()).and(GraphFilter.nodes(new Even())));
        assertThat(graph.toString()).endsWith("Even scenes; no tags; active characters only.");
    }

    @Test
    void rating_recordsUnresolvedAndCoverage_doNotTellOfHiddenNodes() {
        CharacterTemplate.Id hero = studio.template("hero");
        Scene.Id adult = studio.scene(1, "R");
        Scene.Id mild = studio.scene(2, "G");
        studio.records(new GraphRecords(
                true,
                List.of(
                        new GraphRecords.Manifest(
                                "1",
                                Optional.of(adult),
                                Optional.empty(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of()),
                        new GraphRecords.Manifest(
                                "2",
                                Optional.of(mild),
                                Optional.empty(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of())),
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        new GraphRecords.UsageRow(
                                "1", Optional.of(hero), "scene", List.of(adult), false, Optional.empty()),
                        new GraphRecords.UsageRow(
                                "2", Optional.of(hero), "scene", List.of(adult, mild), false, Optional.empty()),
                        new GraphRecords.UsageRow(
                                "3", Optional.of(hero), "composition", List.of(), false, Optional.empty())),
                List.of(new GraphRecords.OutsideReference("game_hotspots", "1", "linked_scene_id", adult))));
        studio.unresolved(
                unresolved("1", Optional.of(adult), List.of()),
                unresolved("2", Optional.of(mild), List.of()),
                unresolved("3", Optional.empty(), List.of(adult)),
                new UnresolvedReference(
                        UnresolvedReference.Reason.DANGLING,
                        "character_usage",
                        "1",
                        "prompt_version_id",
                        "character_usage.prompt_version_id",
                        "x",
                        List.of(),
                        Optional.empty(),
                        List.of()));
        studio.coverage(new Coverage(List.of(new TableCoverage(
                "game_scenes", TableCoverage.Status.PARTIAL, List.of("title"), "db", 3, 2, 0, 1, 5, 3))));
        CharacterGraph below = studio.build().filter(GraphFilter.rating("G"));

        assertThat(below.tables().records().manifests())
                .extracting(GraphRecords.Manifest::rowId)
                .containsExactly("2");
        assertThat(below.tables().records().usages())
                .extracting(GraphRecords.UsageRow::rowId, GraphRecords.UsageRow::targets)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("2", List.of(mild)),
                        org.assertj.core.api.Assertions.tuple("3", List.of()));
        assertThat(below.tables().records().outsideReferences()).isEmpty();
        assertThat(below.tables().unresolved().all())
                .extracting(UnresolvedReference::rowId)
                .containsExactly("2");
        assertThat(below.tables().coverage().tables())
                .containsExactly(new TableCoverage(
                        "game_scenes", TableCoverage.Status.PARTIAL, List.of("title"), "db", 0, 0, 0, 0, 0, 0));
    }

    private static UnresolvedReference unresolved(String row, Optional<NodeId> owner, List<NodeId> rowNodes) {
        return new UnresolvedReference(
                UnresolvedReference.Reason.DANGLING,
                "game_scenes",
                row,
                "meta.npc_id",
                "game_scenes.meta.npc_id",
                "42",
                List.of(),
                owner,
                List.of(new GameNpc.Id(42)),
                rowNodes,
                Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void filters_onRandomGraphs_commuteAndCompose(long seed) {
        CharacterGraph graph = randomStudio(new Random(seed));
        List<GraphFilter> filters = List.of(
                GraphFilter.worlds(1),
                GraphFilter.worldsStrictly(2, 3).includingInactive(),
                GraphFilter.arcs("arc 0", "arc 1"),
                GraphFilter.rating("mature"),
                GraphFilter.rating("general").includingInactive(),
                GraphFilter.nodeKinds(NodeKind.SCENE, NodeKind.ASSET),
                GraphFilter.active(),
                GraphFilter.everything());
        for (GraphFilter first : filters) {
            for (GraphFilter second : filters) {
                CharacterGraph stacked = graph.filter(first).filter(second);
                CharacterGraph other = graph.filter(second).filter(first);
                CharacterGraph composed = graph.filter(first.and(second));
                assertThat(stacked.filter()).isEqualTo(other.filter()).isEqualTo(composed.filter());
                assertThat(contents(stacked))
                        .as("seed %d: %s then %s", seed, first, second)
                        .isEqualTo(contents(other))
                        .isEqualTo(contents(composed));
            }
        }
    }

    private static List<Object> contents(CharacterGraph graph) {
        List<Object> all = new java.util.ArrayList<>(graph.typed().nodes().toList());
        all.addAll(graph.typed().edges().toList());
        assertThat(all).hasSize(graph.typed().nodeCount() + graph.typed().edgeCount());
        return all;
    }

    private static CharacterGraph randomStudio(Random random) {
        GraphFixture studio = new GraphFixture();
        String[] ratings = {"general", "PG", "mature", "R", "explicit", "odd", null};
        List<World.Id> worlds = List.of(studio.world(1), studio.world(2), studio.world(3));
        List<Arc.Id> arcs = List.of(studio.arc("arc 0"), studio.arc("arc 1"), studio.arc("arc 2"));
        List<CharacterInstance.Id> instances = new java.util.ArrayList<>();
        for (int i = 0; i < 6; i++) {
            CharacterTemplate.Id template = studio.template("t" + i, random.nextInt(4) > 0);
            for (int j = random.nextInt(3); j > 0; j--) {
                instances.add(studio.instance(
                        template,
                        random.nextInt(3) == 0 ? Optional.empty() : Optional.of(worlds.get(random.nextInt(3))),
                        random.nextInt(4) > 0));
            }
        }
        List<Scene.Id> scenes = new java.util.ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            Scene.Id scene = studio.scene(i, ratings[random.nextInt(ratings.length)]);
            scenes.add(scene);
            if (random.nextBoolean()) {
                studio.edge(SET_IN, scene, worlds.get(random.nextInt(3)));
            }
            if (random.nextBoolean()) {
                studio.edge(PART_OF_ARC, scene, arcs.get(random.nextInt(3)));
            }
            SceneRole.Id role = studio.role(scene, "lead");
            if (!instances.isEmpty() && random.nextBoolean()) {
                studio.edge(FILLS_ROLE, instances.get(random.nextInt(instances.size())), role);
            }
        }
        for (int i = 1; i <= 12; i++) {
            Asset.Id asset = studio.asset(i, ratings[random.nextInt(ratings.length)]);
            studio.edge(CONTAINS_ASSET, scenes.get(random.nextInt(scenes.size())), asset);
            if (!instances.isEmpty() && random.nextBoolean()) {
                studio.edge(DEPICTS, asset, instances.get(random.nextInt(instances.size())));
            }
            Generation.Id generation = studio.generation(i);
            studio.edge(GENERATED_BY, asset, generation)
                    .edge(CREATED_FOR, generation, scenes.get(random.nextInt(scenes.size())));
        }
        return studio.build();
    }

    @Test
    void filter_again_isTheSameGraph() {
        studio.template("hero");
        CharacterGraph graph = studio.build().filter(GraphFilter.active());

        assertThat(FriendAccess.stateOf(graph.filter(GraphFilter.active()))).isSameAs(FriendAccess.stateOf(graph));
        assertThat(OptionalInt.of(graph.typed().nodeCount())).hasValue(1);
    }
}
