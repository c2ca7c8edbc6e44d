package io.charactergraph.query.engine;

import io.charactergraph.model.GraphRecords;
import io.charactergraph.query.DeletionReport.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Rows that must name something, and that name nothing any more when the database has cleared their columns. */
final class EmptiedRows {

    private static final String USAGE = "character_usage";
    private static final String CAPABILITIES = "character_capabilities";
    private static final Map<String, String> COLUMN_BY_TYPE =
            Map.of("prompt", "prompt_version_id", "action_block", "action_block_id");

    private EmptiedRows() {}

    /** Those of the cleared columns that leave such a row; a pass over the records, if any could. */
    static List<Place> of(List<Place> cleared, GraphRecords records) {
        Set<String> emptied = new HashSet<>();
        Map<String, Set<String>> usage = columnsByRow(cleared, USAGE);
        if (!usage.isEmpty()) {
            for (GraphRecords.UsageRow row : records.usages()) {
                String column = COLUMN_BY_TYPE.get(row.usageType());
                if (column != null && usage.getOrDefault(row.rowId(), Set.of()).contains(column)) {
                    emptied.add(USAGE + " " + row.rowId() + " " + column);
                }
            }
        }
        Map<String, Set<String>> capabilities = columnsByRow(cleared, CAPABILITIES);
        if (!capabilities.isEmpty()) {
            for (GraphRecords.CapabilityRow row : records.capabilities()) {
                Set<String> columns = capabilities.getOrDefault(row.rowId(), Set.of());
                boolean owned = row.template().isPresent() && !columns.contains("character_id")
                        || row.instance().isPresent() && !columns.contains("character_instance_id");
                if (!owned) {
                    columns.forEach(column -> emptied.add(CAPABILITIES + " " + row.rowId() + " " + column));
                }
            }
        }
        return cleared.stream()
                .filter(place -> emptied.contains(place.table() + " " + place.rowId() + " " + place.path()))
                .toList();
    }

    private static Map<String, Set<String>> columnsByRow(List<Place> cleared, String table) {
        return cleared.stream()
                .filter(place -> place.table().equals(table))
                .collect(Collectors.groupingBy(Place::rowId, Collectors.mapping(Place::path, Collectors.toSet())));
    }
}
