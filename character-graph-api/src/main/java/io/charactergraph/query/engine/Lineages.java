package io.charactergraph.query.engine;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.IntList;
import io.charactergraph.internal.IntMap;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.Scene;
import io.charactergraph.query.Lineage;
import io.charactergraph.state.GraphState;
import io.charactergraph.state.Walk;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The lineage of an asset or generation. */
public final class Lineages {

    private static final EdgeKind[] KINDS = {EdgeKind.DERIVED_FROM, EdgeKind.GENERATED_BY, EdgeKind.USES_INPUT};

    private final IndexedGraph graph;
    private final IntList family = new IntList();

    private Lineages(IndexedGraph graph) {
        this.graph = graph;
    }

    /**
     * Answers; the cost is in proportion to the family.
     *
     * @throws IllegalArgumentException if the id is of another kind
     */
    public static Lineage of(GraphState state, NodeId id) {
        if (id.kind() != NodeKind.ASSET && id.kind() != NodeKind.GENERATION) {
            throw new IllegalArgumentException("id: " + id + " is no asset or generation; only these have a lineage");
        }
        state.requireWhole("lineage");
        int node = state.require(id);
        Lineages search = new Lineages(state.graph());
        search.family.add(node);
        List<Lineage.Relative> ancestors = search.walk(node, true);
        List<Lineage.Relative> descendants = search.walk(node, false);
        int[] family = search.family.toSortedSet();
        return new Lineage(
                state.graph().node(node),
                ancestors,
                descendants,
                Nodes.list(state.graph(), GraphNode.class, search.characters(family)),
                Nodes.list(state.graph(), Scene.class, search.scenes(family)));
    }

    private List<Lineage.Relative> walk(int start, boolean up) {
        record Step(int node, int distance, int edge) {}
        IntMap seen = new IntMap();
        seen.putIfAbsent(start, 0);
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(start, 0, -1));
        for (int i = 0; i < steps.size(); i++) {
            Step at = steps.get(i);
            for (int e : edges(at.node(), up)) {
                int next = up ? graph.to(e) : graph.from(e);
                if (graph.kind(next) != NodeKind.SCENE && seen.putIfAbsent(next, 0)) {
                    steps.add(new Step(next, at.distance() + 1, e));
                    family.add(next);
                }
            }
        }
        return steps.stream()
                .skip(1)
                .sorted(Comparator.comparingInt(Step::distance).thenComparingInt(Step::node))
                .map(step -> new Lineage.Relative(graph.node(step.node()), step.distance(), graph.edge(step.edge())))
                .toList();
    }

    private int[] edges(int node, boolean out) {
        IntList found = new IntList();
        for (EdgeKind kind : KINDS) {
            if (out) {
                for (int e = graph.outStart(node, kind); e < graph.outEnd(node, kind); e++) {
                    if (graph.hasEdge(e)) {
                        found.add(e);
                    }
                }
            } else {
                for (int p = graph.inStart(node, kind); p < graph.inEnd(node, kind); p++) {
                    if (graph.hasEdge(graph.inEdge(p))) {
                        found.add(graph.inEdge(p));
                    }
                }
            }
        }
        return found.toArray();
    }

    private int[] characters(int[] members) {
        IntList found = new IntList();
        for (int member : members) {
            Walk.addTargets(graph, member, EdgeKind.DEPICTS, found);
            Walk.addTargets(graph, member, EdgeKind.INVOLVES_CHARACTER, found);
            Walk.addSources(graph, member, EdgeKind.EXPRESSES_AS, found);
        }
        return found.toSortedSet();
    }

    private int[] scenes(int[] members) {
        IntList found = new IntList();
        for (int member : members) {
            Walk.addSources(graph, member, EdgeKind.CONTAINS_ASSET, found);
            Walk.addTargets(graph, member, EdgeKind.CREATED_FOR, found);
            for (int input : Walk.targets(graph, member, EdgeKind.USES_INPUT)) {
                if (graph.kind(input) == NodeKind.SCENE) {
                    found.add(input);
                }
            }
        }
        return found.toSortedSet();
    }
}
