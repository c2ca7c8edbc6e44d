package io.charactergraph.query.parts;

import io.charactergraph.model.GraphNode;
import io.charactergraph.query.Suggestions;
import java.util.List;

/** What {@link Suggestions} is made of. */
public record SuggestionsParts(String text, List<GraphNode> nodes, boolean more) implements Parts<Suggestions> {

    /** Copies the list. */
    public SuggestionsParts {
        nodes = List.copyOf(nodes);
    }
}
