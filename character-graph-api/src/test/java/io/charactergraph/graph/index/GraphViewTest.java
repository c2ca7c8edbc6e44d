package io.charactergraph.graph.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.graph.TypedGraph;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GraphViewTest {

    static IntStream seeds() {
        return IntStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void view_showsExactlyWhatPasses(int seed) {
        CompactGraph base = new RandomGraph(seed).build();
        BitSet nodes = some(base.nodeBound(), seed);
        BitSet edges = some(base.edgeBound(), seed + 1);
        assertShows(base.view(nodes, edges, null), base, nodes, edges);
        BitSet all = new BitSet();
        all.set(0, base.edgeBound());
        assertShows(base.view(nodes, null, null), base, nodes, all);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void view_ofAView_showsWhatPassesBoth(int seed) {
        CompactGraph base = new RandomGraph(seed).build();
        BitSet nodes = some(base.nodeBound(), seed);
        BitSet moreNodes = some(base.nodeBound(), seed + 1);
        BitSet edges = some(base.edgeBound(), seed + 2);
        BitSet moreEdges = some(base.edgeBound(), seed + 3);
        IndexedGraph view = base.view(nodes, edges, null).view(moreNodes, moreEdges, null);
        BitSet bothNodes = (BitSet) nodes.clone();
        bothNodes.and(moreNodes);
        BitSet bothEdges = (BitSet) edges.clone();
        bothEdges.and(moreEdges);

        assertThat(view.base()).isSameAs(base);
        assertShows(view, base, bothNodes, bothEdges);
        assertShows(base.view(nodes, null, null).view(moreNodes, edges, null), base, bothNodes, edges);
        assertThat(nodes).isEqualTo(some(base.nodeBound(), seed));
    }

    private static void assertShows(IndexedGraph view, CompactGraph base, BitSet nodes, BitSet edges) {
        TypedGraph typed = TypedGraphs.of(view);
        List<GraphNode> shown = nodes.stream().mapToObj(base::node).toList();
        List<GraphEdge> shownEdges = edges.stream()
                .filter(edge -> nodes.get(base.from(edge)) && nodes.get(base.to(edge)))
                .mapToObj(base::edge)
                .toList();

        assertThat(typed.nodes()).isEqualTo(shown);
        assertThat(typed.edges()).isEqualTo(shownEdges);
        assertThat(typed.nodeCount()).isEqualTo(shown.size());
        assertThat(typed.edgeCount()).isEqualTo(shownEdges.size()).isEqualTo(view.edgeCount());
        for (NodeKind kind : NodeKind.values()) {
            List<GraphNode> ofKind =
                    shown.stream().filter(node -> node.kind() == kind).toList();
            assertThat(typed.nodes(kind)).isEqualTo(ofKind);
            assertThat(typed.nodeCount(kind)).isEqualTo(ofKind.size());
        }
        for (int i = 0; i < base.nodeBound(); i++) {
            NodeId id = base.id(i);
            assertThat(view.indexOf(id)).isEqualTo(nodes.get(i) ? i : IndexedGraph.NONE);
            assertThat(typed.find(id).isPresent()).isEqualTo(nodes.get(i));
            if (nodes.get(i)) {
                assertEdgesOf(typed, id, shownEdges);
            }
        }
    }

    private static void assertEdgesOf(TypedGraph typed, NodeId id, List<GraphEdge> edges) {
        List<GraphEdge> out = edges.stream().filter(e -> e.from().equals(id)).toList();
        List<GraphEdge> in = edges.stream()
                .filter(e -> e.to().equals(id))
                .sorted(Comparator.comparing(GraphEdge::kind))
                .toList();
        assertThat(typed.outEdges(id)).isEqualTo(out);
        assertThat(typed.inEdges(id)).isEqualTo(in);
        for (EdgeKind kind : EdgeKind.values()) {
            assertThat(typed.outEdges(id, kind))
                    .isEqualTo(out.stream().filter(e -> e.kind() == kind).toList());
            assertThat(typed.inEdges(id, kind))
                    .isEqualTo(in.stream().filter(e -> e.kind() == kind).toList());
        }
    }

    private static BitSet some(int bound, long seed) {
        Random random = new Random(seed);
        BitSet set = new BitSet();
        for (int i = 0; i < bound; i++) {
            set.set(i, random.nextInt(3) > 0);
        }
        return set;
    }
}
