package io.charactergraph.source.assembly;

import io.charactergraph.internal.Texts;
import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.World;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.StudioRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@code game_worlds}. */
final class WorldReader extends TableReader {

    private static final List<EdgeKind> KINDS = List.of(EdgeKind.CASTS);
    private static final JsonPick PICK =
            JsonPick.fields("generation", "maxContentRating", "npc_bindings", "role_bindings", "npcRoles");

    private final Map<Integer, String> names = new HashMap<>();
    private final int name = column("name");
    private final int meta = column("meta");

    WorldReader(Assembly assembly) {
        super(assembly, StudioTable.GAME_WORLDS);
    }

    /** The name of a world that was read. */
    Optional<String> name(int number) {
        return Optional.ofNullable(names.get(number));
    }

    @Override
    void read(StudioRow row) {
        if (names.containsKey(row.integer(0))) {
            account().unheldRow();
            return;
        }
        World.Id id = new World.Id(row.integer(0));
        RowContext context = RowContext.ofNode(assembly(), table(), Integer.toString(id.number()), id);
        Cursor cursor = Cursor.objectColumn(context, row, meta, PICK, KINDS);
        names.put(id.number(), textOrEmpty(row, name));
        assembly().builder().add(new World(id, text(row, name), rating(cursor)));
        account().nodeRow();
        if (cursor != null) {
            bindings(id, cursor.object("npc_bindings", KINDS));
            bindings(id, cursor.object("role_bindings", KINDS));
            hints(id, cursor.object("npcRoles", KINDS));
        }
    }

    private static Optional<String> rating(@Nullable Cursor meta) {
        if (meta == null) {
            return Optional.empty();
        }
        Cursor generation = meta.field("generation");
        return RatingText.find(generation == null ? null : generation.value(), "maxContentRating")
                .or(() -> RatingText.find(meta.value(), "maxContentRating"));
    }

    private void bindings(World.Id world, @Nullable Cursor bindings) {
        if (bindings == null) {
            return;
        }
        for (Cursor binding : bindings.entries()) {
            if (binding.isNull()) {
                continue;
            }
            String role = Texts.trim(binding.key());
            if (role.isEmpty()) {
                binding.malformedKey(KINDS);
                mention(Convention.WORLD_NAMELESS_BINDING, world.number(), binding);
                continue;
            }
            mention(Convention.WORLD_BINDING, world.number(), binding, new EdgeDetail.Casting(role, false), null);
        }
    }

    private void hints(World.Id world, @Nullable Cursor npcRoles) {
        if (npcRoles == null) {
            return;
        }
        for (Cursor entry : npcRoles.entries()) {
            long npc = assembly().raws().ofText(entry.key());
            boolean none = true;
            // The key counts whatever stands under it (readings R13).
            for (Cursor role : entry.isNull() ? List.<Cursor>of() : entry.elements(KINDS)) {
                String roleName = role.name(KINDS);
                if (roleName != null) {
                    none = false;
                    hint(world, entry, npc, new EdgeDetail.Casting(roleName, true));
                }
            }
            if (none) {
                hint(world, entry, npc, null);
            }
        }
    }

    /** The NPC stands in the key; without a role it makes no edge, yet it must name somebody. */
    private void hint(World.Id world, Cursor entry, long npc, EdgeDetail.@Nullable Casting casting) {
        assembly()
                .mentions()
                .add(
                        Convention.WORLD_NPC_ROLES,
                        entry.template(),
                        world.number(),
                        npc,
                        io.charactergraph.graph.index.IndexedGraph.NO_SCENE_NODE,
                        -1,
                        new Mentions.Extra(casting, null, entry.key(), RawValues.NONE));
    }
}
