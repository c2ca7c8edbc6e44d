package io.charactergraph.source.assembly;

import io.charactergraph.model.NodeId;
import io.charactergraph.source.StudioTable;
import org.jspecify.annotations.Nullable;

/**
 * The row that is being read.
 *
 * @param assembly where everything goes
 * @param table the table
 * @param rowId the row's id, as text
 * @param owner the node that the row's references belong to, or null
 */
record RowContext(
        Assembly assembly,
        StudioTable table,
        String rowId,
        @Nullable NodeId owner) {

    /** Where in the row a reference stands, for an unresolved one. */
    IssueLog.Where where(String template, String key, int index) {
        return new IssueLog.Where(
                table.tableName(),
                rowId,
                PathTemplate.render(template, key, index),
                PathTemplate.place(table, template),
                owner);
    }
}
