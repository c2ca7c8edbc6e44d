package io.charactergraph.export;

import io.charactergraph.graph.TypedGraph;
import io.charactergraph.graph.index.TypedGraphs;
import io.charactergraph.model.GraphNode;
import io.charactergraph.state.GraphState;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** Writes the table of the nodes. Its columns depend on the kinds that there are, not on what the nodes hold. */
final class NodesTable {

    private final TypedGraph graph;
    private final NodeFields fields;

    NodesTable(GraphState state) {
        this.graph = TypedGraphs.of(state.shown().graph());
        this.fields = new NodeFields(graph);
    }

    void write(CsvOut out) throws IOException {
        List<String> names = List.copyOf(fields.present().keySet());
        out.titles(names);
        for (Iterator<GraphNode> nodes = graph.nodes().iterator(); nodes.hasNext(); ) {
            out.row(row(nodes.next(), names));
        }
    }

    private List<String> row(GraphNode node, List<String> names) {
        String[] cells = new String[names.size()];
        Arrays.fill(cells, "");
        for (Field<GraphNode> field : fields.of(node.kind())) {
            cells[names.indexOf(field.name())] = field.text().apply(node).orElse("");
        }
        return Arrays.asList(cells);
    }
}
