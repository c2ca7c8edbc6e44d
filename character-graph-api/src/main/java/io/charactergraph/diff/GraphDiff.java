package io.charactergraph.diff;

import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.query.Answer;
import java.util.List;

/**
 * What differs between two graphs. Nodes are the same by id; edges by kind, ends, source, scene node and the attribute that
 * tells edges apart.
 *
 * @param nodesAdded nodes that only the later graph has, in order
 * @param nodesRemoved nodes that only the earlier graph has, in order
 * @param nodesChanged nodes that both have and that are not equal, in order
 * @param edgesAdded edges that only the later graph has, in order
 * @param edgesRemoved edges that only the earlier graph has, in order
 * @param edgesChanged edges that both have and that are not equal, in order
 * @param story the same as a designer would tell it
 */
public record GraphDiff(
        List<GraphNode> nodesAdded,
        List<GraphNode> nodesRemoved,
        List<NodeChange> nodesChanged,
        List<GraphEdge> edgesAdded,
        List<GraphEdge> edgesRemoved,
        List<EdgeChange> edgesChanged,
        List<StoryEvent> story)
        implements Answer {

    /** Copies the lists. */
    public GraphDiff {
        nodesAdded = List.copyOf(nodesAdded);
        nodesRemoved = List.copyOf(nodesRemoved);
        nodesChanged = List.copyOf(nodesChanged);
        edgesAdded = List.copyOf(edgesAdded);
        edgesRemoved = List.copyOf(edgesRemoved);
        edgesChanged = List.copyOf(edgesChanged);
        story = List.copyOf(story);
    }

    /**
     * A node that changed.
     *
     * @param before as it was
     * @param after as it is
     */
    public record NodeChange(GraphNode before, GraphNode after) {}

    /**
     * An edge that changed: what it carries, or the row that proves it.
     *
     * @param before as it was
     * @param after as it is
     */
    public record EdgeChange(GraphEdge before, GraphEdge after) {}

    /** Whether the two graphs have equal nodes and edges. */
    public boolean isEmpty() {
        return nodesAdded.isEmpty()
                && nodesRemoved.isEmpty()
                && nodesChanged.isEmpty()
                && edgesAdded.isEmpty()
                && edgesRemoved.isEmpty()
                && edgesChanged.isEmpty();
    }

    @Override
    public String explain() {
        StringBuilder text = new StringBuilder();
        text.append("nodes: ").append(nodesAdded.size()).append(" added, ");
        text.append(nodesRemoved.size()).append(" removed, ");
        text.append(nodesChanged.size()).append(" changed\n");
        text.append("edges: ").append(edgesAdded.size()).append(" added, ");
        text.append(edgesRemoved.size()).append(" removed, ");
        text.append(edgesChanged.size()).append(" changed\n");
        story.forEach(event -> text.append("  ").append(event.sentence()).append('\n'));
        return text.toString();
    }

    /** The same as {@link #explain}. */
    @Override
    public String toString() {
        return explain();
    }
}
