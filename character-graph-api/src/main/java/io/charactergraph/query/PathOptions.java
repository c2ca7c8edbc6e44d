package io.charactergraph.query;

import io.charactergraph.internal.EnumSets;
import io.charactergraph.model.EdgeKind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which paths to look for.
 *
 * @param kinds over edges of which kinds
 * @param directed whether an edge can be walked only from its start to its end
 * @param limit how many paths at most; the answer says whether there were more
 */
public record PathOptions(Set<EdgeKind> kinds, boolean directed, int limit) {

    /** Over edges of every kind, either way, at most a hundred paths. */
    public static final PathOptions STANDARD = new PathOptions(EnumSet.allOf(EdgeKind.class), false, 100);

    /** Checks the limit and copies the set. */
    public PathOptions {
        if (limit < 1) {
            throw new IllegalArgumentException("limit: " + limit + " is less than 1; ask for at least one path");
        }
        kinds = EnumSets.copyOf(EdgeKind.class, kinds);
    }

    /** Only over edges of these kinds. */
    public PathOptions withKinds(EdgeKind... only) {
        return new PathOptions(EnumSets.copyOf(EdgeKind.class, Arrays.asList(only)), directed, limit);
    }

    /** Only in the direction of the edges. */
    public PathOptions alongEdges() {
        return new PathOptions(kinds, true, limit);
    }

    /** At most so many paths. */
    public PathOptions withLimit(int paths) {
        return new PathOptions(kinds, directed, paths);
    }
}
