package io.charactergraph.check;

import static io.charactergraph.model.EdgeKind.FILLS_ROLE;
import static io.charactergraph.model.EdgeKind.HAS_ROLE;
import static io.charactergraph.model.EdgeKind.REQUIRES_CHARACTER;
import static io.charactergraph.model.EdgeKind.SET_IN;
import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.GraphFixture;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import io.charactergraph.model.World;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** {@code role-unfilled}, {@code role-conflict}, {@code capability-missing}. */
class RoleRulesTest {

    private final GraphFixture studio = new GraphFixture();
    private final CharacterTemplate.Id hero = studio.template("hero");
    private final CharacterTemplate.Id rival = studio.template("rival");
    private final CharacterInstance.Id instance = studio.instance(hero);
    private final GameNpc.Id npc = studio.npc(3);
    private final Scene.Id scene = studio.scene(1);
    private final SceneRole.Id role = studio.role(scene, "lead");
    private final World.Id world = studio.world(1);
    private final World.Id elsewhere = studio.world(2);

    private GraphFixture binds(NodeId filler) {
        return studio.edge(FILLS_ROLE, filler, role, EvidenceSource.SCENE_META_ROLES, "meta.character_roles.lead");
    }

    @Test
    void unfilled_roleOfNobody_isFound() {
        Found.by("role-unfilled", studio)
                .primaries(role)
                .severity(Severity.ERROR)
                .at("game_scenes 1, path")
                .sentence()
                .isEqualTo("no character fills role lead of scene 1, and no world that can play the scene casts it");
        Found.by("role-unfilled", studio.edge(FILLS_ROLE, npc, role, EvidenceSource.SCENE_META_CAST))
                .nothing();
    }

    @Test
    void unfilled_roleThatAWorldCasts_isNoneOnlyWhereTheWorldCanPlayTheScene() {
        studio.hints(world, npc, "lead");
        Found.by("role-unfilled", studio).primaries(role);
        studio.casts(world, npc, "lead");
        Found.by("role-unfilled", studio).nothing();
        studio.edge(SET_IN, scene, elsewhere);
        Found.by("role-unfilled", studio).primaries(role);
        studio.edge(SET_IN, scene, world);
        Found.by("role-unfilled", studio).nothing();
    }

    @Test
    void unfilled_requiredCharacterWithoutARole_isAboutTheScene() {
        studio.edge(REQUIRES_CHARACTER, scene, rival, EvidenceSource.MANIFEST_REQUIRED, "required_characters");
        binds(instance);
        Found.by("role-unfilled", studio)
                .primaries(scene)
                .sentence()
                .isEqualTo("scene 1 requires Rival, who is not bound to a role of it");
        Found.by("role-unfilled", studio.edge(REQUIRES_CHARACTER, scene, hero)).primaries(scene);
        Found.by("role-unfilled", binds(rival)).nothing();
    }

    @Test
    void conflict_twoBindingsOfDifferentCharacters_isFound() {
        binds(hero).records(new Rows().roles(scene, Rows.role(rival, "lead")).build());
        Found.by("role-conflict", studio)
                .primaries(role)
                .severity(Severity.ERROR)
                .at(
                        "scene_character_manifests 1, character_roles.key_of_lead",
                        "game_scenes 1, meta.character_roles.lead")
                .sentence()
                .isEqualTo("role lead is filled differently in different places: by Hero, Rival");
    }

    @Test
    void conflict_sameCharacterOrOneThatKnowsMore_isNone() {
        binds(instance).records(new Rows().roles(scene, Rows.role(hero, "lead")).build());
        Found.by("role-conflict", studio).nothing();
        binds(rival);
        Found.by("role-conflict", studio).nothing();
        studio.link(instance, npc, 1).edge(FILLS_ROLE, npc, role, EvidenceSource.SCENE_META_CAST);
        Found.by("role-conflict", studio).nothing();
    }

    @Test
    void conflict_ofTwoManifests_isFound() {
        studio.records(new Rows()
                .roles(scene, Rows.role(hero, "lead"))
                .roles(scene, Rows.role(rival, "lead"), Rows.role(hero, "other"))
                .build());
        Found.by("role-conflict", studio).primaries(role);
    }

    @Test
    void conflict_withoutRecords_saysThatItWasNotChecked() {
        CheckReport report = studio.build().check(RuleSet.standard().only("role-conflict"));
        assertThat(report.find("role-conflict").orElseThrow().notChecked()).isPresent();
        assertThat(report.explain()).contains("not checked: it needs rows that the load left out");
    }

    @Test
    void capabilityMissing_ofWhoFillsTheRole_isFound() {
        SceneRole.Id able = new SceneRole.Id(1, "able");
        studio.add(new io.charactergraph.model.SceneRole(able, Optional.empty(), List.of("fight", "sing")))
                .edge(HAS_ROLE, scene, able, EvidenceSource.MANIFEST_ROLES, "character_roles.hero")
                .records(new Rows().can(hero, null, "fight").build());
        Found.by("capability-missing", studio).nothing();
        studio.edge(FILLS_ROLE, instance, able, EvidenceSource.SCENE_META_ROLES);
        Found.by("capability-missing", studio)
                .primaries(able)
                .severity(Severity.WARNING)
                .sentence()
                .isEqualTo("role able requires 'sing', and no filler of it has that capability: instance 2");
        studio.edge(FILLS_ROLE, rival, able, EvidenceSource.MANIFEST_ROLES)
                .records(new Rows()
                        .can(hero, null, "fight")
                        .can(rival, null, "sing")
                        .build());
        Found.by("capability-missing", studio).nothing();
    }

    @Test
    void capabilityMissing_ofAnNpc_isThatOfWhoIsLinkedToIt() {
        SceneRole.Id able = new SceneRole.Id(1, "able");
        studio.add(new io.charactergraph.model.SceneRole(able, Optional.empty(), List.of("fight", "sing")))
                .edge(HAS_ROLE, scene, able)
                .edge(FILLS_ROLE, npc, able, EvidenceSource.SCENE_META_CAST)
                .records(new Rows()
                        .can(hero, null, "fight")
                        .can(null, instance, "sing")
                        .build());
        Found.by("capability-missing", studio).primaries(able);
        Found.by("capability-missing", studio.link(instance, npc, 1)).nothing();
    }
}
