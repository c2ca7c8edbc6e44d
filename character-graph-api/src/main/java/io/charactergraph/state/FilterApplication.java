package io.charactergraph.state;

import io.charactergraph.filter.FilterPart;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.RatingScale;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns a filter into a view of a loaded graph, in a fixed number of passes. The ceiling comes first; every other condition
 * is judged on what the ceiling leaves, and never on what another condition leaves.
 */
final class FilterApplication {

    private final IndexedGraph base;
    private final GraphFacts facts;
    private final GraphFilter filter;
    private final IndexedGraph below;
    private final BitSet nodes;
    private final @Nullable BitSet hidden;

    private FilterApplication(IndexedGraph base, GraphFacts facts, RatingScale scale, GraphFilter filter) {
        this.base = base;
        this.facts = facts;
        this.filter = filter;
        List<FilterPart.Ceiling> ceilings = filter.parts(FilterPart.Ceiling.class);
        if (ceilings.isEmpty()) {
            below = base;
            nodes = new BitSet(base.nodeBound());
            nodes.set(0, base.nodeBound());
            hidden = null;
        } else {
            int lowest = ceilings.stream()
                    .mapToInt(ceiling -> scale.requireRank(ceiling.rating()))
                    .min()
                    .getAsInt();
            GraphFacts.Ceiling ceiling = facts.ceiling(lowest);
            below = ceiling.graph();
            nodes = (BitSet) ceiling.visible().clone();
            hidden = ceiling.hidden();
        }
    }

    /**
     * Applies the whole conjunction to the graph as loaded.
     *
     * @throws IllegalArgumentException if the scale does not know the ceiling
     */
    static Applied apply(IndexedGraph base, GraphFacts facts, RatingScale scale, GraphFilter filter) {
        return new FilterApplication(base, facts, scale, filter).apply();
    }

    private Applied apply() {
        if (filter.isEverything()) {
            return new Applied(base, base);
        }
        if (!filter.includesInactive()) {
            nodes.andNot(facts.inactive());
        }
        for (FilterPart part : filter.parts()) {
            if (part instanceof FilterPart.Worlds worlds) {
                WorldsPass.apply(below, facts, worlds, nodes);
            } else if (part instanceof FilterPart.Arcs arcs) {
                ArcsPass.apply(below, arcs, nodes);
            } else if (part instanceof FilterPart.Tags tags) {
                keepTagged(NodeKind.CHARACTER_TEMPLATE, tags.tags());
                keepTagged(NodeKind.ASSET, tags.tags());
            } else if (part instanceof FilterPart.NodeKinds kinds) {
                keepKinds(kinds.kinds());
            } else if (part instanceof FilterPart.Nodes own) {
                for (int n = nodes.nextSetBit(0); n >= 0; n = nodes.nextSetBit(n + 1)) {
                    nodes.set(n, own.filter().keeps(below.node(n)));
                }
            }
        }
        dropRolesWithoutScene();
        return new Applied(base.view(nodes, edges(), hidden), below);
    }

    private void keepTagged(NodeKind kind, Set<String> tags) {
        for (int n = nodes.nextSetBit(below.kindStart(kind));
                n >= 0 && n < below.kindEnd(kind);
                n = nodes.nextSetBit(n + 1)) {
            if (Collections.disjoint(below.tags(n), tags)) {
                nodes.clear(n);
            }
        }
    }

    private void keepKinds(Set<NodeKind> kinds) {
        for (NodeKind kind : NodeKind.values()) {
            if (!kinds.contains(kind)) {
                nodes.clear(base.kindStart(kind), base.kindEnd(kind));
            }
        }
    }

    private void dropRolesWithoutScene() {
        int kindEnd = base.kindEnd(NodeKind.SCENE_ROLE);
        for (int r = base.kindStart(NodeKind.SCENE_ROLE); r < kindEnd; r++) {
            int scene = facts.sceneOfRole(r);
            if (scene != IndexedGraph.NONE && !nodes.get(scene)) {
                nodes.clear(r);
            }
        }
    }

    private @Nullable BitSet edges() {
        List<FilterPart.EdgeKinds> kinds = filter.parts(FilterPart.EdgeKinds.class);
        List<FilterPart.Edges> own = filter.parts(FilterPart.Edges.class);
        if (kinds.isEmpty() && own.isEmpty()) {
            return null;
        }
        BitSet edges = new BitSet(base.edgeBound());
        for (int n = nodes.nextSetBit(0); n >= 0; n = nodes.nextSetBit(n + 1)) {
            for (int e = base.outStart(n), end = base.outEnd(n); e < end; e++) {
                if (nodes.get(base.to(e))) {
                    EdgeKind kind = base.edgeKind(e);
                    if (kinds.stream().allMatch(part -> part.kinds().contains(kind)) && passes(own, e)) {
                        edges.set(e);
                    }
                }
            }
        }
        return edges;
    }

    private boolean passes(List<FilterPart.Edges> own, int edge) {
        for (FilterPart.Edges part : own) {
            if (!part.filter().keeps(below.edge(edge))) {
                return false;
            }
        }
        return true;
    }

    /**
     * A filter applied.
     *
     * @param graph what passes
     * @param below what the rating ceiling alone leaves; the graph as loaded when there is none
     */
    record Applied(IndexedGraph graph, IndexedGraph below) {}
}
