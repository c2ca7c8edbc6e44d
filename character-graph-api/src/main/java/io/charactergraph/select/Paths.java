package io.charactergraph.select;

import io.charactergraph.internal.EnumSets;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeId;
import io.charactergraph.query.FoundPath;
import io.charactergraph.query.FoundPaths;
import io.charactergraph.query.engine.PathSearch;
import io.charactergraph.query.engine.Steps;
import io.charactergraph.state.FriendAccess;
import io.charactergraph.state.GraphState;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds paths between two nodes, or two sets of nodes. A path comes through no node twice, and between two sets it touches
 * neither on its way. Without further words edges of all kinds are walked, in either direction, and at most {@value #MOST} paths
 * are given. Immutable; for any number of threads. An id that is not in the graph is an {@link
 * io.charactergraph.model.UnknownNodeException}, and a graph of which only a part was loaded refuses.
 *
 * <pre>{@code
 * graph.paths().shortest(portrait, ophelia);
 * graph.paths().along(FILLS_ROLE, HAS_ROLE).all(ophelia, scene, 3);
 * graph.paths().directed().all(graph.select().kind(WORLD), graph.select().kind(SCENE_ROLE), 3).more();
 * }</pre>
 */
public final class Paths {

    /** How many paths are given when nobody asked for more. */
    public static final int MOST = 1_000;

    static {
        FriendAccess.register(Paths.class, state -> new Paths(state, Set.of(), false, MOST), paths -> paths.state);
    }

    private final GraphState state;
    private final Set<EdgeKind> kinds;
    private final boolean directed;
    private final int most;

    private Paths(GraphState state, Set<EdgeKind> kinds, boolean directed, int most) {
        this.state = state;
        this.kinds = kinds;
        this.directed = directed;
        this.most = most;
    }

    /** The same, along edges of these kinds only. None means all. */
    public Paths along(EdgeKind... edgeKinds) {
        return new Paths(state, EnumSets.copyOf(EdgeKind.class, Arrays.asList(edgeKinds)), directed, most);
    }

    /** The same, each edge only from its start to its end. */
    public Paths directed() {
        return new Paths(state, kinds, true, most);
    }

    /**
     * The same, giving that many paths at most. The search also gives up when it tried a thousand times as many steps (at least
     * a million); in both cases the answer says so.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public Paths atMost(int paths) {
        if (paths <= 0) {
            throw new IllegalArgumentException("paths: " + paths + " is not positive; ask for one at least");
        }
        return new Paths(state, kinds, directed, paths);
    }

    /**
     * A shortest path, if there is any; of several the first by the nodes that they come through. Costs in proportion to what
     * lies within half its length of either end.
     */
    public Optional<FoundPath> shortest(NodeId from, NodeId to) {
        return shortest(one(from), one(to));
    }

    /**
     * A shortest path from a node of the first set to a node of the second, if there is any; of several the first by the nodes
     * that they come through. A node of both sets is a path of no steps.
     */
    public Optional<FoundPath> shortest(Selection from, Selection to) {
        return PathSearch.shortest(steps(), members(from), members(to));
    }

    /**
     * All paths of at most so many edges, shorter ones first, those of one length by the nodes that they come through; not all
     * when the budget does not suffice, see {@link #atMost}. Costs in proportion to what lies within half the length of either
     * end and on the paths between.
     *
     * @throws IllegalArgumentException if the length is negative
     */
    public FoundPaths all(NodeId from, NodeId to, int maxLength) {
        return all(one(from), one(to), maxLength);
    }

    /**
     * All paths of at most so many edges from a node of the first set to a node of the second, ordered and limited as those
     * between two nodes.
     *
     * @throws IllegalArgumentException if the length is negative
     */
    public FoundPaths all(Selection from, Selection to, int maxLength) {
        if (maxLength < 0) {
            throw new IllegalArgumentException("maxLength: " + maxLength + " is negative; a length counts edges");
        }
        return PathSearch.all(steps(), members(from), members(to), maxLength, most);
    }

    /** Which paths these are, as text. */
    @Override
    public String toString() {
        return "paths along "
                + (kinds.isEmpty()
                        ? "all edges"
                        : kinds.stream().map(EdgeKind::wireType).collect(Collectors.joining(" or ")))
                + (directed ? ", from start to end" : ", either way") + ", at most " + most;
    }

    private Steps steps() {
        return directed ? Steps.forward(state.graph(), kinds) : Steps.eitherWay(state.graph(), kinds);
    }

    private Selection one(NodeId id) {
        return FriendAccess.make(Selection.class, state).ids(id);
    }

    private int[] members(Selection selection) {
        state.requireWhole("a search for paths");
        return selection.members(state);
    }
}
