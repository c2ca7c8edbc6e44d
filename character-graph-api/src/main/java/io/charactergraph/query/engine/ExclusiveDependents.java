package io.charactergraph.query.engine;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.IntList;
import io.charactergraph.internal.IntMap;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeKind;
import io.charactergraph.state.Walk;

/**
 * The nodes that depend on one node only: those that the roots (all templates and all scenes) reach only through it.
 *
 * <p>Keeping goes template → instance → NPC, from these to their assets and generations, scene → its assets and generations,
 * asset → generation → prompt version. That has no cycles, so that the dominated nodes are found by testing of everything
 * it reaches whether some root reaches it otherwise; each node is tested once.
 */
final class ExclusiveDependents {

    private static final int ALIVE = 1;
    private static final int DEAD = 0;

    private static final EdgeKind[] FORWARD = {
        EdgeKind.INSTANTIATES,
        EdgeKind.SYNCS_WITH,
        EdgeKind.LEGACY_NPC,
        EdgeKind.EXPRESSES_AS,
        EdgeKind.CONTAINS_ASSET,
        EdgeKind.GENERATED_BY,
        EdgeKind.USES_PROMPT
    };
    private static final EdgeKind[] BACKWARD = {
        EdgeKind.DEPICTS, EdgeKind.INVOLVES_CHARACTER, EdgeKind.CREATED_FOR,
    };

    private final IndexedGraph graph;
    private final int keeper;
    private final IntMap verdicts = new IntMap();

    private ExclusiveDependents(IndexedGraph graph, int keeper) {
        this.graph = graph;
        this.keeper = keeper;
    }

    /** Returns the nodes that depend only on this one, sorted. */
    static int[] by(IndexedGraph graph, int keeper) {
        ExclusiveDependents search = new ExclusiveDependents(graph, keeper);
        IntMap reached = new IntMap();
        reached.putIfAbsent(keeper, 0);
        IntList queue = new IntList();
        queue.add(keeper);
        IntList only = new IntList();
        for (int i = 0; i < queue.size(); i++) {
            IntList kept = new IntList();
            search.addKept(queue.get(i), kept);
            for (int k = 0; k < kept.size(); k++) {
                int node = kept.get(k);
                // What stays alive otherwise keeps its own alive too.
                if (reached.putIfAbsent(node, 0) && !search.isAlive(node)) {
                    only.add(node);
                    queue.add(node);
                }
            }
        }
        return only.toSortedSet();
    }

    private void addKept(int node, IntList kept) {
        for (EdgeKind kind : FORWARD) {
            Walk.addTargets(graph, node, kind, kept);
        }
        for (EdgeKind kind : BACKWARD) {
            Walk.addSources(graph, node, kind, kept);
        }
    }

    /** Whether a root other than the keeper reaches the node without passing the keeper. */
    private boolean isAlive(int node) {
        if (node == keeper) {
            return false;
        }
        NodeKind kind = graph.kind(node);
        if (kind == NodeKind.CHARACTER_TEMPLATE || kind == NodeKind.SCENE) {
            return true;
        }
        int known = verdicts.get(node);
        if (known != IntMap.ABSENT) {
            return known == ALIVE;
        }
        boolean alive = hasLivingKeeper(node);
        verdicts.putIfAbsent(node, alive ? ALIVE : DEAD);
        return alive;
    }

    private boolean hasLivingKeeper(int node) {
        for (EdgeKind kind : FORWARD) {
            if (graph.anyIn(node, kind, edge -> isAlive(graph.from(edge)))) {
                return true;
            }
        }
        for (EdgeKind kind : BACKWARD) {
            if (graph.anyOut(node, kind, edge -> isAlive(graph.to(edge)))) {
                return true;
            }
        }
        return false;
    }
}
