package io.charactergraph.state;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.model.GraphRecords;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * When a template was last used according to usage rows: the latest of the rows that name something in the graph, or nothing
 * by nature.
 */
public final class LastUsages {

    private final Map<Integer, Instant> latest;

    private LastUsages(Map<Integer, Instant> latest) {
        this.latest = latest;
    }

    static LastUsages of(IndexedGraph graph, GraphRecords records) {
        Map<Integer, Instant> latest = new HashMap<>();
        for (GraphRecords.UsageRow row : records.usages()) {
            boolean counts = row.targets().isEmpty()
                    ? !row.dangles()
                    : row.targets().stream().anyMatch(target -> graph.indexOf(target) != IndexedGraph.NONE);
            if (counts && row.template().isPresent() && row.usedAt().isPresent()) {
                int template = graph.indexOf(row.template().get());
                if (template != IndexedGraph.NONE) {
                    latest.merge(template, row.usedAt().get(), (a, b) -> a.isAfter(b) ? a : b);
                }
            }
        }
        return new LastUsages(latest);
    }

    /** The latest of a template's usage rows. */
    public Optional<Instant> of(int template) {
        return Optional.ofNullable(latest.get(template));
    }
}
