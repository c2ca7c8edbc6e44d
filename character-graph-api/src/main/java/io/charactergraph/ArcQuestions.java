package io.charactergraph;

import io.charactergraph.model.Arc;
import io.charactergraph.query.ArcView;
import io.charactergraph.query.RatingRollUp;
import io.charactergraph.query.engine.ArcViews;
import io.charactergraph.query.engine.RatingRollUps;
import io.charactergraph.state.GraphState;

/**
 * The questions about one arc or quest. Obtained from {@link CharacterGraph#arc}.
 *
 * <pre>{@code
 * graph.arc("mousetrap").view();
 * }</pre>
 *
 * @since 0.1
 */
public final class ArcQuestions extends NodeQuestions {

    private final Arc.Id arc;

    ArcQuestions(GraphState state, Arc.Id arc) {
        super(state, arc);
        this.arc = arc;
    }

    @Override
    String furtherQuestions() {
        return "view, rating";
    }

    @Override
    public Arc node() {
        return (Arc) super.node();
    }

    /**
     * Returns all about the arc: its scenes, and what is part of it itself.
     *
     * <pre>{@code
     * graph.arc("mousetrap").view().cast();
     * }</pre>
     */
    public ArcView view() {
        return ArcViews.of(asked(), arc);
    }

    /**
     * Returns the highest rating of what is part of the arc, and the path to what makes it so.
     *
     * <pre>{@code
     * graph.arc("mousetrap").rating();
     * }</pre>
     */
    public RatingRollUp rating() {
        return RatingRollUps.of(asked(), arc);
    }
}
