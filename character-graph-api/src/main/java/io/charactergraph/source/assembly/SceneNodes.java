package io.charactergraph.source.assembly;

import io.charactergraph.graph.index.RowReferences;
import io.charactergraph.internal.LongColumn;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** The scene nodes that were read, with their scenes: sorted columns. */
final class SceneNodes {

    /** No such node, or it has no scene. */
    static final int UNKNOWN = Integer.MIN_VALUE;

    private static final int NO_SCENE = UNKNOWN;

    private LongColumn added = new LongColumn();
    private long[] pairs = {};
    private int[] sceneHandles = {};
    private final BitSet gaveEdges = new BitSet();
    /** By the numbers of nodes whose rows are read elsewhere, what is added of them. */
    private final Map<Integer, Long> guests = new HashMap<>();

    private boolean hasAllGuests = true;

    /** Returns the same nodes and scenes, none of which gave an edge. */
    SceneNodes withoutEdges() {
        settle();
        SceneNodes same = new SceneNodes();
        same.pairs = pairs;
        same.sceneHandles = sceneHandles;
        return same;
    }

    void add(int id, int scene, boolean hasScene) {
        added.add(pair(id, scene, hasScene));
    }

    /** Adds a node whose row is read elsewhere, when all other nodes are added; nothing if it is there. */
    void addGuest(int id, int scene, boolean hasScene) {
        sort();
        if (Arrays.binarySearch(pairs, pair(id, scene, hasScene)) < 0) {
            guests.put(id, pair(id, scene, hasScene));
            hasAllGuests = false;
        }
    }

    /** Whether the row of a node is read elsewhere. */
    boolean isGuest(int id) {
        return !guests.isEmpty() && guests.containsKey(id);
    }

    private static long pair(int id, int scene, boolean hasScene) {
        return (long) id << 32 | (hasScene ? scene : NO_SCENE) & 0xFFFFFFFFL;
    }

    int size() {
        settle();
        return pairs.length;
    }

    int id(int position) {
        settle();
        return (int) (pairs[position] >> 32);
    }

    /** The scene of the node at a position, or {@link #UNKNOWN}. */
    int sceneAt(int position) {
        settle();
        return (int) pairs[position];
    }

    /** The nodes that have a scene, each as {@link RowReferences#sceneNode}. */
    long[] bySceneNumber() {
        long[] byScene = new long[size()];
        int count = 0;
        for (int position = 0; position < byScene.length; position++) {
            int scene = sceneAt(position);
            if (scene != UNKNOWN) {
                byScene[count++] = RowReferences.sceneNode(scene, id(position));
            }
        }
        return count == byScene.length ? byScene : Arrays.copyOf(byScene, count);
    }

    /** Returns what finds nodes for one thread; several may be used at a time when all nodes are in. */
    Finder finder() {
        settle();
        return new Finder();
    }

    /** Notes the handle of the scene of the node at a position; negative when the scene is not there. */
    void sceneHandle(int position, int handle) {
        if (sceneHandles.length == 0) {
            sceneHandles = new int[size()];
        }
        sceneHandles[position] = handle;
    }

    /** How many rows gave an edge. */
    int rowsThatGaveEdges() {
        return gaveEdges.cardinality();
    }

    /** Notes the rows that gave an edge, as a finder has noted them. */
    void gaveEdges(Finder finder) {
        gaveEdges.or(finder.gave);
    }

    /** Finds nodes for one thread. */
    final class Finder {

        private final BitSet gave = new BitSet();
        private int latest;

        /** The number of the node's scene, or {@link #UNKNOWN}. */
        int scene(int id) {
            int position = position(id);
            return position < 0 ? UNKNOWN : (int) pairs[position];
        }

        /** The noted handle of a node's scene; negative when there is no such node or scene. */
        int sceneHandle(int id) {
            int position = position(id);
            return position < 0 ? Resolver.DANGLING : sceneHandles[position];
        }

        /** Notes that the row of a node gave an edge. */
        void gaveEdge(int id) {
            int position = position(id);
            if (position >= 0) {
                gave.set(position);
            }
        }

        /** Rows mostly come in the order of their ids, so the node found last and the next one are tried first. */
        private int position(int id) {
            for (int near = latest; near < pairs.length && near <= latest + 1; near++) {
                if ((int) (pairs[near] >> 32) == id) {
                    return found(near);
                }
            }
            return search(id);
        }

        private int search(int id) {
            int low = 0;
            int high = pairs.length - 1;
            while (low <= high) {
                int middle = (low + high) >>> 1;
                int found = (int) (pairs[middle] >> 32);
                if (found == id) {
                    return found(middle);
                }
                if (found < id) {
                    low = middle + 1;
                } else {
                    high = middle - 1;
                }
            }
            return -1;
        }

        /** Of several rows with one id, which a view may give, the first is taken. */
        private int found(int position) {
            int first = position;
            while (first > 0 && pairs[first - 1] >> 32 == pairs[position] >> 32) {
                first--;
            }
            latest = first;
            return first;
        }
    }

    private void settle() {
        if (!hasAllGuests) {
            guests.values().forEach(added::add);
            hasAllGuests = true;
        }
        sort();
    }

    private void sort() {
        if (added.size() > 0) {
            int before = pairs.length;
            pairs = Arrays.copyOf(pairs, before + added.size());
            for (int i = 0; i < added.size(); i++) {
                pairs[before + i] = added.get(i);
            }
            added = new LongColumn();
            Arrays.sort(pairs);
        }
    }
}
