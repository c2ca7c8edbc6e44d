package io.charactergraph.query;

import io.charactergraph.internal.Printout;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.query.parts.NodeEdgesParts;
import java.util.List;

/**
 * A node with its edges by type and direction, at most so many of each, and what names the node without being an edge.
 *
 * @since 0.1
 */
public final class NodeEdges extends Value implements Answer {

    private final NodeEdgesParts parts;

    NodeEdges(NodeEdgesParts parts) {
        super(parts);
        this.parts = parts;
    }

    /** Returns the node. */
    public GraphNode node() {
        return parts.node();
    }

    /** Returns the edges by type: first those that start from the node, then those that lead to it. */
    public List<Group> groups() {
        return parts.groups();
    }

    /** Returns the nodes at the other ends of the edges of all groups, each once, in order. Nodes that only further edges lead to are not among them. */
    public List<GraphNode> ends() {
        return parts.ends();
    }

    /** Returns how many edges of each group there are at most. */
    public int limit() {
        return parts.limit();
    }

    /** Returns the references that name the node and could not become an edge. */
    public UnresolvedReferences unresolved() {
        return parts.unresolved();
    }

    /** Which way an edge leads. */
    public enum Direction {
        /** It starts from the node. */
        OUT,
        /** It leads to the node. */
        IN
    }

    /** The edges of one type and one direction. */
    public static final class Group extends Value {

        private final NodeEdgesParts.Group parts;

        Group(NodeEdgesParts.Group parts) {
            super(parts);
            this.parts = parts;
        }

        /** Returns the type of the edges on the wire. */
        public String wireType() {
            return parts.wireType();
        }

        /** Returns which way they lead. */
        public Direction direction() {
            return parts.direction();
        }

        /** Returns the edges, in order. */
        public List<GraphEdge> edges() {
            return parts.edges();
        }

        /** Returns how many there are. */
        public int total() {
            return parts.total();
        }

        /** Returns whether there are more than these. */
        public boolean more() {
            return edges().size() < total();
        }

        /** Returns the type, the direction and the number, on one line. */
        @Override
        public String toString() {
            return wireType() + " " + direction() + ": " + Explanation.count(total(), "edge");
        }
    }

    @Override
    public String explain() {
        return printout().whole();
    }

    /** Returns the first part of the answer, as much as a screen shows; {@link #explain} has all of it. */
    @Override
    public String toString() {
        return printout().toString();
    }

    private Printout printout() {
        Printout text = new Printout().line(Explanation.name(node()));
        for (Group group : groups()) {
            text.line("  " + group).list(group.edges(), edge -> "    " + edge);
        }
        return text.list(unresolved().all(), reference -> "  unresolved: " + reference);
    }
}
