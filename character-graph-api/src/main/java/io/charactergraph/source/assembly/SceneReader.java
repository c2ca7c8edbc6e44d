package io.charactergraph.source.assembly;

import io.charactergraph.internal.Texts;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.StudioRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code game_scenes}. */
final class SceneReader extends TableReader {

    private static final List<EdgeKind> ALL_KINDS =
            List.of(EdgeKind.HAS_ROLE, EdgeKind.FILLS_ROLE, EdgeKind.APPEARS_IN, EdgeKind.SET_IN, EdgeKind.PART_OF_ARC);
    private static final List<EdgeKind> ROLE_KINDS =
            List.of(EdgeKind.HAS_ROLE, EdgeKind.FILLS_ROLE, EdgeKind.APPEARS_IN);
    private static final List<EdgeKind> FILLER_KINDS = List.of(EdgeKind.FILLS_ROLE, EdgeKind.APPEARS_IN);
    private static final List<EdgeKind> ARC_KINDS = List.of(EdgeKind.PART_OF_ARC);
    private static final List<EdgeKind> TAG_KINDS = List.of(EdgeKind.APPEARS_IN, EdgeKind.PART_OF_ARC);
    private static final JsonPick PICK = JsonPick.fields(
            "character_roles", "cast", "npc_id", "arc_id", "arcs", "quest_id", "tags", "world_id", "contentRating");

    private final Map<Integer, Integer> entryNodes = new HashMap<>();
    private final SceneNodes nodes;
    private final int title = column("title");
    private final int description = column("description");
    private final int entryNode = column("entry_node_id");
    private final int meta = column("meta");
    private final int world = column("world_id");

    SceneReader(Assembly assembly, SceneNodes nodes) {
        super(assembly, StudioTable.GAME_SCENES);
        this.nodes = nodes;
    }

    /** Finds the entry nodes that belong to another scene. */
    @Override
    void finish() {
        entryNodes.forEach((scene, node) -> {
            int owner = nodes.scene(node);
            int ownerHandle = owner == SceneNodes.UNKNOWN || owner == scene
                    ? -1
                    : assembly().builder().find(Scene.Id.game(owner));
            if (ownerHandle >= 0) {
                assembly().builder().entryNodeOwner(assembly().builder().find(Scene.Id.game(scene)), ownerHandle);
            }
        });
        entryNodes.clear();
    }

    @Override
    void read(StudioRow row) {
        Scene.Id id = Scene.Id.game(row.integer(0));
        RowContext context = RowContext.ofNode(assembly(), table(), Integer.toString(id.number()), id);
        Cursor cursor = Cursor.objectColumn(context, row, meta, PICK, ALL_KINDS);
        Scene scene = new Scene(
                id,
                text(row, title),
                text(row, description),
                integer(row, entryNode),
                RatingText.find(cursor == null ? null : cursor.value(), "contentRating"));
        if (!assembly().builder().add(scene)) {
            account().unheldRow();
            return;
        }
        account().nodeRow();
        if (!row.isNull(entryNode)) {
            entryNodes.put(id.number(), row.integer(entryNode));
        }
        mentionInteger(Convention.SCENE_WORLD_COLUMN, id.number(), row, world);
        if (cursor != null) {
            roles(id, cursor.object("character_roles", ROLE_KINDS));
            cast(id, cursor.field("cast"));
            mention(Convention.SCENE_NPC, id.number(), cursor.field("npc_id"));
            mention(Convention.SCENE_WORLD, id.number(), cursor.field("world_id"));
            arc(id, cursor.field("arc_id"), false);
            for (Cursor arc : cursor.array("arcs", ARC_KINDS)) {
                arc(id, arc, false);
            }
            arc(id, cursor.field("quest_id"), true);
            Tags.read(
                    assembly(),
                    id,
                    cursor.array("tags", TAG_KINDS),
                    EvidenceSource.SCENE_META_TAG,
                    TAG_KINDS,
                    tag -> mention(Convention.SCENE_TAG, id.number(), tag));
        }
    }

    private void roles(Scene.Id scene, @Nullable Cursor roles) {
        if (roles == null) {
            return;
        }
        for (Cursor entry : roles.entries()) {
            String role = Texts.trim(entry.key());
            Convention convention = Convention.SCENE_ROLE;
            if (role.isEmpty()) {
                entry.malformedKey(ROLE_KINDS);
                convention = Convention.SCENE_NAMELESS_ROLE;
            } else {
                role(scene, role, EvidenceSource.SCENE_META_ROLES, entry);
            }
            if (entry.isNull()) {
                continue; // the role is there, and no one fills it (readings R13)
            }
            if (entry.value() instanceof JsonValue.Arr) {
                for (Cursor reference : entry.elements(FILLER_KINDS)) {
                    mention(convention, scene.number(), reference, null, role);
                }
            } else {
                mention(convention, scene.number(), entry, null, role);
            }
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
                    entry.malformedKey(ROLE_KINDS);
                } else {
                    role(scene, role, EvidenceSource.SCENE_META_CAST, entry);
                }
                if (!entry.isNull() && entry.isObject(ROLE_KINDS)) {
                    castDefault(scene, role, entry);
                }
            }
            return;
        }
        for (Cursor entry : cast.elements(ROLE_KINDS)) {
            Cursor roleField = entry.field("role");
            if (roleField == null) {
                entry.malformed(ROLE_KINDS);
                continue;
            }
            String role = roleField.name(ROLE_KINDS);
            if (role != null) {
                role(scene, role, EvidenceSource.SCENE_META_CAST, entry);
            }
            castDefault(scene, role == null ? "" : role, entry);
        }
    }

    /** The default NPC of an entry; without a role that can be read it still appears in the scene (readings R14). */
    private void castDefault(Scene.Id scene, String role, Cursor entry) {
        Convention convention = role.isEmpty() ? Convention.SCENE_NAMELESS_CAST : Convention.SCENE_CAST;
        mention(convention, scene.number(), entry.field("defaultNpcId"), null, role);
    }

    private void role(Scene.Id scene, String role, EvidenceSource source, Cursor entry) {
        assembly()
                .role(
                        table(),
                        new SceneRole.Id(scene.number(), role),
                        source,
                        null,
                        PathTemplate.ofEdge(entry.template()),
                        entry.key());
    }

    private void arc(Scene.Id scene, @Nullable Cursor arc, boolean quest) {
        String name = arc == null ? null : arc.name(ARC_KINDS);
        if (arc != null && name != null) {
            assembly()
                    .arc(
                            table(),
                            scene,
                            name,
                            EvidenceSource.SCENE_META_ARC,
                            PathTemplate.ofEdge(arc.template()),
                            quest);
        }
    }
}
