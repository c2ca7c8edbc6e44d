package io.charactergraph.source.rows;

import io.charactergraph.model.Scene;
import io.charactergraph.source.StudioRow;

/** Reads {@code game_scene_nodes}. */
final class SceneNodeReader extends TableReader {

    private final int scene = column("scene_id");
    private final int asset = column("asset_id");
    private final Convention shown = conventions().at(table(), "asset_id");
    private final Position shownAt = Position.of("asset_id");

    SceneNodeReader(Reading reading) {
        super(reading);
    }

    @Override
    void read(StudioRow row) {
        int id = row.integer(0);
        emitter().fact(new RowFact.SceneNode(id, raw(row, scene)));
        Row place = Row.ofSceneNode(id, row.isNull(scene) ? null : Scene.Id.game(row.integer(scene)));
        long rawAsset = raw(row, asset);
        if (rawAsset != RawValues.NONE && rawAsset != RawValues.ofInteger(0)) { // 0 is none (readings R4)
            emitter().reference(RowReference.of(place, shown, shownAt, rawAsset));
        }
        readPlaces(place, row);
    }
}
