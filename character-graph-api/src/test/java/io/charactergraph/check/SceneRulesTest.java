package io.charactergraph.check;

import static io.charactergraph.model.EdgeKind.APPEARS_IN;
import static io.charactergraph.model.EdgeKind.CONTAINS_ASSET;
import static io.charactergraph.model.EdgeKind.CREATED_FOR;
import static io.charactergraph.model.EdgeKind.DEPICTS;
import static io.charactergraph.model.EdgeKind.FILLS_ROLE;
import static io.charactergraph.model.EdgeKind.GENERATED_BY;
import static io.charactergraph.model.EdgeKind.INVOLVES_CHARACTER;
import static io.charactergraph.model.EdgeKind.SET_IN;

import io.charactergraph.GraphFixture;
import io.charactergraph.model.Asset;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.Generation;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import io.charactergraph.model.World;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * {@code asset-without-character}, {@code generation-without-character}, {@code inactive-in-use}, {@code world-mismatch},
 * {@code role-name}.
 */
class SceneRulesTest {

    private final GraphFixture studio = new GraphFixture();
    private final CharacterTemplate.Id hero = studio.template("hero");
    private final Scene.Id scene = studio.scene(1);
    private final SceneRole.Id role = studio.role(scene, "lead");
    private final Asset.Id asset = studio.asset(5);
    private final Generation.Id generation = studio.generation(6);

    private void fillTheRole() {
        studio.edge(FILLS_ROLE, hero, role, EvidenceSource.SCENE_META_ROLES);
    }

    @Test
    void assetWithoutCharacter_inASceneWithAFilledRole_isFound() {
        studio.edge(CONTAINS_ASSET, scene, asset, EvidenceSource.SCENE_NODE_ASSET, "asset_id");
        Found.by("asset-without-character", studio).nothing();
        fillTheRole();
        Found.by("asset-without-character", studio)
                .primaries(asset)
                .severity(Severity.WARNING)
                .at("game_scene_nodes, asset_id")
                .sentence()
                .isEqualTo("Asset 5 is in scene 1 where roles are filled, and depicts no character");
    }

    @Test
    void assetWithoutCharacter_thatDepictsOrWhoseGenerationInvolves_isNone() {
        fillTheRole();
        studio.edge(CONTAINS_ASSET, scene, asset).edge(GENERATED_BY, asset, generation);
        Found.by("asset-without-character", studio).primaries(asset);
        Found.by("asset-without-character", studio.edge(INVOLVES_CHARACTER, generation, hero))
                .nothing();
        Asset.Id other = studio.asset(8);
        studio.edge(CONTAINS_ASSET, scene, other).edge(DEPICTS, other, hero);
        Found.by("asset-without-character", studio).nothing();
    }

    @Test
    void generationWithoutCharacter_forASceneWithAFilledRole_isFound() {
        studio.edge(CREATED_FOR, generation, scene, EvidenceSource.GENERATION_PARAMS, "canonical_params.scene_id");
        Found.by("generation-without-character", studio).nothing();
        fillTheRole();
        Found.by("generation-without-character", studio)
                .primaries(generation)
                .severity(Severity.INFO)
                .at("generations 6, canonical_params.scene_id")
                .sentence()
                .isEqualTo("Generation 6 was created for scene 1, where roles are filled, and involves no character");
        Found.by("generation-without-character", studio.edge(INVOLVES_CHARACTER, generation, hero))
                .nothing();
    }

    @Test
    void inactiveInUse_templateOrInstance_isFound() {
        CharacterTemplate.Id retired = studio.template("retired", false);
        CharacterInstance.Id cut = studio.instance(hero, Optional.empty(), false);
        Found.by("inactive-in-use", studio).nothing();
        studio.edge(APPEARS_IN, retired, scene, EvidenceSource.SCENE_META_TAG, "meta.tags")
                .edge(FILLS_ROLE, cut, role, EvidenceSource.SCENE_META_ROLES);
        Found.by("inactive-in-use", studio)
                .primaries(retired, cut)
                .severity(Severity.ERROR)
                .at("game_scenes 1, meta.tags")
                .sentence()
                .isEqualTo("Retired is not active, and is used in a scene");
    }

    @Test
    void inactiveInUse_activeOne_isNone() {
        Found.by("inactive-in-use", studio.edge(APPEARS_IN, hero, scene)).nothing();
    }

    @Test
    void worldMismatch_instanceOfAnotherWorld_isFound() {
        World.Id here = studio.world(1);
        World.Id there = studio.world(2);
        CharacterInstance.Id instance = studio.instance(hero, here);
        CharacterInstance.Id nowhere = studio.instance(hero);
        studio.edge(APPEARS_IN, instance, scene, EvidenceSource.SCENE_META_TAG, "meta.tags")
                .edge(APPEARS_IN, nowhere, scene);
        Found.by("world-mismatch", studio).nothing();
        studio.edge(SET_IN, scene, there, EvidenceSource.SCENE_META_WORLD, "meta.world_id");
        Found.by("world-mismatch", studio)
                .primaries(instance)
                .severity(Severity.ERROR)
                .at("game_scenes 1, meta.tags", "game_scenes 1, meta.world_id")
                .sentence()
                .endsWith("lives in world 1 and appears in scene 1, which is set in world 2");
        Found.by("world-mismatch", studio.edge(SET_IN, scene, here)).nothing();
    }

    @Test
    void roleName_thatIsNotSnakeCase_isFound() {
        for (String good : new String[] {"a", "best_friend", "friend2", "a_1"}) {
            studio.role(scene, good);
        }
        Found.by("role-name", studio).nothing();
        SceneRole.Id camel = studio.role(scene, "bestFriend");
        SceneRole.Id digit = studio.role(scene, "2nd");
        SceneRole.Id end = studio.role(scene, "friend_");
        Found.by("role-name", studio)
                .primaries(digit, camel, end)
                .severity(Severity.INFO)
                .sentence()
                .isEqualTo("the role name '2nd' of scene 1 is not snake_case");
    }
}
