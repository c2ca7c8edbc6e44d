package io.charactergraph.source.replay;

import io.charactergraph.schema.ColumnType;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.LoadSink;
import org.jspecify.annotations.Nullable;

/** The rows of a table as they were, with some of them replaced and others gone. */
public final class RowChanges {

    private final RecordedRows before;
    private final ColumnType idType;
    private final HashSet64 replaced = new HashSet64();
    private @Nullable HashSet64 present;

    /** Nothing has changed yet. */
    public RowChanges(StudioTable table, RecordedRows before) {
        this.before = before;
        this.idType = table.columns().get(0).type();
    }

    /** Returns a consumer that takes each row that has changed before another does. */
    public LoadSink.RowConsumer replacing(LoadSink.RowConsumer next) {
        return row -> {
            replaced.add(RowHashes.ofId(row, idType));
            next.accept(row);
        };
    }

    /** Begins the ids of all rows that there are. */
    public LoadSink.RowConsumer present() {
        HashSet64 ids = new HashSet64();
        present = ids;
        return row -> ids.add(RowHashes.ofId(row, idType));
    }

    private boolean keeps(long id) {
        return !replaced.contains(id) && (present == null || present.contains(id));
    }

    /** Returns how many rows are left of those before. */
    public long left() {
        return before.count(this::keeps);
    }

    /** Returns the rows that are not left: those that were replaced, and those that are gone. */
    public RecordedRows gone() {
        RecordedRows.Writer rows = new RecordedRows.Writer();
        rows.rowsOf(before, id -> !keeps(id));
        return rows.finish();
    }

    /** Returns the rows that are left, and then others. */
    public RecordedRows with(RecordedRows others) {
        RecordedRows.Writer rows = new RecordedRows.Writer();
        rows.rowsOf(before, this::keeps);
        rows.rowsOf(others, id -> true);
        return rows.finish();
    }
}
