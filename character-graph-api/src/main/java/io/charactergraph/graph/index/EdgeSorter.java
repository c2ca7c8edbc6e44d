package io.charactergraph.graph.index;

import io.charactergraph.internal.IntColumn;
import io.charactergraph.internal.IntSort;
import io.charactergraph.internal.TextOrder;
import io.charactergraph.model.EdgeDetail;
import java.util.Arrays;

/**
 * Brings staged edges into the order of the spec and makes one of those that are the same. The edges are moved by one counting
 * sort by their starts, straight into the columns of the graph, a column at a time, so that a staged column is freed before
 * the next is read; then the edges of each node are sorted where they are.
 */
final class EdgeSorter {

    private static final int TO_BITS = 31;
    private static final int LOCAL_BITS = 28;
    private static final int LOCAL_MASK = (1 << LOCAL_BITS) - 1;

    private final EdgeCodes codes;
    private final EdgeExtras extras;
    private final NodeTables nodes;
    private final int[] starts;
    private int[] to;
    private int[] sceneNode;
    private int[] extra;
    private char[] code;
    private byte[] kinds;
    private int count;

    private final long[] keys;
    private final int[] rowTo;
    private final int[] rowScene;
    private final int[] rowExtra;
    private final char[] rowCode;
    private final int[] tied;
    private int from;

    /**
     * Sorts.
     *
     * @param staging the edges; it is empty afterwards
     * @param nodes the nodes
     */
    EdgeSorter(EdgeStaging staging, NodeTables nodes) {
        this.codes = staging.codes;
        this.extras = staging.extras;
        this.nodes = nodes;
        this.starts = new int[nodes.size() + 1];
        IntColumn positions = place(staging);
        to = staging.to.scatter(positions);
        sceneNode = staging.sceneNode.scatter(positions);
        extra = staging.extra.scatter(positions);
        code = staging.code.scatter(positions);
        positions.clear();
        kinds = kinds();
        int longest = longest();
        keys = new long[longest];
        rowTo = new int[longest];
        rowScene = new int[longest];
        rowExtra = new int[longest];
        rowCode = new char[longest];
        tied = new int[longest];
        sortRows();
        if (count < to.length) {
            to = Arrays.copyOf(to, count);
            sceneNode = Arrays.copyOf(sceneNode, count);
            extra = Arrays.copyOf(extra, count);
            code = Arrays.copyOf(code, count);
        }
    }

    /** Returns, for each node, its first edge; one more at the end. */
    int[] starts() {
        return starts;
    }

    int[] to() {
        return to;
    }

    int[] sceneNode() {
        return sceneNode;
    }

    /** Returns, for each edge, its number in the extras. */
    int[] extra() {
        return extra;
    }

    /** Returns, for each edge, its number in the codes. */
    char[] code() {
        return code;
    }

    /** Turns handles into indexes, and the start of each edge into its position among the edges sorted by start. */
    private IntColumn place(EdgeStaging staging) {
        IntColumn positions = staging.from;
        for (int chunk = 0; chunk < positions.chunks(); chunk++) {
            int[] starting = positions.chunk(chunk);
            int[] ending = staging.to.chunk(chunk);
            int length = positions.length(chunk);
            for (int i = 0; i < length; i++) {
                int node = nodes.index(starting[i]);
                starting[i] = node;
                starts[node + 1]++;
                ending[i] = nodes.index(ending[i]);
            }
        }
        for (int node = 1; node < starts.length; node++) {
            starts[node] += starts[node - 1];
        }
        int[] next = Arrays.copyOf(starts, starts.length - 1);
        for (int chunk = 0; chunk < positions.chunks(); chunk++) {
            int[] starting = positions.chunk(chunk);
            int length = positions.length(chunk);
            for (int i = 0; i < length; i++) {
                starting[i] = next[starting[i]]++;
            }
        }
        return positions;
    }

    private byte[] kinds() {
        EdgeCodes.Code[] all = codes.toArray();
        byte[] ordinals = new byte[all.length];
        for (int i = 0; i < all.length; i++) {
            ordinals[i] = (byte) Ordinals.of(all[i].kind());
        }
        return ordinals;
    }

    private int longest() {
        int longest = 0;
        for (int node = 1; node < starts.length; node++) {
            longest = Math.max(longest, starts[node] - starts[node - 1]);
        }
        if (longest >= 1 << LOCAL_BITS) {
            throw new IllegalStateException("A node has " + longest + " edges, which is more than 2^" + LOCAL_BITS);
        }
        return longest;
    }

    private void sortRows() {
        int start = 0;
        for (int node = 0; node < starts.length - 1; node++) {
            int end = starts[node + 1];
            from = node;
            if (!isSorted(start, end)) {
                sortRow(start, end - start);
            } else if (count == start) {
                count = end;
            } else {
                move(start, end - start);
            }
            start = end;
            starts[node + 1] = count;
        }
    }

    /** Whether a row is in order already, without two edges of one kind and end. Makes the keys of the row. */
    private boolean isSorted(int start, int end) {
        boolean sorted = true;
        long before = -1;
        for (int i = start; i < end; i++) {
            long key = (long) kinds[code[i]] << TO_BITS | to[i];
            sorted &= key > before;
            before = key;
            keys[i - start] = (key << LOCAL_BITS | i - start) ^ Long.MIN_VALUE;
        }
        return sorted;
    }

    private void move(int start, int length) {
        System.arraycopy(to, start, to, count, length);
        System.arraycopy(sceneNode, start, sceneNode, count, length);
        System.arraycopy(extra, start, extra, count, length);
        System.arraycopy(code, start, code, count, length);
        count += length;
    }

    private void sortRow(int start, int length) {
        Arrays.sort(keys, 0, length);
        System.arraycopy(to, start, rowTo, 0, length);
        System.arraycopy(sceneNode, start, rowScene, 0, length);
        System.arraycopy(extra, start, rowExtra, 0, length);
        System.arraycopy(code, start, rowCode, 0, length);
        for (int runStart = 0; runStart < length; ) {
            long run = keys[runStart] >>> LOCAL_BITS;
            int runEnd = runStart + 1;
            while (runEnd < length && keys[runEnd] >>> LOCAL_BITS == run) {
                runEnd++;
            }
            if (runEnd - runStart == 1) {
                keep((int) keys[runStart] & LOCAL_MASK);
            } else {
                keepTied(runStart, runEnd);
            }
            runStart = runEnd;
        }
    }

    private void keep(int local) {
        to[count] = rowTo[local];
        sceneNode[count] = rowScene[local];
        extra[count] = rowExtra[local];
        code[count++] = rowCode[local];
    }

    /** Keeps edges of one kind and end in order, and one of those that are the same. */
    private void keepTied(int runStart, int runEnd) {
        for (int i = runStart; i < runEnd; i++) {
            tied[i] = (int) keys[i] & LOCAL_MASK;
        }
        IntSort.sort(tied, runStart, runEnd, this::compareTied);
        int kept = tied[runStart];
        keep(kept);
        for (int i = runStart + 1; i < runEnd; i++) {
            if (compareIdentity(kept, tied[i]) == 0) {
                keepQuest(rowCode[tied[i]]);
            } else {
                kept = tied[i];
                keep(kept);
            }
        }
    }

    /** The edge kept last calls the arc a quest if one that is the same does. */
    private void keepQuest(int dropped) {
        if (codes.get(dropped).quest() && !codes.get(code[count - 1]).quest()) {
            code[count - 1] = (char) codes.questCode(code[count - 1]);
            kinds = kinds();
        }
    }

    private int compareTied(int left, int right) {
        int identity = compareIdentity(left, right);
        return identity != 0 ? identity : comparePreference(left, right);
    }

    /** Orders edges that have kind and both ends in common: by source, scene node, attribute; 0 for the same edge. */
    private int compareIdentity(int left, int right) {
        int order = rowCode[left] == rowCode[right]
                ? 0
                : codes.get(rowCode[left])
                        .source()
                        .compareTo(codes.get(rowCode[right]).source());
        if (order == 0) {
            order = Integer.compare(rowScene[left], rowScene[right]);
        }
        if (order == 0 && extras.detail(rowExtra[left]) != extras.detail(rowExtra[right])) {
            order = TextOrder.compare(detail(left).attribute(), detail(right).attribute());
        }
        return order;
    }

    /** Orders the same edge from several rows: the one to keep comes first. */
    private int comparePreference(int left, int right) {
        int order = 0;
        if (detail(left) instanceof EdgeDetail.NpcLink a && detail(right) instanceof EdgeDetail.NpcLink b) {
            order = Boolean.compare(b.enabled(), a.enabled());
            if (order == 0) {
                order = Integer.compare(b.priority(), a.priority());
            }
        }
        if (order == 0) {
            order = extras.rowIds.compare(extras.rowId(rowExtra[left]), extras.rowId(rowExtra[right]));
        }
        if (order == 0) {
            order = TextOrder.compare(path(left), path(right));
        }
        if (order == 0 && extras.detail(rowExtra[left]) != extras.detail(rowExtra[right])) {
            order = TextOrder.compare(detail(left).toString(), detail(right).toString());
        }
        return order;
    }

    private EdgeDetail detail(int local) {
        return extras.detailOf(extras.detail(rowExtra[local]));
    }

    private String path(int local) {
        EdgeCodes.Code known = codes.get(rowCode[local]);
        return known.key() == EdgeCodes.FreeKey.NONE
                ? known.path()
                : known.path(EdgeMaker.freeKey(
                        known.key(),
                        nodes.id(from),
                        nodes.id(rowTo[local]),
                        detail(local),
                        extras.freeKey(rowExtra[local])));
    }
}
