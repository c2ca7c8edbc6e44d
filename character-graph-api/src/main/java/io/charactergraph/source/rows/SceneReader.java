package io.charactergraph.source.rows;

import io.charactergraph.internal.Texts;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import io.charactergraph.source.StudioRow;
import io.charactergraph.source.json.JsonDocument;
import io.charactergraph.source.json.JsonName;
import io.charactergraph.source.json.JsonShape;
import java.util.List;

/** Reads {@code game_scenes}. */
final class SceneReader extends TableReader {

    private final int title = column("title");
    private final int description = column("description");
    private final int entryNode = column("entry_node_id");
    private final ColumnPlaces meta = places("meta");
    private final JsonName rating = meta.wanted().wantedName("contentRating");
    private final JsonName cast = meta.wanted().wantedName("cast");
    private final JsonName roleName = castElement().wantedName("role");
    private final JsonName defaultNpc = castElement().wantedName("defaultNpcId");
    private final List<EdgeKind> castKinds = kindsBelow("meta.cast");
    private final Convention listed = conventions().at(table(), "meta.cast[].defaultNpcId");
    private final Convention keyed = conventions().at(table(), "meta.cast.{}.defaultNpcId");

    SceneReader(Reading reading) {
        super(reading);
        meta.wanted().field("cast").entry().field("defaultNpcId");
    }

    private JsonShape.Builder castElement() {
        return meta.wanted().field("cast").element();
    }

    @Override
    void read(StudioRow row) {
        Scene.Id id = Scene.Id.game(row.integer(0));
        Row place = Row.ofNode(table(), id, id.number());
        int root = meta.parse(place, row);
        Scene scene = new Scene(
                id,
                text(row, title),
                text(row, description),
                integer(row, entryNode),
                RatingText.find(meta.cell().document(), root, rating));
        if (!node(scene)) {
            return;
        }
        if (!row.isNull(entryNode)) {
            emitter().fact(new RowFact.EntryNode(id.number(), row.integer(entryNode)));
        }
        readPlaces(place, row);
        meta.read(root);
        JsonDocument document = meta.cell().document();
        int found = root < 0 ? JsonDocument.NONE : document.field(root, cast);
        if (found >= 0) {
            cast(id, found, meta.path().field(document.code(found)));
        }
    }

    private void cast(Scene.Id scene, int value, PlacePath path) {
        JsonCell cell = meta.cell();
        JsonDocument document = cell.document();
        if (document.isObject(value)) {
            for (int entry = document.firstEntry(value); entry >= 0; entry = document.nextEntry(value, entry)) {
                cell.under(entry);
                entry(scene, document.entryValue(entry), path.entry());
            }
            cell.under(JsonDocument.NONE);
        } else if (cell.isArray(value, path, castKinds)) {
            int index = 0;
            for (int item = document.first(value); item >= 0; item = document.next(value, item)) {
                cell.at(index++);
                element(scene, item, path.element());
            }
            cell.at(-1);
        }
    }

    /** The cast as an object: the key is the role. */
    private void entry(Scene.Id scene, int value, PlacePath path) {
        JsonCell cell = meta.cell();
        String role = Texts.trim(cell.key());
        if (role.isEmpty()) {
            cell.malformedKey(path, castKinds);
        } else {
            role(scene, role, path);
        }
        if (!cell.document().isNull(value) && cell.isObject(value, path, castKinds)) {
            castDefault(keyed, role, value, path);
        }
    }

    /** The cast as an array: the role is a field. */
    private void element(Scene.Id scene, int value, PlacePath path) {
        JsonCell cell = meta.cell();
        JsonDocument document = cell.document();
        int field = document.field(value, roleName);
        if (field < 0) {
            cell.malformed(value, path, castKinds);
            return;
        }
        String role = cell.name(field, path.field(document.code(field)), castKinds);
        if (role != null) {
            role(scene, role, path);
        }
        castDefault(listed, role == null ? "" : role, value, path);
    }

    /** The default NPC of an entry; without a role that can be read it still appears in the scene (readings R14). */
    private void castDefault(Convention convention, String role, int value, PlacePath path) {
        JsonCell cell = meta.cell();
        int npc = cell.document().field(value, defaultNpc);
        if (npc >= 0) {
            emitter()
                    .reference(new RowReference(
                            cell.row(),
                            role.isEmpty() ? conventions().nameless(convention) : convention,
                            cell.position(path.field(cell.document().code(npc))),
                            cell.raw(npc),
                            null,
                            role,
                            RawValues.NONE));
        }
    }

    private void role(Scene.Id scene, String role, PlacePath path) {
        emitter()
                .fact(new RowFact.DeclaredRole(
                        new SceneRole.Id(scene.number(), role),
                        listed.edges().get(0).source(),
                        path.edge(),
                        meta.cell().key()));
    }
}
