package io.charactergraph.source.rows;

import io.charactergraph.model.Scene;
import io.charactergraph.source.StudioRow;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads {@code scenes}, the scenes of generated content. */
final class ContentSceneReader extends TableReader {

    private final int name = column("name");
    private final int description = column("description");

    ContentSceneReader(Reading reading) {
        super(reading);
    }

    @Override
    void read(StudioRow row) {
        Scene.Id id = Scene.Id.content(row.integer(0));
        Scene scene = new Scene(id, text(row, name), text(row, description), OptionalInt.empty(), Optional.empty());
        if (node(scene)) {
            readPlaces(Row.ofNode(table(), id, id.number()), row);
        }
    }
}
