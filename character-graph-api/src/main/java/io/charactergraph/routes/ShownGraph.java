package io.charactergraph.routes;

import io.charactergraph.CharacterGraph;
import io.charactergraph.check.CheckReport;
import io.charactergraph.internal.FrozenList;
import io.charactergraph.internal.Lazy;
import io.charactergraph.model.GraphNode;
import io.charactergraph.query.UsageStats;
import io.charactergraph.state.FriendAccess;
import io.charactergraph.state.GraphState;
import java.util.List;

/** A filtered graph with what several requests ask of it, each found once. */
final class ShownGraph {

    private final CharacterGraph graph;
    private final Lazy<List<UsageStats>> usage;
    private final Lazy<List<UsageStats>> ranking;
    private final Lazy<List<GraphNode>> unused;
    private final Lazy<CheckReport> report;

    ShownGraph(CharacterGraph graph) {
        this.graph = graph;
        this.usage = Lazy.of(() -> graph.usage().all());
        this.ranking = Lazy.of(() -> graph.usage().ranking());
        this.unused = Lazy.of(() -> FrozenList.copyOf(List.copyOf(graph.usage().neverUsed())));
        this.report = Lazy.of(graph::check);
    }

    CharacterGraph graph() {
        return graph;
    }

    GraphState state() {
        return FriendAccess.stateOf(graph).shown();
    }

    List<UsageStats> usage() {
        return usage.get();
    }

    List<UsageStats> ranking() {
        return ranking.get();
    }

    List<GraphNode> unused() {
        return unused.get();
    }

    CheckReport report() {
        return report.get();
    }
}
