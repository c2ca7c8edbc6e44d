package io.charactergraph.query;

import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeKind;
import io.charactergraph.query.parts.CharacterSubgraphParts;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The graph around a character: the answer of {@code getCharacterGraph}. */
public final class CharacterSubgraph extends Value implements Answer {

    private final CharacterSubgraphParts parts;

    CharacterSubgraph(CharacterSubgraphParts parts) {
        super(parts);
        this.parts = parts;
    }

    /** Returns the character asked about. */
    public CharacterTemplate template() {
        return parts.template();
    }

    /** Returns the depth, from 1 to 3. */
    public int depth() {
        return parts.depth();
    }

    /** Returns the nodes, in order; each is made when it is read. */
    public List<GraphNode> nodes() {
        return parts.nodes();
    }

    /** Returns every edge of the graph whose two ends are among the nodes, in order; each is made when it is read. */
    public List<GraphEdge> edges() {
        return parts.edges();
    }

    @Override
    public String explain() {
        Explanation text = new Explanation();
        text.line(Explanation.name(template()) + " to depth " + depth() + ": "
                + Explanation.count(nodes().size(), "node") + ", " + Explanation.count(edges().size(), "edge"));
        Map<NodeKind, Integer> counts = new EnumMap<>(NodeKind.class);
        nodes().forEach(node -> counts.merge(node.kind(), 1, Integer::sum));
        counts.forEach((kind, count) -> text.line("  " + count + " " + kind.wireType()));
        edges().forEach(edge -> text.line("  " + edge));
        return text.toString();
    }

    /** The same as {@link #explain}. */
    @Override
    public String toString() {
        return explain();
    }
}
