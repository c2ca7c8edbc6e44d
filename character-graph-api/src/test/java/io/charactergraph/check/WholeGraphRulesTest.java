package io.charactergraph.check;

import static io.charactergraph.model.EdgeKind.APPEARS_IN;
import static io.charactergraph.model.EdgeKind.CONTAINS_ASSET;
import static io.charactergraph.model.EdgeKind.DEPICTS;
import static io.charactergraph.model.EdgeKind.DERIVED_FROM;
import static io.charactergraph.model.EdgeKind.EVOLVED_FROM;
import static io.charactergraph.model.EdgeKind.EXPRESSES_AS;
import static io.charactergraph.model.EdgeKind.HAS_CAPABILITY;
import static io.charactergraph.model.EdgeKind.INVOLVES_CHARACTER;
import static io.charactergraph.model.EdgeKind.LEGACY_NPC;
import static io.charactergraph.model.EdgeKind.SET_IN;
import static io.charactergraph.model.EdgeKind.USES_CHARACTER;
import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.GraphFixture;
import io.charactergraph.model.Asset;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.Generation;
import io.charactergraph.model.Scene;
import io.charactergraph.model.World;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** {@code rating-above-scene}, {@code rating-above-world}, {@code lineage-cycle}, {@code unused-character}. */
class WholeGraphRulesTest {

    private final GraphFixture studio = new GraphFixture();

    @Test
    void ratingAboveScene_assetAboveTheScenesOwnRating_isFound() {
        Scene.Id scene = studio.scene(1, "PG");
        Asset.Id fine = studio.asset(1, "romantic");
        Asset.Id above = studio.asset(2, "mature");
        Asset.Id unknown = studio.asset(3, "odd");
        Asset.Id unrated = studio.asset(4, null);
        Asset.Id restricted =
                studio.asset(Asset.builder(new Asset.Id(5)).contentRating("sfw").ageRestricted(true));
        for (Asset.Id asset : List.of(fine, above, unknown, unrated, restricted)) {
            studio.edge(CONTAINS_ASSET, scene, asset, EvidenceSource.SCENE_NODE_ASSET, "asset_id");
        }
        Found found = Found.by("rating-above-scene", studio)
                .primaries(above, unknown, unrated, restricted)
                .severity(Severity.ERROR)
                .at("game_scene_nodes, asset_id");
        found.sentence().isEqualTo("Asset 2 is rated 'mature', above scene 1, which is rated 'PG'");
        assertThat(found.findings().get(3).sentence()).contains("is rated 'sfw' and age restricted, above");
    }

    @Test
    void ratingAboveScene_sceneWithoutOrWithAnUnknownRating_boundsNothing() {
        Asset.Id asset = studio.asset(1, "explicit");
        studio.edge(CONTAINS_ASSET, studio.scene(1), asset).edge(CONTAINS_ASSET, studio.scene(2, "odd"), asset);
        Found.by("rating-above-scene", studio).nothing();
    }

    @Test
    void ratingAboveWorld_sceneAndAsset_areFoundByTheWorldTheSceneIsSetIn() {
        World.Id world = new World.Id(9);
        studio.add(new World(world, "strict", Optional.of("romantic")));
        Scene.Id rated = studio.scene(1, "mature");
        Scene.Id byAssets = studio.scene(2);
        Scene.Id elsewhere = studio.scene(3, "explicit");
        Asset.Id asset = studio.asset(1, "adult");
        studio.edge(SET_IN, rated, world, EvidenceSource.SCENE_META_WORLD, "meta.world_id")
                .edge(SET_IN, byAssets, world, EvidenceSource.SCENE_META_WORLD, "meta.world_id")
                .edge(CONTAINS_ASSET, byAssets, asset)
                .edge(CONTAINS_ASSET, elsewhere, asset);
        Found found = Found.by("rating-above-world", studio)
                .primaries(rated, byAssets, asset)
                .severity(Severity.ERROR)
                .at("game_scenes 1, meta.world_id");
        found.sentence().isEqualTo("scene 1 is rated 'mature', above 'romantic', where world strict stops");
        assertThat(found.findings().get(1).sentence()).contains("is not rated and shows assets that are, above");
    }

    @Test
    void ratingAboveWorld_limitThatTheScaleDoesNotKnow_boundsNothing() {
        World.Id world = new World.Id(9);
        studio.add(new World(world, "strict", Optional.of("odd")));
        studio.edge(SET_IN, studio.scene(1, "explicit"), world)
                .edge(SET_IN, studio.scene(2, "explicit"), studio.world(1));
        Found.by("rating-above-world", studio).nothing();
    }

    @Test
    void lineageCycle_eachConnectedSet_isOneFinding() {
        Asset.Id[] assets = new Asset.Id[9];
        for (int i = 1; i < assets.length; i++) {
            assets[i] = studio.asset(i);
        }
        studio.edge(DERIVED_FROM, assets[1], assets[2])
                .edge(DERIVED_FROM, assets[2], assets[3])
                .edge(DERIVED_FROM, assets[3], assets[4]);
        Found.by("lineage-cycle", studio).nothing();
        studio.edge(DERIVED_FROM, assets[3], assets[2])
                .edge(DERIVED_FROM, assets[4], assets[5])
                .edge(DERIVED_FROM, assets[5], assets[6])
                .edge(DERIVED_FROM, assets[6], assets[5])
                .edge(DERIVED_FROM, assets[8], assets[8]);
        Generation.Id generation = studio.generation(1);
        studio.edge(DERIVED_FROM, generation, generation, EvidenceSource.GENERATION_PARENT);
        Found found = Found.by("lineage-cycle", studio)
                .primaries(assets[2], assets[5], assets[8], generation)
                .severity(Severity.ERROR)
                .at("asset_lineage 2, path", "asset_lineage 4, path");
        found.sentence().isEqualTo("Asset 2 is derived from itself, in a circle of 2");
        assertThat(found.findings().get(0).nodes()).containsExactly(assets[2], assets[3]);
    }

    @Test
    void lineageCycle_ofVersions_isFound() {
        CharacterTemplate.Id old = studio.template("old");
        CharacterTemplate.Id young = studio.template("young");
        studio.edge(EVOLVED_FROM, young, old);
        Found.by("lineage-cycle", studio).nothing();
        Found.by("lineage-cycle", studio.edge(EVOLVED_FROM, old, young))
                .primaries(old)
                .sentence()
                .isEqualTo("Old is its own earlier version, in a circle of 2");
    }

    @Test
    void unused_activeTemplateInNothing_isFound() {
        CharacterTemplate.Id idle = studio.template("idle");
        studio.template("retired", false);
        studio.relates(idle, idle, "vain", 1);
        studio.instance(idle, studio.world(1));
        Found.by("unused-character", studio)
                .primaries(idle)
                .severity(Severity.INFO)
                .at("characters " + idle.uuid() + ", id")
                .sentence()
                .isEqualTo("Idle is in no scene, asset, generation, prompt or action block");
    }

    @Test
    void unused_templateThatIsUsedInAnyWay_isNone() {
        use(template -> studio.edge(APPEARS_IN, template, studio.scene(1)));
        use(template -> studio.edge(APPEARS_IN, studio.instance(template), studio.scene(2)));
        use(template -> studio.edge(DEPICTS, studio.asset(1), template));
        use(template -> studio.edge(INVOLVES_CHARACTER, studio.generation(1), template));
        use(template -> studio.edge(USES_CHARACTER, studio.prompt(1), template, EvidenceSource.PROMPT_TEXT));
        use(template -> studio.edge(HAS_CAPABILITY, studio.instance(template), studio.action(1)));
        use(template -> {
            GameNpc.Id npc = studio.npc(1);
            studio.edge(LEGACY_NPC, template, npc).edge(EXPRESSES_AS, npc, studio.asset(2));
        });
        use(template -> {
            CharacterInstance.Id instance = studio.instance(template);
            Scene.Id scene = studio.scene(3);
            studio.role(scene, "open");
            studio.casts(studio.world(1), instance, "open");
        });
        Found.by("unused-character", studio).nothing();
        CharacterTemplate.Id hinted = studio.template("hinted");
        studio.hints(new World.Id(1), hinted, "open").casts(new World.Id(1), hinted, "elsewhere");
        Found.by("unused-character", studio).primaries(hinted);
    }

    private int templates;

    private void use(Consumer<CharacterTemplate.Id> use) {
        use.accept(studio.template("used_" + ++templates));
    }
}
