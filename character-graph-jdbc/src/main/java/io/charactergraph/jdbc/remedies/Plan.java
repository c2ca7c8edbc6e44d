package io.charactergraph.jdbc.remedies;

import io.charactergraph.check.Finding;
import io.charactergraph.jdbc.change.PlannedRow;
import io.charactergraph.jdbc.change.SkippedFinding;
import io.charactergraph.model.NodeId;
import io.charactergraph.schema.StudioTable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Rows that are to change, and what applying them needs.
 *
 * @param rows the rows, by table, id, column
 * @param resolved the findings that applying the plan resolves
 * @param skipped the findings that stay
 * @param targets the characters that the rows link to; they must exist when the plan is applied
 * @param names the names of the tables in the database
 */
public record Plan(
        List<PlannedRow> rows,
        List<Finding> resolved,
        List<SkippedFinding> skipped,
        SortedSet<NodeId> targets,
        Map<StudioTable, PlanSql.Names> names) {

    /** Copies the lists and the map. */
    public Plan {
        rows = List.copyOf(rows);
        resolved = List.copyOf(resolved);
        skipped = List.copyOf(skipped);
        targets = Collections.unmodifiableSortedSet(new TreeSet<>(targets));
        names = Map.copyOf(names);
    }

    /** Such as {@code game_scenes 12}. */
    static String nameOf(PlannedRow row) {
        return row.table().tableName() + " " + row.rowId();
    }
}
