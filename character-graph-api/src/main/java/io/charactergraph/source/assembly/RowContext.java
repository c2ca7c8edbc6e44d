package io.charactergraph.source.assembly;

import io.charactergraph.model.NodeId;
import io.charactergraph.schema.StudioTable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The row that is being read.
 *
 * @param assembly where everything goes
 * @param table the table
 * @param rowId the row's id, as text
 * @param owner the node that the row is, or null
 * @param related the other nodes that the row has to do with
 * @param named the nodes that the row names, of a usage row; grows while the row is read
 */
record RowContext(
        Assembly assembly,
        StudioTable table,
        String rowId,
        @Nullable NodeId owner,
        List<NodeId> related,
        List<NodeId> named) {

    /** The row of a node. */
    static RowContext ofNode(Assembly assembly, StudioTable table, String rowId, NodeId owner) {
        return new RowContext(assembly, table, rowId, owner, List.of(), List.of());
    }

    /** A row that is no node; of the nodes that it has to do with those that are not null. */
    static RowContext ofRow(Assembly assembly, StudioTable table, String rowId, @Nullable NodeId... related) {
        List<NodeId> present = new ArrayList<>();
        for (NodeId node : related) {
            if (node != null) {
                present.add(node);
            }
        }
        return new RowContext(assembly, table, rowId, null, present, List.of());
    }

    /** The same row, which names these nodes. */
    RowContext naming(List<NodeId> nodes) {
        return new RowContext(assembly, table, rowId, owner, related, nodes);
    }

    /** Where in the row a reference stands, for an unresolved one. */
    IssueLog.Where where(String template, String key, int index) {
        return new IssueLog.Where(
                table.tableName(),
                rowId,
                PathTemplate.render(template, key, index),
                PathTemplate.place(table, template),
                owner,
                related,
                new IssueLog.Position(template, key, index),
                List.of(),
                named);
    }
}
