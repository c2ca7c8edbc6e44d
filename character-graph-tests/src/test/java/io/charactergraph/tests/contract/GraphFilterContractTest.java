package io.charactergraph.tests.contract;

import io.charactergraph.filter.EdgeFilter;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.filter.NodeFilter;
import io.charactergraph.model.Asset;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeKind;
import io.charactergraph.schema.Basis;
import io.charactergraph.testkit.contract.GraphFilterContract;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Every built-in filter, and one of one's own over nodes and edges. */
@ParameterizedClass
@MethodSource("filters")
class GraphFilterContractTest extends GraphFilterContract {

    private final GraphFilter filter;

    GraphFilterContractTest(GraphFilter filter) {
        this.filter = filter;
    }

    static Stream<GraphFilter> filters() {
        return Stream.of(
                GraphFilter.active(),
                GraphFilter.worlds(1, 2),
                GraphFilter.worldsStrictly(2).includingInactive(),
                GraphFilter.arcs("revenge", "chance"),
                GraphFilter.rating("romantic"),
                GraphFilter.tags("portrait", "house:denmark"),
                GraphFilter.nodeKinds(NodeKind.CHARACTER_TEMPLATE, NodeKind.SCENE, NodeKind.SCENE_ROLE),
                GraphFilter.edgeKinds(EdgeKind.FILLS_ROLE, EdgeKind.INSTANTIATES),
                GraphFilter.nodes(new Portraits()),
                GraphFilter.edges(new Guaranteed()));
    }

    private record Portraits() implements NodeFilter {
        @Override
        public boolean keeps(GraphNode node) {
            return !(node instanceof Asset asset) || asset.tags().contains("portrait");
        }

        @Override
        public String describe() {
            return "of the assets only portraits";
        }
    }

    private record Guaranteed() implements EdgeFilter {
        @Override
        public boolean keeps(GraphEdge edge) {
            return edge.source().basis() == Basis.FOREIGN_KEY;
        }

        @Override
        public String describe() {
            return "only what the database guarantees";
        }
    }

    @Override
    protected GraphFilter filter() {
        return filter;
    }
}
