package io.charactergraph.json.stream;

import io.charactergraph.graph.TypedGraph;
import io.charactergraph.graph.index.TypedGraphs;
import io.charactergraph.state.GraphState;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.exc.JacksonIOException;

/** Writes a graph: its nodes, its edges, and what is said about both. */
public final class GraphWriter {

    private final GraphState state;
    private final JsonOut out;
    private final TypedGraph graph;
    private final Map<String, Integer> nodeCounts = new TreeMap<>();
    private final Map<String, Integer> edgeCounts = new TreeMap<>();

    private GraphWriter(GraphState state, JsonOut out) {
        this.state = state;
        this.out = out;
        this.graph = TypedGraphs.of(state.shown().graph());
    }

    /**
     * Writes a graph. The stream stays open.
     *
     * @param unresolved whether to write the unresolved references
     * @param coverage whether to write what was read of each table
     * @throws IOException if the stream fails
     */
    public static void write(GraphState state, OutputStream out, Instant builtAt, boolean unresolved, boolean coverage)
            throws IOException {
        try (JsonOut json = new JsonOut(out)) {
            new GraphWriter(state, json).write(builtAt, unresolved, coverage);
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    private void write(Instant builtAt, boolean unresolved, boolean coverage) {
        out.beginObject();
        nodes();
        edges();
        new MetaWriter(state, out).write(builtAt, nodeCounts, edgeCounts, unresolved, coverage);
        out.endObject();
    }

    private void nodes() {
        NodeWriter writer = new NodeWriter(graph, out);
        out.beginArray("nodes");
        graph.nodes().forEach(node -> {
            nodeCounts.merge(NodeWriter.type(node), 1, Integer::sum);
            writer.write(node);
        });
        out.endArray();
    }

    private void edges() {
        EdgeWriter writer = new EdgeWriter(state, out);
        out.beginArray("edges");
        graph.edges().forEach(edge -> {
            edgeCounts.merge(edge.wireType(), 1, Integer::sum);
            writer.write(edge);
        });
        out.endArray();
    }
}
