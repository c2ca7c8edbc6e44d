package io.charactergraph.query;

import io.charactergraph.internal.FrozenList;
import io.charactergraph.model.GraphNode;
import java.util.List;

/**
 * The paths between two nodes, or two sets of nodes.
 *
 * @param from where they may start, in order
 * @param to where they may end, in order
 * @param maxLength how many edges they may have at most
 * @param paths the paths: shorter ones first, those of one length by the nodes that they come through
 * @param more whether the search stopped at its budget: there are, or may be, more; those given are still the first ones
 */
public record FoundPaths(List<GraphNode> from, List<GraphNode> to, int maxLength, List<FoundPath> paths, boolean more)
        implements Answer {

    private static final int NAMED = 3;

    /** Copies the lists. */
    public FoundPaths {
        from = FrozenList.copyOf(from);
        to = FrozenList.copyOf(to);
        paths = FrozenList.copyOf(paths);
    }

    @Override
    public String explain() {
        Explanation text = new Explanation();
        text.heading(
                names(from) + " to " + names(to) + " in at most " + Explanation.count(maxLength, "step")
                        + (more ? ", not all" : ""),
                paths.size(),
                "path");
        paths.forEach(path -> path.explain().lines().forEach(line -> text.line("  " + line)));
        if (more) {
            text.line("  The search stopped at its budget; there may be more.");
        }
        return text.toString();
    }

    private static String names(List<GraphNode> nodes) {
        return nodes.size() > NAMED
                ? nodes.size() + " nodes"
                : String.join(" or ", nodes.stream().map(Explanation::name).toList());
    }

    /** The same as {@link #explain}. */
    @Override
    public String toString() {
        return explain();
    }
}
