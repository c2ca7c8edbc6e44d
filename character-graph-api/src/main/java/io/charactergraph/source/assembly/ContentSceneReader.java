package io.charactergraph.source.assembly;

import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.Scene;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.StudioRow;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads {@code scenes}, the scenes of generated content. */
final class ContentSceneReader extends TableReader {

    private static final List<EdgeKind> KINDS = List.of(EdgeKind.APPEARS_IN, EdgeKind.PART_OF_ARC);

    private final int name = column("name");
    private final int description = column("description");
    private final int tags = column("tags");

    ContentSceneReader(Assembly assembly) {
        super(assembly, StudioTable.SCENES);
    }

    @Override
    void read(StudioRow row) {
        Scene.Id id = Scene.Id.content(row.integer(0));
        Scene scene = new Scene(id, text(row, name), text(row, description), OptionalInt.empty(), Optional.empty());
        if (!assembly().builder().add(scene)) {
            account().unheldRow();
            return;
        }
        account().nodeRow();
        RowContext context = RowContext.ofNode(assembly(), table(), Integer.toString(id.number()), id);
        Cursor cursor = Cursor.column(context, row, tags, JsonPick.ALL, KINDS);
        if (cursor != null) {
            Tags.read(
                    assembly(),
                    id,
                    cursor.elements(KINDS),
                    EvidenceSource.CONTENT_SCENE_TAG,
                    KINDS,
                    tag -> mention(Convention.CONTENT_SCENE_TAG, id.number(), tag));
        }
    }
}
