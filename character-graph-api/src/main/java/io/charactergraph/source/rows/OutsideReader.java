package io.charactergraph.source.rows;

import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.StudioRow;

/** Reads a table whose rows use nodes without being one: scene edges, hotspots, locations, dialogue profiles. */
final class OutsideReader extends TableReader {

    OutsideReader(Reading reading) {
        super(reading);
    }

    @Override
    void read(StudioRow row) {
        boolean profile = table() == StudioTable.CHARACTER_DIALOGUE_PROFILES;
        readPlaces(
                Row.of(
                        table(),
                        rowId(row),
                        profile ? templateOrNull(row.uuid(column("character_id"))) : null,
                        profile ? instanceOrNull(row.uuid(column("character_instance_id"))) : null),
                row);
    }
}
