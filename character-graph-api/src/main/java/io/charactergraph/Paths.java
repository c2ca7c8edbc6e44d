package io.charactergraph;

import io.charactergraph.internal.EnumSets;
import io.charactergraph.internal.OneLine;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeId;
import io.charactergraph.query.FoundPath;
import io.charactergraph.query.FoundPaths;
import io.charactergraph.query.engine.PathSearch;
import io.charactergraph.query.engine.Steps;
import io.charactergraph.state.GraphState;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The paths that start from a node or from any node of a selection. Obtained from {@link NodeQuestions#paths} and {@link
 * Selection#paths}. A path comes through no node twice, and between two selections it touches neither on its way. Unless asked
 * otherwise, edges of all kinds are walked, in either direction, and at most {@value #MOST} paths are returned. Immutable; for
 * any number of threads. A node that is not in the graph is an {@link io.charactergraph.model.UnknownNodeException}, and a graph
 * of which only a part was loaded refuses.
 *
 * <pre>{@code
 * graph.asset(115).paths().shortest("ophelia");
 * graph.character("ophelia").paths().along(FILLS_ROLE, HAS_ROLE).all("scene:game:32", 3);
 * graph.select().kind(WORLD).paths().directed().all(graph.select().kind(SCENE_ROLE), 3).more();
 * }</pre>
 *
 * @since 0.1
 */
public final class Paths {

    /** How many paths are returned at most, unless asked otherwise. */
    public static final int MOST = 1_000;

    private final GraphState state;
    private final Selection from;
    private final Set<EdgeKind> kinds;
    private final boolean directed;
    private final int most;

    private Paths(GraphState state, Selection from, Set<EdgeKind> kinds, boolean directed, int most) {
        this.state = state;
        this.from = from;
        this.kinds = kinds;
        this.directed = directed;
        this.most = most;
    }

    static Paths from(GraphState state, Selection from) {
        return new Paths(state, from, Set.of(), false, MOST);
    }

    /** Returns the same along edges of these kinds only. None means all. */
    public Paths along(EdgeKind... edgeKinds) {
        return new Paths(state, from, EnumSets.copyOf(EdgeKind.class, Arrays.asList(edgeKinds)), directed, most);
    }

    /** Returns the same with each edge walked only from its start to its end. */
    public Paths directed() {
        return new Paths(state, from, kinds, true, most);
    }

    /**
     * Returns the same with so many paths at most. The search also ends when it tried a thousand times as many steps (at least
     * a million); in both cases the answer says so.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public Paths atMost(int paths) {
        if (paths <= 0) {
            throw new IllegalArgumentException("paths: " + paths + " is not positive; ask for one at least");
        }
        return new Paths(state, from, kinds, directed, paths);
    }

    /**
     * Returns a shortest path to a node; empty when there is none. Of several it is the first by the nodes that they come through.
     * Costs in proportion to what lies within half its length of either end.
     *
     * <pre>{@code
     * graph.asset(115).paths().shortest("ophelia");
     * }</pre>
     *
     * @param to a key, a UUID, or an id in wire form
     */
    public Optional<FoundPath> shortest(String to) {
        return shortest(NodeNames.id(state, to));
    }

    /** Returns a shortest path to a node, as {@link #shortest(String)}. */
    public Optional<FoundPath> shortest(NodeId to) {
        return shortest(one(to));
    }

    /**
     * Returns a shortest path to any node of a selection; empty when there is none. Of several it is the first by the nodes that
     * they come through. A node of both selections is a path of no steps.
     */
    public Optional<FoundPath> shortest(Selection to) {
        return PathSearch.shortest(steps(), members(from), members(to));
    }

    /**
     * Returns all paths of at most so many edges to a node, shorter ones first, those of one length by the nodes that they come
     * through; not all when the budget does not suffice, see {@link #atMost}. Costs in proportion to what lies within half the
     * length of either end and on the paths between.
     *
     * <pre>{@code
     * graph.character("ophelia").paths().along(FILLS_ROLE, HAS_ROLE).all("scene:game:32", 3);
     * }</pre>
     *
     * @param to a key, a UUID, or an id in wire form
     * @throws IllegalArgumentException if the length is negative
     */
    public FoundPaths all(String to, int maxLength) {
        return all(NodeNames.id(state, to), maxLength);
    }

    /**
     * Returns all paths of at most so many edges to a node, as {@link #all(String, int)}.
     *
     * @throws IllegalArgumentException if the length is negative
     */
    public FoundPaths all(NodeId to, int maxLength) {
        return all(one(to), maxLength);
    }

    /**
     * Returns all paths of at most so many edges to any node of a selection, ordered and limited as those to one node.
     *
     * @throws IllegalArgumentException if the length is negative
     */
    public FoundPaths all(Selection to, int maxLength) {
        if (maxLength < 0) {
            throw new IllegalArgumentException("maxLength: " + maxLength + " is negative; a length counts edges");
        }
        return PathSearch.all(steps(), members(from), members(to), maxLength, most);
    }

    /** Returns which paths these are, as text. */
    @Override
    public String toString() {
        return OneLine.of("paths from " + from.describe()) + " along "
                + (kinds.isEmpty()
                        ? "all edges"
                        : kinds.stream().map(EdgeKind::wireType).collect(Collectors.joining(" or ")))
                + (directed ? ", from start to end" : ", either way") + ", at most " + most;
    }

    private Steps steps() {
        return directed ? Steps.forward(state.graph(), kinds) : Steps.eitherWay(state.graph(), kinds);
    }

    private Selection one(NodeId id) {
        return Selection.of(state).ids(id);
    }

    private int[] members(Selection selection) {
        state.requireWhole("a search for paths");
        return selection.members(state);
    }
}
