package io.charactergraph.export;

import io.charactergraph.graph.TypedGraph;
import io.charactergraph.graph.index.TypedGraphs;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.state.GraphState;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes a graph as GraphML: every field of nodes and edges is a datum, declared before the graph. */
final class GraphMlWriter {

    private final TypedGraph graph;
    private final NodeFields nodeFields;
    private final List<Field<GraphEdge>> edgeFields;
    private final TextOut out;

    GraphMlWriter(GraphState state, TextOut out) {
        this.graph = TypedGraphs.of(state.shown().graph());
        this.nodeFields = new NodeFields(graph);
        this.edgeFields = new EdgeFields(state).all();
        this.out = out;
    }

    void write() throws IOException {
        out.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        out.line("<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                + " xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns"
                + " http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">");
        keys();
        out.line("<graph edgedefault=\"directed\">");
        for (Iterator<GraphNode> nodes = graph.nodes().iterator(); nodes.hasNext(); ) {
            node(nodes.next());
        }
        int number = 0;
        for (Iterator<GraphEdge> edges = graph.edges().iterator(); edges.hasNext(); ) {
            edge(edges.next(), number++);
        }
        out.line("</graph>");
        out.line("</graphml>");
    }

    private void keys() throws IOException {
        for (var field : nodeFields.present().entrySet()) {
            key("n.", "node", field.getKey(), field.getValue());
        }
        key("e.", "edge", "type", Field.Type.STRING);
        for (Field<GraphEdge> field : edgeFields) {
            key("e.", "edge", field.name(), field.type());
        }
    }

    private void key(String prefix, String of, String name, Field.Type type) throws IOException {
        out.line("<key id=\"" + prefix + name + "\" for=\"" + of + "\" attr.name=\"" + name + "\" attr.type=\""
                + type.name().toLowerCase(Locale.ROOT) + "\"/>");
    }

    private void node(GraphNode node) throws IOException {
        out.line("<node id=\"", name(node.id()), "\">");
        for (Field<GraphNode> field : nodeFields.of(node.kind())) {
            data("n.", field.name(), field.text().apply(node));
        }
        out.line("</node>");
    }

    private void edge(GraphEdge edge, int number) throws IOException {
        out.line("<edge id=\"e" + number + "\" source=\"", name(edge.from()), "\" target=\"", name(edge.to()), "\">");
        data("e.", "type", Optional.of(edge.wireType()));
        for (Field<GraphEdge> field : edgeFields) {
            data("e.", field.name(), field.text().apply(edge));
        }
        out.line("</edge>");
    }

    private void data(String prefix, String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            out.line("<data key=\"" + prefix + name + "\">", XmlText.of(value.get()), "</data>");
        }
    }

    /** An id with a point, the number and a point in place of each sign that no name of XML can have. Each id has a name of its own. */
    private static String name(NodeId id) {
        StringBuilder name = new StringBuilder();
        String text = id.toString();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "_-:".indexOf(c) >= 0) {
                name.append(c);
            } else {
                name.append('.').append(Integer.toHexString(c)).append('.');
            }
        }
        return name.toString();
    }
}
