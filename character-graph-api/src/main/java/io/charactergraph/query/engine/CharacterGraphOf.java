package io.charactergraph.query.engine;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.FrozenList;
import io.charactergraph.internal.IntArrays;
import io.charactergraph.internal.IntList;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.query.CharacterSubgraph;
import io.charactergraph.query.parts.CharacterSubgraphParts;
import io.charactergraph.state.GraphState;
import io.charactergraph.state.Marks;

/** {@code getCharacterGraph}. */
public final class CharacterGraphOf {

    /** The depth of a graph that nobody asked otherwise for: everything. */
    public static final int DEFAULT_DEPTH = 3;

    private final IndexedGraph graph;
    private final int template;
    private final Marks marks;
    private final IntList nodes = new IntList();

    private CharacterGraphOf(IndexedGraph graph, int template, Marks marks) {
        this.graph = graph;
        this.template = template;
        this.marks = marks;
    }

    /**
     * Answers; the cost is in proportion to the edges of the nodes found.
     *
     * @throws IllegalArgumentException if the depth is not 1, 2 or 3
     */
    public static CharacterSubgraph find(GraphState state, CharacterRef ref, int depth) {
        if (depth < 1 || depth > DEFAULT_DEPTH) {
            throw new IllegalArgumentException("depth: " + depth + " is not 1, 2 or 3");
        }
        int template = state.requireTemplate(ref);
        IndexedGraph graph = state.graph();
        Marks marks = state.facts().lend();
        CharacterWalk walk = CharacterWalk.from(state, template, depth == DEFAULT_DEPTH, marks);
        marks.wipe();
        int[] nodes = new CharacterGraphOf(graph, template, marks).nodes(walk, depth);
        int[] edges = InducedEdges.of(graph, nodes, marks);
        state.facts().giveBack(marks);
        return new CharacterSubgraphParts(
                        (CharacterTemplate) graph.node(template),
                        depth,
                        FrozenList.of(nodes.length, i -> graph.node(nodes[i])),
                        FrozenList.of(edges.length, i -> graph.edge(edges[i])))
                .answer();
    }

    private int[] nodes(CharacterWalk walk, int depth) {
        add(template);
        for (int instance : walk.identity().instances()) {
            add(instance);
            addTargets(instance, EdgeKind.LIVES_IN);
        }
        if (depth >= 2) {
            addSecondRing(walk);
        }
        if (depth >= DEFAULT_DEPTH) {
            addAll(walk.assets());
            addAll(walk.generations());
        }
        return IntArrays.sortedBelow(graph.nodeBound(), nodes.toArray());
    }

    private void addSecondRing(CharacterWalk walk) {
        walk.identity().forEach((node, way) -> {
            add(node);
            addTargets(node, EdgeKind.FILLS_ROLE);
        });
        for (int i = 0; i < walk.scenes().size(); i++) {
            add(walk.scenes().get(i));
            addTargets(walk.scenes().get(i), EdgeKind.PART_OF_ARC);
        }
        addTargets(template, EdgeKind.REFERENCES);
        addSources(template, EdgeKind.REFERENCES);
        addTargets(template, EdgeKind.EVOLVED_FROM);
        addSources(template, EdgeKind.EVOLVED_FROM);
        addSources(template, EdgeKind.USES_CHARACTER);
        addTargets(template, EdgeKind.HAS_CAPABILITY);
        for (int instance : walk.identity().instances()) {
            addTargets(instance, EdgeKind.HAS_CAPABILITY);
        }
    }

    private void add(int node) {
        if (marks.add(node)) {
            nodes.add(node);
        }
    }

    private void addAll(IntList found) {
        for (int i = 0; i < found.size(); i++) {
            add(found.get(i));
        }
    }

    private void addTargets(int node, EdgeKind kind) {
        int end = graph.outEnd(node, kind);
        for (int e = graph.outStart(node, kind); e < end; e++) {
            if (graph.hasEdge(e)) {
                add(graph.to(e));
            }
        }
    }

    private void addSources(int node, EdgeKind kind) {
        int end = graph.inEnd(node, kind);
        for (int p = graph.inStart(node, kind); p < end; p++) {
            int e = graph.inEdge(p);
            if (graph.hasEdge(e)) {
                add(graph.from(e));
            }
        }
    }
}
