package io.charactergraph.query.engine;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.IntArrays;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.state.GraphState;
import io.charactergraph.state.Marks;

/** Finds the nodes of {@code getCharacterGraph}. */
public final class CharacterGraphOf {

    /** The default depth: everything. */
    public static final int DEFAULT_DEPTH = 3;

    private final IndexedGraph graph;
    private final CharacterReach reach;
    private final DistinctNodes nodes;

    private CharacterGraphOf(IndexedGraph graph, CharacterReach reach, Marks marks) {
        this.graph = graph;
        this.reach = reach;
        this.nodes = new DistinctNodes(marks);
    }

    /**
     * Checks a depth.
     *
     * @throws IllegalArgumentException if it is not 1, 2 or 3
     */
    public static void requireDepth(int depth) {
        if (depth < 1 || depth > DEFAULT_DEPTH) {
            throw new IllegalArgumentException("depth: " + depth + " is not 1, 2 or 3");
        }
    }

    /** Returns the nodes around a template, sorted; the cost is in proportion to the edges of the nodes found. */
    public static int[] nodes(GraphState state, int template, int depth) {
        IndexedGraph graph = state.graph();
        Marks marks = state.facts().lend();
        CharacterReach reach = reach(state, template, depth, marks);
        marks.wipe();
        int[] nodes = new CharacterGraphOf(graph, reach, marks).nodes(depth);
        state.facts().giveBack(marks);
        return nodes;
    }

    private static CharacterReach reach(GraphState state, int template, int depth, Marks marks) {
        return switch (depth) {
            case 1 -> CharacterReach.identity(state, template, marks);
            case 2 -> CharacterReach.near(state, template, marks);
            default -> CharacterReach.of(state, template, marks);
        };
    }

    private int[] nodes(int depth) {
        nodes.add(reach.identity().template());
        for (int instance : reach.identity().instances()) {
            nodes.add(instance);
        }
        reach.walk().worlds(nodes);
        if (depth >= 2) {
            addSecondRing();
        }
        nodes.addAll(reach.assets());
        nodes.addAll(reach.generations());
        return IntArrays.sortedBelow(graph.nodeBound(), nodes.toArray());
    }

    private void addSecondRing() {
        reach.identity().forEach((node, way) -> {
            nodes.add(node);
            addTargets(node, EdgeKind.FILLS_ROLE);
        });
        for (int i = 0; i < reach.scenes().size(); i++) {
            nodes.add(reach.scenes().get(i));
            addTargets(reach.scenes().get(i), EdgeKind.PART_OF_ARC);
        }
        reach.walk().related(nodes);
        nodes.addAll(reach.prompts());
        nodes.addAll(reach.blocks());
    }

    private void addTargets(int node, EdgeKind kind) {
        for (int e : graph.outEdges(node, kind)) {
            nodes.add(graph.to(e));
        }
    }
}
