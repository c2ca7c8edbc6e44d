package io.charactergraph.graph.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.model.Asset;
import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.Scene;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CompactGraphTest {

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void node_ofEveryIndex_isTheNodeThatWasAdded(int seed) {
        RandomGraph random = new RandomGraph(seed);
        CompactGraph graph = random.build();
        List<GraphNode> nodes = random.nodes();

        assertThat(graph.nodeBound()).isEqualTo(nodes.size());
        for (int i = 0; i < nodes.size(); i++) {
            assertThat(graph.node(i)).isEqualTo(nodes.get(i));
            assertThat(graph.node(i).hashCode()).isEqualTo(nodes.get(i).hashCode());
            assertThat(graph.id(i)).isEqualTo(nodes.get(i).id());
            assertThat(graph.kind(i)).isEqualTo(nodes.get(i).kind());
            assertThat(i).isBetween(graph.kindStart(graph.kind(i)), graph.kindEnd(graph.kind(i)) - 1);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void indexOf_givesTheIndexOfEveryNodeAndOfNoOther(int seed) {
        RandomGraph random = new RandomGraph(seed);
        CompactGraph graph = random.build();
        List<NodeId> ids = random.nodes().stream().map(GraphNode::id).toList();

        for (int i = 0; i < ids.size(); i++) {
            assertThat(graph.indexOf(ids.get(i))).isEqualTo(i);
        }
        RandomNodes others = new RandomNodes(new Random(seed + 1_000L));
        for (GraphNode other : others.all(5)) {
            assertThat(graph.indexOf(other.id())).isEqualTo(ids.indexOf(other.id()));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void edge_ofEveryIndex_isTheKeptEdgeInOrder(int seed) {
        RandomGraph random = new RandomGraph(seed);
        CompactGraph graph = random.build();
        List<RandomGraph.RawEdge> edges = random.keptEdges();

        assertThat(graph.edgeBound()).isEqualTo(edges.size());
        for (int i = 0; i < edges.size(); i++) {
            RandomGraph.RawEdge expected = edges.get(i);
            GraphEdge edge = graph.edge(i);
            assertThat(edge.from()).isEqualTo(expected.from());
            assertThat(edge.kind()).isEqualTo(expected.kind()).isEqualTo(graph.edgeKind(i));
            assertThat(edge.to()).isEqualTo(expected.to());
            assertThat(edge.source()).isEqualTo(expected.source()).isEqualTo(graph.source(i));
            assertThat(graph.sceneNode(i)).isEqualTo(expected.sceneNode());
            assertThat(edge.sceneNodeId().orElse(IndexedGraph.NO_SCENE_NODE)).isEqualTo(expected.sceneNode());
            assertThat(edge.detail()).isEqualTo(expected.detail());
            boolean extension = edge.kind() == EdgeKind.EXTENSION; // whose template is the name of its source
            assertThat(extension ? edge.evidence().table() : edge.evidence().path())
                    .isEqualTo(expected.path());
            assertThat(graph.saysQuest(i)).isEqualTo(expected.quest());
            if (expected.rowId() != null) {
                assertThat(edge.evidence().rowId()).isEqualTo(expected.rowId());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void outEdgesAndInEdges_areTheEdgesOfTheNode(int seed) {
        CompactGraph graph = new RandomGraph(seed).build();
        Comparator<Integer> inOrder =
                Comparator.comparing((Integer edge) -> graph.edgeKind(edge)).thenComparing(edge -> edge);

        for (int node = 0; node < graph.nodeBound(); node++) {
            int here = node;
            List<Integer> all = IntStream.range(0, graph.edgeBound()).boxed().toList();
            List<Integer> out = all.stream().filter(e -> graph.from(e) == here).toList();
            List<Integer> in = all.stream()
                    .filter(e -> graph.to(e) == here)
                    .sorted(inOrder)
                    .toList();
            assertThat(range(graph.outStart(node), graph.outEnd(node))).isEqualTo(out);
            assertThat(inRange(graph, graph.inStart(node), graph.inEnd(node))).isEqualTo(in);
            for (EdgeKind kind : EdgeKind.values()) {
                assertThat(range(graph.outStart(node, kind), graph.outEnd(node, kind)))
                        .isEqualTo(out.stream()
                                .filter(e -> graph.edgeKind(e) == kind)
                                .toList());
                assertThat(inRange(graph, graph.inStart(node, kind), graph.inEnd(node, kind)))
                        .isEqualTo(in.stream()
                                .filter(e -> graph.edgeKind(e) == kind)
                                .toList());
            }
        }
    }

    @Test
    void node_withATextLongerThanAChunk_comesBack() {
        CompactGraphBuilder builder = new CompactGraphBuilder();
        List<Asset> assets = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            assets.add(Asset.builder(new Asset.Id(i))
                    .description("é".repeat(i * 10_000))
                    .build());
        }
        assets.forEach(builder::add);
        CompactGraph graph = builder.build();

        for (int i = 0; i < assets.size(); i++) {
            assertThat(graph.node(i).equals(assets.get(i))).as("asset %s", i).isTrue();
        }
        assertThat(graph.bytes()).isBetween(15_600_000L, 16_000_000L);
    }

    @Test
    void edges_ofAHub_areInOrder() {
        CompactGraphBuilder builder = new CompactGraphBuilder();
        for (int i = 0; i < 3; i++) {
            builder.add(Asset.builder(new Asset.Id(i)).build());
        }
        builder.add(new Scene(Scene.Id.game(1), "", Optional.empty(), OptionalInt.empty(), Optional.empty()));
        builder.seal(NodeKind.ASSET);
        builder.seal(NodeKind.SCENE);
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            builder.addEdge(
                    EdgeKind.CONTAINS_ASSET,
                    builder.find(Scene.Id.game(1)),
                    builder.find(new Asset.Id(random.nextInt(3))),
                    EdgeDetail.None.NONE,
                    EdgeEvidence.of(EvidenceSource.SCENE_NODE_ASSET, "asset_id").inSceneNode(random.nextInt(5_000)));
        }
        CompactGraph graph = builder.build();

        assertThat(graph.edgeBound()).isBetween(9_000, 15_000);
        for (int edge = 1; edge < graph.edgeBound(); edge++) {
            assertThat(graph.to(edge) * 10_000L + graph.sceneNode(edge))
                    .isGreaterThan(graph.to(edge - 1) * 10_000L + graph.sceneNode(edge - 1));
        }
    }

    private static List<Integer> range(int start, int end) {
        return IntStream.range(start, end).boxed().toList();
    }

    private static List<Integer> inRange(IndexedGraph graph, int start, int end) {
        return IntStream.range(start, end).map(graph::inEdge).boxed().toList();
    }
}
