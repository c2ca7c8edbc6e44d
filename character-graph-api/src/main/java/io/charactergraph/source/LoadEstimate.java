package io.charactergraph.source;

import java.util.Locale;

/**
 * How much heap a graph will take, before it is loaded. From the numbers of rows, and a sample of rows that went through the readers of a load. It errs on
 * the high side.
 *
 * @since 0.1
 */
public final class LoadEstimate {

    private static final long MEGABYTE = 1_000_000;

    private final long rows;
    private final long graphBytes;
    private final long loadingBytes;

    private LoadEstimate(long rows, long graphBytes, long loadingBytes) {
        this.rows = rows;
        this.graphBytes = graphBytes;
        this.loadingBytes = loadingBytes;
    }

    /**
     * Returns an estimate.
     *
     * @param rows the rows that would be read
     * @param graphBytes the bytes of the finished graph, with its records
     * @param loadingBytes the bytes that are live at once while it is loaded, the graph included
     * @throws IllegalArgumentException if a number is negative, or a load takes less than its graph
     */
    public static LoadEstimate of(long rows, long graphBytes, long loadingBytes) {
        if (rows < 0 || graphBytes < 0 || loadingBytes < graphBytes) {
            throw new IllegalArgumentException(
                    "rows: " + rows + ", graphBytes: " + graphBytes + ", loadingBytes: " + loadingBytes
                            + "; give numbers that are not negative, and at least the graph's bytes for loading");
        }
        return new LoadEstimate(rows, graphBytes, loadingBytes);
    }

    /** Returns how many rows would be read. */
    public long rows() {
        return rows;
    }

    /** Returns the bytes of heap that the finished graph takes, with its records. */
    public long graphBytes() {
        return graphBytes;
    }

    /** Returns the bytes of heap that are live at once while the graph is loaded, the graph included. */
    public long loadingBytes() {
        return loadingBytes;
    }

    /** Returns the sum of two, of sources that are loaded together. */
    public LoadEstimate plus(LoadEstimate other) {
        return new LoadEstimate(rows + other.rows, graphBytes + other.graphBytes, loadingBytes + other.loadingBytes);
    }

    /** Returns the estimate as a sentence. */
    public String described() {
        return String.format(
                Locale.ROOT,
                "the graph of %,d rows takes about %,d MB of heap, and %,d MB while it is loaded",
                rows,
                megabytes(graphBytes),
                megabytes(loadingBytes));
    }

    private static long megabytes(long bytes) {
        return (bytes + MEGABYTE - 1) / MEGABYTE;
    }

    @Override
    public String toString() {
        return described();
    }
}
