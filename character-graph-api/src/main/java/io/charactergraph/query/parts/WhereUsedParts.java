package io.charactergraph.query.parts;

import io.charactergraph.internal.FrozenList;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.GraphRecords;
import io.charactergraph.query.UnresolvedReferences;
import io.charactergraph.query.WhereUsed;
import java.util.List;

/** What {@link WhereUsed} is made of. */
public record WhereUsedParts(
        GraphNode node,
        List<WhereUsed.Use> uses,
        boolean more,
        UnresolvedReferences unresolved,
        List<GraphRecords.OutsideReference> outside,
        boolean recordsLoaded)
        implements Parts<WhereUsed> {

    /** Copies the lists; those that make their elements on demand are kept. */
    public WhereUsedParts {
        uses = FrozenList.copyOf(uses);
        outside = FrozenList.copyOf(outside);
    }

    /** What {@link WhereUsed.Use} is made of. */
    public record Use(GraphNode node, int distance, EdgeKind kind, List<GraphEdge> path, List<String> because)
            implements Parts<WhereUsed.Use> {

        /** Copies the lists; those that make their elements on demand are kept. */
        public Use {
            path = FrozenList.copyOf(path);
            because = FrozenList.copyOf(because);
        }
    }
}
