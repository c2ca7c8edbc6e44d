package io.charactergraph.source.replay;

import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.GraphNode;
import io.charactergraph.schema.ColumnType;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.LoadSink;
import io.charactergraph.source.StudioRow;
import io.charactergraph.source.rows.Position;
import io.charactergraph.source.rows.RawValues;
import io.charactergraph.source.rows.Row;
import io.charactergraph.source.rows.RowEmitter;
import io.charactergraph.source.rows.RowFact;
import io.charactergraph.source.rows.RowReference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records what the readers emit, and passes it on when there is a graph that takes it. All of a row is recorded, also when a row of
 * its id came before.
 */
public final class RecordingEmitter implements RowEmitter {

    private final EmissionFormat format;
    private final @Nullable RowEmitter next;
    private final PackedOutput row = new PackedOutput();
    private boolean heldByOther;

    /**
     * An emitter that records.
     *
     * @param next what takes the emissions too; null when nothing does
     */
    public RecordingEmitter(EmissionFormat format, @Nullable RowEmitter next) {
        this.format = format;
        this.next = next;
    }

    /** Begins the rows of a table: what is emitted from now on is recorded for it. */
    public Table table(StudioTable table) {
        return new Table(table);
    }

    /** The recording of one table. */
    public final class Table {

        private final StudioTable table;
        private final ColumnType idType;
        private final RecordedRows.Writer rows = new RecordedRows.Writer();

        Table(StudioTable table) {
            this.table = table;
            this.idType = table.columns().get(0).type();
        }

        /** Returns a consumer that records what a reader emits for each row. */
        public LoadSink.RowConsumer recorded(LoadSink.RowConsumer reader) {
            return studioRow -> {
                begin(studioRow);
                reader.accept(studioRow);
                rows.row(row.buffer(), 0, row.size());
            };
        }

        private void begin(StudioRow studioRow) {
            heldByOther = false;
            row.clear();
            row.fixed(RowHashes.ofId(studioRow, idType));
            format.begin(table);
        }

        /** Ends the table. */
        public RecordedRows finish() {
            return rows.finish();
        }
    }

    private @Nullable RowEmitter taker() {
        return heldByOther ? null : next;
    }

    @Override
    public RawValues values() {
        return format.values();
    }

    @Override
    public void row(StudioTable table) {
        if (next != null) {
            next.row(table);
        }
    }

    @Override
    public void unheldRow(StudioTable table) {
        row.octet(EmissionFormat.UNHELD_ROW);
        RowEmitter taker = taker();
        if (taker != null) {
            taker.unheldRow(table);
        }
    }

    @Override
    public void unheldValue(StudioTable table) {
        row.octet(EmissionFormat.UNHELD_VALUE);
        RowEmitter taker = taker();
        if (taker != null) {
            taker.unheldValue(table);
        }
    }

    @Override
    public boolean node(StudioTable table, GraphNode node) {
        format.node(node, row);
        RowEmitter taker = taker();
        if (taker != null && !taker.node(table, node)) {
            taker.unheldRow(table);
            heldByOther = true;
        }
        return true;
    }

    @Override
    public void reference(RowReference reference) {
        format.reference(reference, row);
        RowEmitter taker = taker();
        if (taker != null) {
            taker.reference(reference);
        }
    }

    @Override
    public void fact(RowFact fact) {
        format.fact(fact, row);
        RowEmitter taker = taker();
        if (taker != null) {
            taker.fact(fact);
        }
    }

    @Override
    public void malformed(Row of, Position position, String text, List<EdgeKind> kinds) {
        format.malformed(of, position, text, kinds, row);
        RowEmitter taker = taker();
        if (taker != null) {
            taker.malformed(of, position, text, kinds);
        }
    }

    @Override
    public void end() {
        if (next != null) {
            next.end();
        }
    }
}
