package io.charactergraph.query.parts;

import io.charactergraph.internal.EnumSets;
import io.charactergraph.internal.FrozenList;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.query.Lineage;
import io.charactergraph.query.Lineage.Side;
import java.util.List;
import java.util.Set;

/** What {@link Lineage} is made of. */
public record LineageParts(
        GraphNode start, List<Lineage.Relative> ancestors, List<Lineage.Relative> descendants, List<Lineage.End> ends)
        implements Parts<Lineage> {

    /** Copies the lists. */
    public LineageParts {
        ancestors = FrozenList.copyOf(ancestors);
        descendants = FrozenList.copyOf(descendants);
        ends = FrozenList.copyOf(ends);
    }

    /** What {@link Lineage.Relative} is made of. */
    public record Relative(GraphNode node, int distance, GraphEdge edge, String because)
            implements Parts<Lineage.Relative> {}

    /** What {@link Lineage.End} is made of. */
    public record End(GraphNode node, Set<Side> sides, List<GraphEdge> edges, List<String> because)
            implements Parts<Lineage.End> {

        /** Copies the collections; lists that make their elements on demand are kept. */
        public End {
            sides = EnumSets.copyOf(Side.class, sides);
            edges = FrozenList.copyOf(edges);
            because = FrozenList.copyOf(because);
        }
    }
}
