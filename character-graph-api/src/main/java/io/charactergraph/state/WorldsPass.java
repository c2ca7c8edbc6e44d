package io.charactergraph.state;

import io.charactergraph.filter.FilterPart;
import io.charactergraph.graph.index.EdgeScan;
import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.World;
import java.util.BitSet;

/**
 * Decides for every node whether it is in one of some worlds: worlds pass to instances, instances to the nodes
 * related to them, and then scenes, once they are complete, to theirs. One walk over each of these relations.
 */
final class WorldsPass {

    private final IndexedGraph below;
    private final EdgeScan edges;
    private final GraphFacts facts;
    private final FilterPart.Worlds filter;
    private final BitSet somewhere;
    private final BitSet inside;

    private WorldsPass(IndexedGraph below, GraphFacts facts, FilterPart.Worlds filter) {
        this.below = below;
        this.edges = EdgeScan.of(below);
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
        int instances = below.kindEnd(NodeKind.CHARACTER_INSTANCE);
        for (int i = below.kindStart(NodeKind.CHARACTER_INSTANCE); i < instances; i++) {
            if (edges.hasNode(i)) {
                takeFromTargets(i, EdgeKind.LIVES_IN);
            }
            if (edges.hasNode(i) && somewhere.get(i)) {
                giveToTargets(i, EdgeKind.SYNCS_WITH);
                giveToTargets(i, EdgeKind.APPEARS_IN);
                giveToScenesOfRoles(i);
                giveToSources(i, EdgeKind.DEPICTS);
                giveToSources(i, EdgeKind.INVOLVES_CHARACTER);
            }
        }
        int scenes = below.kindEnd(NodeKind.SCENE);
        for (int s = below.kindStart(NodeKind.SCENE); s < scenes; s++) {
            if (edges.hasNode(s)) {
                takeFromTargets(s, EdgeKind.SET_IN);
            }
            if (edges.hasNode(s) && somewhere.get(s)) {
                giveToTargets(s, EdgeKind.CONTAINS_ASSET);
                giveToSources(s, EdgeKind.CREATED_FOR);
            }
        }
        clear(nodes);
    }

    private void takeFromTargets(int node, EdgeKind kind) {
        for (int e = below.outStart(node, kind), end = below.outEnd(node, kind); e < end; e++) {
            take(node, edges.target(e));
        }
    }

    private void giveToTargets(int giver, EdgeKind kind) {
        for (int e = below.outStart(giver, kind), end = below.outEnd(giver, kind); e < end; e++) {
            take(edges.target(e), giver);
        }
    }

    private void giveToSources(int giver, EdgeKind kind) {
        for (int p = below.inStart(giver, kind), end = below.inEnd(giver, kind); p < end; p++) {
            take(edges.source(edges.inEdge(p)), giver);
        }
    }

    private void giveToScenesOfRoles(int giver) {
        for (int edge : below.outEdges(giver, EdgeKind.FILLS_ROLE)) {
            take(facts.sceneOfRole(below.to(edge)), giver);
        }
    }

    /** Gives the worlds of a node to another one, when both are there. */
    private void take(int node, int giver) {
        if (node != IndexedGraph.NONE && giver != IndexedGraph.NONE && somewhere.get(giver)) {
            somewhere.set(node);
            if (inside.get(giver)) {
                inside.set(node);
            }
        }
    }

    /** Takes out, 64 nodes at a time, those outside: of most kinds only those that are in some world. */
    private void clear(BitSet nodes) {
        BitSet outside = new BitSet(below.nodeBound());
        for (NodeKind kind : NodeKind.values()) {
            switch (kind) {
                case CHARACTER_TEMPLATE -> clearTemplates(nodes);
                case CHARACTER_INSTANCE, GAME_NPC, SCENE, ASSET, GENERATION -> {
                    if (filter.strict()) {
                        outside.set(below.kindStart(kind), below.kindEnd(kind));
                    } else {
                        addSomewhere(kind, outside);
                    }
                }
                case WORLD -> outside.set(below.kindStart(kind), below.kindEnd(kind));
                case SCENE_ROLE, PROMPT_VERSION, ACTION_BLOCK, ARC, EXTENSION -> {}
            }
        }
        outside.andNot(inside);
        nodes.andNot(outside);
    }

    private void addSomewhere(NodeKind kind, BitSet outside) {
        BitSet ofKind = new BitSet(below.nodeBound());
        ofKind.set(below.kindStart(kind), below.kindEnd(kind));
        ofKind.and(somewhere);
        outside.or(ofKind);
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
