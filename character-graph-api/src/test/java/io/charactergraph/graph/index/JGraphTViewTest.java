package io.charactergraph.graph.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charactergraph.model.Arc;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jgrapht.Graph;
import org.jgrapht.GraphIterables;
import org.jgrapht.graph.DirectedPseudograph;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The view must answer as a {@link DirectedPseudograph} of the same nodes and edges does. */
class JGraphTViewTest {

    static IntStream seeds() {
        return IntStream.range(0, 30);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyRead_ofAWholeGraph_isThatOfAPseudograph(int seed) {
        assertConforms(new RandomGraph(seed).build(), seed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyRead_ofAFilteredGraph_isThatOfAPseudograph(int seed) {
        assertConforms(filtered(seed), seed);
    }

    @Test
    void everyRead_ofTheEmptyGraph_isThatOfAPseudograph() {
        assertConforms(new CompactGraphBuilder().build(), 0);
    }

    @Test
    void containsVertex_ofAnEqualIdWithOtherContent_isFalse() {
        CompactGraphBuilder builder = new CompactGraphBuilder();
        builder.add(new Arc(new Arc.Id("revenge"), true));
        Graph<GraphNode, GraphEdge> view = JGraphTView.of(builder.build());

        assertThat(view.containsVertex(new Arc(new Arc.Id("revenge"), true))).isTrue();
        assertThat(view.containsVertex(new Arc(new Arc.Id("revenge"), false))).isFalse();
        assertThat(view.vertexSet()).doesNotContain(new Arc(new Arc.Id("revenge"), false));
    }

    @Test
    void everyWrite_isRefused() {
        RandomGraph random = new RandomGraph(3);
        CompactGraph graph = random.build();
        Graph<GraphNode, GraphEdge> view = JGraphTView.of(graph);
        GraphNode node = graph.node(0);
        GraphEdge edge = graph.edge(0);
        List<Callable<?>> writes = List.of(
                () -> view.addEdge(node, node),
                () -> view.addEdge(node, node, edge),
                view::addVertex,
                () -> view.addVertex(node),
                () -> view.removeEdge(node, node),
                () -> view.removeEdge(edge),
                () -> view.removeVertex(node),
                () -> view.removeAllEdges(List.of(edge)),
                () -> view.removeAllEdges(List.of()),
                () -> view.removeAllEdges(node, node),
                () -> view.removeAllVertices(List.of(node)),
                () -> {
                    view.setEdgeWeight(edge, 2);
                    return 0;
                },
                () -> {
                    view.setEdgeWeight(node, node, 2);
                    return 0;
                },
                () -> view.vertexSet().remove(node),
                () -> view.vertexSet().add(node),
                () -> view.edgeSet().remove(edge),
                () -> view.outgoingEdgesOf(graph.node(graph.from(0))).remove(edge));

        for (Callable<?> write : writes) {
            assertThatThrownBy(write::call).isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @Test
    void getType_isADirectedMultigraphThatCannotBeChanged() {
        Graph<GraphNode, GraphEdge> view = JGraphTView.of(new CompactGraphBuilder().build());

        assertThat(view.getType().isDirected()).isTrue();
        assertThat(view.getType().isAllowingMultipleEdges()).isTrue();
        assertThat(view.getType().isAllowingSelfLoops()).isTrue();
        assertThat(view.getType().isAllowingCycles()).isTrue();
        assertThat(view.getType().isWeighted()).isFalse();
        assertThat(view.getType().isModifiable()).isFalse();
    }

    static IndexedGraph filtered(int seed) {
        CompactGraph base = new RandomGraph(seed).build();
        Random random = new Random(seed);
        BitSet nodes = new BitSet();
        BitSet edges = new BitSet();
        BitSet hidden = new BitSet();
        for (int i = 0; i < base.nodeBound(); i++) {
            nodes.set(i, random.nextInt(5) > 0);
            hidden.set(i, !nodes.get(i) && random.nextBoolean());
        }
        for (int i = 0; i < base.edgeBound(); i++) {
            edges.set(i, random.nextInt(5) > 0);
        }
        return base.view(nodes, random.nextBoolean() ? edges : null, random.nextBoolean() ? hidden : null);
    }

    static Graph<GraphNode, GraphEdge> pseudograph(IndexedGraph graph) {
        Graph<GraphNode, GraphEdge> pseudograph = new DirectedPseudograph<>(GraphEdge.class);
        TypedGraphs.of(graph).nodes().forEach(pseudograph::addVertex);
        TypedGraphs.of(graph)
                .edges()
                .forEach(edge -> pseudograph.addEdge(
                        TypedGraphs.of(graph).require(edge.from()),
                        TypedGraphs.of(graph).require(edge.to()),
                        edge));
        return pseudograph;
    }

    private static void assertConforms(IndexedGraph indexed, int seed) {
        Graph<GraphNode, GraphEdge> view = JGraphTView.of(indexed);
        Graph<GraphNode, GraphEdge> model = pseudograph(indexed);

        assertThat(List.copyOf(view.vertexSet())).isEqualTo(List.copyOf(model.vertexSet()));
        assertThat(List.copyOf(view.edgeSet())).isEqualTo(List.copyOf(model.edgeSet()));
        List<@Nullable GraphNode> nodes = new ArrayList<>(indexed.base().nodeCount());
        for (int i = 0; i < indexed.nodeBound(); i++) {
            nodes.add(indexed.base().node(i));
        }
        nodes.addAll(new RandomNodes(new Random(seed + 77L)).all(1));
        nodes.add(null);
        List<@Nullable GraphEdge> edges = new ArrayList<>();
        for (int i = 0; i < indexed.edgeBound(); i++) {
            edges.add(indexed.base().edge(i));
        }
        TypedGraphs.of(new RandomGraph(seed + 1).build()).edges().limit(3).forEach(edges::add);
        edges.add(null);

        assertSame(view, model, Graph::getVertexSupplier);
        assertSame(view, model, graph -> iterated(graph.iterables()));
        for (GraphNode node : nodes) {
            assertNode(view, model, node);
            for (GraphNode other : nodes) {
                assertSame(view, model, graph -> graph.getAllEdges(node, other));
                assertSame(view, model, graph -> graph.getEdge(node, other));
                assertSame(view, model, graph -> graph.containsEdge(node, other));
            }
        }
        for (GraphEdge edge : edges) {
            assertSame(view, model, graph -> graph.containsEdge(edge));
            assertSame(view, model, graph -> graph.edgeSet().contains(edge));
            assertSame(view, model, graph -> graph.getEdgeSource(edge));
            assertSame(view, model, graph -> graph.getEdgeTarget(edge));
            assertSame(view, model, graph -> graph.getEdgeWeight(edge));
        }
    }

    private static void assertNode(
            Graph<GraphNode, GraphEdge> view, Graph<GraphNode, GraphEdge> model, @Nullable GraphNode node) {
        assertSame(view, model, graph -> graph.containsVertex(node));
        assertSame(view, model, graph -> graph.vertexSet().contains(node));
        assertSame(view, model, graph -> graph.degreeOf(node));
        assertSame(view, model, graph -> graph.inDegreeOf(node));
        assertSame(view, model, graph -> graph.outDegreeOf(node));
        assertSame(view, model, graph -> graph.edgesOf(node));
        assertSame(view, model, graph -> graph.incomingEdgesOf(node));
        assertSame(view, model, graph -> List.copyOf(graph.outgoingEdgesOf(node)));
        assertSame(view, model, graph -> Set.copyOf(graph.incomingEdgesOf(node)));
        assertSame(view, model, graph -> Set.copyOf(graph.edgesOf(node)));
        if (node != null && view.containsVertex(node)) {
            for (GraphEdge edge : model.edgesOf(node)) {
                assertSame(view, model, graph -> graph.incomingEdgesOf(node).contains(edge));
                assertSame(view, model, graph -> graph.outgoingEdgesOf(node).contains(edge));
                assertSame(view, model, graph -> graph.edgesOf(node).contains(edge));
            }
        }
    }

    private static List<Long> iterated(GraphIterables<GraphNode, GraphEdge> iterables) {
        return List.of(
                iterables.vertexCount(),
                iterables.edgeCount(),
                StreamSupport.stream(iterables.vertices().spliterator(), false).count(),
                StreamSupport.stream(iterables.edges().spliterator(), false).count());
    }

    /** The same answer, or an exception of the same type with the same message. */
    private static void assertSame(
            Graph<GraphNode, GraphEdge> view,
            Graph<GraphNode, GraphEdge> model,
            Function<Graph<GraphNode, GraphEdge>, @Nullable Object> read) {
        assertThat(outcome(view, read)).isEqualTo(outcome(model, read));
    }

    private static @Nullable Object outcome(
            Graph<GraphNode, GraphEdge> graph, Function<Graph<GraphNode, GraphEdge>, @Nullable Object> read) {
        try {
            return read.apply(graph);
        } catch (IllegalArgumentException e) {
            return e.toString();
        } catch (NullPointerException e) {
            return NullPointerException.class;
        }
    }
}
