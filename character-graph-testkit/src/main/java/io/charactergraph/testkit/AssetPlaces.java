package io.charactergraph.testkit;

import static io.charactergraph.model.NodeKind.ASSET;
import static io.charactergraph.model.NodeKind.CHARACTER_INSTANCE;
import static io.charactergraph.model.NodeKind.CHARACTER_TEMPLATE;
import static io.charactergraph.testkit.FixturePlaces.fromKind;
import static io.charactergraph.testkit.FixturePlaces.isFree;
import static io.charactergraph.testkit.FixturePlaces.or;
import static io.charactergraph.testkit.FixturePlaces.toKind;

import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import java.util.List;
import java.util.Map;

/** Where the edges of assets are written. */
final class AssetPlaces {

    private static final String META = "meta";

    private final FixturePlaces places;

    AssetPlaces(FixturePlaces places) {
        this.places = places;
    }

    void assets() {
        places.add(
                EdgeKind.CONTAINS_ASSET,
                EvidenceSource.SCENE_NODE_ASSET,
                FixturePlaces::isFromGame,
                "game scenes",
                (state, from, to, attribute) -> state.newSceneNode(from).set("asset_id", to.key()));
        places.add(
                EdgeKind.CONTAINS_ASSET,
                EvidenceSource.CONTENT_SCENE_ASSET,
                (from, to) -> from.isContentScene(),
                "content scenes",
                (state, from, to, attribute) -> state.write(state.addRow("scene_assets"))
                        .set("scene_id", from.key())
                        .set("asset_id", to.key()));
        places.add(
                EdgeKind.CONTAINS_ASSET,
                EvidenceSource.SCENE_NODE_SEGMENT,
                FixturePlaces::isFromGame,
                "game scenes",
                (state, from, to, attribute) ->
                        state.newSceneNode(from).add(List.of(META, "segments"), Map.of("asset_id", to.key())));
        places.add(
                EdgeKind.CONTAINS_ASSET,
                EvidenceSource.ASSET_LINKAGE,
                (from, to) -> from.isGameScene() && isFree(to, "media_metadata", "character_linkage", "scene_id"),
                "one game scene for each asset",
                (state, from, to, attribute) -> linkage(state, to, "scene_id", from));
        places.add(
                EdgeKind.CONTAINS_ASSET,
                EvidenceSource.ASSET_TAG,
                FixturePlaces::isFromGame,
                "game scenes",
                (state, from, to, attribute) -> state.write(to.requireRow()).add(List.of("tags"), from.reference()));
        places.add(
                EdgeKind.DEPICTS,
                EvidenceSource.ASSET_LINKAGE,
                (from, to) -> isFree(from, "media_metadata", "character_linkage", linkageField(to)),
                "one template and one instance for each asset",
                (state, from, to, attribute) -> linkage(state, from, linkageField(to), to));
        places.add(
                EdgeKind.DEPICTS,
                EvidenceSource.ASSET_TAG,
                FixturePlaces::any,
                "",
                (state, from, to, attribute) -> state.write(from.requireRow()).add(List.of("tags"), to.reference()));
        places.usage(EdgeKind.DEPICTS, false, toKind(CHARACTER_TEMPLATE));
        places.add(
                EdgeKind.EXPRESSES_AS,
                EvidenceSource.NPC_EXPRESSION,
                FixturePlaces::any,
                "",
                (state, from, to, attribute) -> state.write(state.addRow("npc_expressions"))
                        .set("npc_id", from.key())
                        .set("state", or(attribute, "idle"))
                        .set("asset_id", to.key()));
        places.add(EdgeKind.EXPRESSES_AS, EvidenceSource.NPC_IDENTITY, FixturePlaces::any, "", AssetPlaces::identity);
        places.column(EdgeKind.GENERATED_BY, EvidenceSource.ASSET_SOURCE_GENERATION, "source_generation_id");
        places.add(
                EdgeKind.GENERATED_BY,
                EvidenceSource.GENERATION_ASSET,
                (from, to) -> to.requireRow().cell("asset_id") == null,
                "one asset for each generation",
                (state, from, to, attribute) -> state.write(to.requireRow()).set("asset_id", from.key()));
        places.add(
                EdgeKind.DERIVED_FROM,
                EvidenceSource.ASSET_LINEAGE,
                fromKind(ASSET),
                "assets",
                (state, from, to, attribute) -> state.write(state.addRow("asset_lineage"))
                        .set("child_asset_id", from.key())
                        .set("parent_asset_id", to.key())
                        .set("relation_type", or(attribute, "source")));
        places.arc(ASSET, EvidenceSource.ASSET_TAG, "tags", "", node -> true, "");
    }

    private static void identity(FixtureState state, FixtureNode npc, FixtureNode asset, String attribute) {
        FixtureRow row = state.write(npc.requireRow());
        switch (attribute) {
            case "", "portrait" -> row.set(List.of("personality", "identity", "primaryPortraitAssetId"), asset.key());
            case "body" -> row.set(List.of("personality", "identity", "primaryBodyAssetId"), asset.key());
            default ->
                row.add(List.of("personality", "identity", "clips"), Map.of("id", attribute, "asset_id", asset.key()));
        }
    }

    private static void linkage(FixtureState state, FixtureNode asset, String field, FixtureNode to) {
        state.write(asset.requireRow()).set(List.of("media_metadata", "character_linkage", field), to.key());
    }

    private static String linkageField(FixtureNode character) {
        return character.is(CHARACTER_INSTANCE) ? "character_instance_id" : "character_template_id";
    }
}
