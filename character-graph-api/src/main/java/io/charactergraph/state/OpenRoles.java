package io.charactergraph.state;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.IntArrays;
import io.charactergraph.internal.IntList;
import io.charactergraph.internal.TextHash;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.SceneRole;
import java.util.HashMap;
import java.util.Map;

/**
 * The roles that a world's binding fills: those that have no filler but a cast default, by name and by the
 * world that may cast them. Made in one pass over the roles of a view, when first needed; then a look-up.
 */
public final class OpenRoles {

    private static final int ANY_WORLD = -1;

    private final Map<Key, int[]> roles;

    private OpenRoles(Map<Key, int[]> roles) {
        this.roles = roles;
    }

    static OpenRoles of(IndexedGraph graph, GraphFacts facts, WorldsOf worlds) {
        Map<Key, IntList> found = new HashMap<>();
        int last = IndexedGraph.NONE;
        int[] worldsOfScene = IntArrays.NONE;
        for (int r = graph.kindStart(NodeKind.SCENE_ROLE); r < graph.kindEnd(NodeKind.SCENE_ROLE); r++) {
            int scene = facts.sceneOfRole(r);
            if (scene == IndexedGraph.NONE || !isDeclared(graph, r) || !isOpen(graph, r)) {
                continue;
            }
            String name = ((SceneRole.Id) graph.id(r)).role();
            if (scene != last) { // the roles of a scene stand together
                worldsOfScene = worlds.scene(scene);
                last = scene;
            }
            for (int world : worldsOfScene.length == 0 ? new int[] {ANY_WORLD} : worldsOfScene) {
                found.computeIfAbsent(new Key(name, world), key -> new IntList())
                        .add(r);
            }
        }
        Map<Key, int[]> roles = new HashMap<>(found.size() * 2);
        found.forEach((key, list) -> roles.put(key, list.toArray()));
        return new OpenRoles(roles);
    }

    /** The open roles of that name that the world casts: in its own scenes, and in those of no world. Sorted. */
    public int[] castBy(int world, String role) {
        return IntArrays.union(
                roles.getOrDefault(new Key(role, world), IntArrays.NONE),
                roles.getOrDefault(new Key(role, ANY_WORLD), IntArrays.NONE));
    }

    /** Whether a scene declares the role. */
    private static boolean isDeclared(IndexedGraph graph, int role) {
        return graph.anyIn(role, EdgeKind.HAS_ROLE, edge -> true);
    }

    /** Returns whether the role has no filler but a cast default. */
    public static boolean isOpen(IndexedGraph graph, int role) {
        return !graph.anyIn(role, EdgeKind.FILLS_ROLE, edge -> graph.source(edge) != EvidenceSource.SCENE_META_CAST);
    }

    private record Key(String role, int world) {
        @Override
        public int hashCode() {
            return 31 * TextHash.of(role) + world;
        }
    }
}
