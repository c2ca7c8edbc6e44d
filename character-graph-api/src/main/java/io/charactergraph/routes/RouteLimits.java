package io.charactergraph.routes;

import java.time.Duration;
import java.util.Objects;

/**
 * What one request may cost. A value: every method returns another one.
 *
 * <pre>{@code
 * RouteLimits limits = RouteLimits.STANDARD.withGraphSize(50_000).withTime(Duration.ofSeconds(2));
 * }</pre>
 *
 * @since 0.1
 */
public final class RouteLimits {

    /**
     * Lists of 100 elements unless a request asks for up to 1,000; paths of at most 8 edges; answers of at most 16 MB, within 10 seconds; graphs of at most
     * 500,000 nodes and edges; 8 filtered graphs kept.
     */
    public static final RouteLimits STANDARD =
            new RouteLimits(100, 1_000, 8, 16 << 20, 500_000, Duration.ofSeconds(10), 8);

    private final int page;
    private final int longestPage;
    private final int pathLength;
    private final int answerBytes;
    private final int graphSize;
    private final Duration time;
    private final int filteredGraphs;

    private RouteLimits(
            int page,
            int longestPage,
            int pathLength,
            int answerBytes,
            int graphSize,
            Duration time,
            int filteredGraphs) {
        this.page = page;
        this.longestPage = longestPage;
        this.pathLength = pathLength;
        this.answerBytes = answerBytes;
        this.graphSize = graphSize;
        this.time = time;
        this.filteredGraphs = filteredGraphs;
    }

    /** Returns how many elements of a list are sent when a request does not say how many. */
    public int page() {
        return page;
    }

    /** Returns how many elements of a list a request can ask for. */
    public int longestPage() {
        return longestPage;
    }

    /** Returns how many edges a path can have. */
    public int pathLength() {
        return pathLength;
    }

    /** Returns how many bytes an answer can have; a graph can have more. */
    public int answerBytes() {
        return answerBytes;
    }

    /** Returns how many nodes and edges together a graph can have that is sent. */
    public int graphSize() {
        return graphSize;
    }

    /** Returns how long finding an answer may take. It is looked at between the steps, so an answer can take somewhat longer before it is refused. */
    public Duration time() {
        return time;
    }

    /** Returns how many filtered graphs are kept for later requests. */
    public int filteredGraphs() {
        return filteredGraphs;
    }

    /**
     * Returns the same limits with other lists.
     *
     * @param elements how many elements are sent when a request does not say how many
     * @param most how many a request can ask for
     * @throws IllegalArgumentException if one of the two is less than 1, or the first is greater than the second
     */
    public RouteLimits withPage(int elements, int most) {
        positive("most", most);
        if (positive("elements", elements) > most) {
            throw new IllegalArgumentException(
                    "elements: " + elements + " is more than " + most + "; give at most that");
        }
        return new RouteLimits(elements, most, pathLength, answerBytes, graphSize, time, filteredGraphs);
    }

    /**
     * Returns the same limits with longer or shorter paths.
     *
     * @throws IllegalArgumentException if the number is less than 1
     */
    public RouteLimits withPathLength(int edges) {
        return new RouteLimits(
                page, longestPage, positive("edges", edges), answerBytes, graphSize, time, filteredGraphs);
    }

    /**
     * Returns the same limits with larger or smaller answers.
     *
     * @throws IllegalArgumentException if the number is less than 1
     */
    public RouteLimits withAnswerBytes(int bytes) {
        return new RouteLimits(
                page, longestPage, pathLength, positive("bytes", bytes), graphSize, time, filteredGraphs);
    }

    /**
     * Returns the same limits with larger or smaller graphs.
     *
     * @param nodesAndEdges how many of both together
     * @throws IllegalArgumentException if the number is less than 1
     */
    public RouteLimits withGraphSize(int nodesAndEdges) {
        return new RouteLimits(
                page,
                longestPage,
                pathLength,
                answerBytes,
                positive("nodesAndEdges", nodesAndEdges),
                time,
                filteredGraphs);
    }

    /**
     * Returns the same limits with more or less time.
     *
     * @throws IllegalArgumentException if the time is not positive
     */
    public RouteLimits withTime(Duration longest) {
        if (longest.isZero() || longest.isNegative()) {
            throw new IllegalArgumentException("longest: " + longest + " is not positive");
        }
        return new RouteLimits(page, longestPage, pathLength, answerBytes, graphSize, longest, filteredGraphs);
    }

    /**
     * Returns the same limits with more or fewer filtered graphs kept.
     *
     * @throws IllegalArgumentException if the number is less than 1
     */
    public RouteLimits withFilteredGraphs(int graphs) {
        return new RouteLimits(page, longestPage, pathLength, answerBytes, graphSize, time, positive("graphs", graphs));
    }

    private static int positive(String name, int number) {
        if (number < 1) {
            throw new IllegalArgumentException(name + ": " + number + " is less than 1");
        }
        return number;
    }

    /** Returns whether the other has the same limits. */
    @Override
    public boolean equals(Object other) {
        return other instanceof RouteLimits that
                && page == that.page
                && longestPage == that.longestPage
                && pathLength == that.pathLength
                && answerBytes == that.answerBytes
                && graphSize == that.graphSize
                && time.equals(that.time)
                && filteredGraphs == that.filteredGraphs;
    }

    @Override
    public int hashCode() {
        return Objects.hash(page, longestPage, pathLength, answerBytes, graphSize, time, filteredGraphs);
    }

    /** Returns the limits in words. */
    @Override
    public String toString() {
        return "lists of " + page + " to " + longestPage + ", paths of " + pathLength + " edges, answers of "
                + answerBytes
                + " bytes within " + time + ", graphs of " + graphSize + " nodes and edges, " + filteredGraphs
                + " filtered graphs kept";
    }
}
