package io.charactergraph.diff;

import io.charactergraph.internal.FrozenList;
import io.charactergraph.internal.Labels;
import io.charactergraph.internal.Printout;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.query.Answer;
import io.charactergraph.state.FriendAccess;
import io.charactergraph.state.GraphState;
import java.util.List;

/**
 * What is different in a later graph: the answer of {@code before.diff(after)}. Empty when the two have equal nodes and edges.
 * Where the evidence of an edge stands (row and path) does not count, nor do coverage, records and unresolved references. Nodes
 * and edges are in the order of the spec and made when looked at.
 *
 * <pre>{@code
 * CharacterGraph before = CharacterGraph.load(source);
 * // … the designers work …
 * before.diff(CharacterGraph.load(source)).story();
 * }</pre>
 *
 * @since 0.1
 */
public final class GraphDiff implements Answer {

    static {
        FriendAccess.register(
                GraphDiff.class, GraphState.class, (before, after) -> new Comparison(before, after).diff());
    }

    private final Parts parts;

    GraphDiff(Parts parts) {
        this.parts = parts;
    }

    /** Returns the nodes that only the later graph has. */
    public List<GraphNode> addedNodes() {
        return parts.addedNodes();
    }

    /** Returns the nodes that only the earlier graph has. */
    public List<GraphNode> removedNodes() {
        return parts.removedNodes();
    }

    /** Returns the nodes that both graphs have with different fields. */
    public List<NodeChange> changedNodes() {
        return parts.changedNodes();
    }

    /** Returns the edges that only the later graph has. */
    public List<GraphEdge> addedEdges() {
        return parts.addedEdges();
    }

    /** Returns the edges that only the earlier graph has. */
    public List<GraphEdge> removedEdges() {
        return parts.removedEdges();
    }

    /** Returns the edges that both graphs have with different attributes. */
    public List<EdgeChange> changedEdges() {
        return parts.changedEdges();
    }

    /**
     * Returns the changes as events: recast roles, lost and gained scenes, portraits, ratings, retired and returned
     * characters, each group in the order of its subjects. A node that only one of the graphs has gives no
     * event.
     */
    public List<StoryEvent> story() {
        return parts.story();
    }

    /** Whether nothing is different. */
    public boolean isEmpty() {
        return addedNodes().isEmpty()
                && removedNodes().isEmpty()
                && changedNodes().isEmpty()
                && addedEdges().isEmpty()
                && removedEdges().isEmpty()
                && changedEdges().isEmpty();
    }

    @Override
    public String explain() {
        return printout().whole();
    }

    /** Returns the first part of the difference, as much as a screen shows; {@link #explain} has all of it. */
    @Override
    public String toString() {
        return printout().toString();
    }

    private Printout printout() {
        Printout text = new Printout();
        if (isEmpty()) {
            return text.line("No difference");
        }
        return text.line("Nodes: " + counts(addedNodes(), removedNodes(), changedNodes()) + "; edges: "
                        + counts(addedEdges(), removedEdges(), changedEdges()))
                .list(story(), StoryEvent::sentence)
                .list(addedNodes(), node -> "+ " + name(node))
                .list(removedNodes(), node -> "- " + name(node))
                .list(changedNodes(), change -> "~ " + change)
                .list(FrozenList.texts(addedEdges()), edge -> "+ " + edge)
                .list(FrozenList.texts(removedEdges()), edge -> "- " + edge)
                .list(FrozenList.texts(changedEdges()), change -> "~ " + change);
    }

    static String name(GraphNode node) {
        return Labels.of(node.label(), node.id());
    }

    private static String counts(List<?> added, List<?> removed, List<?> changed) {
        return added.size() + " added, " + removed.size() + " removed, " + changed.size() + " changed";
    }

    /** Returns whether the other has equal parts. */
    @Override
    public boolean equals(Object other) {
        return other instanceof GraphDiff that && parts.equals(that.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    /** Everything that it consists of; not public, so that it can grow. */
    record Parts(
            List<GraphNode> addedNodes,
            List<GraphNode> removedNodes,
            List<NodeChange> changedNodes,
            List<GraphEdge> addedEdges,
            List<GraphEdge> removedEdges,
            List<EdgeChange> changedEdges,
            List<StoryEvent> story) {

        Parts {
            addedNodes = FrozenList.copyOf(addedNodes);
            removedNodes = FrozenList.copyOf(removedNodes);
            changedNodes = FrozenList.copyOf(changedNodes);
            addedEdges = FrozenList.copyOf(addedEdges);
            removedEdges = FrozenList.copyOf(removedEdges);
            changedEdges = FrozenList.copyOf(changedEdges);
            story = FrozenList.copyOf(story);
        }
    }
}
