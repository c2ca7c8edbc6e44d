package io.charactergraph.source.assembly;

import io.charactergraph.graph.index.CompactGraphBuilder;
import io.charactergraph.internal.IntColumn;
import io.charactergraph.internal.IntSort;
import io.charactergraph.internal.TextHash;
import io.charactergraph.internal.TextOrder;
import io.charactergraph.internal.TextPool;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.SceneRole;
import io.charactergraph.schema.StudioTable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The roles of game scenes, which rows of several tables declare: a number each, and their handles when all are known. */
final class Roles {

    /** No such role. */
    static final int NONE = -1;

    private final TextPool names = new TextPool();
    private final IntColumn scenes = new IntColumn();
    private final IntColumn nameNumbers = new IntColumn();
    private final Map<Integer, RoleFacts> facts = new HashMap<>();
    private int[] slots = new int[32];
    private int[] handles = {};
    private int[] sceneHandles = {};

    /** The names that roles have, and those that rows name. */
    TextPool names() {
        return names;
    }

    /** Returns the number of a role, which is added when it is new. */
    int add(int scene, String name) {
        int nameNumber = names.add(name);
        int slot = slot(scene, nameNumber);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        scenes.add(scene);
        nameNumbers.add(nameNumber);
        slots[slot] = scenes.size();
        if (scenes.size() * 2 > slots.length) {
            grow();
        }
        return scenes.size() - 1;
    }

    /** Adds a role whose handle is known. */
    void know(int scene, String name, int handle) {
        int role = add(scene, name);
        if (role >= handles.length) {
            handles = Arrays.copyOf(handles, Math.max(role + 1, 2 * handles.length));
        }
        handles[role] = handle;
    }

    /** Returns the number of a role, or {@link #NONE}. */
    int find(int scene, int nameNumber) {
        return slots[slot(scene, nameNumber)] - 1;
    }

    /** What manifests say about a role. */
    RoleFacts facts(int role) {
        return facts.computeIfAbsent(role, any -> new RoleFacts());
    }

    /** Adds the nodes of the roles, and seals their kind. */
    void addTo(CompactGraphBuilder builder) {
        int[] order = inOrder();
        int size = order.length;
        handles = new int[size];
        sceneHandles = new int[size];
        for (int position = 0; position < size; position++) {
            int role = order[position];
            int scene = scenes.get(role);
            SceneRole.Id id = new SceneRole.Id(scene, names.get(nameNumbers.get(role)));
            RoleFacts known = facts.get(role);
            builder.add(
                    known == null
                            ? new SceneRole(id, Optional.empty(), List.of())
                            : new SceneRole(id, known.importance(), known.capabilities()));
            handles[role] = builder.handle(NodeKind.SCENE_ROLE, position);
            sceneHandles[role] = builder.find(StudioTable.GAME_SCENES, scene);
        }
        facts.clear();
        builder.seal(NodeKind.SCENE_ROLE);
    }

    /** The handle of a role, when all are known. */
    int handle(int role) {
        return role == NONE ? CompactGraphBuilder.NONE : handles[role];
    }

    /** The handle of the scene of a role, when all are known. */
    int sceneHandle(int role) {
        return sceneHandles[role];
    }

    /** The roles in the order of their ids. */
    private int[] inOrder() {
        int[] ranks = new int[names.size()];
        int[] byName = new int[ranks.length];
        for (int i = 0; i < byName.length; i++) {
            byName[i] = i;
        }
        IntSort.sort(byName, 0, byName.length, (left, right) -> TextOrder.compare(names.get(left), names.get(right)));
        for (int i = 0; i < byName.length; i++) {
            ranks[byName[i]] = i;
        }
        long[] keys = new long[scenes.size()];
        for (int role = 0; role < keys.length; role++) {
            keys[role] = (long) scenes.get(role) << Integer.SIZE | ranks[nameNumbers.get(role)];
        }
        Arrays.sort(keys);
        int[] order = new int[keys.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = find((int) (keys[i] >> Integer.SIZE), byName[(int) keys[i]]);
        }
        return order;
    }

    private int slot(int scene, int nameNumber) {
        int mask = slots.length - 1;
        int slot = TextHash.of(scene, nameNumber) & mask;
        while (slots[slot] != 0
                && (scenes.get(slots[slot] - 1) != scene || nameNumbers.get(slots[slot] - 1) != nameNumber)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        for (int role = 0; role < scenes.size(); role++) {
            slots[slot(scenes.get(role), nameNumbers.get(role))] = role + 1;
        }
    }
}
