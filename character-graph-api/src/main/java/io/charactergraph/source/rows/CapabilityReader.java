package io.charactergraph.source.rows;

import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.source.StudioRow;
import java.util.List;

/** Reads {@code character_capabilities} (readings R28). */
final class CapabilityReader extends TableReader {

    private final ColumnPlaces blocks = places("action_blocks");
    private final List<EdgeKind> kinds = kindsBelow("action_blocks");
    private final int template = column("character_id");
    private final int instance = column("character_instance_id");
    private final int type = column("capability_type");
    private final int skill = column("skill_level");
    private final int active = column("is_active");

    CapabilityReader(Reading reading) {
        super(reading);
        blocks.wanted().element();
    }

    @Override
    void read(StudioRow row) {
        Row place = Row.of(table(), rowId(row), templateOrNull(row.uuid(template)), instanceOrNull(row.uuid(instance)));
        if (!flag(row, active)) {
            emitter()
                    .fact(new RowFact.InactiveCapability(
                            place, raw(row, template), raw(row, instance), inactiveBlocks(place, row)));
            return;
        }
        int list = blocks.parseAny(place, row);
        emitter()
                .fact(new RowFact.Capability(
                        place,
                        raw(row, template),
                        raw(row, instance),
                        new EdgeDetail.Capability(textOrEmpty(row, type), integer(row, skill)),
                        blocks.references(list, kinds)));
    }

    /** The blocks of an inactive row, of which nothing is reported (readings R28). */
    private List<RawReference> inactiveBlocks(Row place, StudioRow row) {
        int list = blocks.parseSilently(place, row);
        return list >= 0 && blocks.cell().document().isArray(list) ? blocks.references(list, kinds) : List.of();
    }
}
