package io.charactergraph.query.engine;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.query.Relationships;
import io.charactergraph.query.Relationships.Relationship;
import io.charactergraph.query.parts.RelationshipsParts;
import io.charactergraph.state.GraphState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the declared relationships of a template. */
public final class RelationshipsOf {

    private RelationshipsOf() {}

    /** Answers; the cost is in proportion to the relationships. */
    public static Relationships find(GraphState state, CharacterRef ref) {
        IndexedGraph graph = state.graph();
        int template = state.requireTemplate(ref);
        List<Relationship> found = new ArrayList<>();
        for (int e : graph.outEdges(template, EdgeKind.REFERENCES)) {
            found.add(relationship(graph, graph.to(e), e, true));
        }
        for (int e : graph.inEdges(template, EdgeKind.REFERENCES)) {
            if (graph.from(e) != template) {
                found.add(relationship(graph, graph.from(e), e, false));
            }
        }
        found.sort(Comparator.comparing(relationship -> relationship.other().id()));
        return new RelationshipsParts((CharacterTemplate) graph.node(template), found).answer();
    }

    private static Relationship relationship(IndexedGraph graph, int other, int edge, boolean outgoing) {
        return new RelationshipsParts.Relationship(
                        (CharacterTemplate) graph.node(other), outgoing, graph.edge(edge), EdgeSentence.of(graph, edge))
                .answer();
    }
}
