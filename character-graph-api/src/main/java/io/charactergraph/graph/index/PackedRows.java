package io.charactergraph.graph.index;

import io.charactergraph.internal.IntColumn;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The packed rows of the nodes of one kind while they are added, in any order. */
final class PackedRows {

    private final PackedWriter writer = new PackedWriter();
    private final BytePool pool = new BytePool();
    private final IntColumn numbers = new IntColumn();
    private final IntColumn rows = new IntColumn();
    private int last;
    /** The ids, once they do not come in order. */
    private @Nullable NumberSet ids;

    /** Begins the row of a node; false if a node of that number is there. */
    boolean begin(int number) {
        if (!isNew(number)) {
            return false;
        }
        last = number;
        numbers.add(number);
        writer.reset();
        return true;
    }

    /** Takes the parts of the row. */
    PackedWriter writer() {
        return writer;
    }

    /** Ends the row. */
    void end() {
        rows.add(writer.addTo(pool));
    }

    private boolean isNew(int number) {
        return ids == null && (numbers.size() == 0 || number > last) || isNewOutOfOrder(number);
    }

    private boolean isNewOutOfOrder(int number) {
        NumberSet known = ids;
        if (known == null) {
            known = new NumberSet();
            for (int i = 0; i < numbers.size(); i++) {
                known.add(numbers.get(i));
            }
            ids = known;
        }
        return known.add(number);
    }

    /** Sorts them. They must not be used afterwards. */
    NodeTable seal(NodeCodec codec) {
        pool.trim();
        if (ids == null) {
            return new PackedTable(codec, numbers.toArray(), rows.toArray(), pool);
        }
        ids = null;
        int size = numbers.size();
        long[] order = new long[size];
        for (int i = 0; i < size; i++) {
            order[i] = (long) numbers.get(i) << Integer.SIZE | i;
        }
        numbers.clear();
        Arrays.sort(order);
        int[] sortedNumbers = new int[size];
        int[] sortedRows = new int[size];
        for (int i = 0; i < size; i++) {
            sortedNumbers[i] = (int) (order[i] >> Integer.SIZE);
            sortedRows[i] = rows.get((int) order[i]);
        }
        return new PackedTable(codec, sortedNumbers, sortedRows, pool);
    }
}
