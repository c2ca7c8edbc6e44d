package io.charactergraph.export;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.Labels;
import io.charactergraph.internal.OneLine;
import io.charactergraph.internal.TextWidth;
import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.state.GraphState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a drawing shows: some nodes, and the links between them. A link stands for all edges between two nodes.
 *
 * @param title what the graph is, and its size
 * @param root the node around which the graph was found, if it was
 * @param note which nodes are left out; absent when none is
 * @param nodes the nodes, in order
 * @param links the links, by their nodes
 */
record Drawing(String title, Optional<NodeId> root, Optional<String> note, List<GraphNode> nodes, List<Link> links) {

    private static final int LONGEST_TITLE = 110;

    /**
     * The edges between two nodes.
     *
     * @param first the position of the node that comes first
     * @param second the position of the other; the same for edges from a node to itself
     * @param forward the types of edges from the first to the second, in order
     * @param backward the types of edges from the second to the first, in order
     */
    record Link(int first, int second, List<String> forward, List<String> backward) {}

    /** Returns the drawing of a graph with at most so many nodes. */
    static Drawing of(GraphState state, int most) {
        GraphState shown = state.shown();
        IndexedGraph graph = shown.graph();
        DrawnNodes drawn = DrawnNodes.of(shown, most);
        int[] nodes = drawn.nodes();
        return new Drawing(
                title(shown),
                shown.root(),
                drawn.note(),
                Arrays.stream(nodes).mapToObj(graph::node).toList(),
                links(graph, nodes));
    }

    /** Whether the graph was found around a node. */
    boolean isRoot(GraphNode node) {
        return root.filter(node.id()::equals).isPresent();
    }

    private static String title(GraphState state) {
        String what = state.partDescription().orElse("Character graph");
        String filter =
                state.filter().isEverything() ? "" : ". " + state.filter().describe();
        return TextWidth.cut(Labels.brief(OneLine.of(what + ": " + Sizes.of(state) + filter)), LONGEST_TITLE);
    }

    private static List<Link> links(IndexedGraph graph, int[] nodes) {
        List<Link> links = new ArrayList<>();
        Map<Integer, TreeSet<String>> forward = new TreeMap<>();
        Map<Integer, TreeSet<String>> backward = new TreeMap<>();
        for (int first = 0; first < nodes.length; first++) {
            forward.clear();
            backward.clear();
            for (int edge : graph.outEdges(nodes[first])) {
                add(forward, first, Arrays.binarySearch(nodes, graph.to(edge)), type(graph, edge));
            }
            for (int edge : graph.inEdges(nodes[first])) {
                if (graph.from(edge) != nodes[first]) {
                    add(backward, first, Arrays.binarySearch(nodes, graph.from(edge)), type(graph, edge));
                }
            }
            TreeSet<Integer> others = new TreeSet<>(forward.keySet());
            others.addAll(backward.keySet());
            for (int second : others) {
                links.add(new Link(first, second, words(forward, second), words(backward, second)));
            }
        }
        return List.copyOf(links);
    }

    /** Adds a link to a node that is drawn and does not come before the first. */
    private static void add(Map<Integer, TreeSet<String>> types, int first, int second, String type) {
        if (second >= first) {
            types.computeIfAbsent(second, any -> new TreeSet<>()).add(type);
        }
    }

    private static List<String> words(Map<Integer, TreeSet<String>> types, int second) {
        TreeSet<String> words = types.get(second);
        return words == null ? List.of() : List.copyOf(words);
    }

    private static String type(IndexedGraph graph, int edge) {
        return graph.edgeKind(edge) == EdgeKind.EXTENSION
                        && graph.detail(edge) instanceof EdgeDetail.Extension extension
                ? "x:" + extension.kind()
                : graph.edgeKind(edge).wireType();
    }
}
