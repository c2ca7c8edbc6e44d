package io.charactergraph.source.rows;

import io.charactergraph.internal.Texts;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import io.charactergraph.source.StudioRow;
import io.charactergraph.source.json.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code game_scenes}. */
final class SceneReader extends TableReader {

    private final int title = column("title");
    private final int description = column("description");
    private final int entryNode = column("entry_node_id");
    private final ColumnPlaces meta = places("meta", "contentRating");
    private final List<EdgeKind> castKinds = kindsBelow("meta.cast");
    private final Convention listed = conventions().at(table(), "meta.cast[].defaultNpcId");
    private final Convention keyed = conventions().at(table(), "meta.cast.{}.defaultNpcId");

    SceneReader(Reading reading) {
        super(reading);
    }

    @Override
    void read(StudioRow row) {
        Scene.Id id = Scene.Id.game(row.integer(0));
        Row place = Row.ofNode(table(), id, id.number());
        Cursor cursor = meta.parse(place, row);
        Scene scene = new Scene(
                id,
                text(row, title),
                text(row, description),
                integer(row, entryNode),
                RatingText.find(cursor == null ? null : cursor.value(), "contentRating"));
        if (!node(scene)) {
            return;
        }
        if (!row.isNull(entryNode)) {
            emitter().fact(new RowFact.EntryNode(id.number(), row.integer(entryNode)));
        }
        readPlaces(place, row);
        meta.read(cursor);
        if (cursor != null) {
            cast(id, cursor.field("cast"));
        }
    }

    private void cast(Scene.Id scene, @Nullable Cursor cast) {
        if (cast == null) {
            return;
        }
        if (cast.value() instanceof JsonValue.Obj) {
            for (Cursor entry : cast.entries()) {
                String role = Texts.trim(entry.key());
                if (role.isEmpty()) {
                    entry.malformedKey(castKinds);
                } else {
                    role(scene, role, entry);
                }
                if (!entry.isNull() && entry.isObject(castKinds)) {
                    castDefault(keyed, role, entry);
                }
            }
            return;
        }
        for (Cursor entry : cast.elements(castKinds)) {
            Cursor roleField = entry.field("role");
            if (roleField == null) {
                entry.malformed(castKinds);
                continue;
            }
            String role = roleField.name(castKinds);
            if (role != null) {
                role(scene, role, entry);
            }
            castDefault(listed, role == null ? "" : role, entry);
        }
    }

    /** The default NPC of an entry; without a role that can be read it still appears in the scene (readings R14). */
    private void castDefault(Convention convention, String role, Cursor entry) {
        Cursor npc = entry.field("defaultNpcId");
        if (npc != null) {
            emitter()
                    .reference(RowReference.at(
                            role.isEmpty() ? conventions().nameless(convention) : convention, npc, null, role));
        }
    }

    private void role(Scene.Id scene, String role, Cursor entry) {
        emitter()
                .fact(new RowFact.DeclaredRole(
                        new SceneRole.Id(scene.number(), role),
                        listed.edges().get(0).source(),
                        PathTemplate.ofEdge(entry.template()),
                        entry.key()));
    }
}
