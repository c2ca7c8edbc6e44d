package io.charactergraph.query;

import io.charactergraph.internal.FrozenList;
import io.charactergraph.internal.OneLine;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A path between two nodes that comes through no node twice. Two paths differ when they come through other nodes; the edges
 * that could be taken from one node to the next are told by each step, and make no further paths.
 *
 * @param start where it starts
 * @param steps the steps in order; none when it starts where it ends
 */
public record FoundPath(GraphNode start, List<Step> steps) implements Answer {

    /** Copies the list. */
    public FoundPath {
        steps = FrozenList.copyOf(steps);
    }

    /**
     * A step from a node to the next.
     *
     * @param edge the edge that is taken: of several, one that leads the same way as the step, and the first in order
     * @param along whether the step goes along the edge, from its start to its end; otherwise against it
     * @param to the node it leads to
     * @param others how many other edges could be taken instead
     * @param because the sentence that the edge stands for
     */
    public record Step(GraphEdge edge, boolean along, GraphNode to, int others, String because) {
        @Override
        public String toString() {
            return OneLine.record(this);
        }
    }

    /** How many edges long it is. */
    public int length() {
        return steps.size();
    }

    /** Where it ends. */
    public GraphNode end() {
        return steps.isEmpty() ? start : steps.get(steps.size() - 1).to();
    }

    /** The nodes that it comes through, from start to end. */
    public List<GraphNode> nodes() {
        List<GraphNode> nodes = new ArrayList<>();
        nodes.add(start);
        steps.forEach(step -> nodes.add(step.to()));
        return List.copyOf(nodes);
    }

    @Override
    public String explain() {
        Explanation text = new Explanation();
        text.heading(Explanation.name(start) + " to " + Explanation.name(end()), length(), "step");
        for (Step step : steps) {
            text.item(
                    (step.along() ? "-> " : "<- ") + Explanation.name(step.to()) + "  "
                            + step.edge().wireType(),
                    List.of());
            text.because(List.of(step.because()));
            if (step.others() > 0) {
                text.note("and by " + Explanation.count(step.others(), "other edge"));
            }
        }
        return text.toString();
    }

    /** The same as {@link #explain}. */
    @Override
    public String toString() {
        return explain();
    }
}
