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

    EdgeColumns(EdgeStaging staging, int nodes) {
        EdgeSorter sorter = new EdgeSorter(staging, nodes);
        int[] order = sorter.order();
        int count = sorter.count();
        outStarts = sorter.starts();
        staging.from.clear();
        to = staging.to.gather(order, count);
        keys = new EdgeKeys(staging, order, count);
        code = staging.code.gatherLow(order, count);
        highCode = staging.code.gatherHigh(order, count);
        sceneNode = staging.sceneNode.gather(order, count);
        details = new EdgeDetails(staging.detail.gather(order, count), staging.details());
        rowIds = new RowIds(staging.rowIds, staging.rowId.gather(order, count));
        codes = staging.codes.toArray();
        kindOfCode = new byte[codes.length];
        for (int i = 0; i < codes.length; i++) {
            kindOfCode[i] = (byte) Ordinals.of(codes[i].kind());
        }
        from = new int[count];
        for (int node = 0; node < nodes; node++) {
            Arrays.fill(from, outStarts[node], outStarts[node + 1], node);
        }
        inStarts = new int[nodes + 1];
        inEdges = new int[count];
        fillInEdges();
    }

    /** Two stable counting sorts, by kind and then by end, leave the in-edges in order. */
    private void fillInEdges() {
        int[] next = new int[Ordinals.edgeKinds() + 1];
        for (int edge = 0; edge < to.length; edge++) {
            next[kindOrdinal(edge) + 1]++;
            inStarts[to[edge] + 1]++;
        }
        for (int kind = 1; kind < next.length; kind++) {
            next[kind] += next[kind - 1];
        }
        for (int node = 1; node < inStarts.length; node++) {
            inStarts[node] += inStarts[node - 1];
        }
        int[] byKind = new int[to.length];
        for (int edge = 0; edge < to.length; edge++) {
            byKind[next[kindOrdinal(edge)]++] = edge;
        }
        int[] place = Arrays.copyOf(inStarts, inStarts.length - 1);
        for (int edge : byKind) {
            inEdges[place[to[edge]]++] = edge;
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
