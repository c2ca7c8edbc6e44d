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
     * Keeps the row ids of the edges.
     *
     * @param references for each edge, the result of {@link RowIdPool#reference}
     */
    RowIds(RowIdPool pool, int[] references) {
        numberEdges = edges(references, RowIdPool.NUMBER);
        uuidEdges = edges(references, RowIdPool.UUID);
        textEdges = edges(references, RowIdPool.TEXT);
        numbers = new long[numberEdges.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = pool.number(references[numberEdges[i]]);
        }
        uuids = new long[uuidEdges.length * 2];
        for (int i = 0; i < uuidEdges.length; i++) {
            UUID uuid = pool.uuid(references[uuidEdges[i]]);
            uuids[2 * i] = uuid.getMostSignificantBits();
            uuids[2 * i + 1] = uuid.getLeastSignificantBits();
        }
        texts = new String[textEdges.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = pool.text(references[textEdges[i]]);
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

    private static int[] edges(int[] references, int sort) {
        int count = 0;
        for (int reference : references) {
            count += RowIdPool.sort(reference) == sort ? 1 : 0;
        }
        int[] edges = new int[count];
        int next = 0;
        for (int edge = 0; edge < references.length; edge++) {
            if (RowIdPool.sort(references[edge]) == sort) {
                edges[next++] = edge;
            }
        }
        return edges;
    }
}
