package io.charactergraph.query;

import io.charactergraph.internal.OneLine;
import io.charactergraph.internal.Printout;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.query.parts.FoundPathParts;
import java.util.ArrayList;
import java.util.List;

/**
 * A path between two nodes that comes through no node twice. Two paths differ when they come through other nodes; the edges
 * that could be taken from one node to the next are counted by each step, and make no further paths.
 *
 * @since 0.1
 */
public final class FoundPath extends Value implements Answer {

    private final FoundPathParts parts;

    FoundPath(FoundPathParts parts) {
        super(parts);
        this.parts = parts;
    }

    /** Returns the node where the path starts. */
    public GraphNode start() {
        return parts.start();
    }

    /** Returns the steps in order; none when it starts where it ends. */
    public List<Step> steps() {
        return parts.steps();
    }

    /** A step from a node to the next. */
    public static final class Step extends Value {

        private final FoundPathParts.Step parts;

        Step(FoundPathParts.Step parts) {
            super(parts);
            this.parts = parts;
        }

        /** Returns the edge of this step. Of several edges, it is the first in order, edges in the direction of the step first. */
        public GraphEdge edge() {
            return parts.edge();
        }

        /** Returns whether the step goes along the edge, from its start to its end; otherwise against it. */
        public boolean along() {
            return parts.along();
        }

        /** Returns the node that the step leads to. */
        public GraphNode to() {
            return parts.to();
        }

        /** Returns the number of other edges between the two nodes that the path could take. */
        public int others() {
            return parts.others();
        }

        /** Returns the sentence of the edge. */
        public String because() {
            return parts.because();
        }

        /** Returns the step on one line. */
        @Override
        public String toString() {
            return OneLine.of((along() ? "-> " : "<- ") + Explanation.name(to()) + "  " + edge().wireType());
        }
    }

    /** How many edges long it is. */
    public int length() {
        return steps().size();
    }

    /** Where it ends. */
    public GraphNode end() {
        return steps().isEmpty() ? start() : steps().get(steps().size() - 1).to();
    }

    /** The nodes that it comes through, from start to end. */
    public List<GraphNode> nodes() {
        List<GraphNode> nodes = new ArrayList<>();
        nodes.add(start());
        steps().forEach(step -> nodes.add(step.to()));
        return List.copyOf(nodes);
    }

    @Override
    public String explain() {
        Explanation text = new Explanation();
        text.heading(Explanation.name(start()) + " to " + Explanation.name(end()), length(), "step");
        for (Step step : steps()) {
            text.line("  " + step);
            text.because(List.of(step.because()));
            if (step.others() > 0) {
                text.note("and by " + Explanation.count(step.others(), "other edge"));
            }
        }
        return text.toString();
    }

    /** Returns the steps, as many as a screen shows; {@link #explain} has all of them, with the evidence. */
    @Override
    public String toString() {
        return new Printout()
                .line(Explanation.name(start()) + " to " + Explanation.name(end()) + ": "
                        + Explanation.count(length(), "step"))
                .list(steps(), Step::toString)
                .toString();
    }

    /** The labels of the nodes, with the kinds of the edges between them, on one line. */
    String chain() {
        StringBuilder chain = new StringBuilder(label(start()));
        for (Step step : steps()) {
            chain.append(step.along() ? " -" : " <-")
                    .append(step.edge().wireType())
                    .append(step.along() ? "-> " : "- ")
                    .append(label(step.to()));
        }
        return OneLine.of(chain);
    }

    private static String label(GraphNode node) {
        return node.label().isBlank() ? node.id().toString() : node.label();
    }
}
