package io.charactergraph.source.assembly;

import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.StudioRow;

/** Reads {@code scene_assets}. */
final class SceneAssetReader extends PairReader {

    SceneAssetReader(Assembly assembly) {
        super(
                assembly,
                StudioTable.SCENE_ASSETS,
                EdgeKind.CONTAINS_ASSET,
                EvidenceSource.CONTENT_SCENE_ASSET,
                "scene_id",
                Forms.CONTENT_SCENE,
                "asset_id",
                Forms.ASSET);
    }

    @Override
    EdgeDetail detail(StudioRow row) {
        return EdgeDetail.None.NONE;
    }

    @Override
    boolean keepsEveryRow() {
        return false;
    }
}
