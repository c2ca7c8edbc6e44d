package io.charactergraph.graph.index;

import io.charactergraph.internal.Crew;
import io.charactergraph.internal.IntList;
import io.charactergraph.internal.IntSort;
import io.charactergraph.internal.TextOrder;
import io.charactergraph.model.EdgeDetail;
import java.util.Arrays;

/** Sorts the edges of the nodes of a range, each node's where they are, and keeps one of those that are the same. */
final class EdgeRows {

    private static final int TO_BITS = 31;
    private static final int LOCAL_BITS = 28;
    private static final int LOCAL_MASK = (1 << LOCAL_BITS) - 1;
    private static final int NODES_BETWEEN_CHECKS = 1 << 12;

    private final EdgeCodes codes;
    private final EdgeExtras extras;
    private final NodeTables nodes;
    private final int[] starts;
    private final int[] to;
    private final int[] sceneNode;
    private final int[] extra;
    private final char[] code;
    private final byte[] kinds;
    private final int firstNode;
    private final int endNode;
    private final int firstEdge;
    private final int endEdge;
    /** The edges that will call the arc a quest. */
    private final IntList quests = new IntList();

    private int count;

    private long[] keys = {};
    private int[] rowTo = {};
    private int[] rowScene = {};
    private int[] rowExtra = {};
    private char[] rowCode = {};
    private int[] tied = {};
    private int from;

    /** The edges of the nodes of a range. */
    EdgeRows(EdgeStaging staging, NodeTables nodes, EdgeSorter edges, int firstNode, int endNode) {
        this.codes = staging.codes;
        this.extras = staging.extras;
        this.nodes = nodes;
        this.starts = edges.starts();
        this.to = edges.to();
        this.sceneNode = edges.sceneNode();
        this.extra = edges.extra();
        this.code = edges.code();
        this.kinds = kinds();
        this.firstNode = firstNode;
        this.endNode = endNode;
        this.firstEdge = starts[firstNode];
        this.endEdge = starts[endNode];
        this.count = firstEdge;
    }

    private byte[] kinds() {
        EdgeCodes.Code[] all = codes.toArray();
        byte[] ordinals = new byte[all.length];
        for (int i = 0; i < all.length; i++) {
            ordinals[i] = (byte) Ordinals.of(all[i].kind());
        }
        return ordinals;
    }

    /** Sorts. The starts of the nodes are then those of the edges that are kept, which stand at the start of the range. */
    void sort(Crew crew) {
        makeRoom();
        for (int node = firstNode; node < endNode; ) {
            crew.check();
            int end = Math.min(endNode, node + NODES_BETWEEN_CHECKS);
            sort(node, end);
            node = end;
        }
    }

    private void makeRoom() {
        int longest = 0;
        for (int node = firstNode; node < endNode; node++) {
            longest = Math.max(longest, end(node) - starts[node]);
        }
        if (longest >= 1 << LOCAL_BITS) {
            throw new IllegalStateException("A node has " + longest + " edges, which is more than 2^" + LOCAL_BITS);
        }
        keys = new long[longest];
        rowTo = new int[longest];
        rowScene = new int[longest];
        rowExtra = new int[longest];
        rowCode = new char[longest];
        tied = new int[longest];
    }

    /** One more than the last edge of a node. The start behind the range may be written by another thread. */
    private int end(int node) {
        return node + 1 == endNode ? endEdge : starts[node + 1];
    }

    private void sort(int first, int last) {
        for (int node = first; node < last; node++) {
            int start = starts[node];
            int end = end(node);
            starts[node] = count;
            from = node;
            if (!isSorted(start, end)) {
                sortRow(start, end - start);
            } else if (count == start) {
                count = end;
            } else {
                move(start, end - start);
            }
        }
    }

    /** Moves the edges that are kept to the front, and returns where those of the next range go. */
    int moveTo(int first) {
        int gap = firstEdge - first;
        int kept = count - firstEdge;
        if (gap > 0) {
            count = first;
            move(firstEdge, kept);
            for (int node = firstNode; node < endNode; node++) {
                starts[node] -= gap;
            }
        }
        return first + kept;
    }

    /** Makes edges call the arc a quest that were kept of several, of which one does. */
    void upgradeQuests() {
        for (int i = 0; i < quests.size(); i++) {
            int edge = quests.get(i);
            code[edge] = (char) codes.questCode(code[edge]);
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

    /** The edge kept last will call the arc a quest if one that is the same does. */
    private void keepQuest(int dropped) {
        if (codes.get(dropped).quest() && !codes.get(code[count - 1]).quest()) {
            quests.add(count - 1);
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
        int order = EdgePreference.compareLinks(detail(left), detail(right));
        if (order == 0) {
            order = extras.rowIds.compare(extras.rowId(rowExtra[left]), extras.rowId(rowExtra[right]));
        }
        if (order == 0) {
            order = TextOrder.compare(path(left), path(right));
        }
        if (order == 0 && extras.detail(rowExtra[left]) != extras.detail(rowExtra[right])) {
            order = EdgePreference.compareTexts(detail(left), detail(right));
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
