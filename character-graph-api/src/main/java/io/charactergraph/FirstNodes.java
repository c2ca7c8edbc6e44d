package io.charactergraph;

import io.charactergraph.internal.FrozenList;
import io.charactergraph.internal.Labels;
import io.charactergraph.internal.Printout;
import io.charactergraph.model.GraphNode;
import java.util.List;

/**
 * The first nodes of a selection.
 *
 * @param nodes the nodes, in order; each is made when it is read
 * @param more whether the selection has more than these
 * @since 0.1
 */
public record FirstNodes(List<GraphNode> nodes, boolean more) {

    /** Copies the list; one that makes its elements on demand is kept. */
    public FirstNodes {
        nodes = FrozenList.copyOf(nodes);
    }

    /** Returns the nodes, a line for each, and whether there are more. */
    @Override
    public String toString() {
        Printout text = new Printout().list(nodes, node -> Labels.of(node.label(), node.id()));
        return (more ? text.line("  and more") : nodes.isEmpty() ? text.line("no nodes") : text).toString();
    }
}
