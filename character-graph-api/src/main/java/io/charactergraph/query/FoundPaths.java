package io.charactergraph.query;

import io.charactergraph.internal.FrozenList;
import io.charactergraph.internal.Printout;
import io.charactergraph.model.GraphNode;
import io.charactergraph.query.parts.FoundPathsParts;
import java.util.List;

/**
 * The paths between two nodes, or two sets of nodes.
 *
 * @since 0.1
 */
public final class FoundPaths extends Value implements Answer {

    private final FoundPathsParts parts;

    FoundPaths(FoundPathsParts parts) {
        super(parts);
        this.parts = parts;
    }

    /** Returns the nodes where a path may start, in order. */
    public List<GraphNode> from() {
        return parts.from();
    }

    /** Returns the nodes where a path may end, in order. */
    public List<GraphNode> to() {
        return parts.to();
    }

    /** Returns the greatest number of edges that was allowed. */
    public int maxLength() {
        return parts.maxLength();
    }

    /** Returns the paths: shorter ones first, those of one length by the nodes that they come through. */
    public List<FoundPath> paths() {
        return FrozenList.copyOf(
                parts.paths(),
                all -> new Printout()
                        .list(all, path -> Explanation.count(path.length(), "step") + ": " + path.chain())
                        .toString());
    }

    /**
     * Returns whether the search stopped at its budget: there are, or may be, more; those given are still the first
     * ones.
     */
    public boolean more() {
        return parts.more();
    }

    private static final int NAMED = 3;

    @Override
    public String explain() {
        Explanation text = new Explanation();
        text.heading(heading(), paths().size(), "path");
        paths().forEach(path -> path.explain().lines().forEach(line -> text.line("  " + line)));
        if (more()) {
            text.line("  The search stopped at its budget; there may be more.");
        }
        return text.toString();
    }

    private static String names(List<GraphNode> nodes) {
        return nodes.size() > NAMED
                ? nodes.size() + " nodes"
                : String.join(" or ", nodes.stream().map(Explanation::name).toList());
    }

    /** Returns the paths, one on a line, as many as a screen shows; {@link #explain} has all of them, with the evidence. */
    @Override
    public String toString() {
        return new Printout()
                .line(heading() + ": " + Explanation.count(paths().size(), "path"))
                .list(parts.paths(), path -> Explanation.count(path.length(), "step") + ": " + path.chain())
                .toString();
    }

    private String heading() {
        return names(from()) + " to " + names(to()) + " in at most " + Explanation.count(maxLength(), "step")
                + (more() ? ", not all" : "");
    }
}
