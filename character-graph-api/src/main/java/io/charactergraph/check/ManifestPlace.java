package io.charactergraph.check;

import io.charactergraph.model.Evidence;
import io.charactergraph.model.GraphRecords.Manifest;

/** Where an entry of a manifest stands. */
final class ManifestPlace {

    private ManifestPlace() {}

    static Evidence of(Manifest manifest, String column, String key) {
        return new Evidence("scene_character_manifests", manifest.rowId(), column + "." + key);
    }
}
