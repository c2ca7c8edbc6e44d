package io.charactergraph.state;

import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeRow;
import io.charactergraph.schema.StudioTable;
import java.util.Optional;

/** Which row a node is, and which node a row is. */
public final class NodeRows {

    private NodeRows() {}

    /** The row of a node; none for what is derived, and for extensions. */
    public static Optional<Row> of(NodeId id) {
        return NodeRow.find(id).map(row -> new Row(row.table().tableName(), row.id()));
    }

    /** The id of the node that a row is; none for rows that are no nodes. */
    public static Optional<NodeId> nodeOf(Row row) {
        return StudioTable.find(row.table()).flatMap(table -> NodeRow.nodeOf(table, row.id()));
    }

    /**
     * A row.
     *
     * @param table the table
     * @param id the row's id, as text
     */
    public record Row(String table, String id) {}
}
