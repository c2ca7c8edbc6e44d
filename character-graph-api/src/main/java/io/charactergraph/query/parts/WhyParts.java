package io.charactergraph.query.parts;

import io.charactergraph.internal.FrozenList;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.query.FoundPath;
import io.charactergraph.query.Why;
import java.util.List;
import java.util.Optional;

/** What {@link Why} is made of. */
public record WhyParts(
        GraphNode from,
        GraphNode to,
        List<Enum<?>> reasons,
        Optional<FoundPath> path,
        List<GraphEdge> edges,
        List<String> because)
        implements Parts<Why> {

    /** Copies the lists. */
    public WhyParts {
        reasons = List.copyOf(reasons);
        edges = FrozenList.copyOf(edges);
        because = FrozenList.copyOf(because);
    }
}
