package io.charactergraph.benchmarks;

import io.charactergraph.graph.index.CompactGraph;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeKind;
import java.util.Locale;
import org.jgrapht.Graph;

/**
 * Measures the heap that a million nodes and five million edges keep, as a compact graph and as JGraphT's
 * {@code DirectedPseudograph} of the same nodes and edges, by the used heap after collection before and after.
 *
 * <p>Bytes an edge are what the graph with edges keeps beyond the same graph with its nodes only. For the
 * {@code DirectedPseudograph} the node and edge objects themselves are not counted, though it cannot be without them and
 * the compact graph is.
 */
public final class GraphFootprint {

    private static final int SCALE = 10_000;
    private static final double MIB = 1024 * 1024;

    private GraphFootprint() {}

    /** Runs the measurement; the argument is the scale, a hundred nodes each. */
    public static void main(String[] args) {
        int scale = args.length > 0 ? Integer.parseInt(args[0]) : SCALE;
        SyntheticGraph.of(100, true);

        long empty = usedHeap();
        CompactGraph nodesOnly = SyntheticGraph.nodesOnly(scale);
        long nodes = usedHeap() - empty;
        say("nodes", nodesOnly.nodeCount());
        say("compact: bytes a node", (double) nodes / nodesOnly.nodeCount());
        say("compact: bytes a node, computed", (double) nodesOnly.bytes() / nodesOnly.nodeCount());

        double plain = compact(scale, nodes, false);
        compact(scale, nodes, true);
        double pseudograph = pseudograph(scale);
        say("pseudograph / compact", pseudograph / plain);
    }

    private static double compact(int scale, long nodes, boolean withRowsAndDetails) {
        String name = withRowsAndDetails ? "compact with rows and details" : "compact";
        long before = usedHeap();
        long start = System.nanoTime();
        CompactGraph graph = SyntheticGraph.of(scale, withRowsAndDetails);
        double seconds = (System.nanoTime() - start) / 1e9;
        long bytes = usedHeap() - before - nodes;
        say(name + ": edges", graph.edgeCount());
        say(name + ": seconds to make and build", seconds);
        say(name + ": bytes an edge", (double) bytes / graph.edgeCount());
        say(name + ": bytes an edge, computed", (double) graph.structureBytes() / graph.edgeCount());
        if (withRowsAndDetails) {
            timeLookups(graph);
        }
        return (double) bytes / graph.edgeCount();
    }

    /** One pass each, cold: an order of magnitude, no more. */
    private static void timeLookups(CompactGraph graph) {
        long start = System.nanoTime();
        int found = 0;
        for (int i = 0; i < graph.nodeBound(); i++) {
            found += graph.indexOf(graph.id(i)) == i ? 1 : 0;
        }
        say("nanoseconds to make an id and find it", (double) (System.nanoTime() - start) / found);
        start = System.nanoTime();
        int labels = 0;
        for (int i = graph.kindStart(NodeKind.ASSET); i < graph.kindEnd(NodeKind.ASSET); i++) {
            labels += graph.node(i).label().isEmpty() ? 0 : 1;
        }
        say("nanoseconds to make an asset", (double) (System.nanoTime() - start) / labels);
    }

    private static double pseudograph(int scale) {
        CompactGraph graph = SyntheticGraph.of(scale, false);
        long before = usedHeap();
        GraphNode[] nodes = Pseudographs.nodes(graph);
        GraphEdge[] edges = Pseudographs.edges(graph, nodes);
        long payload = usedHeap();
        Graph<GraphNode, GraphEdge> pseudograph = Pseudographs.empty();
        Pseudographs.addNodes(pseudograph, nodes);
        long withNodes = usedHeap();
        long start = System.nanoTime();
        Pseudographs.addEdges(pseudograph, graph, nodes, edges);
        double seconds = (System.nanoTime() - start) / 1e9;
        long withEdges = usedHeap();
        // What is asked below also keeps all three alive until here.
        say("pseudograph: edges", pseudograph.edgeSet().size());
        say("pseudograph: edges missing", graph.edgeCount() - edges.length);
        say("pseudograph: seconds to add the edges", seconds);
        say("pseudograph: bytes an edge", (double) (withEdges - withNodes) / edges.length);
        say("pseudograph: bytes a node, beside the node itself", (double) (withNodes - payload) / nodes.length);
        say("pseudograph: MiB of node and edge objects, not counted", (payload - before) / MIB);
        return (double) (withEdges - withNodes) / edges.length;
    }

    private static long usedHeap() {
        Runtime runtime = Runtime.getRuntime();
        long used = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            used = Math.min(used, runtime.totalMemory() - runtime.freeMemory());
        }
        return used;
    }

    private static void say(String what, double value) {
        System.out.printf(Locale.ROOT, "%-55s %,14.1f%n", what, value);
    }
}
