package io.charactergraph.benchmarks;

import io.charactergraph.graph.TypedGraph;
import io.charactergraph.graph.index.CompactGraph;
import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.graph.index.TypedGraphs;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeKind;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jgrapht.Graph;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Walks a node's edges of one kind to the nodes at their other ends: the assets of a scene, and the generations that
 * involve a template, which assets depict too. One operation is one node, another one each time.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx4g"})
@SuppressWarnings("NullAway.Init") // JMH calls the set-up before anything else
public class EdgeWalkBenchmark {

    private static final int SCALE = 1_000;
    private static final int STARTS = 4_096;

    private CompactGraph graph;
    private TypedGraph typed;
    private Graph<GraphNode, GraphEdge> pseudograph;
    private GraphNode[] nodes;
    private int[] scenes;
    private int[] templates;
    private int next;

    /** Makes the same graph three times. */
    @Setup
    public void setUp() {
        graph = SyntheticGraph.of(SCALE, true);
        typed = TypedGraphs.of(graph);
        nodes = Pseudographs.nodes(graph);
        GraphEdge[] edges = Pseudographs.edges(graph, nodes);
        pseudograph = Pseudographs.empty();
        Pseudographs.addNodes(pseudograph, nodes);
        Pseudographs.addEdges(pseudograph, graph, nodes, edges);
        scenes = some(NodeKind.SCENE);
        templates = some(NodeKind.CHARACTER_TEMPLATE);
    }

    /** By an array of the edges that pass, as the library's own queries walk. */
    @Benchmark
    public void assetsOfSceneArray(Blackhole sink) {
        int node = scenes[next++ & STARTS - 1];
        for (int edge : graph.outEdges(node, EdgeKind.CONTAINS_ASSET)) {
            sink.consume(graph.to(edge));
        }
    }

    /** By a visitor, which stops where it accepts an edge. */
    @Benchmark
    public void assetsOfSceneVisitor(Blackhole sink) {
        graph.anyOut(scenes[next++ & STARTS - 1], EdgeKind.CONTAINS_ASSET, edge -> {
            sink.consume(graph.to(edge));
            return false;
        });
    }

    /** In the style of {@code BitSet.nextSetBit}: each step tests again where the kind ends. */
    @Benchmark
    public void assetsOfSceneNext(Blackhole sink) {
        int node = scenes[next++ & STARTS - 1];
        int edge = nextOut(node, EdgeKind.CONTAINS_ASSET, IndexedGraph.NONE);
        while (edge != IndexedGraph.NONE) {
            sink.consume(graph.to(edge));
            edge = nextOut(node, EdgeKind.CONTAINS_ASSET, edge);
        }
    }

    private int nextOut(int node, EdgeKind kind, int previous) {
        int edge = previous == IndexedGraph.NONE ? graph.outStart(node, kind) : previous + 1;
        int end = graph.outEnd(node);
        while (edge < end && graph.edgeKind(edge) == kind) {
            if (graph.hasEdge(edge)) {
                return edge;
            }
            edge++;
        }
        return IndexedGraph.NONE;
    }

    /** By a loop over the range, written by hand. */
    @Benchmark
    public void assetsOfSceneCompact(Blackhole sink) {
        int node = scenes[next++ & STARTS - 1];
        int end = graph.outEnd(node, EdgeKind.CONTAINS_ASSET);
        for (int edge = graph.outStart(node, EdgeKind.CONTAINS_ASSET); edge < end; edge++) {
            if (graph.hasEdge(edge)) {
                sink.consume(graph.to(edge));
            }
        }
    }

    /** By edge objects, made on the way, as users walk. */
    @Benchmark
    public void assetsOfSceneTyped(Blackhole sink) {
        int node = scenes[next++ & STARTS - 1];
        for (GraphEdge edge : typed.outEdges(nodes[node].id(), EdgeKind.CONTAINS_ASSET)) {
            sink.consume(edge.to());
        }
    }

    /** By the objects that it keeps. */
    @Benchmark
    public void assetsOfScenePseudograph(Blackhole sink) {
        int node = scenes[next++ & STARTS - 1];
        for (GraphEdge edge : pseudograph.outgoingEdgesOf(nodes[node])) {
            if (edge.kind() == EdgeKind.CONTAINS_ASSET) {
                sink.consume(pseudograph.getEdgeTarget(edge));
            }
        }
    }

    /** By the objects that it keeps, taking only the id at the other end, which spares it a look-up by hash. */
    @Benchmark
    public void assetsOfScenePseudographIds(Blackhole sink) {
        int node = scenes[next++ & STARTS - 1];
        for (GraphEdge edge : pseudograph.outgoingEdgesOf(nodes[node])) {
            if (edge.kind() == EdgeKind.CONTAINS_ASSET) {
                sink.consume(edge.to());
            }
        }
    }

    /** By an array of the edges that pass, as the library's own queries walk. */
    @Benchmark
    public void generationsOfTemplateArray(Blackhole sink) {
        int node = templates[next++ & STARTS - 1];
        for (int edge : graph.inEdges(node, EdgeKind.INVOLVES_CHARACTER)) {
            sink.consume(graph.from(edge));
        }
    }

    /** By a visitor, which stops where it accepts an edge. */
    @Benchmark
    public void generationsOfTemplateVisitor(Blackhole sink) {
        graph.anyIn(templates[next++ & STARTS - 1], EdgeKind.INVOLVES_CHARACTER, edge -> {
            sink.consume(graph.from(edge));
            return false;
        });
    }

    /** By a loop over the range, written by hand. */
    @Benchmark
    public void generationsOfTemplateCompact(Blackhole sink) {
        int node = templates[next++ & STARTS - 1];
        int end = graph.inEnd(node, EdgeKind.INVOLVES_CHARACTER);
        for (int position = graph.inStart(node, EdgeKind.INVOLVES_CHARACTER); position < end; position++) {
            int edge = graph.inEdge(position);
            if (graph.hasEdge(edge)) {
                sink.consume(graph.from(edge));
            }
        }
    }

    /** By edge objects, made on the way, as users walk. */
    @Benchmark
    public void generationsOfTemplateTyped(Blackhole sink) {
        int node = templates[next++ & STARTS - 1];
        for (GraphEdge edge : typed.inEdges(nodes[node].id(), EdgeKind.INVOLVES_CHARACTER)) {
            sink.consume(edge.from());
        }
    }

    /** By the objects that it keeps. */
    @Benchmark
    public void generationsOfTemplatePseudograph(Blackhole sink) {
        int node = templates[next++ & STARTS - 1];
        for (GraphEdge edge : pseudograph.incomingEdgesOf(nodes[node])) {
            if (edge.kind() == EdgeKind.INVOLVES_CHARACTER) {
                sink.consume(pseudograph.getEdgeSource(edge));
            }
        }
    }

    /** By the objects that it keeps, taking only the id at the other end, which spares it a look-up by hash. */
    @Benchmark
    public void generationsOfTemplatePseudographIds(Blackhole sink) {
        int node = templates[next++ & STARTS - 1];
        for (GraphEdge edge : pseudograph.incomingEdgesOf(nodes[node])) {
            if (edge.kind() == EdgeKind.INVOLVES_CHARACTER) {
                sink.consume(edge.from());
            }
        }
    }

    private int[] some(NodeKind kind) {
        return new Random(7)
                .ints(STARTS, graph.kindStart(kind), graph.kindEnd(kind))
                .toArray();
    }
}
