package io.charactergraph.query;

import io.charactergraph.internal.EnumSets;
import io.charactergraph.internal.FrozenList;
import io.charactergraph.internal.OneLine;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import java.util.List;
import java.util.Set;

/**
 * What an asset or generation was made from, what was made from it, and the characters and scenes at the ends. A node that
 * stands in a cycle is both an ancestor and a descendant; the start is neither.
 *
 * @param start the asset or generation asked about
 * @param ancestors the assets, generations and input scenes that it was made from, nearest first, then in order
 * @param descendants the assets and generations that were made from it, nearest first, then in order
 * @param ends the characters (templates, instances, NPCs) and scenes that any of these, or the start, is joined to, in order
 */
public record Lineage(GraphNode start, List<Relative> ancestors, List<Relative> descendants, List<End> ends)
        implements Answer {

    /** Copies the lists. */
    public Lineage {
        ancestors = FrozenList.copyOf(ancestors);
        descendants = FrozenList.copyOf(descendants);
        ends = FrozenList.copyOf(ends);
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

    /**
     * An ancestor or descendant.
     *
     * @param node the asset, generation, or scene that was an input
     * @param distance how many edges it is away, at least 1
     * @param edge the last edge of a shortest walk to it: it joins the node to one that is one edge nearer to the start; of
     *     several the one to the first such node, and of these the first in order
     * @param because the sentence that the edge stands for
     */
    public record Relative(GraphNode node, int distance, GraphEdge edge, String because) {
        @Override
        public String toString() {
            return OneLine.record(this);
        }
    }

    /**
     * A character or scene where the lineage ends.
     *
     * @param node the template, instance, NPC or scene
     * @param sides the sides that it is joined to, in order, at least one
     * @param edges every edge that joins it to the start, an ancestor or a descendant, in order
     * @param because for each of the edges the sentence that it stands for
     */
    public record End(GraphNode node, Set<Side> sides, List<GraphEdge> edges, List<String> because) {

        /** Copies the collections; lists that make their elements on demand are kept. */
        public End {
            sides = EnumSets.copyOf(Side.class, sides);
            edges = FrozenList.copyOf(edges);
            because = FrozenList.copyOf(because);
        }

        @Override
        public String toString() {
            return OneLine.record(this);
        }
    }

    @Override
    public String explain() {
        Explanation text = new Explanation();
        text.line(Explanation.name(start) + ": " + Explanation.count(ancestors.size(), "ancestor") + ", "
                + Explanation.count(descendants.size(), "descendant") + ", "
                + Explanation.count(ends.size(), "end"));
        add(text, "made from", ancestors);
        add(text, "went into", descendants);
        for (End end : ends) {
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

    /** The same as {@link #explain}. */
    @Override
    public String toString() {
        return explain();
    }
}
