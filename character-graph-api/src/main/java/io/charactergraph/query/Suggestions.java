package io.charactergraph.query;

import io.charactergraph.internal.Printout;
import io.charactergraph.model.GraphNode;
import io.charactergraph.query.parts.SuggestionsParts;
import java.util.List;

/**
 * The nodes that a text could mean, the most like first.
 *
 * @since 0.1
 */
public final class Suggestions extends Value implements Answer {

    private final SuggestionsParts parts;

    Suggestions(SuggestionsParts parts) {
        super(parts);
        this.parts = parts;
    }

    /** Returns what was searched for. */
    public String text() {
        return parts.text();
    }

    /** Returns the nodes, the most like first, nodes that are as like in order of their ids. */
    public List<GraphNode> nodes() {
        return parts.nodes();
    }

    /** Returns whether there are more than these. */
    public boolean more() {
        return parts.more();
    }

    @Override
    public String explain() {
        Explanation lines = new Explanation();
        if (nodes().isEmpty()) {
            lines.line("Nothing is called like '" + text() + "'");
        }
        nodes().forEach(node -> lines.line(Explanation.name(node)));
        if (more()) {
            lines.line("… and more");
        }
        return lines.toString();
    }

    /** Returns the first lines of {@link #explain}, as many as a screen shows. */
    @Override
    public String toString() {
        return Printout.screen(explain());
    }
}
