package io.charactergraph.query;

import io.charactergraph.internal.Printout;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.query.parts.WhyParts;
import java.util.List;
import java.util.Optional;

/**
 * Why a node belongs to another one. Between a character and a scene, an asset or a generation that is found for it, the answer
 * has the ways or reasons and the edges that prove them. Between other nodes it has a shortest path.
 *
 * @since 0.1
 */
public final class Why extends Value implements Answer {

    private final WhyParts parts;

    Why(WhyParts parts) {
        super(parts);
        this.parts = parts;
    }

    /** Returns the node that the question was asked of. */
    public GraphNode from() {
        return parts.from();
    }

    /** Returns the node that it was asked about. */
    public GraphNode to() {
        return parts.to();
    }

    /**
     * Returns the ways ({@link Way}) or reasons ({@link AssetReason}, {@link GenerationReason}) for which the one is found for the
     * other, in order; none when a path was searched.
     */
    public List<Enum<?>> reasons() {
        return parts.reasons();
    }

    /** Returns the shortest path; empty when the nodes are not connected, and when there are reasons instead. */
    public Optional<FoundPath> path() {
        return parts.path();
    }

    /** Returns the edges that prove it, in order; none when the nodes are not connected. */
    public List<GraphEdge> edges() {
        return parts.edges();
    }

    /** Returns for each of the edges the sentence that it stands for, with the row that proves it. */
    public List<String> because() {
        return parts.because();
    }

    @Override
    public String explain() {
        if (path().isPresent()) {
            return path().get().explain();
        }
        Explanation text = new Explanation();
        String both = Explanation.name(from()) + " and " + Explanation.name(to());
        text.item(reasons().isEmpty() ? both + " are not connected" : both, reasons());
        text.because(because());
        return text.toString();
    }

    /** Returns the first lines of {@link #explain}, as many as a screen shows. */
    @Override
    public String toString() {
        return Printout.screen(explain());
    }
}
