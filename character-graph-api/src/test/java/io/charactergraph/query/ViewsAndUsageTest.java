package io.charactergraph.query;

import static io.charactergraph.model.EdgeKind.APPEARS_IN;
import static io.charactergraph.model.EdgeKind.CONTAINS_ASSET;
import static io.charactergraph.model.EdgeKind.CREATED_FOR;
import static io.charactergraph.model.EdgeKind.DEPICTS;
import static io.charactergraph.model.EdgeKind.EXPRESSES_AS;
import static io.charactergraph.model.EdgeKind.FILLS_ROLE;
import static io.charactergraph.model.EdgeKind.GENERATED_BY;
import static io.charactergraph.model.EdgeKind.HAS_CAPABILITY;
import static io.charactergraph.model.EdgeKind.INVOLVES_CHARACTER;
import static io.charactergraph.model.EdgeKind.PART_OF_ARC;
import static io.charactergraph.model.EdgeKind.REQUIRES_CHARACTER;
import static io.charactergraph.model.EdgeKind.SET_IN;
import static io.charactergraph.model.EdgeKind.USES_CHARACTER;
import static io.charactergraph.model.EdgeKind.USES_PROMPT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.charactergraph.CharacterGraph;
import io.charactergraph.GraphFixture;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.model.ActionBlock;
import io.charactergraph.model.Arc;
import io.charactergraph.model.Asset;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.Generation;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.GraphRecords;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.PromptVersion;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import io.charactergraph.model.World;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ViewsAndUsageTest {

    private final GraphFixture studio = new GraphFixture();
    private final World.Id world = studio.world(1);
    private final CharacterTemplate.Id hero = studio.template("hero");
    private final CharacterInstance.Id heroHere = studio.instance(hero, world);
    private final GameNpc.Id npc = studio.npc(7);
    private final Scene.Id scene = studio.scene(1);

    private static List<NodeId> ids(List<? extends GraphNode> nodes) {
        return nodes.stream().map(GraphNode::id).toList();
    }

    @Test
    void scene_rolesAndPresences_compareCharacters() {
        CharacterTemplate.Id rival = studio.template("rival");
        CharacterTemplate.Id missing = studio.template("missing");
        GameNpc.Id stranger = studio.npc(8);
        SceneRole.Id lead = studio.role(scene, "lead");
        SceneRole.Id open = studio.role(scene, "open");
        studio.link(heroHere, npc, 1)
                .edge(FILLS_ROLE, heroHere, lead, EvidenceSource.SCENE_META_ROLES)
                .edge(FILLS_ROLE, heroHere, lead, EvidenceSource.MANIFEST_ROLES)
                .edge(APPEARS_IN, npc, scene, EvidenceSource.SCENE_META_NPC)
                .edge(APPEARS_IN, hero, scene, EvidenceSource.MANIFEST_REQUIRED)
                .edge(APPEARS_IN, rival, scene, EvidenceSource.MANIFEST_OPTIONAL)
                .edge(APPEARS_IN, rival, scene, EvidenceSource.SCENE_META_TAG)
                .edge(APPEARS_IN, stranger, scene, EvidenceSource.SCENE_META_NPC)
                .edge(REQUIRES_CHARACTER, scene, hero)
                .edge(REQUIRES_CHARACTER, scene, missing)
                .relates(hero, rival, "rivals", 0.5)
                .relates(rival, hero, "rivals", 0.5)
                .relates(rival, missing, "allies", 0.5);

        SceneView view = studio.build().scene(scene).view();

        assertThat(view.roles())
                .extracting(role -> role.role().id(), role -> role.filledBy().size())
                .containsExactly(tuple(lead, 1), tuple(open, 0));
        assertThat(view.roles().get(0).filledBy().get(0).sources())
                .containsExactly(EvidenceSource.MANIFEST_ROLES, EvidenceSource.SCENE_META_ROLES);
        assertThat(view.withoutRole())
                .extracting(presence -> presence.character().id(), SceneView.Presence::sources)
                .containsExactly(
                        tuple(rival, List.of(EvidenceSource.SCENE_META_TAG, EvidenceSource.MANIFEST_OPTIONAL)),
                        tuple(stranger, List.of(EvidenceSource.SCENE_META_NPC)));
        assertThat(ids(view.requiredWithoutRole())).containsExactly(missing);
        assertThat(ids(view.cast())).containsExactly(hero, rival);
        assertThat(view.relationships())
                .extracting(GraphEdge::from, GraphEdge::to)
                .containsExactly(tuple(hero, rival), tuple(rival, hero));
        assertThat(ids(view.worlds())).containsExactly(world);
        assertThat(view.explain()).contains("role open: no character").contains("required, without a role: Missing");
    }

    @Test
    void scene_castByAWorld_takesPart() {
        studio.role(scene, "bartender");
        studio.casts(world, heroHere, "bartender");

        assertThat(ids(studio.build().scene(scene).view().cast())).containsExactly(hero);
    }

    @Test
    void scene_assetsAndTheRest_areListedOnce() {
        Asset.Id asset = studio.asset(1);
        Generation.Id generation = studio.generation(1);
        Arc.Id arc = studio.arc("revenge");
        studio.edge(CONTAINS_ASSET, scene, asset, EvidenceSource.SCENE_NODE_ASSET)
                .edge(CONTAINS_ASSET, scene, asset, EvidenceSource.ASSET_TAG)
                .edge(CREATED_FOR, generation, scene)
                .edge(PART_OF_ARC, scene, arc);

        SceneView view = studio.build().scene(scene).view();

        assertThat(view.assets()).extracting(shown -> shown.asset().id()).containsExactly(asset);
        assertThat(ids(view.generations())).containsExactly(generation);
        assertThat(ids(view.arcs())).containsExactly(arc);
        assertThat(view.worlds()).isEmpty();
    }

    @Test
    void arc_overAllScenes_addsWhatIsPartOfItItself() {
        Arc.Id arc = studio.arc("revenge");
        Scene.Id second = studio.scene(2);
        SceneRole.Id role = studio.role(second, "lead");
        Asset.Id onSet = studio.asset(2);
        Asset.Id own = studio.asset(1);
        Generation.Id made = studio.generation(1);
        studio.edge(PART_OF_ARC, scene, arc)
                .edge(PART_OF_ARC, second, arc)
                .edge(PART_OF_ARC, own, arc, EvidenceSource.ASSET_TAG)
                .edge(PART_OF_ARC, made, arc, EvidenceSource.GENERATION_PARAMS)
                .edge(CONTAINS_ASSET, second, onSet)
                .edge(APPEARS_IN, npc, scene)
                .edge(FILLS_ROLE, heroHere, role);

        ArcView view = studio.build().arc(arc).view();

        assertThat(view.scenes()).extracting(sub -> sub.scene().id()).containsExactly(scene, second);
        assertThat(ids(view.cast())).containsExactly(hero);
        assertThat(ids(view.roles())).containsExactly(role);
        assertThat(ids(view.assets())).containsExactly(own, onSet);
        assertThat(ids(view.generations())).containsExactly(made);
    }

    @Test
    void world_bySettingAndByInstances_inactiveOnesCount() {
        Scene.Id set = studio.scene(2);
        Scene.Id byRole = studio.scene(3);
        studio.scene(4);
        CharacterInstance.Id retired = studio.instance(hero, Optional.of(world), false);
        Arc.Id arc = studio.arc("revenge");
        studio.link(retired, npc, 1)
                .edge(SET_IN, set, world)
                .edge(APPEARS_IN, heroHere, scene)
                .edge(FILLS_ROLE, retired, studio.role(byRole, "lead"))
                .edge(PART_OF_ARC, byRole, arc);

        WorldView view =
                studio.build().filter(GraphFilter.active()).world(world).view();

        assertThat(ids(view.instances())).containsExactly(heroHere);
        assertThat(ids(view.npcs())).containsExactly(npc);
        assertThat(ids(view.scenes())).containsExactly(scene, set, byRole);
        assertThat(ids(view.arcs())).containsExactly(arc);
    }

    @Test
    void usage_everything_isCountedOnce() {
        Asset.Id depicts = studio.asset(1);
        Asset.Id generated = studio.asset(2);
        Asset.Id onSet = studio.asset(3);
        Generation.Id involves = studio.generation(
                Generation.builder(new Generation.Id(1)).createdAt(Instant.parse("2026-02-01T00:00:00Z")));
        Generation.Id produced = studio.generation(2);
        Generation.Id forScene = studio.generation(3);
        Generation.Id prompted = studio.generation(4);
        PromptVersion.Id prompt = studio.prompt(50);
        ActionBlock.Id block = studio.action(51);
        ActionBlock.Id ability = studio.action(52);
        CharacterTemplate.Id friend = studio.template("friend");
        studio.link(heroHere, npc, 1)
                .edge(APPEARS_IN, hero, scene)
                .edge(APPEARS_IN, npc, scene, EvidenceSource.SCENE_META_NPC)
                .edge(CONTAINS_ASSET, scene, onSet)
                .edge(CONTAINS_ASSET, scene, depicts)
                .edge(DEPICTS, depicts, heroHere)
                .edge(EXPRESSES_AS, npc, depicts)
                .edge(GENERATED_BY, depicts, produced)
                .edge(GENERATED_BY, generated, involves)
                .edge(INVOLVES_CHARACTER, involves, hero)
                .edge(INVOLVES_CHARACTER, involves, npc)
                .edge(CREATED_FOR, forScene, scene)
                .edge(USES_CHARACTER, prompt, hero)
                .edge(USES_CHARACTER, block, hero)
                .edge(USES_PROMPT, prompted, prompt)
                .edge(HAS_CAPABILITY, heroHere, ability)
                .edge(HAS_CAPABILITY, hero, block)
                .relates(hero, friend, "allies", 1);
        CharacterGraph graph = studio.build();

        UsageStats stats = graph.character(hero).usage();

        assertThat(List.of(
                        stats.instances(),
                        stats.npcs(),
                        stats.scenes(),
                        stats.assets(),
                        stats.assetsDirect(),
                        stats.generations(),
                        stats.promptVersions(),
                        stats.actionBlocks()))
                .containsExactly(1, 1, 1, 3, 2, 4, 1, 2);
        assertThat(stats.worldIds()).containsExactly(world);
        assertThat(stats.sceneIds()).containsExactly(scene);
        assertThat(stats.relatedTemplateIds()).containsExactly(friend);
        assertThat(stats.lastUsed()).hasValue(Instant.parse("2026-02-01T00:00:00Z"));
        assertThat(graph.usage().all()).contains(stats).hasSize(2);
        assertThat(ids(graph.usage().neverUsed())).containsExactly(friend);
    }

    @Test
    void usage_lastUsed_countsRowsThatNameSomethingOrNothingByNature() {
        studio.records(new GraphRecords(
                true,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        row("1", List.of(scene), false, "2026-01-01T00:00:00Z"),
                        row("2", List.of(), false, "2026-01-02T00:00:00Z"),
                        row("3", List.of(), true, "2026-01-03T00:00:00Z"),
                        row("4", List.of(scene), true, "2026-01-01T12:00:00Z")),
                List.of()));

        assertThat(studio.build().character(hero).usage().lastUsed()).hasValue(Instant.parse("2026-01-02T00:00:00Z"));
    }

    private GraphRecords.UsageRow row(String id, List<NodeId> targets, boolean dangles, String at) {
        return new GraphRecords.UsageRow(
                id, Optional.of(hero), "scene", targets, dangles, Optional.of(Instant.parse(at)));
    }

    @Test
    void ranking_byScenesThenAssetsThenGenerationsThenKey() {
        CharacterTemplate.Id b = studio.template("b");
        CharacterTemplate.Id a = studio.template("a");
        CharacterTemplate.Id shown = studio.template("shown");
        studio.edge(APPEARS_IN, hero, scene).edge(DEPICTS, studio.asset(1), shown);

        assertThat(studio.build().usage().ranking())
                .extracting(stats -> stats.template().id())
                .containsExactly(hero, shown, a, b);
    }

    @Test
    void rating_ofScene_isTheHighestOfItsOwnAndItsAssets() {
        Scene.Id rated = studio.scene(2, "PG");
        Asset.Id adult = studio.asset(1, "R");
        studio.edge(CONTAINS_ASSET, rated, adult);
        CharacterGraph graph = studio.build();

        RatingRollUp rollUp = graph.scene(rated).rating();

        assertThat(rollUp.rating()).hasValue("adult");
        assertThat(rollUp.cause()).map(GraphNode::id).hasValue(adult);
        assertThat(rollUp.path()).extracting(GraphEdge::to).containsExactly(adult);
        assertThat(graph.scene(scene).rating().rating()).isEmpty();
        assertThat(graph.filter(GraphFilter.rating("PG")).scene(rated).rating().rating())
                .hasValue("romantic");
    }

    @Test
    void rating_ofCharacterAndArc_tellsThePath() {
        Arc.Id arc = studio.arc("revenge");
        Asset.Id unrated = studio.asset(1, null);
        studio.link(heroHere, npc, 1)
                .edge(APPEARS_IN, npc, scene, EvidenceSource.SCENE_META_NPC)
                .edge(CONTAINS_ASSET, scene, unrated)
                .edge(DEPICTS, studio.asset(2, "explicit"), hero)
                .edge(PART_OF_ARC, scene, arc);
        CharacterGraph graph = studio.build();

        RatingRollUp ofHero = graph.character(hero).rating();
        assertThat(ofHero.rating()).hasValue(RatingRollUp.UNKNOWN);
        assertThat(ofHero.path())
                .extracting(edge -> edge.kind().wireType())
                .containsExactly("instantiates", "syncs_with", "appears_in", "contains_asset");
        assertThat(graph.arc(arc).rating().path()).hasSize(2);
    }
}
