package io.charactergraph.query;

import io.charactergraph.internal.FrozenList;
import io.charactergraph.internal.OneLine;
import io.charactergraph.internal.Printout;
import io.charactergraph.internal.TextTable;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.GraphRecords;
import io.charactergraph.model.UnresolvedReference;
import io.charactergraph.query.parts.WhereUsedParts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What refers to a node, directly and through others.
 *
 * @since 0.1
 */
public final class WhereUsed extends Value implements Answer {

    private final WhereUsedParts parts;

    WhereUsed(WhereUsedParts parts) {
        super(parts);
        this.parts = parts;
    }

    /** Returns the node asked about; it is not among the uses. */
    public GraphNode node() {
        return parts.node();
    }

    /** Returns the nodes that refer to it, by distance, then by the order in which it was found: the kind of the edge, then id. */
    public List<Use> uses() {
        return FrozenList.copyOf(parts.uses(), Use.TABLE);
    }

    /** Returns whether there are more uses than the limit allowed. */
    public boolean more() {
        return parts.more();
    }

    /** Returns the references that name the node and could not become an edge. */
    public UnresolvedReferences unresolved() {
        return parts.unresolved();
    }

    /** Returns the places that use the node itself without being a node. */
    public List<GraphRecords.OutsideReference> outside() {
        return parts.outside();
    }

    /** Returns whether records were loaded; without records the places outside are unknown. */
    public boolean recordsLoaded() {
        return parts.recordsLoaded();
    }

    /** Something that refers to the node. */
    public static final class Use extends Value {

        static final TextTable<Use> TABLE = TextTable.of(Use.class)
                .number("DISTANCE", Use::distance)
                .name("USED BY", use -> use.node().label(), use -> use.node().id())
                .text("BY", use -> use.kind().wireType());

        private final WhereUsedParts.Use parts;

        Use(WhereUsedParts.Use parts) {
            super(parts);
            this.parts = parts;
        }

        /** Returns the node that refers to it. */
        public GraphNode node() {
            return parts.node();
        }

        /** Returns the distance in edges, at least 1. */
        public int distance() {
            return parts.distance();
        }

        /** Returns the kind of the last edge of the path. */
        public EdgeKind kind() {
            return parts.kind();
        }

        /** Returns a shortest path of edges from the node asked about. */
        public List<GraphEdge> path() {
            return parts.path();
        }

        /** Returns one sentence for each of the edges, in their order. */
        public List<String> because() {
            return parts.because();
        }

        /** Returns it on one line. */
        @Override
        public String toString() {
            return OneLine.of(distance() + "  " + Explanation.name(node()) + "  " + kind().wireType());
        }
    }

    /** What refers to it over exactly so many edges. */
    public List<Use> atDistance(int distance) {
        return uses().stream().filter(use -> use.distance() == distance).toList();
    }

    /** What refers to it, by the kind of the last edge. */
    public Map<EdgeKind, List<Use>> byKind() {
        Map<EdgeKind, List<Use>> byKind = new EnumMap<>(EdgeKind.class);
        for (Use use : uses()) {
            byKind.computeIfAbsent(use.kind(), kind -> new ArrayList<>()).add(use);
        }
        return byKind;
    }

    @Override
    public String explain() {
        Explanation text = new Explanation();
        text.line(heading());
        for (Use use : uses()) {
            text.line("  " + use.distance() + "  " + Explanation.name(use.node()));
            text.because(use.because());
        }
        outside().forEach(reference -> text.line("  outside: " + place(reference)));
        unresolved().all().forEach(reference -> text.line("  unresolved: " + reference));
        if (!recordsLoaded()) {
            text.line("  places outside the graph are not known: records were left out of the load");
        }
        return text.toString();
    }

    /** Returns the uses as a table, as many as a screen shows; {@link #explain} has all of them, with the evidence. */
    @Override
    public String toString() {
        return new Printout()
                .line(heading())
                .table(Use.TABLE, parts.uses())
                .list("outside", outside(), WhereUsed::place)
                .list("unresolved", unresolved().all(), UnresolvedReference::toString)
                .toString();
    }

    private String heading() {
        return Explanation.name(node()) + ": " + (more() ? "at least " : "") + Explanation.count(uses().size(), "use")
                + (more() ? ", and more" : "");
    }

    private static String place(GraphRecords.OutsideReference reference) {
        return reference.table() + " " + reference.rowId() + ", " + reference.path();
    }
}
