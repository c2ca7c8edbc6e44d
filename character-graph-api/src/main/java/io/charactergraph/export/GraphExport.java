package io.charactergraph.export;

import io.charactergraph.state.FriendAccess;
import io.charactergraph.state.GraphState;

/**
 * A graph for other programs: drawings, graph formats and tables. {@code graph.export()} returns it, of a graph, a filtered graph, or a part such as
 * a selection or the graph around a character.
 *
 * <p>Nodes and edges are in the order of the spec. A filtered graph is exported as if the rest did not exist. Whatever a name holds, it stays a
 * name: each format escapes it.
 *
 * <pre>{@code
 * graph.getCharacterGraph("ophelia", 2).export().svg().write(file);
 * graph.select("kind:asset & tag:portrait").graph().export().nodesCsv().write(file);
 * }</pre>
 *
 * <p>Immutable; for any number of threads. {@code with…} returns another one.
 *
 * @since 0.1
 */
public final class GraphExport {

    static {
        FriendAccess.register(GraphExport.class, GraphExport::new, export -> export.state);
    }

    /** How many nodes a drawing has at most, unless another number is set. */
    private static final int DRAWN = 150;

    private final GraphState state;
    private final int drawn;
    private final boolean byteOrderMark;

    private GraphExport(GraphState state) {
        this(state, DRAWN, false);
    }

    private GraphExport(GraphState state, int drawn, boolean byteOrderMark) {
        this.state = state;
        this.drawn = drawn;
        this.byteOrderMark = byteOrderMark;
    }

    /**
     * With at most so many nodes in drawings, which are SVG and Mermaid; 150 unless set. A drawing that leaves out nodes says so. It shows the nodes
     * nearest to the character of a graph around a character, else those with the most edges.
     *
     * @throws IllegalArgumentException if the number is not positive
     */
    public GraphExport withDrawnNodes(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("most: " + most + " is not positive; a drawing has 1 node or more");
        }
        return new GraphExport(state, most, byteOrderMark);
    }

    /** With a byte order mark before tables, by which Excel recognizes UTF-8. */
    public GraphExport withByteOrderMark() {
        return new GraphExport(state, drawn, true);
    }

    /** Returns the graph as a directed graph in the language of Graphviz. Streams; costs one object for each node and edge. */
    public Export dot() {
        return in(ExportFormat.DOT);
    }

    /** Returns the graph as GraphML, with every field of nodes and edges. Streams; costs one object for each node and edge. */
    public Export graphMl() {
        return in(ExportFormat.GRAPHML);
    }

    /** Returns a drawing as a Mermaid flowchart, for Markdown. It has fewer nodes where Mermaid would refuse it: it draws 499 arrows at most. */
    public Export mermaid() {
        return in(ExportFormat.MERMAID);
    }

    /**
     * Returns a drawing as SVG, with a legend, for light and dark pages. It needs no Graphviz. Cost: the square of the nodes drawn.
     *
     * <pre>{@code
     * graph.getCharacterGraph("ophelia", 2).export().svg().write(file);
     * }</pre>
     */
    public Export svg() {
        return in(ExportFormat.SVG);
    }

    /** Returns a table of the nodes: id, type, label, and the fields of the kinds that there are. Streams. */
    public Export nodesCsv() {
        return in(ExportFormat.NODES_CSV);
    }

    /** Returns a table of the edges: type, ends with labels, evidence, and what the kinds carry. Streams. */
    public Export edgesCsv() {
        return in(ExportFormat.EDGES_CSV);
    }

    /**
     * Returns the casting sheet: a line for each scene, world of the scene, role and player, with the reason; for a role without a player; and
     * for a character in a scene without a role. Writing it refuses a graph of which only a part was loaded.
     */
    public Export castingCsv() {
        return in(ExportFormat.CASTING_CSV);
    }

    /** Returns a table of how much each character is used, by id. Writing it refuses a graph of which only a part was loaded. */
    public Export usageCsv() {
        return in(ExportFormat.USAGE_CSV);
    }

    /**
     * Returns the graph in a format, as the method of its name does.
     *
     * <pre>{@code
     * graph.export().in(ExportFormat.DOT).text();
     * }</pre>
     */
    public Export in(ExportFormat format) {
        Export.Content content = switch (format) {
            case DOT -> out -> new DotWriter(state, out).write();
            case GRAPHML -> out -> new GraphMlWriter(state, out).write();
            case MERMAID -> out -> out.text(MermaidWriter.of(state, drawn));
            case SVG -> out -> new SvgWriter(Drawing.of(state, drawn), out).write();
            case NODES_CSV -> out -> new NodesTable(state).write(csv(out));
            case EDGES_CSV -> out -> new EdgesTable(state).write(csv(out));
            case CASTING_CSV -> out -> new CastingTable(state).write(csv(out));
            case USAGE_CSV -> out -> UsageTable.write(state, csv(out));
        };
        return new Export(format, Sizes.of(state), content);
    }

    private CsvOut csv(TextOut out) {
        return new CsvOut(out, byteOrderMark);
    }

    /** Returns how large the graph is, and the formats. */
    @Override
    public String toString() {
        return "Export of " + Sizes.of(state)
                + ": ask for svg, dot, graphMl, mermaid, nodesCsv, edgesCsv, castingCsv, usageCsv; then write(file) or text()";
    }
}
