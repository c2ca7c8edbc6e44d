package io.charactergraph.export;

import io.charactergraph.graph.TypedGraph;
import io.charactergraph.graph.index.TypedGraphs;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.state.GraphState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Writes the table of the edges. */
final class EdgesTable {

    private final TypedGraph graph;
    private final List<Field<GraphEdge>> fields;

    EdgesTable(GraphState state) {
        this.graph = TypedGraphs.of(state.shown().graph());
        this.fields = new EdgeFields(state).all();
    }

    void write(CsvOut out) throws IOException {
        out.titles(Stream.concat(
                        Stream.of("type", "from", "fromLabel", "to", "toLabel"),
                        fields.stream().map(Field::name))
                .toList());
        for (Iterator<GraphEdge> edges = graph.edges().iterator(); edges.hasNext(); ) {
            out.row(row(edges.next()));
        }
    }

    private List<String> row(GraphEdge edge) {
        List<String> cells = new ArrayList<>(List.of(
                edge.wireType(),
                edge.from().toString(),
                label(edge.from()),
                edge.to().toString(),
                label(edge.to())));
        fields.forEach(field -> cells.add(field.text().apply(edge).orElse("")));
        return cells;
    }

    private String label(NodeId id) {
        return graph.find(id).map(GraphNode::label).orElse("");
    }
}
