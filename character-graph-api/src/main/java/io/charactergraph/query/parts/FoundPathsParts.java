package io.charactergraph.query.parts;

import io.charactergraph.internal.FrozenList;
import io.charactergraph.model.GraphNode;
import io.charactergraph.query.FoundPath;
import io.charactergraph.query.FoundPaths;
import java.util.List;

/** What {@link FoundPaths} is made of. */
public record FoundPathsParts(
        List<GraphNode> from, List<GraphNode> to, int maxLength, List<FoundPath> paths, boolean more)
        implements Parts<FoundPaths> {

    /** Copies the lists. */
    public FoundPathsParts {
        from = FrozenList.copyOf(from);
        to = FrozenList.copyOf(to);
        paths = FrozenList.copyOf(paths);
    }
}
