package io.charactergraph.check;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.IntList;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;

/**
 * The cycles of one kind of edge. First everything that cannot be on one is peeled off, by a walk over the columns: what
 * nothing is left to lead to or from. The few nodes that are left are JGraphT's to part.
 */
final class Cycles {

    private final RuleGraph lens;
    private final IndexedGraph graph;
    private final EdgeKind kind;
    private final BitSet left;

    private Cycles(RuleGraph lens, EdgeKind kind) {
        this.lens = lens;
        this.graph = lens.graph();
        this.kind = kind;
        this.left = new BitSet(graph.nodeBound());
    }

    /** The strongly connected sets of more than one node, and the nodes with an edge to themselves: each sorted, in order. */
    static List<int[]> of(RuleGraph lens, EdgeKind kind) {
        Cycles cycles = new Cycles(lens, kind);
        cycles.peel();
        return cycles.part();
    }

    private void peel() {
        for (NodeKind from : kind.from()) {
            lens.nodes(from, node -> {
                if (lens.hasOut(node, kind) && lens.hasIn(node, kind)) {
                    left.set(node);
                }
            });
        }
        IntList open = new IntList();
        for (int node = left.nextSetBit(0); node >= 0; node = left.nextSetBit(node + 1)) {
            open.add(node);
        }
        while (!open.isEmpty()) {
            int node = open.get(open.size() - 1);
            open.truncate(open.size() - 1);
            if (left.get(node) && !(lens.anyOut(node, kind, left::get) && lens.anyIn(node, kind, left::get))) {
                left.clear(node);
                for (int e : lens.out(node, kind)) {
                    open.add(graph.to(e));
                }
                for (int e : lens.in(node, kind)) {
                    open.add(graph.from(e));
                }
            }
        }
    }

    private List<int[]> part() {
        DefaultDirectedGraph<Integer, DefaultEdge> core = new DefaultDirectedGraph<>(DefaultEdge.class);
        left.stream().forEach(core::addVertex);
        left.stream().forEach(node -> {
            for (int e : lens.out(node, kind)) {
                if (left.get(graph.to(e))) {
                    core.addEdge(node, graph.to(e));
                }
            }
        });
        List<int[]> cycles = new ArrayList<>();
        for (Set<Integer> part : new KosarajuStrongConnectivityInspector<>(core).stronglyConnectedSets()) {
            int[] nodes = part.stream().mapToInt(Integer::intValue).sorted().toArray();
            if (nodes.length > 1 || core.containsEdge(nodes[0], nodes[0])) {
                cycles.add(nodes);
            }
        }
        cycles.sort(Comparator.comparingInt(nodes -> nodes[0]));
        return cycles;
    }
}
