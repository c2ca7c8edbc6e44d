package io.charactergraph.query;

import io.charactergraph.internal.FrozenList;
import io.charactergraph.internal.OneLine;
import io.charactergraph.internal.Printout;
import io.charactergraph.internal.TextTable;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.query.parts.LineageParts;
import java.util.List;
import java.util.Set;

/**
 * What an asset or generation was made from, what was made from it, and the characters and scenes at the ends. A node that
 * stands in a cycle is both an ancestor and a descendant; the start is neither.
 *
 * @since 0.1
 */
public final class Lineage extends Value implements Answer {

    private final LineageParts parts;

    Lineage(LineageParts parts) {
        super(parts);
        this.parts = parts;
    }

    /** Returns the asset or generation asked about. */
    public GraphNode start() {
        return parts.start();
    }

    /** Returns the assets, generations and input scenes that it was made from, nearest first, then in order. */
    public List<Relative> ancestors() {
        return FrozenList.copyOf(parts.ancestors(), Relative.TABLE);
    }

    /** Returns the assets and generations that were made from it, nearest first, then in order. */
    public List<Relative> descendants() {
        return FrozenList.copyOf(parts.descendants(), Relative.TABLE);
    }

    /**
     * Returns the characters (templates, instances, NPCs) and scenes that any of these, or the start, is joined to, in
     * order.
     */
    public List<End> ends() {
        return FrozenList.copyOf(parts.ends(), End.TABLE);
    }

    /** On which side of a lineage something stands. */
    public enum Side {
        /** Joined to the start itself. */
        START,
        /** Joined to an ancestor. */
        ANCESTORS,
        /** Joined to a descendant. */
        DESCENDANTS
    }

    /** An ancestor or descendant. */
    public static final class Relative extends Value {

        static final TextTable<Relative> TABLE = TextTable.of(Relative.class)
                .name(
                        "NODE",
                        relative -> relative.node().label(),
                        relative -> relative.node().id())
                .number("EDGES AWAY", Relative::distance)
                .text("BY", relative -> relative.edge().wireType());

        private final LineageParts.Relative parts;

        Relative(LineageParts.Relative parts) {
            super(parts);
            this.parts = parts;
        }

        /** Returns the asset, generation, or scene that was an input. */
        public GraphNode node() {
            return parts.node();
        }

        /** Returns the distance in edges, at least 1. */
        public int distance() {
            return parts.distance();
        }

        /**
         * Returns the last edge of a shortest walk to it: it joins the node to one that is one edge nearer to the start;
         * of several the one to the first such node, and of these the first in order.
         */
        public GraphEdge edge() {
            return parts.edge();
        }

        /** Returns the sentence of the edge. */
        public String because() {
            return parts.because();
        }

        /** Returns it on one line. */
        @Override
        public String toString() {
            return OneLine.of(Explanation.name(node()) + "  " + Explanation.count(distance(), "edge") + " away");
        }
    }

    /** A character or scene where the lineage ends. */
    public static final class End extends Value {

        static final TextTable<End> TABLE = TextTable.of(End.class)
                .name("NODE", end -> end.node().label(), end -> end.node().id())
                .words("JOINED TO", End::sides);

        private final LineageParts.End parts;

        End(LineageParts.End parts) {
            super(parts);
            this.parts = parts;
        }

        /** Returns the template, instance, NPC or scene. */
        public GraphNode node() {
            return parts.node();
        }

        /** Returns the sides that it is joined to, in order, at least one. */
        public Set<Side> sides() {
            return parts.sides();
        }

        /** Returns every edge that joins it to the start, an ancestor or a descendant, in order. */
        public List<GraphEdge> edges() {
            return parts.edges();
        }

        /** Returns one sentence for each of the edges, in their order. */
        public List<String> because() {
            return parts.because();
        }

        /** Returns it on one line. */
        @Override
        public String toString() {
            return OneLine.of(Explanation.name(node()) + "  " + OneLine.joined(sides()));
        }
    }

    @Override
    public String explain() {
        Explanation text = new Explanation();
        text.line(
                Explanation.name(start()) + ": " + Explanation.count(ancestors().size(), "ancestor") + ", "
                        + Explanation.count(descendants().size(), "descendant") + ", "
                        + Explanation.count(ends().size(), "end"));
        add(text, "made from", ancestors());
        add(text, "went into", descendants());
        for (End end : ends()) {
            text.item(Explanation.name(end.node()), end.sides());
            text.because(end.because());
        }
        return text.toString();
    }

    private static void add(Explanation text, String how, List<Relative> relatives) {
        for (Relative relative : relatives) {
            text.item(
                    how + " " + Explanation.name(relative.node()) + "  "
                            + Explanation.count(relative.distance(), "edge") + " away",
                    List.of());
            text.because(List.of(relative.because()));
        }
    }

    /** Returns the lineage, as much as a screen shows; {@link #explain} has all of it, with the evidence. */
    @Override
    public String toString() {
        return new Printout()
                .line(heading())
                .list("made from", ancestors(), Relative::toString)
                .list("went into", descendants(), Relative::toString)
                .list("ends at", ends(), End::toString)
                .toString();
    }

    private String heading() {
        return Explanation.name(start()) + ": " + Explanation.count(ancestors().size(), "ancestor") + ", "
                + Explanation.count(descendants().size(), "descendant") + ", "
                + Explanation.count(ends().size(), "end");
    }
}
