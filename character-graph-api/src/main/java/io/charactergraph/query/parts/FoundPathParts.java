package io.charactergraph.query.parts;

import io.charactergraph.internal.FrozenList;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.query.FoundPath;
import java.util.List;

/** What {@link FoundPath} is made of. */
public record FoundPathParts(GraphNode start, List<FoundPath.Step> steps) implements Parts<FoundPath> {

    /** Copies the list. */
    public FoundPathParts {
        steps = FrozenList.copyOf(steps);
    }

    /** What {@link FoundPath.Step} is made of. */
    public record Step(GraphEdge edge, boolean along, GraphNode to, int others, String because)
            implements Parts<FoundPath.Step> {}
}
