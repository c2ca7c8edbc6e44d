package io.charactergraph.graph.index;

import io.charactergraph.internal.CharColumn;
import io.charactergraph.internal.Crew;
import io.charactergraph.internal.IntColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Brings staged edges into the order of the spec and makes one of those that are the same. The edges are moved by one counting
 * sort by their starts, straight into the columns of the graph, a column at a time, so that a staged column is freed before
 * the next is read; then the edges of each node are sorted where they are. The threads of the crew share the staged edges
 * while they are moved, and the nodes while their edges are sorted.
 */
final class EdgeSorter {

    private static final int CHUNKS_BETWEEN_CHECKS = 64;

    private final Crew crew;
    private final NodeTables nodes;
    private final int[] starts;
    private int[] to;
    private int[] sceneNode;
    private int[] extra;
    private char[] code;

    /**
     * Sorts.
     *
     * @param staging the edges; it is empty afterwards
     * @param nodes the nodes
     */
    EdgeSorter(EdgeStaging staging, NodeTables nodes, Crew crew) {
        this.crew = crew;
        this.nodes = nodes;
        this.starts = new int[nodes.size() + 1];
        Chunks[] shares = shares(staging.blocks());
        place(shares);
        int size = staging.size();
        to = scattered(shares, size, block -> block.to);
        sceneNode = scattered(shares, size, block -> block.sceneNode);
        extra = scattered(shares, size, block -> block.extra);
        char[] codes = new char[size];
        crew.run(
                shares.length,
                share -> shares[share].forEach((block, chunk) -> {
                    CharColumn column = block.code;
                    column.scatter(chunk, block.from, codes);
                }));
        code = codes;
        staging.blocks().clear();
        sortRows(staging);
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

    /** Some chunks of blocks, one after the other. */
    private final class Chunks {

        private final List<EdgeBlock> blocks = new ArrayList<>();
        private final List<Integer> numbers = new ArrayList<>();

        void add(EdgeBlock block, int chunk) {
            blocks.add(block);
            numbers.add(chunk);
        }

        void forEach(ChunkAction action) {
            for (int i = 0; i < blocks.size(); i++) {
                if (i % CHUNKS_BETWEEN_CHECKS == 0) {
                    crew.check();
                }
                action.accept(blocks.get(i), numbers.get(i));
            }
        }
    }

    @FunctionalInterface
    private interface ChunkAction {
        void accept(EdgeBlock block, int chunk);
    }

    /** The chunks of all blocks in their order, as many to each thread. */
    private Chunks[] shares(List<EdgeBlock> blocks) {
        int all = 0;
        for (EdgeBlock block : blocks) {
            all += block.from.chunks();
        }
        Chunks[] shares = new Chunks[Math.max(1, Math.min(crew.size(), all))];
        Arrays.setAll(shares, share -> new Chunks());
        int number = 0;
        for (EdgeBlock block : blocks) {
            for (int chunk = 0; chunk < block.from.chunks(); chunk++) {
                shares[(int) ((long) number++ * shares.length / all)].add(block, chunk);
            }
        }
        return shares;
    }

    /** Turns handles into indexes, and the start of each edge into its position among the edges sorted by start. */
    private void place(Chunks[] shares) {
        int[][] counts = new int[shares.length][];
        crew.run(shares.length, share -> {
            int[] count = new int[starts.length - 1];
            counts[share] = count;
            shares[share].forEach((block, chunk) -> count(block, chunk, count));
        });
        int next = 0;
        for (int node = 0; node < starts.length - 1; node++) {
            starts[node] = next;
            for (int[] count : counts) {
                int some = count[node];
                count[node] = next;
                next += some;
            }
        }
        starts[starts.length - 1] = next;
        crew.run(
                shares.length,
                share -> shares[share].forEach(
                        (block, chunk) -> position(block.from.chunk(chunk), block.from.length(chunk), counts[share])));
    }

    private void count(EdgeBlock block, int chunk, int[] count) {
        int[] starting = block.from.chunk(chunk);
        int[] ending = block.to.chunk(chunk);
        int length = block.from.length(chunk);
        for (int i = 0; i < length; i++) {
            int node = nodes.index(starting[i]);
            starting[i] = node;
            count[node]++;
        }
        for (int i = 0; i < length; i++) {
            ending[i] = nodes.index(ending[i]);
        }
    }

    private static void position(int[] starting, int length, int[] next) {
        for (int i = 0; i < length; i++) {
            starting[i] = next[starting[i]]++;
        }
    }

    private int[] scattered(Chunks[] shares, int size, Function<EdgeBlock, IntColumn> column) {
        int[] values = new int[size];
        crew.run(
                shares.length,
                share -> shares[share].forEach(
                        (block, chunk) -> column.apply(block).scatter(chunk, block.from, values)));
        return values;
    }

    /** Sorts the edges of each node, and closes the gaps that edges leave which are dropped. */
    private void sortRows(EdgeStaging staging) {
        int[] bounds = NodeRanges.of(starts, crew.size());
        EdgeRows[] rows = new EdgeRows[bounds.length - 1];
        for (int range = 0; range < rows.length; range++) {
            rows[range] = new EdgeRows(staging, nodes, this, bounds[range], bounds[range + 1]);
        }
        crew.run(rows.length, range -> rows[range].sort(crew));
        int count = 0;
        for (EdgeRows range : rows) {
            range.upgradeQuests();
            count = range.moveTo(count);
        }
        starts[starts.length - 1] = count;
        if (count < to.length) {
            to = Arrays.copyOf(to, count);
            sceneNode = Arrays.copyOf(sceneNode, count);
            extra = Arrays.copyOf(extra, count);
            code = Arrays.copyOf(code, count);
        }
    }
}
