package io.charactergraph.state;

import io.charactergraph.graph.index.EdgeScan;
import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.graph.index.RatingTexts;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.RatingScale;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The ratings of a loaded graph as ranks of its scale: the own rating of each node, and its effective rating for a
 * ceiling, where
 * a scene or generation without a rating takes the highest of its assets.
 */
public final class EffectiveRatings {

    /** The rank of what has no rating. */
    public static final int NONE = -1;

    /** The rank of a rating that the scale does not know: above everything. */
    public static final int UNKNOWN = Short.MAX_VALUE;

    private static final int CONTAINS_ASSET = EdgeScan.number(EdgeKind.CONTAINS_ASSET);
    private static final int GENERATED_BY = EdgeScan.number(EdgeKind.GENERATED_BY);

    /** The kinds of nodes that have ratings, in order. */
    public static final Set<NodeKind> RATED = Collections.unmodifiableSet(
            EnumSet.of(NodeKind.SCENE, NodeKind.ASSET, NodeKind.GENERATION, NodeKind.ACTION_BLOCK));

    private final short[] own;
    private final short[] effective;

    private EffectiveRatings(short[] own, short[] effective) {
        this.own = own;
        this.effective = effective;
    }

    /** What the node counts as for a ceiling: a rank of the scale, {@link #NONE} or {@link #UNKNOWN}. */
    public int rank(int node) {
        return effective[node];
    }

    /** Returns the own rating of the node; of an asset the effective one. A rank, {@link #NONE} or {@link #UNKNOWN}. */
    public int ownRank(int node) {
        return own[node];
    }

    /** Whether a node of that kind takes the rating of its assets when it has none of its own. */
    public static boolean isDerived(NodeKind kind) {
        return kind == NodeKind.SCENE || kind == NodeKind.GENERATION;
    }

    /**
     * Returns the own rating of a node of a kind that has ratings; of an asset the effective one. A rank, {@link #NONE} or {@link
     * #UNKNOWN}.
     *
     * @param rating the text that the node has; null when it has none
     */
    public static int ownRank(NodeKind kind, @Nullable String rating, boolean ageRestricted, RatingScale scale) {
        int rank = rating == null ? NONE : scale.rank(rating).orElse(UNKNOWN);
        return kind == NodeKind.ASSET ? assetRank(rank, ageRestricted, restricted(scale)) : rank;
    }

    /** An asset without a rating is above everything; one that is restricted by age has a lowest rank. */
    private static int assetRank(int rank, boolean ageRestricted, int restricted) {
        if (rank == NONE) {
            return UNKNOWN;
        }
        return ageRestricted ? Math.max(rank, restricted) : rank;
    }

    private static int restricted(RatingScale scale) {
        return scale.rank("adult").orElse(UNKNOWN);
    }

    static EffectiveRatings of(IndexedGraph base, RatingScale scale) {
        Ranks ranks = new Ranks(scale);
        short[] own = new short[base.nodeBound()];
        Arrays.fill(own, (short) NONE);
        for (NodeKind kind : RATED) {
            RatingTexts.rank(base, kind, ranks::of, own);
        }
        int restricted = restricted(scale);
        for (int a = base.kindStart(NodeKind.ASSET); a < base.kindEnd(NodeKind.ASSET); a++) {
            own[a] = (short) assetRank(own[a], base.ageRestricted(a), restricted);
        }
        short[] effective = own.clone();
        EdgeScan edges = EdgeScan.of(base);
        for (int s = base.kindStart(NodeKind.SCENE); s < base.kindEnd(NodeKind.SCENE); s++) {
            if (own[s] == NONE) {
                for (int e = edges.outStart(s), end = edges.outEnd(s); e < end; e++) {
                    if (edges.kind(e) == CONTAINS_ASSET) {
                        take(s, edges.target(e), own, effective);
                    }
                }
            }
        }
        for (int g = base.kindStart(NodeKind.GENERATION); g < base.kindEnd(NodeKind.GENERATION); g++) {
            if (own[g] == NONE) {
                for (int p = edges.inStart(g), end = edges.inEnd(g); p < end; p++) {
                    int e = edges.inEdge(p);
                    if (edges.kind(e) == GENERATED_BY) {
                        take(g, edges.source(e), own, effective);
                    }
                }
            }
        }
        return new EffectiveRatings(own, effective);
    }

    private static void take(int node, int asset, short[] own, short[] effective) {
        if (asset != IndexedGraph.NONE && own[asset] > effective[node]) {
            effective[node] = own[asset];
        }
    }

    /** Looks up texts, each once. */
    private static final class Ranks {
        private final RatingScale scale;
        private final Map<String, Integer> known = new HashMap<>();

        Ranks(RatingScale scale) {
            this.scale = scale;
        }

        int of(@Nullable String text) {
            if (text == null) {
                return NONE;
            }
            Integer rank = known.get(text);
            if (rank == null) {
                rank = scale.rank(text).orElse(UNKNOWN);
                if (known.size() < 1000) {
                    known.put(text, rank);
                }
            }
            return rank;
        }
    }
}
