package io.charactergraph.state;

import io.charactergraph.filter.FilterPart;
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
        int instances = below.kindEnd(NodeKind.CHARACTER_INSTANCE);
        for (int i = below.kindStart(NodeKind.CHARACTER_INSTANCE); i < instances; i++) {
            takeFromTargets(i, EdgeKind.LIVES_IN);
            if (somewhere.get(i)) {
                giveToTargets(i, EdgeKind.SYNCS_WITH);
                giveToTargets(i, EdgeKind.APPEARS_IN);
                giveToScenesOfRoles(i);
                giveToSources(i, EdgeKind.DEPICTS);
                giveToSources(i, EdgeKind.INVOLVES_CHARACTER);
            }
        }
        int scenes = below.kindEnd(NodeKind.SCENE);
        for (int s = below.kindStart(NodeKind.SCENE); s < scenes; s++) {
            takeFromTargets(s, EdgeKind.SET_IN);
            if (somewhere.get(s)) {
                giveToTargets(s, EdgeKind.CONTAINS_ASSET);
                giveToSources(s, EdgeKind.CREATED_FOR);
            }
        }
        clear(nodes);
    }

    private void takeFromTargets(int node, EdgeKind kind) {
        for (int edge : below.outEdges(node, kind)) {
            take(node, below.to(edge));
        }
    }

    private void giveToTargets(int giver, EdgeKind kind) {
        for (int edge : below.outEdges(giver, kind)) {
            take(below.to(edge), giver);
        }
    }

    private void giveToSources(int giver, EdgeKind kind) {
        for (int edge : below.inEdges(giver, kind)) {
            take(below.from(edge), giver);
        }
    }

    private void giveToScenesOfRoles(int giver) {
        for (int edge : below.outEdges(giver, EdgeKind.FILLS_ROLE)) {
            int scene = facts.sceneOfRole(below.to(edge));
            if (scene != IndexedGraph.NONE) {
                take(scene, giver);
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
