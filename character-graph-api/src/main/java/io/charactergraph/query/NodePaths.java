package io.charactergraph.query;

import java.util.List;

/**
 * Paths between nodes.
 *
 * @param paths the paths, shorter ones first, then as walking finds them: by kind of edge, outgoing before incoming, then by the other end
 * @param more whether there were more than the limit let be told, or there may be: the search gave up
 */
public record NodePaths(List<NodePath> paths, boolean more) implements Answer {

    /** Copies the list. */
    public NodePaths {
        paths = List.copyOf(paths);
    }

    @Override
    public String explain() {
        StringBuilder text = new StringBuilder();
        text.append(Explanation.count(paths.size(), "path")).append(more ? ", and more\n" : "\n");
        paths.forEach(path -> text.append(path.explain()));
        return text.toString();
    }

    /** The same as {@link #explain}. */
    @Override
    public String toString() {
        return explain();
    }
}
