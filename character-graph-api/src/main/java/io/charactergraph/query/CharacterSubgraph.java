package io.charactergraph.query;

import io.charactergraph.internal.FrozenList;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The graph around a character: the answer of {@code getCharacterGraph}.
 *
 * @param template the character asked about
 * @param depth 1 to 3
 * @param nodes the nodes, in order, made when looked at
 * @param edges every edge of the graph whose two ends are among the nodes, in order, made when looked at
 */
public record CharacterSubgraph(CharacterTemplate template, int depth, List<GraphNode> nodes, List<GraphEdge> edges)
        implements Answer {

    /** Copies the lists; those that make their elements on demand are kept. */
    public CharacterSubgraph {
        nodes = FrozenList.copyOf(nodes);
        edges = FrozenList.copyOf(edges);
    }

    @Override
    public String explain() {
        Explanation text = new Explanation();
        text.line(Explanation.name(template) + " to depth " + depth + ": " + Explanation.count(nodes.size(), "node")
                + ", " + Explanation.count(edges.size(), "edge"));
        Map<NodeKind, Integer> counts = new EnumMap<>(NodeKind.class);
        nodes.forEach(node -> counts.merge(node.kind(), 1, Integer::sum));
        counts.forEach((kind, count) -> text.line("  " + count + " " + kind.wireType()));
        edges.forEach(edge -> text.line("  " + edge));
        return text.toString();
    }

    /** The same as {@link #explain}. */
    @Override
    public String toString() {
        return explain();
    }
}
