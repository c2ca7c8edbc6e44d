package io.charactergraph.state;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.Lazy;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.RatingScale;
import io.charactergraph.model.SceneRole;
import java.util.BitSet;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Columns of a loaded graph that filters and questions share, each computed once when first needed. One for each loaded
 * graph, shared by all its filtered views. Safe for all threads.
 */
public final class GraphFacts {

    private static final int MOST_IDLE = 4;

    private final IndexedGraph base;
    private final Lazy<EffectiveRatings> ratings;
    private final Lazy<BitSet> inactive;
    private final Lazy<int[]> sceneOfRole;
    private final Lazy<CreationTimes> creationTimes;
    private final Queue<Marks> idle = new ConcurrentLinkedQueue<>();
    private final Map<Integer, Ceiling> ceilings = new ConcurrentHashMap<>();

    GraphFacts(IndexedGraph base, RatingScale scale) {
        this.base = base;
        this.ratings = Lazy.of(() -> EffectiveRatings.of(base, scale));
        this.inactive = Lazy.of(this::findInactive);
        this.sceneOfRole = Lazy.of(this::findScenesOfRoles);
        this.creationTimes = Lazy.of(() -> CreationTimes.of(base));
    }

    /** Returns cleared marks for the nodes; return them by {@link #giveBack}. */
    public Marks lend() {
        Marks marks = idle.poll();
        if (marks == null) {
            return new Marks(base.nodeBound());
        }
        marks.wipe();
        return marks;
    }

    /** Takes marks back for reuse. */
    public void giveBack(Marks marks) {
        if (idle.size() < MOST_IDLE) {
            idle.add(marks);
        }
    }

    /** The effective ratings as loaded. */
    public EffectiveRatings ratings() {
        return ratings.get();
    }

    /** Inactive templates and instances, and the instances of inactive templates; not to be changed. */
    BitSet inactive() {
        return inactive.get();
    }

    /** The scene of a role, filter or not, or {@link IndexedGraph#NONE}. */
    public int sceneOfRole(int role) {
        return sceneOfRole.get()[role - base.kindStart(NodeKind.SCENE_ROLE)];
    }

    /** When the generations were created, as loaded. */
    public CreationTimes creationTimes() {
        return creationTimes.get();
    }

    /** What a ceiling leaves. */
    Ceiling ceiling(int rank) {
        return ceilings.computeIfAbsent(rank, key -> belowCeiling(key));
    }

    private BitSet findInactive() {
        BitSet found = new BitSet(base.nodeBound());
        for (int t = base.kindStart(NodeKind.CHARACTER_TEMPLATE); t < base.kindEnd(NodeKind.CHARACTER_TEMPLATE); t++) {
            if (!base.active(t)) {
                found.set(t);
                for (int e : base.outEdges(t, EdgeKind.INSTANTIATES)) {
                    found.set(base.to(e));
                }
            }
        }
        for (int i = base.kindStart(NodeKind.CHARACTER_INSTANCE); i < base.kindEnd(NodeKind.CHARACTER_INSTANCE); i++) {
            if (!base.active(i)) {
                found.set(i);
            }
        }
        return found;
    }

    private int[] findScenesOfRoles() {
        int start = base.kindStart(NodeKind.SCENE_ROLE);
        int[] scenes = new int[base.kindEnd(NodeKind.SCENE_ROLE) - start];
        for (int i = 0; i < scenes.length; i++) {
            int declaring = base.inStart(start + i, EdgeKind.HAS_ROLE);
            scenes[i] = declaring < base.inEnd(start + i, EdgeKind.HAS_ROLE)
                    ? base.from(base.inEdge(declaring))
                    : base.indexOf(((SceneRole.Id) base.id(start + i)).sceneId());
        }
        return scenes;
    }

    private Ceiling belowCeiling(int rank) {
        BitSet visible = new BitSet(base.nodeBound());
        visible.set(0, base.nodeBound());
        EffectiveRatings effective = ratings();
        for (NodeKind kind : EffectiveRatings.RATED) {
            for (int n = base.kindStart(kind); n < base.kindEnd(kind); n++) {
                if (effective.rank(n) > rank) {
                    visible.clear(n);
                }
            }
        }
        for (int r = base.kindStart(NodeKind.SCENE_ROLE); r < base.kindEnd(NodeKind.SCENE_ROLE); r++) {
            int scene = sceneOfRole(r);
            if (scene != IndexedGraph.NONE && !visible.get(scene)) {
                visible.clear(r);
            }
        }
        for (int a = base.kindStart(NodeKind.ARC); a < base.kindEnd(NodeKind.ARC); a++) {
            boolean unused = base.inStart(a, EdgeKind.PART_OF_ARC) == base.inEnd(a, EdgeKind.PART_OF_ARC);
            visible.set(a, unused || base.anyIn(a, EdgeKind.PART_OF_ARC, edge -> visible.get(base.from(edge))));
        }
        BitSet hidden = (BitSet) visible.clone();
        hidden.flip(0, base.nodeBound());
        return new Ceiling(base.view(visible, null, hidden), visible, hidden);
    }

    /**
     * What a rating ceiling leaves of the graph as loaded.
     *
     * @param graph the view
     * @param visible the nodes that it shows; not to be changed
     * @param hidden the nodes that it hides; not to be changed
     */
    record Ceiling(IndexedGraph graph, BitSet visible, BitSet hidden) {}
}
