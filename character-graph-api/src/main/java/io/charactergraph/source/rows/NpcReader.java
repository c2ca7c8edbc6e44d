package io.charactergraph.source.rows;

import io.charactergraph.model.GameNpc;
import io.charactergraph.source.StudioRow;

/** Reads {@code game_npcs}. */
final class NpcReader extends TableReader {

    private final int name = column("name");
    private final int location = column("home_location_id");

    NpcReader(Reading reading) {
        super(reading);
    }

    @Override
    void read(StudioRow row) {
        GameNpc npc = new GameNpc(new GameNpc.Id(row.integer(0)), text(row, name), integer(row, location));
        if (node(npc)) {
            readPlaces(Row.ofNode(table(), npc.id(), npc.id().number()), row);
        }
    }
}
