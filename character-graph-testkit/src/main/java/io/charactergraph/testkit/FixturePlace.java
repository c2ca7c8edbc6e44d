package io.charactergraph.testkit;

import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import java.util.function.BiPredicate;

/**
 * A place where a fixture can write the evidence of an edge.
 *
 * @param kind the kind of edge
 * @param source the place
 * @param takes between which nodes; false also when the place can hold one only and is taken
 * @param holds what it can hold, for messages
 * @param writer writes it
 */
record FixturePlace(
        EdgeKind kind,
        EvidenceSource source,
        BiPredicate<FixtureNode, FixtureNode> takes,
        String holds,
        FixturePlace.Writer writer) {

    /** Writes the evidence of an edge. */
    @FunctionalInterface
    interface Writer {

        /**
         * Writes it, and leaves the row that holds it as the one being written.
         *
         * @param attribute the attribute that distinguishes the edge from others of its kind; empty for the usual
         */
        void write(FixtureState state, FixtureNode from, FixtureNode to, String attribute);
    }
}
