package io.charactergraph.query;

import io.charactergraph.internal.FrozenList;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import java.util.List;

/**
 * A path through the graph.
 *
 * @param nodes the nodes, from the start to the end, at least one
 * @param edges the edges between them, one less; each is walked in the direction that the path needs
 * @param because for each of the edges the sentence that it stands for
 */
public record NodePath(List<GraphNode> nodes, List<GraphEdge> edges, List<String> because) implements Answer {

    /** Copies the lists; those that make their elements on demand are kept. */
    public NodePath {
        nodes = FrozenList.copyOf(nodes);
        edges = FrozenList.copyOf(edges);
        because = FrozenList.copyOf(because);
    }

    /** How many edges it has. */
    public int length() {
        return edges.size();
    }

    @Override
    public String explain() {
        Explanation text = new Explanation();
        text.line(Explanation.name(nodes.get(0)) + " to " + Explanation.name(nodes.get(nodes.size() - 1)) + ": "
                + Explanation.count(length(), "edge"));
        because.forEach(sentence -> text.line("  " + sentence));
        return text.toString();
    }

    /** The same as {@link #explain}. */
    @Override
    public String toString() {
        return explain();
    }
}
