package io.charactergraph.state;

import io.charactergraph.filter.FilterPart;
import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.World;
import java.util.BitSet;

/** Decides for every node whether it is in one of some worlds: one pass over each relation that puts things into worlds. */
final class WorldsPass {

    private final IndexedGraph below;
    private final GraphFacts facts;
    private final FilterPart.Worlds filter;
    private final BitSet somewhere;
    private final BitSet inside;

    private WorldsPass(IndexedGraph below, GraphFacts facts, FilterPart.Worlds filter) {
        this.below = below;
        this.facts = facts;
        this.filter = filter;
        this.somewhere = new BitSet(below.nodeBound());
        this.inside = new BitSet(below.nodeBound());
    }

    /** Takes out of the nodes what the filter does not keep. */
    static void apply(IndexedGraph below, GraphFacts facts, FilterPart.Worlds filter, BitSet nodes) {
        new WorldsPass(below, facts, filter).apply(nodes);
    }

    private void apply(BitSet nodes) {
        for (World.Id id : filter.ids()) {
            int world = below.indexOf(id);
            if (world != IndexedGraph.NONE) {
                inside.set(world);
            }
        }
        for (int w = below.kindStart(NodeKind.WORLD); w < below.kindEnd(NodeKind.WORLD); w++) {
            somewhere.set(w);
        }
        takeFromTargets(NodeKind.CHARACTER_INSTANCE, EdgeKind.LIVES_IN, NodeKind.WORLD);
        takeFromSources(NodeKind.GAME_NPC, EdgeKind.SYNCS_WITH, NodeKind.CHARACTER_INSTANCE);
        takeFromTargets(NodeKind.SCENE, EdgeKind.SET_IN, NodeKind.WORLD);
        takeFromSources(NodeKind.SCENE, EdgeKind.APPEARS_IN, NodeKind.CHARACTER_INSTANCE);
        takeFromFillers();
        takeFromSources(NodeKind.ASSET, EdgeKind.CONTAINS_ASSET, NodeKind.SCENE);
        takeFromTargets(NodeKind.ASSET, EdgeKind.DEPICTS, NodeKind.CHARACTER_INSTANCE);
        takeFromTargets(NodeKind.GENERATION, EdgeKind.CREATED_FOR, NodeKind.SCENE);
        takeFromTargets(NodeKind.GENERATION, EdgeKind.INVOLVES_CHARACTER, NodeKind.CHARACTER_INSTANCE);
        clear(nodes);
    }

    private void takeFromTargets(NodeKind kind, EdgeKind edgeKind, NodeKind targets) {
        int first = below.kindStart(targets);
        int last = below.kindEnd(targets);
        for (int n = below.kindStart(kind); n < below.kindEnd(kind); n++) {
            int end = below.outEnd(n, edgeKind);
            for (int e = below.outStart(n, edgeKind); e < end; e++) {
                int to = below.to(e);
                if (to >= first && to < last && below.hasEdge(e)) {
                    take(n, to);
                }
            }
        }
    }

    private void takeFromSources(NodeKind kind, EdgeKind edgeKind, NodeKind sources) {
        int first = below.kindStart(sources);
        int last = below.kindEnd(sources);
        for (int n = below.kindStart(kind); n < below.kindEnd(kind); n++) {
            int end = below.inEnd(n, edgeKind);
            for (int p = below.inStart(n, edgeKind); p < end; p++) {
                int e = below.inEdge(p);
                int from = below.from(e);
                if (from >= first && from < last && below.hasEdge(e)) {
                    take(n, from);
                }
            }
        }
    }

    private void takeFromFillers() {
        for (int r = below.kindStart(NodeKind.SCENE_ROLE); r < below.kindEnd(NodeKind.SCENE_ROLE); r++) {
            int scene = facts.sceneOfRole(r);
            int end = scene == IndexedGraph.NONE ? 0 : below.inEnd(r, EdgeKind.FILLS_ROLE);
            for (int p = below.inStart(r, EdgeKind.FILLS_ROLE); p < end; p++) {
                int e = below.inEdge(p);
                if (below.hasEdge(e) && below.kind(below.from(e)) == NodeKind.CHARACTER_INSTANCE) {
                    take(scene, below.from(e));
                }
            }
        }
    }

    private void take(int node, int giver) {
        if (somewhere.get(giver)) {
            somewhere.set(node);
            if (inside.get(giver)) {
                inside.set(node);
            }
        }
    }

    private void clear(BitSet nodes) {
        for (NodeKind kind : NodeKind.values()) {
            switch (kind) {
                case CHARACTER_TEMPLATE -> clearTemplates(nodes);
                case CHARACTER_INSTANCE, GAME_NPC, SCENE, ASSET, GENERATION -> {
                    for (int n = below.kindStart(kind); n < below.kindEnd(kind); n++) {
                        if (!inside.get(n) && (filter.strict() || somewhere.get(n))) {
                            nodes.clear(n);
                        }
                    }
                }
                case WORLD -> {
                    for (int w = below.kindStart(kind); w < below.kindEnd(kind); w++) {
                        if (!inside.get(w)) {
                            nodes.clear(w);
                        }
                    }
                }
                case SCENE_ROLE, PROMPT_VERSION, ACTION_BLOCK, ARC, EXTENSION -> {}
            }
        }
    }

    private void clearTemplates(BitSet nodes) {
        int kindEnd = below.kindEnd(NodeKind.CHARACTER_TEMPLATE);
        for (int t = below.kindStart(NodeKind.CHARACTER_TEMPLATE); t < kindEnd; t++) {
            int start = below.outStart(t, EdgeKind.INSTANTIATES);
            int end = below.outEnd(t, EdgeKind.INSTANTIATES);
            boolean stays = start == end;
            for (int e = start; e < end && !stays; e++) {
                int instance = below.to(e);
                stays = inside.get(instance) || !filter.strict() && !somewhere.get(instance);
            }
            if (!stays) {
                nodes.clear(t);
            }
        }
    }
}
