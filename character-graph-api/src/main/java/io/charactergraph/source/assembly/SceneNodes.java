package io.charactergraph.source.assembly;

import io.charactergraph.graph.index.RowReferences;
import java.util.Arrays;
import java.util.BitSet;

/** The scene nodes that were read, with their scenes: sorted columns. */
final class SceneNodes {

    /** No such node, or it has no scene. */
    static final int UNKNOWN = Integer.MIN_VALUE;

    private static final int NO_SCENE = UNKNOWN;

    private long[] pairs = new long[256];
    private int size;
    private boolean sorted;
    private final BitSet gaveEdges = new BitSet();

    void add(int id, int scene, boolean hasScene) {
        if (size == pairs.length) {
            pairs = Arrays.copyOf(pairs, size * 2);
        }
        pairs[size++] = (long) id << 32 | (hasScene ? scene : NO_SCENE) & 0xFFFFFFFFL;
        sorted = false;
    }

    int size() {
        return size;
    }

    int id(int position) {
        sort();
        return (int) (pairs[position] >> 32);
    }

    /** The scene of the node at a position, or {@link #UNKNOWN}. */
    int sceneAt(int position) {
        sort();
        return (int) pairs[position];
    }

    /** The nodes that have a scene, each as {@link RowReferences#sceneNode}. */
    long[] bySceneNumber() {
        long[] byScene = new long[size];
        int count = 0;
        for (int position = 0; position < size; position++) {
            int scene = sceneAt(position);
            if (scene != UNKNOWN) {
                byScene[count++] = RowReferences.sceneNode(scene, id(position));
            }
        }
        return Arrays.copyOf(byScene, count);
    }

    /** Whether there is such a node. */
    boolean contains(int id) {
        return position(id) >= 0;
    }

    /** The number of the node's scene, or {@link #UNKNOWN}. */
    int scene(int id) {
        int position = position(id);
        return position < 0 ? UNKNOWN : sceneAt(position);
    }

    /** Notes that the row of a node gave an edge. */
    void gaveEdge(int id) {
        int position = position(id);
        if (position >= 0) {
            gaveEdges.set(position);
        }
    }

    /** How many rows gave an edge. */
    int rowsThatGaveEdges() {
        return gaveEdges.cardinality();
    }

    private int position(int id) {
        sort();
        int low = 0;
        int high = size - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int found = (int) (pairs[middle] >> 32);
            if (found == id) {
                return middle;
            }
            if (found < id) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    private void sort() {
        if (!sorted) {
            Arrays.sort(pairs, 0, size);
            sorted = true;
        }
    }
}
