package io.charactergraph.graph.index;

import io.charactergraph.graph.index.EdgeCodes.FreeKey;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import java.util.Arrays;

/**
 * A place that makes edges of one kind: the kind, the source, and the path of the evidence. It is checked once, so that adding
 * an edge costs no look-up. Made by {@link CompactGraphBuilder#place}; for that builder alone.
 */
public final class EdgePlace {

    private static final int NOT_MADE = -1;
    private static final int FREE_KEYS = FreeKey.values().length;

    private final int number;
    private final EdgeKind kind;
    private final EvidenceSource source;
    private final String path;
    private final boolean[] joins;
    private final int[] codes = new int[2 * FREE_KEYS];

    EdgePlace(int number, EdgeKind kind, EvidenceSource source, String path) {
        if (!kind.sources().contains(source)) {
            throw new IllegalArgumentException("source: an edge " + kind.wireType() + " cannot come from " + source
                    + "; it comes from " + kind.sources());
        }
        this.number = number;
        this.kind = kind;
        this.source = source;
        this.path = path;
        int kinds = Ordinals.nodeKinds();
        joins = new boolean[kinds * kinds];
        for (int i = 0; i < joins.length; i++) {
            joins[i] = kind.joins(Ordinals.nodeKind(i / kinds), Ordinals.nodeKind(i % kinds));
        }
        Arrays.fill(codes, NOT_MADE);
    }

    /** Returns the kind of the edges. */
    public EdgeKind kind() {
        return kind;
    }

    /** Whether the edges are of that kind, and their evidence of that source and path. */
    boolean is(EdgeKind otherKind, EvidenceSource otherSource, String otherPath) {
        return kind == otherKind && source == otherSource && path.equals(otherPath);
    }

    /** Returns the number among the places of the builder. */
    int number() {
        return number;
    }

    /** Whether the edges can join nodes of these kinds, by their ordinals. */
    boolean joins(int from, int to) {
        return joins[from * Ordinals.nodeKinds() + to];
    }

    /** Returns the code of an edge of this place. */
    @SuppressWarnings("EnumOrdinal") // the codes live no longer than the builder
    int code(EdgeCodes known, FreeKey key, boolean quest) {
        int at = key.ordinal() + (quest ? FREE_KEYS : 0);
        if (codes[at] == NOT_MADE) {
            codes[at] = known.code(kind, source, path, key, quest);
        }
        return codes[at];
    }
}
