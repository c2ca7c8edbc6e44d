package io.charactergraph.graph.index;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The row ids that edges keep: whole numbers and UUIDs as longs, else as text; each sort beside the edges that have one. */
final class RowIds {

    private final int[] numberEdges;
    private final long[] numbers;
    private final int[] uuidEdges;
    private final long[] uuids;
    private final int[] textEdges;
    private final String[] texts;

    /**
     * Keeps the row ids of the edges that have one.
     *
     * @param extra for each edge, its number in the extras
     */
    RowIds(EdgeExtras extras, int[] extra) {
        int[] counts = new int[RowIdPool.TEXT + 1];
        for (int number : extra) {
            if (number != EdgeExtras.NONE) {
                counts[RowIdPool.sort(extras.rowId(number))]++;
            }
        }
        numberEdges = new int[counts[RowIdPool.NUMBER]];
        uuidEdges = new int[counts[RowIdPool.UUID]];
        textEdges = new int[counts[RowIdPool.TEXT]];
        numbers = new long[numberEdges.length];
        uuids = new long[uuidEdges.length * 2];
        texts = new String[textEdges.length];
        int[] next = new int[counts.length];
        for (int edge = 0; edge < extra.length; edge++) {
            if (extra[edge] != EdgeExtras.NONE) {
                int reference = extras.rowId(extra[edge]);
                int sort = RowIdPool.sort(reference);
                keep(extras.rowIds, reference, sort, next[sort]++, edge);
            }
        }
    }

    private RowIds(int[] numberEdges, long[] numbers, int[] uuidEdges, long[] uuids, int[] textEdges, String[] texts) {
        this.numberEdges = numberEdges;
        this.numbers = numbers;
        this.uuidEdges = uuidEdges;
        this.uuids = uuids;
        this.textEdges = textEdges;
        this.texts = texts;
    }

    /** Returns the row ids of edges that are made of these, and of others that keep none. */
    RowIds joined(EdgeOrigins origins) {
        int[] none = {};
        EdgeOrigins.Sparse ofNumbers = origins.sparse(numberEdges, none);
        EdgeOrigins.Sparse ofUuids = origins.sparse(uuidEdges, none);
        EdgeOrigins.Sparse ofTexts = origins.sparse(textEdges, none);
        long[] joinedNumbers = new long[ofNumbers.places().length];
        for (int i = 0; i < joinedNumbers.length; i++) {
            joinedNumbers[i] = numbers[ofNumbers.places()[i]];
        }
        long[] joinedUuids = new long[2 * ofUuids.places().length];
        for (int i = 0; i < joinedUuids.length; i++) {
            joinedUuids[i] = uuids[2 * ofUuids.places()[i / 2] + i % 2];
        }
        String[] joinedTexts = new String[ofTexts.places().length];
        for (int i = 0; i < joinedTexts.length; i++) {
            joinedTexts[i] = texts[ofTexts.places()[i]];
        }
        return new RowIds(ofNumbers.edges(), joinedNumbers, ofUuids.edges(), joinedUuids, ofTexts.edges(), joinedTexts);
    }

    /** Whether no edge keeps one. */
    boolean isEmpty() {
        return numberEdges.length + uuidEdges.length + textEdges.length == 0;
    }

    private void keep(RowIdPool pool, int reference, int sort, int place, int edge) {
        switch (sort) {
            case RowIdPool.NUMBER -> {
                numberEdges[place] = edge;
                numbers[place] = pool.number(reference);
            }
            case RowIdPool.UUID -> {
                uuidEdges[place] = edge;
                uuids[2 * place] = pool.uuidHigh(reference);
                uuids[2 * place + 1] = pool.uuidLow(reference);
            }
            case RowIdPool.TEXT -> {
                textEdges[place] = edge;
                texts[place] = pool.text(reference);
            }
            default -> {
                // the edge keeps no row id
            }
        }
    }

    /** The row id of an edge, or null if it keeps none. */
    @Nullable
    String find(int edge) {
        int place = Arrays.binarySearch(numberEdges, edge);
        if (place >= 0) {
            return Long.toString(numbers[place]);
        }
        place = Arrays.binarySearch(uuidEdges, edge);
        if (place >= 0) {
            return new UUID(uuids[2 * place], uuids[2 * place + 1]).toString();
        }
        place = Arrays.binarySearch(textEdges, edge);
        return place >= 0 ? texts[place] : null;
    }

    long bytes() {
        long bytes = Sizes.array(numberEdges.length, Integer.BYTES)
                + Sizes.array(numbers.length, Long.BYTES)
                + Sizes.array(uuidEdges.length, Integer.BYTES)
                + Sizes.array(uuids.length, Long.BYTES)
                + Sizes.array(textEdges.length, Integer.BYTES)
                + Sizes.array(texts.length, Integer.BYTES);
        for (String text : texts) {
            bytes += Sizes.text(text);
        }
        return bytes;
    }
}
