package io.charactergraph.source.assembly;

import io.charactergraph.model.GraphRecords;
import io.charactergraph.source.rows.PathTemplate;
import io.charactergraph.source.rows.Position;
import io.charactergraph.source.rows.RowReference;
import java.util.ArrayList;
import java.util.List;

/** The outside references: records of the places that use a node without being one, when all rows are in. */
final class OutsideRows {

    private final Assembly assembly;
    private final List<RowReference> pending = new ArrayList<>();
    private final List<GraphRecords.OutsideReference> records = new ArrayList<>();

    OutsideRows(Assembly assembly) {
        this.assembly = assembly;
    }

    void add(RowReference reference) {
        if (reference.convention().place().isReported() || assembly.keepsRecords()) {
            pending.add(reference);
        }
    }

    void finish() {
        for (RowReference reference : pending) {
            int handle = handle(reference);
            if (handle >= 0 && assembly.keepsRecords()) {
                Position position = reference.position();
                records.add(new GraphRecords.OutsideReference(
                        reference.row().table().tableName(),
                        reference.row().rowId(),
                        PathTemplate.render(position.template(), "", position.index()),
                        assembly.builder().id(handle)));
            }
        }
        pending.clear();
    }

    private int handle(RowReference reference) {
        return reference.convention().place().isReported()
                ? assembly.resolve(
                        reference.convention().form(),
                        reference.raw(),
                        reference.row(),
                        reference.position(),
                        List.of())
                : assembly.resolver().resolve(reference.convention().form(), reference.raw());
    }

    List<GraphRecords.OutsideReference> records() {
        return records;
    }
}
