package io.charactergraph.check;

import io.charactergraph.graph.TypedGraph;
import io.charactergraph.graph.index.TypedGraphs;
import io.charactergraph.internal.Labels;
import io.charactergraph.internal.OneLine;
import io.charactergraph.model.Coverage;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.GraphRecords;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.RatingScale;
import io.charactergraph.model.UnresolvedReference;
import io.charactergraph.state.GraphState;
import java.util.List;

/**
 * What a rule sees: a graph, filtered or not, with what belongs to it. Public because rules of one's own read it. Immutable,
 * and safe for any number of threads.
 *
 * @since 0.1
 */
public final class CheckedGraph {

    private final GraphState state;

    CheckedGraph(GraphState state) {
        this.state = state;
    }

    GraphState state() {
        return state;
    }

    /** The nodes and edges. */
    public TypedGraph typed() {
        return TypedGraphs.of(state.graph());
    }

    /** The rows kept whole; {@link GraphRecords#loaded} is true if the load kept them. */
    public GraphRecords records() {
        return state.records();
    }

    /** The references that point nowhere, by table, row, path and text. */
    public List<UnresolvedReference> unresolved() {
        return state.unresolved();
    }

    /** What was read. */
    public Coverage coverage() {
        return state.coverage();
    }

    /** The scale of ratings. */
    public RatingScale ratingScale() {
        return state.scale();
    }

    /**
     * What a person calls a node, with its id: {@code Ophelia [character:…]}; the id alone when it has no label. Safe for
     * a line.
     */
    public String name(NodeId id) {
        return OneLine.of(typed().find(id).map(CheckedGraph::name).orElse(id.toString()));
    }

    static String name(GraphNode node) {
        return Labels.of(node.label(), node.id());
    }
}
