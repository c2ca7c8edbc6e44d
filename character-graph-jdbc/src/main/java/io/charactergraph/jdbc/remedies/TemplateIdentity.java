package io.charactergraph.jdbc.remedies;

import io.charactergraph.CharacterGraph;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.NodeId;

/** Maps an instance to its template, so that both count as one character. Every other node is mapped to itself. */
final class TemplateIdentity {

    private TemplateIdentity() {}

    static NodeId of(CharacterGraph graph, NodeId id) {
        return graph.find(id)
                .filter(CharacterInstance.class::isInstance)
                .flatMap(node -> ((CharacterInstance) node).template())
                .<NodeId>map(template -> template)
                .orElse(id);
    }
}
