package io.charactergraph.query.parts;

import io.charactergraph.internal.FrozenList;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.query.RatingRollUp;
import java.util.List;
import java.util.Optional;

/** What {@link RatingRollUp} is made of. */
public record RatingRollUpParts(
        GraphNode subject,
        Optional<String> rating,
        Optional<GraphNode> cause,
        List<GraphEdge> path,
        List<String> because)
        implements Parts<RatingRollUp> {

    /** Copies the lists; those that make their elements on demand are kept. */
    public RatingRollUpParts {
        path = FrozenList.copyOf(path);
        because = FrozenList.copyOf(because);
    }
}
