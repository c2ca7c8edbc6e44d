package io.charactergraph.graph.index;

import io.charactergraph.internal.Crew;
import io.charactergraph.internal.TextOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes edges of those of a graph before by one pass: without those that some rows gave, and with those that the rows give now. Gives
 * none when an edge that is to go is not there just as the rows gave it, when one that comes is there already, or when an end of
 * one that stays is gone: then other rows are concerned too.
 */
final class EdgePatch {

    private final EdgeColumns before;
    private final EdgeColumns goes;
    private final EdgeColumns comes;
    private final NodeMoves moves;
    private final int nodes;
    private final BitSet gone = new BitSet();
    private final BitSet stays = new BitSet();

    /**
     * A patch.
     *
     * @param before the edges before
     * @param goes the edges that the rows gave, between the nodes before
     * @param comes the edges that the rows give, between the nodes now
     * @param moves where the nodes before stand now
     * @param nodes how many nodes there are now
     */
    EdgePatch(EdgeColumns before, EdgeColumns goes, EdgeColumns comes, NodeMoves moves, int nodes) {
        this.before = before;
        this.goes = goes;
        this.comes = comes;
        this.moves = moves;
        this.nodes = nodes;
    }

    /** Returns the edges; empty when other rows are concerned too. */
    Optional<EdgeColumns> make() {
        if (!goes.rowIds.isEmpty() || !comes.rowIds.isEmpty() || !findGone()) {
            return Optional.empty();
        }
        if (moves.isNone() && gone.isEmpty() && stays.cardinality() == comes.size()) {
            return Optional.of(before);
        }
        EdgeOrigins origins = new EdgeOrigins(comes.size());
        int[] starts = new int[nodes + 1];
        if (!merge(origins, starts)) {
            return Optional.empty();
        }
        int[] to = origins.joined(moved(before.to), comes.to);
        for (int end : to) {
            if (end == NodeMoves.GONE) {
                return Optional.empty();
            }
        }
        return Optional.of(columns(origins, starts, to));
    }

    /** Finds the edges that go; one that comes again in the same form stays. */
    private boolean findGone() {
        for (int edge = 0; edge < goes.size(); edge++) {
            int found = find(before, goes, edge, goes.from[edge], goes.to[edge]);
            if (found < 0 || !isAlike(before, found, goes, edge)) {
                return false;
            }
            int from = moves.of(goes.from[edge]);
            int to = moves.of(goes.to[edge]);
            int again = from < 0 || to < 0 ? IndexedGraph.NONE : find(comes, goes, edge, from, to);
            if (again >= 0 && isAlike(comes, again, goes, edge)) {
                stays.set(again);
            } else {
                gone.set(found);
            }
        }
        return true;
    }

    /** Finds an edge of others in columns, between nodes as they are there. */
    private static int find(EdgeColumns columns, EdgeColumns others, int other, int from, int to) {
        int low = columns.outStarts[from];
        int high = columns.outStarts[from + 1] - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            int order = compare(columns, middle, columns.to[middle], others, other, to);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return IndexedGraph.NONE;
    }

    /** Compares edges of one start in the order of the graph; 0 for the same edge. */
    private static int compare(EdgeColumns left, int edge, int to, EdgeColumns right, int other, int otherTo) {
        int order = Integer.compare(left.kindOrdinal(edge), right.kindOrdinal(other));
        if (order == 0) {
            order = Integer.compare(to, otherTo);
        }
        if (order == 0) {
            order = left.code(edge).source().compareTo(right.code(other).source());
        }
        if (order == 0) {
            order = Integer.compare(left.sceneNode[edge], right.sceneNode[other]);
        }
        return order == 0
                ? TextOrder.compare(
                        left.details.get(edge).attribute(),
                        right.details.get(other).attribute())
                : order;
    }

    /** Whether two edges that are the same have the same evidence and detail, and keep no row id. */
    private static boolean isAlike(EdgeColumns left, int edge, EdgeColumns right, int other) {
        return left.code(edge).equals(right.code(other))
                && left.details.get(edge).equals(right.details.get(other))
                && left.rowIds.find(edge) == null
                && java.util.Objects.equals(left.keys.find(edge), right.keys.find(other));
    }

    /** Brings the edges that stay and those that come into order; returns false when an edge is there already, or has no start. */
    private boolean merge(EdgeOrigins origins, int[] starts) {
        int old = 0;
        int bound = before.outStarts.length - 1;
        for (int node = 0; node < nodes; node++) {
            while (old < bound && moves.of(old) == NodeMoves.GONE) {
                if (staying(old) > 0) {
                    return false;
                }
                old++;
            }
            boolean isOld = old < bound && moves.of(old) == node;
            int first = isOld ? before.outStarts[old] : 0;
            int end = isOld ? before.outStarts[old + 1] : 0;
            if (!node(node, first, end, origins)) {
                return false;
            }
            starts[node + 1] = origins.size();
            old += isOld ? 1 : 0;
        }
        for (; old < bound; old++) {
            if (staying(old) > 0) {
                return false;
            }
        }
        origins.end();
        return true;
    }

    private int staying(int old) {
        return before.outStarts[old + 1]
                - before.outStarts[old]
                - gone.get(before.outStarts[old], before.outStarts[old + 1]).cardinality();
    }

    /** Adds the edges of one node. */
    private boolean node(int node, int first, int end, EdgeOrigins origins) {
        int edge = first;
        for (int other = comes.outStarts[node]; other < comes.outStarts[node + 1]; other++) {
            if (stays.get(other)) {
                continue;
            }
            int order = 1;
            while (edge < end) {
                order = gone.get(edge)
                        ? -1
                        : compare(before, edge, moves.of(before.to[edge]), comes, other, comes.to[other]);
                if (order >= 0) {
                    break;
                }
                if (!gone.get(edge)) {
                    origins.addRun(edge, edge + 1);
                }
                edge++;
            }
            if (edge < end && order == 0) {
                return false;
            }
            origins.addOther(other);
        }
        while (edge < end) {
            int stop = gone.nextSetBit(edge);
            int until = stop < 0 || stop > end ? end : stop;
            if (until > edge) {
                origins.addRun(edge, until);
            }
            edge = until < end ? until + 1 : end;
        }
        return true;
    }

    private int[] moved(int[] ends) {
        if (moves.isNone()) {
            return ends;
        }
        int[] moved = new int[ends.length];
        for (int edge = 0; edge < ends.length; edge++) {
            moved[edge] = moves.of(ends[edge]);
        }
        return moved;
    }

    private EdgeColumns columns(EdgeOrigins origins, int[] starts, int[] to) {
        List<EdgeCodes.Code> codes = new ArrayList<>(Arrays.asList(before.codes));
        Map<EdgeCodes.Code, Integer> numbers = new HashMap<>();
        for (int code = 0; code < before.codes.length; code++) {
            numbers.put(before.codes[code], code);
        }
        int[] ofOthers = new int[comes.size()];
        for (int edge = 0; edge < ofOthers.length; edge++) {
            ofOthers[edge] = numbers.computeIfAbsent(comes.code(edge), code -> {
                codes.add(code);
                return codes.size() - 1;
            });
        }
        int[] ofBefore = new int[before.size()];
        for (int edge = 0; edge < ofBefore.length; edge++) {
            ofBefore[edge] = before.codeIndex(edge);
        }
        int[] joined = origins.joined(ofBefore, ofOthers);
        char[] wide = new char[joined.length];
        for (int edge = 0; edge < wide.length; edge++) {
            wide[edge] = (char) joined[edge];
        }
        Joined edges = new Joined(
                starts,
                to,
                origins.joined(before.sceneNode, comes.sceneNode),
                wide,
                codes.toArray(new EdgeCodes.Code[0]),
                origins);
        return new EdgeColumns(edges, Crew.ofOne());
    }

    /** The edges of a graph before, and others. */
    private final class Joined implements OrderedEdges {

        private final int[] starts;
        private final int[] to;
        private final int[] sceneNode;
        private final char[] code;
        private final EdgeCodes.Code[] codes;
        private final EdgeOrigins origins;

        Joined(int[] starts, int[] to, int[] sceneNode, char[] code, EdgeCodes.Code[] codes, EdgeOrigins origins) {
            this.starts = starts;
            this.to = to;
            this.sceneNode = sceneNode;
            this.code = code;
            this.codes = codes;
            this.origins = origins;
        }

        @Override
        public int[] starts() {
            return starts;
        }

        @Override
        public int[] to() {
            return to;
        }

        @Override
        public int[] sceneNode() {
            return sceneNode;
        }

        @Override
        public char[] code() {
            return code;
        }

        @Override
        public EdgeCodes.Code[] codes() {
            return codes;
        }

        @Override
        public EdgeDetails details() {
            return before.details.joined(comes.details, origins);
        }

        @Override
        public RowIds rowIds() {
            return before.rowIds.joined(origins);
        }

        @Override
        public EdgeKeys keys() {
            return before.keys.joined(comes.keys, origins);
        }
    }
}
