package io.charactergraph.state;

import java.util.Arrays;

/**
 * Remembers visited nodes. As large as the graph, cleared in constant time, and reused, so that a question costs
 * no more than what it marks. For one thread at a time.
 */
public final class Marks {

    private final int[] epochs;
    private int epoch;

    Marks(int nodeBound) {
        epochs = new int[nodeBound];
        wipe();
    }

    /** Marks a node; whether it was not marked before. */
    public boolean add(int node) {
        if (epochs[node] == epoch) {
            return false;
        }
        epochs[node] = epoch;
        return true;
    }

    /** Whether a node is marked. */
    public boolean contains(int node) {
        return epochs[node] == epoch;
    }

    /** Takes all marks away. */
    public void wipe() {
        if (++epoch == 0) {
            Arrays.fill(epochs, 0);
            epoch = 1;
        }
    }
}
