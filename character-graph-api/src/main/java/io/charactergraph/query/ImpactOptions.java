package io.charactergraph.query;

import io.charactergraph.internal.EnumSets;
import io.charactergraph.model.EdgeKind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How far a question about impact goes. A value: every method returns another.
 *
 * @since 0.1
 */
public final class ImpactOptions {

    /** Any number of edges of any kind, at most a thousand uses. */
    public static final ImpactOptions STANDARD =
            new ImpactOptions(Integer.MAX_VALUE, 1000, EnumSet.allOf(EdgeKind.class));

    private final int depth;
    private final int limit;
    private final Set<EdgeKind> kinds;

    private ImpactOptions(int depth, int limit, Set<EdgeKind> kinds) {
        this.depth = depth;
        this.limit = limit;
        this.kinds = EnumSets.copyOf(EdgeKind.class, kinds);
    }

    /** Returns the greatest number of edges between the node and a use. */
    public int depth() {
        return depth;
    }

    /** Returns the greatest number of uses in an answer; the answer says whether there were more. */
    public int limit() {
        return limit;
    }

    /** Returns the kinds of edges that are followed, in order. */
    public Set<EdgeKind> kinds() {
        return kinds;
    }

    /**
     * Returns the same options with at most so many edges.
     *
     * @throws IllegalArgumentException if the number is less than 1
     */
    public ImpactOptions withDepth(int edges) {
        if (edges < 1) {
            throw new IllegalArgumentException(
                    "depth: " + edges + " is less than 1; 1 is what refers to the node itself");
        }
        return new ImpactOptions(edges, limit, kinds);
    }

    /**
     * Returns the same options with at most so many uses.
     *
     * @throws IllegalArgumentException if the number is less than 1
     */
    public ImpactOptions withLimit(int uses) {
        if (uses < 1) {
            throw new IllegalArgumentException("limit: " + uses + " is less than 1; ask for at least one use");
        }
        return new ImpactOptions(depth, uses, kinds);
    }

    /** Returns the same options with edges of these kinds only. */
    public ImpactOptions withKinds(EdgeKind... only) {
        return new ImpactOptions(depth, limit, EnumSets.copyOf(EdgeKind.class, Arrays.asList(only)));
    }

    /** Returns whether the other has the same depth, limit and kinds. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ImpactOptions that
                && depth == that.depth
                && limit == that.limit
                && kinds.equals(that.kinds);
    }

    @Override
    public int hashCode() {
        return Objects.hash(depth, limit, kinds);
    }

    /** Returns the options in words, such as {@code at most 2 edges of all kinds, at most 100 uses}. */
    @Override
    public String toString() {
        return (depth == Integer.MAX_VALUE ? "any number of edges" : "at most " + Explanation.count(depth, "edge"))
                + " of "
                + (kinds.size() == EdgeKind.values().length
                        ? "all kinds"
                        : kinds.stream().map(EdgeKind::wireType).collect(Collectors.joining(" or ", "kind ", "")))
                + ", at most " + Explanation.count(limit, "use");
    }
}
