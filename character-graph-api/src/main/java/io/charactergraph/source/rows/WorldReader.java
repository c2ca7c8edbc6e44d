package io.charactergraph.source.rows;

import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.World;
import io.charactergraph.source.StudioRow;
import io.charactergraph.source.json.JsonDocument;
import io.charactergraph.source.json.JsonName;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@code game_worlds}. */
final class WorldReader extends TableReader {

    private final int name = column("name");
    private final ColumnPlaces meta = places("meta");
    private final JsonName generation = meta.wanted().wantedName("generation");
    private final JsonName rating = meta.wanted().wantedName("maxContentRating");
    private final JsonName npcRoles = meta.wanted().wantedName("npcRoles");
    private final Convention hint = conventions().at(table(), "meta.npcRoles.{}");

    WorldReader(Reading reading) {
        super(reading);
        meta.wanted().field("generation").field("maxContentRating");
        meta.wanted().field("npcRoles").entry().element();
    }

    @Override
    void read(StudioRow row) {
        World.Id id = new World.Id(row.integer(0));
        Row place = Row.ofNode(table(), id, id.number());
        int root = meta.parse(place, row);
        if (node(new World(id, text(row, name), rating(root)))) {
            readPlaces(place, row);
            meta.read(root);
            if (root >= 0) {
                hints(root);
            }
        }
    }

    private Optional<String> rating(int root) {
        if (root < 0) {
            return Optional.empty();
        }
        JsonDocument document = meta.cell().document();
        return RatingText.find(document, document.field(root, generation), rating)
                .or(() -> RatingText.find(document, root, rating));
    }

    private void hints(int root) {
        JsonCell cell = meta.cell();
        JsonDocument document = cell.document();
        int object = document.field(root, npcRoles);
        if (object < 0) {
            return;
        }
        PlacePath path = meta.path().field(document.code(object));
        if (!cell.isObject(object, path, hint.kinds())) {
            return;
        }
        for (int entry = document.firstEntry(object); entry >= 0; entry = document.nextEntry(object, entry)) {
            cell.under(entry);
            hints(document.entryValue(entry), path.entry());
        }
        cell.under(JsonDocument.NONE);
    }

    /** The roles of an NPC, which stands in the key. The key counts whatever stands under it (readings R13). */
    private void hints(int roles, PlacePath path) {
        JsonCell cell = meta.cell();
        JsonDocument document = cell.document();
        long npc = emitter().values().ofText(cell.key());
        Position position = cell.position(path);
        boolean none = true;
        if (!document.isNull(roles) && cell.isArray(roles, path, hint.kinds())) {
            int index = 0;
            for (int role = document.first(roles); role >= 0; role = document.next(roles, role)) {
                cell.at(index++);
                String name = cell.name(role, path.element(), hint.kinds());
                if (name != null) {
                    none = false;
                    hint(position, npc, new EdgeDetail.Casting(name, true));
                }
            }
            cell.at(-1);
        }
        if (none) {
            hint(position, npc, null);
        }
    }

    /** The NPC stands in the key; without a role it makes no edge, yet it must exist. */
    private void hint(Position position, long npc, EdgeDetail.@Nullable Casting casting) {
        emitter().reference(new RowReference(meta.cell().row(), hint, position, npc, casting, null, RawValues.NONE));
    }
}
