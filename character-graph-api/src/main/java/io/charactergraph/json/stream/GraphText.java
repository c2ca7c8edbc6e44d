package io.charactergraph.json.stream;

import io.charactergraph.graph.TypedGraph;
import io.charactergraph.graph.index.TypedGraphs;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.state.GraphState;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A graph that is being written. Its nodes and edges pass once, and are counted as they pass. */
final class GraphText {

    private final GraphState state;
    private final GraphWriter.Options options;
    private final TypedGraph graph;
    private final Map<String, Integer> nodeCounts = new TreeMap<>();
    private final Map<String, Integer> edgeCounts = new TreeMap<>();

    GraphText(GraphState state, GraphWriter.Options options) {
        this.state = state;
        this.options = options;
        this.graph = TypedGraphs.of(state.shown().graph());
    }

    GraphState state() {
        return state;
    }

    GraphWriter.Options options() {
        return options;
    }

    Instant builtAt() {
        return options.builtAt().orElse(state.builtAt());
    }

    Stream<GraphNode> nodes() {
        return graph.nodes().peek(node -> nodeCounts.merge(NodeShapes.type(node), 1, Integer::sum));
    }

    Stream<GraphEdge> edges() {
        return graph.edges().peek(edge -> edgeCounts.merge(edge.wireType(), 1, Integer::sum));
    }

    int nodeCount() {
        return state.shown().graph().nodeCount();
    }

    int edgeCount() {
        return state.shown().graph().edgeCount();
    }

    /** The nodes that have passed, by type. */
    Map<String, Integer> nodeCounts() {
        return nodeCounts;
    }

    /** The edges that have passed, by type. */
    Map<String, Integer> edgeCounts() {
        return edgeCounts;
    }
}
