package io.charactergraph.check;

import static io.charactergraph.model.EdgeKind.APPEARS_IN;
import static io.charactergraph.model.EdgeKind.FILLS_ROLE;
import static io.charactergraph.model.EdgeKind.LEGACY_NPC;
import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.GraphFixture;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.Scene;
import io.charactergraph.model.UnresolvedReference;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** {@code hard-coded-npc}, {@code npc-without-character}, {@code npc-link-conflict}, {@code legacy-npc-link}. */
class NpcRulesTest {

    private final GraphFixture studio = new GraphFixture();
    private final CharacterTemplate.Id hero = studio.template("hero");
    private final CharacterInstance.Id first = studio.instance(hero);
    private final CharacterInstance.Id second = studio.instance(hero);
    private final GameNpc.Id npc = studio.npc(7);
    private final Scene.Id scene = studio.scene(1);

    @Test
    void hardCoded_npcOfCastSceneAndNode_isOneFindingForEachEdge() {
        studio.edge(APPEARS_IN, npc, scene, EvidenceSource.SCENE_META_CAST, "meta.cast.defaultNpcId")
                .edge(APPEARS_IN, npc, scene, EvidenceSource.SCENE_META_NPC, "meta.npc_id");
        Found found = Found.by("hard-coded-npc", studio).primaries(scene, scene).severity(Severity.WARNING);
        found.at("game_scenes 1, meta.cast.defaultNpcId");
        found.sentence().isEqualTo("the cast of scene 1 names NPC npc 7 instead of a role");
        assertThat(found.findings().get(0).edge().map(GraphEdge::from)).contains(npc);
    }

    @Test
    void hardCoded_npcNamedByAReference_isNone() {
        studio.edge(APPEARS_IN, npc, scene, EvidenceSource.SCENE_NODE_REFS, "meta.character_refs");
        Found.by("hard-coded-npc", studio).nothing();
    }

    @Test
    void withoutCharacter_npcInAScene_isFoundUntilItIsLinked() {
        Found.by("npc-without-character", studio).nothing();
        studio.edge(APPEARS_IN, npc, scene, EvidenceSource.SCENE_NODE_REFS, "meta.character_refs");
        Found.by("npc-without-character", studio)
                .primaries(npc)
                .severity(Severity.WARNING)
                .at("game_scene_nodes, meta.character_refs")
                .sentence()
                .isEqualTo("NPC npc 7 is in a scene, and no character is linked to it");
        Found.by("npc-without-character", studio.link(first, npc, 1)).nothing();
    }

    @Test
    void withoutCharacter_npcThatOnlyFillsARole_isFound() {
        studio.edge(FILLS_ROLE, npc, studio.role(scene, "lead"), EvidenceSource.SCENE_META_ROLES);
        Found.by("npc-without-character", studio).primaries(npc);
        Found.by("npc-without-character", studio.edge(LEGACY_NPC, hero, npc)).nothing();
    }

    @Test
    void linkConflict_twoUnconditionalLinksOfTheHighestPriority_isFound() {
        studio.records(new Rows()
                .link(first, npc, true, 5, false)
                .link(second, npc, true, 5, false)
                .build());
        Found.by("npc-link-conflict", studio)
                .primaries(npc)
                .severity(Severity.WARNING)
                .at("character_npc_links 1, priority", "character_npc_links 2, priority")
                .sentence()
                .isEqualTo("NPC npc 7 has 2 instances with the same highest priority 5 and no conditions:"
                        + " instance 1, instance 2");
    }

    @Test
    void linkConflict_higherConditionalDisabledOrRepeatedLink_isNone() {
        for (Rows rows : List.of(
                new Rows()
                        .link(first, npc, true, 5, false)
                        .link(second, npc, true, 5, false)
                        .link(first, npc, true, 6, true),
                new Rows().link(first, npc, true, 5, true).link(second, npc, true, 5, false),
                new Rows().link(first, npc, false, 5, false).link(second, npc, true, 5, false),
                new Rows().link(first, npc, true, 5, false).link(first, npc, true, 5, false))) {
            Found.by("npc-link-conflict", studio.records(rows.build())).nothing();
        }
    }

    @Test
    void legacyLink_columnThatIsNotEmpty_isFoundThoughTheNpcIsGone() {
        Found.by("legacy-npc-link", studio).nothing();
        CharacterTemplate.Id other = studio.template("other");
        studio.edge(LEGACY_NPC, hero, npc, EvidenceSource.TEMPLATE_LEGACY_NPC, "game_npc_id")
                .unresolved(new UnresolvedReference(
                        UnresolvedReference.Reason.DANGLING,
                        "characters",
                        other.uuid().toString(),
                        "game_npc_id",
                        "characters.game_npc_id",
                        "99",
                        List.of(LEGACY_NPC),
                        Optional.of(other),
                        List.of(new GameNpc.Id(99))));
        Found found = Found.by("legacy-npc-link", studio).primaries(hero, other).severity(Severity.INFO);
        found.at("characters " + hero.uuid() + ", game_npc_id");
        found.sentence().isEqualTo("Hero names NPC npc 7 in its own, deprecated column");
        assertThat(found.findings().get(0).edge()).isPresent();
        assertThat(found.findings().get(1).reference()).isPresent();
    }
}
