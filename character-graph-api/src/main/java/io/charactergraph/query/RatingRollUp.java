package io.charactergraph.query;

import io.charactergraph.internal.FrozenList;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import java.util.List;
import java.util.Optional;

/**
 * The highest rating of what a scene, an arc or a character contains or is depicted in.
 *
 * @param subject the node asked about
 * @param rating the first word of the level, or {@link #UNKNOWN}; absent when nothing has a rating
 * @param cause the node that makes it so: the subject itself, or what the path leads to; absent when nothing has a rating
 * @param path the edges from the subject to the cause; empty when the subject itself is the cause
 * @param because for each of the edges the sentence that it stands for
 */
public record RatingRollUp(
        GraphNode subject,
        Optional<String> rating,
        Optional<GraphNode> cause,
        List<GraphEdge> path,
        List<String> because)
        implements Answer {

    /** The rating of what has a rating that the scale does not know, or an asset without one: above everything. */
    public static final String UNKNOWN = "unknown";

    /** Copies the lists; those that make their elements on demand are kept. */
    public RatingRollUp {
        path = FrozenList.copyOf(path);
        because = FrozenList.copyOf(because);
    }

    @Override
    public String explain() {
        Explanation text = new Explanation();
        text.line(Explanation.name(subject) + ": " + rating.orElse("no rating")
                + cause.map(node -> ", by " + Explanation.name(node)).orElse(""));
        text.because(because);
        return text.toString();
    }

    /** The same as {@link #explain}. */
    @Override
    public String toString() {
        return explain();
    }
}
