package io.charactergraph.graph.index;

import io.charactergraph.model.EdgeKind;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The edges: compressed rows in both directions over columns, in the order of {@link IndexedGraph}. */
final class EdgeColumns {

    final int[] outStarts;
    final int[] inStarts;
    final int[] from;
    final int[] to;
    final int[] sceneNode;
    final int[] inEdges;
    final EdgeCodes.Code[] codes;
    final EdgeDetails details;
    final RowIds rowIds;
    final EdgeKeys keys;
    private final byte[] code;
    private final byte @Nullable [] highCode;
    private final byte[] kindOfCode;

    EdgeColumns(EdgeStaging staging, NodeTables nodes) {
        EdgeSorter sorter = new EdgeSorter(staging, nodes);
        outStarts = sorter.starts();
        to = sorter.to();
        sceneNode = sorter.sceneNode();
        int[] extra = sorter.extra();
        keys = new EdgeKeys(staging.extras, extra);
        details = new EdgeDetails(staging.extras, extra);
        rowIds = new RowIds(staging.extras, extra);
        codes = staging.codes.toArray();
        kindOfCode = new byte[codes.length];
        for (int i = 0; i < codes.length; i++) {
            kindOfCode[i] = (byte) Ordinals.of(codes[i].kind());
        }
        char[] wide = sorter.code();
        code = new byte[wide.length];
        highCode = codes.length > 1 << Byte.SIZE ? new byte[wide.length] : null;
        for (int edge = 0; edge < wide.length; edge++) {
            code[edge] = (byte) wide[edge];
            if (highCode != null) {
                highCode[edge] = (byte) (wide[edge] >>> Byte.SIZE);
            }
        }
        from = new int[to.length];
        for (int node = 0; node < outStarts.length - 1; node++) {
            Arrays.fill(from, outStarts[node], outStarts[node + 1], node);
        }
        inStarts = new int[outStarts.length];
        inEdges = new int[to.length];
        fillInEdges();
    }

    /** A counting sort by end leaves the in-edges of a node in the order of their starts; then they are sorted by kind. */
    private void fillInEdges() {
        for (int end : to) {
            inStarts[end + 1]++;
        }
        int longest = 0;
        for (int node = 1; node < inStarts.length; node++) {
            longest = Math.max(longest, inStarts[node]);
            inStarts[node] += inStarts[node - 1];
        }
        int[] place = Arrays.copyOf(inStarts, inStarts.length - 1);
        for (int edge = 0; edge < to.length; edge++) {
            inEdges[place[to[edge]]++] = edge;
        }
        int[] row = new int[longest];
        int[] next = new int[Ordinals.edgeKinds() + 1];
        for (int node = 1; node < inStarts.length; node++) {
            sortByKind(inStarts[node - 1], inStarts[node], row, next);
        }
    }

    private void sortByKind(int start, int end, int[] row, int[] next) {
        int at = start + 1;
        while (at < end && kindOrdinal(inEdges[at - 1]) <= kindOrdinal(inEdges[at])) {
            at++;
        }
        if (at >= end) {
            return;
        }
        Arrays.fill(next, 0);
        int length = end - start;
        System.arraycopy(inEdges, start, row, 0, length);
        for (int i = 0; i < length; i++) {
            next[kindOrdinal(row[i]) + 1]++;
        }
        for (int kind = 1; kind < next.length; kind++) {
            next[kind] += next[kind - 1];
        }
        for (int i = 0; i < length; i++) {
            inEdges[start + next[kindOrdinal(row[i])]++] = row[i];
        }
    }

    int size() {
        return to.length;
    }

    EdgeCodes.Code code(int edge) {
        return codes[codeIndex(edge)];
    }

    EdgeKind kind(int edge) {
        return Ordinals.edgeKind(kindOrdinal(edge));
    }

    /** The first out-edge of a node whose kind is not before that ordinal. */
    int outPlace(int node, int kindOrdinal) {
        int low = outStarts[node];
        int high = outStarts[node + 1];
        while (low < high) {
            int middle = low + high >>> 1;
            if (kindOrdinal(middle) < kindOrdinal) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The position of the first in-edge of a node whose kind is not before that ordinal. */
    int inPlace(int node, int kindOrdinal) {
        int low = inStarts[node];
        int high = inStarts[node + 1];
        while (low < high) {
            int middle = low + high >>> 1;
            if (kindOrdinal(inEdges[middle]) < kindOrdinal) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The bytes of ends, kinds, sources and scene nodes, in both directions. */
    long structureBytes() {
        return 2 * Sizes.array(outStarts.length, Integer.BYTES)
                + 4 * Sizes.array(to.length, Integer.BYTES)
                + Sizes.array(code.length, 1)
                + (highCode == null ? 0 : Sizes.array(highCode.length, 1))
                + 64L * codes.length;
    }

    long bytes() {
        return structureBytes() + details.bytes() + rowIds.bytes() + keys.bytes();
    }

    private int kindOrdinal(int edge) {
        return kindOfCode[codeIndex(edge)];
    }

    private int codeIndex(int edge) {
        int low = code[edge] & 0xff;
        return highCode == null ? low : (highCode[edge] & 0xff) << Byte.SIZE | low;
    }
}
