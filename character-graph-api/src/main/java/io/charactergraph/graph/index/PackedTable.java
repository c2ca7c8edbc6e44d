package io.charactergraph.graph.index;

import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Nodes kept as packed rows beside a column of their numbers; a record is made on demand. */
final class PackedTable implements NodeTable {

    private final NodeCodec codec;
    private final int[] numbers;
    private final int[] rows;
    private final BytePool pool;

    /** Takes the columns, sorted by number. */
    PackedTable(NodeCodec codec, int[] numbers, int[] rows, BytePool pool) {
        this.codec = codec;
        this.numbers = numbers;
        this.rows = rows;
        this.pool = pool;
    }

    @Override
    public int size() {
        return numbers.length;
    }

    @Override
    public NodeId id(int position) {
        return codec.id(numbers[position]);
    }

    @Override
    public GraphNode node(int position) {
        return codec.read(numbers[position], pool.read(rows[position]));
    }

    /** What the codec reads of a node. */
    <T extends @Nullable Object> T read(int position, BiFunction<NodeCodec, PackedReader, T> part) {
        return part.apply(codec, pool.read(rows[position]));
    }

    /** Ranks the ratings of all nodes, in order: each text once. */
    void rankRatings(ToIntFunction<@Nullable String> ranking, short[] ranks, int start) {
        Words ratings = codec.ratings();
        short[] rankOfCode = new short[ratings.size()];
        BitSet known = new BitSet(rankOfCode.length);
        for (int position = 0; position < rows.length; position++) {
            int code = codec.ratingCode(pool.read(rows[position]));
            if (!known.get(code)) {
                known.set(code);
                rankOfCode[code] = (short) ranking.applyAsInt(ratings.word(code).orElse(null));
            }
            ranks[start + position] = rankOfCode[code];
        }
    }

    /** Whether a node is known to be restricted by age. */
    boolean ageRestricted(int position) {
        return codec.ageRestricted(pool.read(rows[position]));
    }

    @Override
    public int find(NodeId id) {
        return findKey(codec.number(id));
    }

    /** Where numbers have few gaps, only few positions are possible. */
    @Override
    public int findKey(long key) {
        int last = numbers.length - 1;
        if (last < 0 || key < numbers[0] || key > numbers[last]) {
            return IndexedGraph.NONE;
        }
        int low = (int) Math.max(0, last - (numbers[last] - key));
        int high = (int) Math.min(last, key - numbers[0]);
        while (low <= high) {
            int middle = low + high >>> 1;
            if (numbers[middle] == key) {
                return middle;
            }
            if (numbers[middle] < key) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return IndexedGraph.NONE;
    }

    @Override
    public long key(int position) {
        return numbers[position];
    }

    @Override
    public NodeTable with(List<NodeChange> changes) {
        NodeCodec more = codec.more();
        BytePool both = pool.more();
        PackedWriter writer = new PackedWriter();
        int[] newNumbers = new int[numbers.length + changes.size()];
        int[] newRows = new int[newNumbers.length];
        int count = 0;
        int from = 0;
        for (NodeChange change : changes) {
            int number = codec.number(change.id());
            int found = Arrays.binarySearch(numbers, from, numbers.length, number);
            int end = found < 0 ? -found - 1 : found;
            System.arraycopy(numbers, from, newNumbers, count, end - from);
            System.arraycopy(rows, from, newRows, count, end - from);
            count += end - from;
            from = found < 0 ? end : end + 1;
            if (change.node() != null) {
                writer.reset();
                more.write(change.node(), writer);
                newNumbers[count] = number;
                newRows[count++] = writer.addTo(both);
            }
        }
        System.arraycopy(numbers, from, newNumbers, count, numbers.length - from);
        System.arraycopy(rows, from, newRows, count, numbers.length - from);
        count += numbers.length - from;
        more.seal();
        both.trim();
        boolean sameNumbers = Arrays.equals(numbers, 0, numbers.length, newNumbers, 0, count);
        return new PackedTable(
                more, sameNumbers ? numbers : Arrays.copyOf(newNumbers, count), Arrays.copyOf(newRows, count), both);
    }

    @Override
    public TableMatch match(NodeTable other) {
        return other instanceof PackedTable that
                ? new PackedMatch(this, that, codec.match(that.codec))
                : NodeTable.super.match(other);
    }

    /** Compares packed rows, whose ids are numbers. */
    private record PackedMatch(PackedTable table, PackedTable other, RowMatch rows) implements TableMatch {

        @Override
        public int compareIds(int position, int otherPosition) {
            return Integer.compare(table.numbers[position], other.numbers[otherPosition]);
        }

        @Override
        public boolean isEqual(int position, int otherPosition) {
            return rows.isEqual(table.pool.read(table.rows[position]), other.pool.read(other.rows[otherPosition]));
        }
    }

    @Override
    public long bytes() {
        return 2 * Sizes.array(numbers.length, Integer.BYTES) + pool.bytes() + codec.bytes();
    }
}
