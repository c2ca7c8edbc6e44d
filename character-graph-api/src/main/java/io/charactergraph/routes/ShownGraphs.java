package io.charactergraph.routes;

import io.charactergraph.CharacterGraph;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.internal.Lazy;
import java.util.LinkedHashMap;
import java.util.Map;

/** The filtered graphs of one version of a graph: those that were asked last, up to a number. For any number of threads. */
final class ShownGraphs {

    private final CharacterGraph graph;
    private final int most;
    private final Map<GraphFilter, Lazy<ShownGraph>> kept = new LinkedHashMap<>(16, 0.75f, true);

    ShownGraphs(CharacterGraph graph, int most) {
        this.graph = graph;
        this.most = most;
    }

    /** The graph that they are made of. */
    CharacterGraph graph() {
        return graph;
    }

    /** The graph below a filter. */
    ShownGraph below(GraphFilter filter) {
        return entry(filter).get();
    }

    private synchronized Lazy<ShownGraph> entry(GraphFilter filter) {
        Lazy<ShownGraph> entry = kept.computeIfAbsent(filter, key -> Lazy.of(() -> new ShownGraph(graph.filter(key))));
        if (kept.size() > most) {
            kept.remove(kept.keySet().iterator().next());
        }
        return entry;
    }

    /** How many are kept. */
    synchronized int size() {
        return kept.size();
    }
}
