package io.charactergraph.source.assembly;

import io.charactergraph.model.GraphRecords;
import io.charactergraph.schema.StudioTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The column {@code prompt_version_id} of a table's rows, where it makes no edge: outside references that are not reported when
 * unresolved (readings R32).
 */
final class PromptVersions {

    private final Assembly assembly;
    private final StudioTable table;
    private final Map<String, Long> noted = new LinkedHashMap<>();
    private final List<GraphRecords.OutsideReference> records = new ArrayList<>();

    PromptVersions(Assembly assembly, StudioTable table) {
        this.assembly = assembly;
        this.table = table;
    }

    void note(String rowId, long raw) {
        if (raw != RawValues.NONE && assembly.keepsRecords()) {
            noted.put(rowId, raw);
        }
    }

    void finish() {
        noted.forEach((row, version) -> {
            int handle = assembly.resolver().resolve(Forms.PROMPT_UUID, version);
            if (handle >= 0) {
                records.add(new GraphRecords.OutsideReference(
                        table.tableName(),
                        row,
                        "prompt_version_id",
                        assembly.builder().id(handle)));
            }
        });
        noted.clear();
    }

    List<GraphRecords.OutsideReference> records() {
        return records;
    }
}
