package io.charactergraph.spark;

import java.util.AbstractList;
import java.util.List;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.jspecify.annotations.Nullable;

/** The texts of a row as Spark has them inside. Only those that are looked at become texts of Java. */
final class Utf8Cells extends AbstractList<@Nullable String> {

    private final ArrayData cells;

    Utf8Cells(ArrayData cells) {
        this.cells = cells;
    }

    /** Writes all of them, as {@link Packet#texts(List)} does. */
    void write(Packet packet) {
        int size = size();
        packet.number(size);
        for (int i = 0; i < size; i++) {
            if (cells.isNullAt(i)) {
                packet.text(null);
            } else {
                packet.utf8(cells.getUTF8String(i).getBytes());
            }
        }
    }

    @Override
    public @Nullable String get(int index) {
        return cells.isNullAt(index) ? null : cells.getUTF8String(index).toString();
    }

    @Override
    public int size() {
        return cells.numElements();
    }
}
