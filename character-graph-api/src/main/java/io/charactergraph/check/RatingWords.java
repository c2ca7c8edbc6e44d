package io.charactergraph.check;

import io.charactergraph.graph.index.IndexedGraph;

/** Words for a node's rating. */
final class RatingWords {

    private RatingWords() {}

    /** Such as {@code rated 'sfw' and age restricted}, {@code not rated}. */
    static String of(IndexedGraph graph, int node) {
        String rating = graph.ratingText(node);
        return (rating == null ? "not rated" : "rated '" + rating + "'")
                + (graph.ageRestricted(node) ? " and age restricted" : "");
    }
}
