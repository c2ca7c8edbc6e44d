package io.charactergraph.export;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.IntList;
import io.charactergraph.model.NodeId;
import io.charactergraph.state.GraphState;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;

/** The nodes that a drawing shows: all of them, or those nearest to the root, or those with the most edges. */
final class DrawnNodes {

    private final int[] nodes;
    private final Optional<String> note;

    private DrawnNodes(int[] nodes, Optional<String> note) {
        this.nodes = nodes;
        this.note = note;
    }

    static DrawnNodes of(GraphState state, int most) {
        IndexedGraph graph = state.graph();
        int count = graph.nodeCount();
        if (count <= most) {
            return new DrawnNodes(all(graph).toArray(), Optional.empty());
        }
        Optional<NodeId> root = state.root();
        int[] chosen = root.isPresent()
                ? nearest(graph, graph.indexOf(root.get()), most)
                : mostEdges(graph, most, new BitSet());
        Arrays.sort(chosen);
        String which = root.isPresent() ? "nearest to " + label(graph, root.get()) : "with the most edges";
        return new DrawnNodes(
                chosen, Optional.of("Drawn are " + most + " of " + count + " nodes, those " + which + "."));
    }

    /** Returns their indexes, sorted. */
    int[] nodes() {
        return nodes;
    }

    /** Returns which nodes are left out; absent when none is. */
    Optional<String> note() {
        return note;
    }

    private static String label(IndexedGraph graph, NodeId root) {
        String label = graph.node(graph.indexOf(root)).label();
        return label.isBlank() ? root.toString() : label;
    }

    private static IntStream all(IndexedGraph graph) {
        return IntStream.iterate(
                graph.nextNode(0), node -> node != IndexedGraph.NONE, node -> graph.nextNode(node + 1));
    }

    /** The nodes by their distance from the root, then in order; what the root does not reach, by the number of edges. */
    private static int[] nearest(IndexedGraph graph, int root, int most) {
        BitSet found = new BitSet(graph.nodeBound());
        found.set(root);
        int[] ring = {root};
        while (ring.length > 0 && found.cardinality() < most) {
            IntList next = new IntList();
            for (int node : ring) {
                for (int edge : graph.outEdges(node)) {
                    next.add(graph.to(edge));
                }
                for (int edge : graph.inEdges(node)) {
                    next.add(graph.from(edge));
                }
            }
            ring = Arrays.stream(next.toSortedSet())
                    .filter(node -> !found.get(node))
                    .limit(most - found.cardinality())
                    .toArray();
            Arrays.stream(ring).forEach(found::set);
        }
        int[] others = mostEdges(graph, most - found.cardinality(), found);
        return IntStream.concat(found.stream(), Arrays.stream(others)).toArray();
    }

    /** The nodes with the most edges that are not among those, the first of equal ones. */
    private static int[] mostEdges(IndexedGraph graph, int most, BitSet without) {
        if (most == 0) {
            return new int[0];
        }
        long[] byEdges = all(graph)
                .filter(node -> !without.get(node))
                .mapToLong(node -> (long) (Integer.MAX_VALUE - edges(graph, node)) << Integer.SIZE | node)
                .sorted()
                .toArray();
        return Arrays.stream(byEdges).limit(most).mapToInt(key -> (int) key).toArray();
    }

    private static int edges(IndexedGraph graph, int node) {
        return graph.outEdges(node).length + graph.inEdges(node).length;
    }
}
