package io.charactergraph.query;

import static io.charactergraph.model.EdgeKind.APPEARS_IN;
import static io.charactergraph.model.EdgeKind.CONTAINS_ASSET;
import static io.charactergraph.model.EdgeKind.CREATED_FOR;
import static io.charactergraph.model.EdgeKind.DEPICTS;
import static io.charactergraph.model.EdgeKind.EVOLVED_FROM;
import static io.charactergraph.model.EdgeKind.EXPRESSES_AS;
import static io.charactergraph.model.EdgeKind.FILLS_ROLE;
import static io.charactergraph.model.EdgeKind.GENERATED_BY;
import static io.charactergraph.model.EdgeKind.HAS_CAPABILITY;
import static io.charactergraph.model.EdgeKind.INVOLVES_CHARACTER;
import static io.charactergraph.model.EdgeKind.LEGACY_NPC;
import static io.charactergraph.model.EdgeKind.PART_OF_ARC;
import static io.charactergraph.model.EdgeKind.REQUIRES_CHARACTER;
import static io.charactergraph.model.EdgeKind.SET_IN;
import static io.charactergraph.model.EdgeKind.USES_CHARACTER;
import static io.charactergraph.model.EdgeKind.USES_PROMPT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.charactergraph.CharacterGraph;
import io.charactergraph.GraphFixture;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.model.ActionBlock;
import io.charactergraph.model.Arc;
import io.charactergraph.model.Asset;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.Generation;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.PromptVersion;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import io.charactergraph.model.UnknownNodeException;
import io.charactergraph.model.World;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CoreQueriesTest {

    private final GraphFixture studio = new GraphFixture();
    private final World.Id world = studio.world(1);
    private final World.Id elsewhere = studio.world(2);
    private final CharacterTemplate.Id hero = studio.template("hero");
    private final CharacterInstance.Id heroHere = studio.instance(hero, world);
    private final GameNpc.Id npc = studio.npc(7);

    private static List<NodeId> sceneIds(CharacterScenes answer) {
        return answer.scenes().stream().<NodeId>map(found -> found.scene().id()).toList();
    }

    private static List<NodeId> ids(List<GraphNode> nodes) {
        return nodes.stream().map(GraphNode::id).toList();
    }

    @Test
    void findCharactersForNpc_severalLinks_ordersByPriorityThenId() {
        CharacterInstance.Id second = studio.instance(hero);
        CharacterInstance.Id third = studio.instance(hero);
        studio.link(heroHere, npc, 1).link(second, npc, 5).link(third, npc, 1);

        NpcCharacters answer = studio.build().findCharactersForNpc(npc);

        assertThat(answer.instances())
                .extracting(
                        linked -> linked.instance().id(),
                        linked -> linked.link().priority())
                .containsExactly(tuple(second, 5), tuple(heroHere, 1), tuple(third, 1));
        assertThat(answer.templates())
                .extracting(linked -> linked.template().id(), NpcCharacters.LinkedTemplate::legacy)
                .containsExactly(tuple(hero, false));
    }

    @Test
    void findCharactersForNpc_legacyColumn_givesTheTemplateOnly() {
        studio.edge(LEGACY_NPC, hero, npc);

        NpcCharacters answer = studio.build().findCharactersForNpc(npc);

        assertThat(answer.instances()).isEmpty();
        assertThat(answer.templates())
                .extracting(NpcCharacters.LinkedTemplate::viaInstance, NpcCharacters.LinkedTemplate::legacy)
                .containsExactly(tuple(false, true));
    }

    @Test
    void findCharactersForNpc_unknown_namesTheNearest() {
        CharacterGraph graph = studio.build();

        assertThatThrownBy(() -> graph.findCharactersForNpc(new GameNpc.Id(8)))
                .isInstanceOf(UnknownNodeException.class)
                .hasMessageContaining("npc:8")
                .hasMessageContaining("npc:7");
    }

    @Test
    void findScenesForCharacter_unknownKey_namesTheNearest() {
        CharacterGraph graph = studio.build();

        assertThatThrownBy(() -> graph.findScenesForCharacter(CharacterRef.ofKey("heros")))
                .isInstanceOf(UnknownNodeException.class)
                .hasMessageContaining("hero");
    }

    @Test
    void findScenesForCharacter_everyWay_carriesAll() {
        Scene.Id scene = studio.scene(3);
        SceneRole.Id lead = studio.role(scene, "lead");
        studio.link(heroHere, npc, 1)
                .edge(APPEARS_IN, hero, scene, EvidenceSource.MANIFEST_REQUIRED)
                .edge(REQUIRES_CHARACTER, scene, hero)
                .edge(FILLS_ROLE, heroHere, lead)
                .edge(APPEARS_IN, npc, scene, EvidenceSource.SCENE_META_NPC);

        CharacterScenes answer = studio.build().findScenesForCharacter(CharacterRef.ofKey("hero"));

        assertThat(answer.scenes()).hasSize(1);
        FoundScene found = answer.scenes().get(0);
        assertThat(found.ways()).containsExactly(Way.DIRECT, Way.VIA_INSTANCE, Way.VIA_NPC);
        assertThat(found.roles()).containsExactly(lead);
        assertThat(found.required()).isTrue();
        assertThat(found.edges()).hasSize(3);
        assertThat(answer.explain())
                .contains("scene 3 [scene:game:3]  DIRECT, VIA_INSTANCE, VIA_NPC")
                .contains("because the manifest of scene 3 requires Hero (scene_character_manifests ");
    }

    @Test
    void findScenesForCharacter_ofInstance_doesNotSeeOtherInstances() {
        Scene.Id scene = studio.scene(3);
        CharacterInstance.Id other = studio.instance(hero, world);
        studio.edge(APPEARS_IN, other, scene, EvidenceSource.SCENE_NODE_REFS);

        assertThat(studio.build().findScenesForCharacter(heroHere).scenes()).isEmpty();
    }

    @Test
    void findScenesForCharacter_ofInstance_climbsToTheTemplateWhereTheWorldFits() {
        Scene.Id agnostic = studio.scene(1);
        Scene.Id here = studio.scene(2);
        Scene.Id there = studio.scene(3);
        for (Scene.Id scene : List.of(agnostic, here, there)) {
            studio.edge(APPEARS_IN, hero, scene, EvidenceSource.SCENE_META_TAG);
        }
        studio.edge(SET_IN, here, world).edge(SET_IN, there, elsewhere);
        CharacterInstance.Id nowhere = studio.instance(hero);
        CharacterGraph graph = studio.build();

        assertThat(sceneIds(graph.findScenesForCharacter(heroHere))).containsExactly(agnostic, here);
        assertThat(sceneIds(graph.findScenesForCharacter(nowhere))).containsExactly(agnostic);
        assertThat(graph.findScenesForCharacter(heroHere).scenes().get(0).ways())
                .containsExactly(Way.VIA_TEMPLATE);
    }

    @Test
    void findScenesForCharacter_ofInstance_addsViaTemplateToASceneFoundOtherwise() {
        Scene.Id scene = studio.scene(1);
        studio.edge(APPEARS_IN, hero, scene, EvidenceSource.SCENE_META_TAG)
                .edge(APPEARS_IN, heroHere, scene, EvidenceSource.SCENE_META_TAG);

        assertThat(studio.build()
                        .findScenesForCharacter(heroHere)
                        .scenes()
                        .get(0)
                        .ways())
                .containsExactly(Way.DIRECT, Way.VIA_TEMPLATE);
    }

    @Test
    void findScenesForCharacter_worldCastsAnOpenRole_isViaWorldRole() {
        Scene.Id agnostic = studio.scene(1);
        Scene.Id here = studio.scene(2);
        Scene.Id there = studio.scene(3);
        Scene.Id taken = studio.scene(4);
        CharacterTemplate.Id rival = studio.template("rival");
        for (Scene.Id scene : List.of(agnostic, here, there, taken)) {
            studio.role(scene, "bartender");
        }
        studio.edge(SET_IN, here, world)
                .edge(SET_IN, there, elsewhere)
                .edge(FILLS_ROLE, rival, new SceneRole.Id(4, "bartender"))
                .casts(world, heroHere, "bartender");

        CharacterScenes answer = studio.build().findScenesForCharacter(hero);

        assertThat(sceneIds(answer)).containsExactly(agnostic, here);
        assertThat(answer.scenes()).allSatisfy(found -> {
            assertThat(found.ways()).containsExactly(Way.VIA_WORLD_ROLE);
            assertThat(found.roles()).isEmpty();
            assertThat(found.worldRoles()).extracting(SceneRole.Id::role).containsExactly("bartender");
        });
    }

    @Test
    void findScenesForCharacter_hintOrTemplatesBinding_isNoWorldRoleOfAnInstance() {
        Scene.Id scene = studio.scene(1);
        studio.role(scene, "bartender");
        studio.link(heroHere, npc, 1).hints(world, npc, "bartender").casts(world, hero, "bartender");

        CharacterGraph graph = studio.build();

        assertThat(graph.findScenesForCharacter(heroHere).scenes()).isEmpty();
        assertThat(graph.findScenesForCharacter(hero).scenes()).hasSize(1);
    }

    @Test
    void findScenesForCharacter_castDefault_leavesTheRoleOpen() {
        Scene.Id scene = studio.scene(1);
        SceneRole.Id role = studio.role(scene, "bartender");
        GameNpc.Id stranger = studio.npc(99);
        studio.edge(FILLS_ROLE, stranger, role, EvidenceSource.SCENE_META_CAST).casts(world, hero, "bartender");

        assertThat(studio.build().findScenesForCharacter(hero).scenes()).hasSize(1);
    }

    @Test
    void findAssetsForCharacter_everyReason_listsAllInOrder() {
        Scene.Id scene = studio.scene(1);
        Asset.Id asset = studio.asset(5);
        Asset.Id onSet = studio.asset(4);
        Generation.Id generation = studio.generation(6);
        studio.link(heroHere, npc, 1)
                .edge(APPEARS_IN, hero, scene)
                .edge(CONTAINS_ASSET, scene, asset)
                .edge(CONTAINS_ASSET, scene, onSet)
                .edge(DEPICTS, asset, heroHere)
                .edge(EXPRESSES_AS, npc, asset)
                .edge(GENERATED_BY, asset, generation)
                .edge(INVOLVES_CHARACTER, generation, npc);
        CharacterGraph graph = studio.build();

        CharacterAssets answer = graph.findAssetsForCharacter(hero);

        assertThat(answer.assets())
                .extracting(found -> found.asset().id(), found -> List.copyOf(found.reasons()))
                .containsExactly(
                        tuple(onSet, List.of(AssetReason.SCENE)),
                        tuple(
                                asset,
                                List.of(
                                        AssetReason.DEPICTS,
                                        AssetReason.EXPRESSION,
                                        AssetReason.GENERATED,
                                        AssetReason.SCENE)));
        assertThat(graph.findAssetsForCharacter(hero, Set.of(AssetReason.EXPRESSION))
                        .assets())
                .extracting(FoundAsset::reasons)
                .containsExactly(Set.of(AssetReason.EXPRESSION));
    }

    @Test
    void findAssetsForCharacter_ofInstance_doesNotClimb() {
        Asset.Id asset = studio.asset(5);
        Asset.Id made = studio.asset(6);
        Generation.Id generation = studio.generation(6);
        studio.edge(DEPICTS, asset, hero)
                .edge(GENERATED_BY, made, generation)
                .edge(INVOLVES_CHARACTER, generation, hero);

        assertThat(studio.build().findAssetsForCharacter(heroHere).assets()).isEmpty();
    }

    @Test
    void findGenerationsForCharacter_everyReason_listsAll() {
        Scene.Id scene = studio.scene(1);
        Asset.Id asset = studio.asset(5);
        Generation.Id involves = studio.generation(1);
        Generation.Id produced = studio.generation(2);
        Generation.Id forScene = studio.generation(3);
        Generation.Id prompted = studio.generation(4);
        PromptVersion.Id prompt = studio.prompt(50);
        ActionBlock.Id block = studio.action(51);
        studio.edge(INVOLVES_CHARACTER, involves, hero)
                .edge(DEPICTS, asset, hero)
                .edge(GENERATED_BY, asset, produced)
                .edge(APPEARS_IN, hero, scene)
                .edge(CREATED_FOR, forScene, scene)
                .edge(USES_CHARACTER, prompt, hero)
                .edge(USES_CHARACTER, block, hero)
                .edge(USES_PROMPT, prompted, prompt);
        CharacterGraph graph = studio.build();

        assertThat(graph.findGenerationsForCharacter(hero).generations())
                .extracting(found -> found.generation().id(), FoundGeneration::reasons)
                .containsExactly(
                        tuple(involves, Set.of(GenerationReason.INVOLVES)),
                        tuple(produced, Set.of(GenerationReason.PRODUCED)),
                        tuple(forScene, Set.of(GenerationReason.SCENE)),
                        tuple(prompted, Set.of(GenerationReason.PROMPT)));
        assertThat(graph.findGenerationsForCharacter(heroHere).generations())
                .extracting(found -> found.generation().id())
                .containsExactly(forScene);
    }

    @Test
    void getCharacterGraph_growsWithDepth() {
        Scene.Id scene = studio.scene(1);
        SceneRole.Id role = studio.role(scene, "lead");
        SceneRole.Id otherRole = studio.role(scene, "rival");
        Arc.Id arc = studio.arc("revenge");
        Asset.Id asset = studio.asset(5);
        Generation.Id generation = studio.generation(6);
        PromptVersion.Id prompt = studio.prompt(50);
        ActionBlock.Id block = studio.action(51);
        CharacterTemplate.Id older = studio.template("older");
        CharacterTemplate.Id friend = studio.template("friend");
        CharacterTemplate.Id stranger = studio.template("stranger");
        studio.link(heroHere, npc, 1)
                .edge(FILLS_ROLE, heroHere, role)
                .edge(FILLS_ROLE, stranger, otherRole)
                .edge(PART_OF_ARC, scene, arc)
                .edge(CONTAINS_ASSET, scene, asset)
                .edge(INVOLVES_CHARACTER, generation, hero)
                .edge(USES_CHARACTER, prompt, hero)
                .edge(HAS_CAPABILITY, heroHere, block)
                .edge(EVOLVED_FROM, hero, older)
                .relates(friend, hero, "allies", 0.5)
                .relates(friend, older, "allies", 0.5);
        CharacterGraph graph = studio.build();

        assertThat(ids(graph.getCharacterGraph(hero, 1).select().list())).containsExactly(hero, heroHere, world);
        CharacterGraph second = graph.getCharacterGraph(heroHere, 2);
        assertThat(ids(second.select().list()))
                .containsExactly(hero, older, friend, heroHere, npc, scene, role, prompt, block, world, arc);
        assertThat(second.typed().edges())
                .extracting(edge -> edge.from() + " " + edge.wireType() + " " + edge.to())
                .contains(
                        friend + " references " + older,
                        scene + " has_role " + role,
                        heroHere + " has_capability " + block)
                .noneMatch(edge -> edge.contains("asset:"));
        assertThat(ids(graph.getCharacterGraph(hero).select().list()))
                .containsExactly(
                        hero, older, friend, heroHere, npc, scene, role, asset, generation, prompt, block, world, arc);
    }

    @Test
    void getCharacterGraph_depthOutOfRange_isRefused() {
        CharacterGraph graph = studio.build();

        assertThatThrownBy(() -> graph.getCharacterGraph(hero, 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("depth: 4 is not 1, 2 or 3");
    }

    @Test
    void getCharacterGraph_hubWithManyEdges_findsTheOnesBetweenItsNodes() {
        CharacterTemplate.Id hub = studio.template("hub");
        studio.relates(hero, hub, "allies", 1);
        Scene.Id shared = studio.scene(500);
        for (int i = 1; i < 100; i++) {
            studio.edge(APPEARS_IN, hub, studio.scene(i), EvidenceSource.SCENE_META_TAG);
        }
        studio.edge(APPEARS_IN, hub, shared, EvidenceSource.SCENE_META_TAG)
                .edge(APPEARS_IN, hub, shared, EvidenceSource.USAGE_ROW)
                .edge(APPEARS_IN, hero, shared, EvidenceSource.SCENE_META_TAG);

        assertThat(studio.build().getCharacterGraph(hero, 2).typed().edges())
                .filteredOn(edge -> edge.from().equals(hub) && edge.kind() == APPEARS_IN)
                .hasSize(2);
    }

    @Test
    void everyQuestion_onFilteredGraph_doesNotSeeTheRest() {
        Scene.Id scene = studio.scene(1, "explicit");
        studio.edge(APPEARS_IN, hero, scene);
        CharacterGraph filtered = studio.build().filter(GraphFilter.rating("general"));

        assertThat(filtered.findScenesForCharacter(hero).scenes()).isEmpty();
        assertThat(filtered.find(scene)).isEmpty();
        assertThatThrownBy(() -> filtered.require(scene)).isInstanceOf(UnknownNodeException.class);
    }
}
