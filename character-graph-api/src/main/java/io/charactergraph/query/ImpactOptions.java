package io.charactergraph.query;

import io.charactergraph.internal.EnumSets;
import io.charactergraph.model.EdgeKind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * How far a question about impact goes.
 *
 * @param depth over how many edges at most
 * @param limit how many uses at most; the answer says whether there was more
 * @param kinds over edges of which kinds
 */
public record ImpactOptions(int depth, int limit, Set<EdgeKind> kinds) {

    /** Over any number of edges of any kind, at most a thousand uses. */
    public static final ImpactOptions STANDARD =
            new ImpactOptions(Integer.MAX_VALUE, 1000, EnumSet.allOf(EdgeKind.class));

    /** Checks the numbers and copies the set. */
    public ImpactOptions {
        if (depth < 1) {
            throw new IllegalArgumentException(
                    "depth: " + depth + " is less than 1; 1 is what refers to the node itself");
        }
        if (limit < 1) {
            throw new IllegalArgumentException("limit: " + limit + " is less than 1; ask for at least one use");
        }
        kinds = EnumSets.copyOf(EdgeKind.class, kinds);
    }

    /** Over at most so many edges. */
    public ImpactOptions withDepth(int edges) {
        return new ImpactOptions(edges, limit, kinds);
    }

    /** At most so many uses. */
    public ImpactOptions withLimit(int uses) {
        return new ImpactOptions(depth, uses, kinds);
    }

    /** Only over edges of these kinds. */
    public ImpactOptions withKinds(EdgeKind... only) {
        return new ImpactOptions(depth, limit, EnumSets.copyOf(EdgeKind.class, Arrays.asList(only)));
    }
}
