package io.charactergraph.graph.index;

import io.charactergraph.model.NodeKind;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Reads the ratings that nodes have themselves, in one pass over all nodes of a kind. */
public final class RatingTexts {

    private RatingTexts() {}

    /**
     * Ranks the ratings of all nodes of a kind of the whole graph.
     *
     * @param ranking the rank of a text; of null the rank of no rating. Within 16 bits; the same each time
     * @param ranks receives the ranks, by node
     */
    public static void rank(IndexedGraph graph, NodeKind kind, ToIntFunction<@Nullable String> ranking, short[] ranks) {
        CompactGraph whole = (CompactGraph) graph.base();
        int start = whole.kindStart(kind);
        if (whole.table(kind) instanceof PackedTable packed) {
            packed.rankRatings(ranking, ranks, start);
            return;
        }
        for (int node = start; node < whole.kindEnd(kind); node++) {
            ranks[node] = (short) ranking.applyAsInt(whole.ratingText(node));
        }
    }
}
