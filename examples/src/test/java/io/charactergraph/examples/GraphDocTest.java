package io.charactergraph.examples;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.graph.TypedGraph;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.Scene;
import io.charactergraph.schema.Basis;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.RowsSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.junit.jupiter.api.Test;

/** The code in {@code docs/graph.md}, and what it prints there. */
class GraphDocTest {

    private final Printed out = new Printed();
    private final CharacterGraph graph = CharacterGraph.load(RowsSource.of(SampleStudio.hamlet()));

    @Test
    void nodes() {
        GraphNode node = graph.require(NodeId.parse("scene:game:45"));
        String label = node.label(); // 4.5 Rosemary, that's for remembrance
        Scene scene = graph.require(Scene.game(45));
        Optional<String> rating = scene.rating(); // mature_implied

        assertThat(label).isEqualTo("4.5 Rosemary, that's for remembrance");
        assertThat(scene).isEqualTo(node);
        assertThat(rating).contains("mature_implied");
    }

    @Test
    void edges() {
        TypedGraph typed = graph.typed();
        for (GraphEdge edge : typed.inEdges(NodeId.parse("role:45:protagonist"), EdgeKind.FILLS_ROLE)) {
            out.println(edge);
        }

        out.standsIn("docs/graph.md");
    }

    @Test
    void basis() {
        TypedGraph typed = graph.typed();
        Map<Basis, Long> byBasis =
                typed.edges().collect(groupingBy(edge -> edge.source().basis(), TreeMap::new, counting()));
        out.println(byBasis);

        out.standsIn("docs/graph.md");
    }

    @Test
    void jgrapht() {
        Graph<GraphNode, GraphEdge> jgrapht = graph.typed().asJGraphT();
        int components = new ConnectivityInspector<>(jgrapht).connectedSets().size();

        assertThat(components).isBetween(1, graph.typed().nodeCount());
        assertThat(jgrapht.edgeSet()).hasSize(graph.typed().edgeCount());
    }
}
