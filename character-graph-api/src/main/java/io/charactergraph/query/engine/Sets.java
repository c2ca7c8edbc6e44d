package io.charactergraph.query.engine;

import io.charactergraph.internal.IntArrays;
import io.charactergraph.internal.IntList;
import io.charactergraph.model.Asset;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.GraphNode;
import java.util.List;
import java.util.function.IntPredicate;

/** The algebra of sets of nodes, as sorted arrays. */
public final class Sets {

    private Sets() {}

    /** The numbers below a bound of which the condition holds. */
    public static int[] matching(int bound, IntPredicate condition) {
        IntList found = new IntList();
        for (int node = 0; node < bound; node++) {
            if (condition.test(node)) {
                found.add(node);
            }
        }
        return found.toArray();
    }

    /** Those in either. */
    public static int[] union(int[] left, int[] right) {
        return IntArrays.union(left, right);
    }

    /** Those in both. */
    public static int[] intersection(int[] left, int[] right) {
        return select(left, right, true);
    }

    /** Those in the first and not in the second. */
    public static int[] difference(int[] left, int[] right) {
        return select(left, right, false);
    }

    /** The tags of a template or asset; other nodes have none. */
    public static List<String> tagsOf(GraphNode node) {
        if (node instanceof CharacterTemplate template) {
            return template.tags();
        }
        return node instanceof Asset asset ? asset.tags() : List.of();
    }

    private static int[] select(int[] left, int[] right, boolean common) {
        IntList found = new IntList();
        int j = 0;
        for (int value : left) {
            while (j < right.length && right[j] < value) {
                j++;
            }
            if ((j < right.length && right[j] == value) == common) {
                found.add(value);
            }
        }
        return found.toArray();
    }
}
