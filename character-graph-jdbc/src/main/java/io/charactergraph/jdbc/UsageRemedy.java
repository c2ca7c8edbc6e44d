package io.charactergraph.jdbc;

import io.charactergraph.CharacterGraph;
import io.charactergraph.check.Finding;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.Evidence;
import io.charactergraph.model.GraphRecords.UsageRow;
import io.charactergraph.source.StudioTable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * {@code usage-row-stale}: deletes the row, unless it says something else too; raises a count to the rows that are left, so
 * findings about rows come first.
 */
final class UsageRemedy implements Remedy {

    private final CharacterGraph graph;
    private final Map<String, UsageRow> rows = new HashMap<>();

    UsageRemedy(CharacterGraph graph) {
        this.graph = graph;
        graph.records().usages().forEach(row -> rows.put(row.rowId(), row));
    }

    @Override
    public void mend(Finding finding, PlanDraft draft) {
        Evidence place = finding.evidence().get(0);
        if (place.table().equals(StudioTable.CHARACTER_USAGE.tableName())) {
            row(place.rowId(), draft);
        } else {
            count((CharacterTemplate.Id) finding.primary().orElseThrow(), draft);
        }
    }

    private void row(String rowId, PlanDraft draft) {
        UsageRow row = rows.get(rowId);
        if (row == null || row.targets().size() != 1) {
            throw new CannotMendException("the row says something else too");
        }
        draft.delete(StudioTable.CHARACTER_USAGE, rowId);
    }

    private void count(CharacterTemplate.Id id, PlanDraft draft) {
        OptionalInt count = ((CharacterTemplate) graph.require(id)).usageCount();
        long left = rows.values().stream()
                .filter(row -> row.template().filter(id::equals).isPresent())
                .filter(row -> !draft.deletes(StudioTable.CHARACTER_USAGE, row.rowId()))
                .count();
        if (count.isPresent() && count.getAsInt() < left) {
            draft.set(
                    StudioTable.CHARACTERS,
                    id.uuid().toString(),
                    "usage_count",
                    Optional.of(Integer.toString(count.getAsInt())),
                    Optional.of(Long.toString(left)));
        }
    }
}
