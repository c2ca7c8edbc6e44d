package io.charactergraph.query;

import io.charactergraph.internal.Printout;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.query.parts.RatingRollUpParts;
import java.util.List;
import java.util.Optional;

/**
 * The highest rating of what a scene, an arc or a character contains or is depicted in.
 *
 * @since 0.1
 */
public final class RatingRollUp extends Value implements Answer {

    private final RatingRollUpParts parts;

    RatingRollUp(RatingRollUpParts parts) {
        super(parts);
        this.parts = parts;
    }

    /** Returns the node asked about. */
    public GraphNode subject() {
        return parts.subject();
    }

    /** Returns the first word of the level, or {@link #UNKNOWN}; absent when nothing has a rating. */
    public Optional<String> rating() {
        return parts.rating();
    }

    /**
     * Returns the node that makes it so: the subject itself, or what the path leads to; absent when nothing has a
     * rating.
     */
    public Optional<GraphNode> cause() {
        return parts.cause();
    }

    /**
     * Returns the edges from the subject to the cause, in order; empty when the subject itself is the cause. Each edge has a node in common
     * with the one before it, with one exception: to a scene that only a world's binding gives, the way is the world's {@code casts} edge
     * and the scene's {@code has_role} edge to the role of that name.
     */
    public List<GraphEdge> path() {
        return parts.path();
    }

    /** Returns one sentence for each of the edges, in their order. */
    public List<String> because() {
        return parts.because();
    }

    /** The rating of what has a rating that the scale does not know, or an asset without one: above everything. */
    public static final String UNKNOWN = "unknown";

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
        return new Printout()
                .line(Explanation.name(subject()) + ": " + rating().orElse("no rating")
                        + cause().map(node -> ", by " + Explanation.name(node)).orElse(""))
                .list(because(), sentence -> "    because " + sentence);
    }
}
