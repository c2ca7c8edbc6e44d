package io.charactergraph.jdbc.remedies;

import io.charactergraph.CharacterGraph;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.NodeId;

/** Who somebody is as a character: an instance is its template, everybody else is themself. */
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
