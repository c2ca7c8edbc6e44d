package io.charactergraph.source.replay;

import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.rows.Position;
import io.charactergraph.source.rows.Row;
import io.charactergraph.source.rows.RowEmitter;
import java.util.function.LongConsumer;

/** Emits recorded rows again. */
public final class Replay {

    private Replay() {}

    /** Emits all rows of a table, as its reader would. */
    public static void rows(RecordedRows rows, StudioTable table, EmissionFormat format, RowEmitter emitter) {
        rows(rows, table, format, emitter, id -> {});
    }

    /**
     * Emits all rows of a table.
     *
     * @param each takes the hash of each row's id before the row is emitted
     */
    public static void rows(
            RecordedRows rows, StudioTable table, EmissionFormat format, RowEmitter emitter, LongConsumer each) {
        for (RecordedRows.Chunk chunk : rows.chunks()) {
            PackedInput in = new PackedInput(chunk.bytes());
            while (!in.atEnd()) {
                int length = (int) in.unsigned();
                int end = in.position() + length;
                each.accept(in.fixed());
                format.begin(table);
                emitter.row(table);
                while (in.position() < end) {
                    if (!emission(in, table, format, emitter)) {
                        in.seek(end);
                    }
                }
            }
        }
    }

    /** Returns whether the rest of the row is to be emitted too. */
    private static boolean emission(PackedInput in, StudioTable table, EmissionFormat format, RowEmitter emitter) {
        switch (in.octet()) {
            case EmissionFormat.UNHELD_ROW -> emitter.unheldRow(table);
            case EmissionFormat.UNHELD_VALUE -> emitter.unheldValue(table);
            case EmissionFormat.NODE -> {
                if (!emitter.node(table, format.node(in))) {
                    emitter.unheldRow(table);
                    return false;
                }
            }
            case EmissionFormat.REFERENCE -> emitter.reference(format.reference(in));
            case EmissionFormat.FACT -> emitter.fact(format.fact(in));
            case EmissionFormat.MALFORMED -> {
                Row row = format.row(in);
                Position position = format.position(in);
                emitter.malformed(row, position, in.text(), format.kinds(in));
            }
            default -> throw new IllegalStateException("a recording of " + table + " is broken");
        }
        return true;
    }
}
