package io.charactergraph.source.rows;

import io.charactergraph.internal.TextOrder;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.Scene;
import io.charactergraph.source.StudioRow;
import java.util.Comparator;
import java.util.List;

/** Reads {@code scene_character_manifests} (readings R5, R12, R21, R22). */
final class ManifestReader extends TableReader {

    private final ColumnPlaces required = places("required_characters");
    private final ColumnPlaces optional = places("optional_characters");
    private final ColumnPlaces roles = places("character_roles");
    private final ColumnPlaces relationships = places("required_relationships");
    private final ColumnPlaces instances = places("instance_requirements");
    private final List<EdgeKind> requiredKinds = kindsBelow("required_characters");
    private final List<EdgeKind> optionalKinds = kindsBelow("optional_characters");
    private final int scene = column("scene_id");
    private final int updatedAt = column("updated_at");

    ManifestReader(Reading reading) {
        super(reading);
    }

    @Override
    void read(StudioRow row) {
        Row place = Row.of(table(), rowId(row), row.isNull(scene) ? null : Scene.Id.game(row.integer(scene)));
        emitter()
                .fact(new RowFact.Manifest(
                        place,
                        raw(row, scene),
                        row.timestamp(updatedAt),
                        list(place, row, required, requiredKinds),
                        list(place, row, optional, optionalKinds),
                        entries(place, row, roles),
                        entries(place, row, relationships),
                        entries(place, row, instances)));
    }

    private static List<Cursor> list(Row place, StudioRow row, ColumnPlaces column, List<EdgeKind> kinds) {
        Cursor cursor = column.parseAny(place, row);
        return cursor == null ? List.of() : cursor.elements(kinds);
    }

    /** The entries by key, those that are null too (readings R13); jsonb keeps no order. */
    private static List<Cursor> entries(Row place, StudioRow row, ColumnPlaces column) {
        Cursor cursor = column.parse(place, row);
        return cursor == null
                ? List.of()
                : cursor.entries().stream()
                        .sorted(Comparator.comparing(Cursor::key, TextOrder.BY_CODE_POINT))
                        .toList();
    }
}
