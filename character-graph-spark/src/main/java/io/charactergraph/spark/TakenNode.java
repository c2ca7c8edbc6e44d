package io.charactergraph.spark;

import io.charactergraph.graph.index.VersionFamily;
import io.charactergraph.model.GraphNode;
import java.util.Optional;
import org.apache.spark.sql.Row;

/**
 * A node of a graph, as its row says.
 *
 * @param node the node
 * @param family the family of versions of a template, if it has one
 */
record TakenNode(GraphNode node, Optional<VersionFamily> family) {

    static TakenNode of(Row row) {
        return new TakenNode(NodeColumns.node(row), NodeColumns.family(row));
    }
}
