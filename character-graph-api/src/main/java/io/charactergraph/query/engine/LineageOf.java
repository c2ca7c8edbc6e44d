package io.charactergraph.query.engine;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.EnumSets;
import io.charactergraph.internal.FrozenList;
import io.charactergraph.internal.IntList;
import io.charactergraph.internal.IntMap;
import io.charactergraph.internal.OneLine;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.query.Lineage;
import io.charactergraph.query.Lineage.Side;
import io.charactergraph.query.parts.LineageParts;
import io.charactergraph.state.GraphState;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The lineage of an asset or generation. Costs in proportion to the edges of what it finds. */
public final class LineageOf {

    /** All three lead from what was made to what it was made from. */
    private static final Set<EdgeKind> MAKING =
            EnumSet.of(EdgeKind.DERIVED_FROM, EdgeKind.USES_INPUT, EdgeKind.GENERATED_BY);

    private static final Set<NodeKind> MADE = EnumSet.of(NodeKind.ASSET, NodeKind.GENERATION);

    private final IndexedGraph graph;
    private final int start;
    private final Proofs ends = new Proofs();

    private LineageOf(IndexedGraph graph, int start) {
        this.graph = graph;
        this.start = start;
    }

    /**
     * Answers.
     *
     * @throws IllegalArgumentException if the node is neither an asset nor a generation
     */
    public static Lineage find(GraphState state, NodeId id) {
        state.requireWhole("lineage");
        int start = state.require(id);
        if (!MADE.contains(id.kind())) {
            throw new IllegalArgumentException(
                    OneLine.of("id: " + id + " has no lineage; give an asset or a generation, such as asset:12"));
        }
        return new LineageOf(state.graph(), start).find();
    }

    private Lineage find() {
        List<Lineage.Relative> ancestors = walk(Steps.forward(graph, MAKING), Side.ANCESTORS);
        List<Lineage.Relative> descendants = walk(Steps.backward(graph, MAKING), Side.DESCENDANTS);
        addEnds(start, Side.START);
        return new LineageParts(graph.node(start), ancestors, descendants, presentEnds()).answer();
    }

    private List<Lineage.Relative> walk(Steps steps, Side side) {
        IntMap edges = new IntMap();
        edges.putIfAbsent(start, 0);
        IntList nodes = new IntList();
        IntList distances = new IntList();
        int[] frontier = {start};
        for (int distance = 1; frontier.length > 0; distance++) {
            IntList next = new IntList();
            for (int node : frontier) {
                steps.visit(node, (neighbour, edge, along) -> {
                    if (edges.putIfAbsent(neighbour, edge)) {
                        next.add(neighbour);
                    }
                });
            }
            frontier = next.toSortedSet();
            for (int node : frontier) {
                nodes.add(node);
                distances.add(distance);
                addEnds(node, side);
            }
        }
        return FrozenList.of(nodes.size(), i -> {
            int edge = edges.get(nodes.get(i));
            return new LineageParts.Relative(
                            graph.node(nodes.get(i)), distances.get(i), graph.edge(edge), EdgeSentence.of(graph, edge))
                    .answer();
        });
    }

    private void addEnds(int node, Side side) {
        if (graph.kind(node) == NodeKind.ASSET) {
            addOut(node, EdgeKind.DEPICTS, side);
            addIn(node, EdgeKind.EXPRESSES_AS, side);
            addIn(node, EdgeKind.CONTAINS_ASSET, side);
        } else if (graph.kind(node) == NodeKind.GENERATION) {
            addOut(node, EdgeKind.INVOLVES_CHARACTER, side);
            addOut(node, EdgeKind.CREATED_FOR, side);
            if (side != Side.DESCENDANTS) {
                addOut(node, EdgeKind.USES_INPUT, side);
            }
        }
    }

    private void addOut(int node, EdgeKind kind, Side side) {
        for (int e : graph.outEdges(node, kind)) {
            if (!MADE.contains(graph.kind(graph.to(e)))) {
                ends.add(graph.to(e), e, EnumSets.bit(side));
            }
        }
    }

    private void addIn(int node, EdgeKind kind, Side side) {
        for (int e : graph.inEdges(node, kind)) {
            ends.add(graph.from(e), e, EnumSets.bit(side));
        }
    }

    private List<Lineage.End> presentEnds() {
        List<Lineage.End> list = new ArrayList<>();
        for (Proofs.Found found : ends.toList()) {
            list.add(new LineageParts.End(
                            graph.node(found.node()),
                            EnumSets.ofBits(Side.class, found.ways()),
                            Proofs.edges(graph, found.edges()),
                            Proofs.because(graph, found.edges()))
                    .answer());
        }
        return list;
    }
}
