package io.charactergraph.testkit;

import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.Extension;
import io.charactergraph.model.NodeDetailSource;
import io.charactergraph.model.NodeId;
import io.charactergraph.source.GraphSource;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.source.LoadSink;
import io.charactergraph.testkit.rows.RowsSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Nodes and edges that are no rows of the studio. */
final class FixtureExtensions {

    private final List<Extension> nodes = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();

    private record Edge(EdgeDetail.Extension detail, NodeId from, NodeId to) {}

    void node(Extension node) {
        nodes.add(node);
    }

    void edge(String kind, NodeId from, NodeId to) {
        edges.add(new Edge(new EdgeDetail.Extension(kind, Map.of()), from, to));
    }

    /** A source of rows and of these. */
    GraphSource beside(RowsSource rows) {
        List<Extension> itsNodes = List.copyOf(nodes);
        List<Edge> itsEdges = List.copyOf(edges);
        return new GraphSource() {
            @Override
            public void load(LoadOptions options, LoadSink sink) {
                rows.load(options, sink);
                itsNodes.forEach(sink::node);
                itsEdges.forEach(edge -> sink.edge(
                        edge.detail().kind(),
                        edge.from(),
                        edge.to(),
                        edge.detail().attributes()));
            }

            @Override
            public String name() {
                return "fixture";
            }

            @Override
            public NodeDetailSource details() {
                return rows.details();
            }
        };
    }
}
