package io.charactergraph.query.parts;

import io.charactergraph.internal.FrozenList;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.query.CharacterSubgraph;
import java.util.List;

/** What {@link CharacterSubgraph} is made of. */
public record CharacterSubgraphParts(
        CharacterTemplate template, int depth, List<GraphNode> nodes, List<GraphEdge> edges)
        implements Parts<CharacterSubgraph> {

    /** Copies the lists; those that make their elements on demand are kept. */
    public CharacterSubgraphParts {
        nodes = FrozenList.copyOf(nodes);
        edges = FrozenList.copyOf(edges);
    }
}
