package io.charactergraph.graph.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.jgrapht.Graph;
import org.jgrapht.GraphPath;
import org.jgrapht.GraphTests;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.alg.cycle.CycleDetector;
import org.jgrapht.alg.scoring.PageRank;
import org.jgrapht.alg.shortestpath.AllDirectedPaths;
import org.jgrapht.alg.shortestpath.BFSShortestPath;
import org.jgrapht.graph.AsSubgraph;
import org.jgrapht.graph.AsUndirectedGraph;
import org.jgrapht.graph.EdgeReversedGraph;
import org.jgrapht.traverse.BreadthFirstIterator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Algorithms must find on the view what they find on a pseudograph of the same nodes and edges. */
class JGraphTAlgorithmsTest {

    private static final int FEW = 12;

    static IntStream seeds() {
        return IntStream.range(0, 10);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void algorithms_onAWholeGraph_findTheSame(int seed) {
        assertSame(new RandomGraph(seed).build());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void algorithms_onAFilteredGraph_findTheSame(int seed) {
        assertSame(JGraphTViewTest.filtered(seed));
    }

    private static void assertSame(IndexedGraph indexed) {
        Graph<GraphNode, GraphEdge> view = JGraphTView.of(indexed);
        Graph<GraphNode, GraphEdge> model = JGraphTViewTest.pseudograph(indexed);
        List<GraphNode> few = view.vertexSet().stream().limit(FEW).toList();

        assertSame(view, model, graph -> Set.copyOf(new ConnectivityInspector<>(graph).connectedSets()));
        assertSame(
                view,
                model,
                graph -> Set.copyOf(new KosarajuStrongConnectivityInspector<>(graph).stronglyConnectedSets()));
        assertSame(view, model, graph -> new CycleDetector<>(graph).findCycles());
        assertSame(view, model, GraphTests::isSimple);
        assertSame(view, model, GraphTests::hasSelfLoops);
        assertSame(view, model, GraphTests::isWeaklyConnected);
        assertSame(view, model, graph -> GraphTests.isEulerian(new AsUndirectedGraph<>(graph)));
        assertSame(view, model, graph -> new AsSubgraph<>(graph, Set.copyOf(few)).edgeSet());
        for (GraphNode from : few) {
            assertSame(view, model, graph -> reached(graph, from));
            assertSame(view, model, graph -> reached(new EdgeReversedGraph<>(graph), from));
            for (GraphNode to : few) {
                assertSame(view, model, graph -> length(new BFSShortestPath<>(graph).getPath(from, to)));
            }
        }
        assertSame(view, model, graph -> paths(graph, Set.copyOf(few)));
        Map<GraphNode, Double> scores = new PageRank<>(model).getScores();
        Map<GraphNode, Double> found = new PageRank<>(view).getScores();
        assertThat(found).containsOnlyKeys(scores.keySet());
        scores.forEach((node, score) -> assertThat(found.get(node)).isCloseTo(score, Offset.offset(1e-9)));
    }

    private static Set<GraphNode> reached(Graph<GraphNode, GraphEdge> graph, GraphNode from) {
        Set<GraphNode> reached = new HashSet<>();
        new BreadthFirstIterator<>(graph, from).forEachRemaining(reached::add);
        return reached;
    }

    private static int length(GraphPath<GraphNode, GraphEdge> path) {
        return path == null ? -1 : path.getLength();
    }

    private static Set<List<GraphEdge>> paths(Graph<GraphNode, GraphEdge> graph, Set<GraphNode> ends) {
        return new AllDirectedPaths<>(graph)
                .getAllPaths(ends, ends, true, 3).stream()
                        .map(GraphPath::getEdgeList)
                        .collect(Collectors.toSet());
    }

    private static void assertSame(
            Graph<GraphNode, GraphEdge> view,
            Graph<GraphNode, GraphEdge> model,
            Function<Graph<GraphNode, GraphEdge>, Object> algorithm) {
        assertThat(algorithm.apply(view)).isEqualTo(algorithm.apply(model));
    }
}
