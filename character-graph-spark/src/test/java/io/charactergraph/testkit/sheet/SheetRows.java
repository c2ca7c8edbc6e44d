package io.charactergraph.testkit.sheet;

import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import java.util.OptionalInt;

/** The lines of digests, for a sheet that is not made of a graph in memory. It is in this package to use what makes the lines of a sheet. */
public final class SheetRows {

    private SheetRows() {}

    /** An edge as a line of a digest. */
    public static String edge(GraphEdge edge) {
        return GraphLines.edgeLine(edge);
    }

    /** An edge with its evidence as a line of a digest. */
    public static String evidence(GraphEdge edge) {
        return GraphLines.evidenceLine(edge);
    }

    /** A node as a line of a digest. */
    public static String node(GraphNode node) {
        return GraphLines.nodeLine(node);
    }

    /**
     * The fields of a node as a line of a digest.
     *
     * @param scene of a generation the number of the first scene that it was created for
     */
    public static String fields(GraphNode node, OptionalInt scene) {
        return NodeFields.write(node, scene);
    }

    /** A time as the sheet writes it. */
    public static String time(java.time.Instant time) {
        return NodeFields.time(time);
    }
}
