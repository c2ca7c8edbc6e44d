package io.charactergraph.export;

import io.charactergraph.graph.TypedGraph;
import io.charactergraph.graph.index.TypedGraphs;
import io.charactergraph.internal.Labels;
import io.charactergraph.internal.OneLine;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.state.GraphState;
import java.io.IOException;
import java.util.Iterator;

/** Writes a graph in the language of Graphviz. A node's name is its id; kinds differ by shape and colour. */
final class DotWriter {

    private final TypedGraph graph;
    private final TextOut out;

    DotWriter(GraphState state, TextOut out) {
        this.graph = TypedGraphs.of(state.shown().graph());
        this.out = out;
    }

    void write() throws IOException {
        out.line("digraph \"character graph\" {");
        out.line("  graph [overlap=false, splines=true];");
        out.line("  node [fontname=\"Helvetica\", fontsize=11, style=filled];");
        out.line("  edge [fontname=\"Helvetica\", fontsize=9, color=\"#64748b\", fontcolor=\"#475569\"];");
        for (Iterator<GraphNode> nodes = graph.nodes().iterator(); nodes.hasNext(); ) {
            node(nodes.next());
        }
        for (Iterator<GraphEdge> edges = graph.edges().iterator(); edges.hasNext(); ) {
            edge(edges.next());
        }
        out.line("}");
    }

    private void node(GraphNode node) throws IOException {
        NodeLook look = NodeLook.of(node.kind());
        out.line(
                "  ",
                name(node.id()),
                " [label=",
                text(node.label().isBlank() ? node.id().toString() : node.label()),
                ", tooltip=",
                text(Labels.of(node.label(), node.id())),
                ", class=",
                text(NodeFields.type(node)),
                ", ",
                look.dot(),
                ", fillcolor=\"",
                look.light().fill(),
                "\", color=\"",
                look.light().line(),
                "\"];");
    }

    private void edge(GraphEdge edge) throws IOException {
        out.line(
                "  ",
                name(edge.from()),
                " -> ",
                name(edge.to()),
                " [label=",
                text(edge.wireType()),
                ", tooltip=",
                text(edge.wireType() + " (" + edge.evidence() + ")"),
                "];");
    }

    /**
     * A name in quotes; each id has one of its own. A backslash is an escape too, since parsers do not agree on what a backslash before a quote means.
     */
    private static String name(Object id) {
        String text = id.toString();
        StringBuilder name = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                name.append("\\\"");
            } else if (c == '\\'
                    || c < ' '
                    || c >= '\u007f' && c <= '\u009f'
                    || c >= '\ufffe'
                    || Character.isSurrogate(c) && !isPaired(text, i)) {
                name.append(Escapes.unicode(c));
            } else {
                name.append(c);
            }
        }
        return name.append('"').toString();
    }

    private static boolean isPaired(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }

    /**
     * A text in quotes, on one line. Graphviz reads references of HTML in it, and then escapes: so a backslash is two references to one. No
     * backslash itself stands in it, since parsers do not agree on what one before a quote means.
     */
    private static String text(String value) {
        return '"'
                + OneLine.of(value)
                        .replace("&", "&amp;")
                        .replace("\\", "&#92;&#92;")
                        .replace("\"", "&quot;")
                + '"';
    }
}
