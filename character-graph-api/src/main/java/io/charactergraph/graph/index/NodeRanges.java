package io.charactergraph.graph.index;

/** Ranges of nodes that have about as many edges each, for threads that share the nodes. */
final class NodeRanges {

    private NodeRanges() {}

    /**
     * Returns the bounds of ranges, one more than there are ranges.
     *
     * @param starts for each node its first edge; one more at the end
     */
    static int[] of(int[] starts, int most) {
        int nodes = starts.length - 1;
        int edges = starts[nodes];
        int ranges = Math.max(1, Math.min(most, edges));
        int[] bounds = new int[ranges + 1];
        int node = 0;
        for (int range = 1; range < ranges; range++) {
            long bound = (long) edges * range / ranges;
            while (node < nodes && starts[node] < bound) {
                node++;
            }
            bounds[range] = node;
        }
        bounds[ranges] = nodes;
        return bounds;
    }
}
