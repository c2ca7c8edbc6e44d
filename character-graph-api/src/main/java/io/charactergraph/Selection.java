package io.charactergraph;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.EnumSets;
import io.charactergraph.internal.FrozenList;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.query.NodePath;
import io.charactergraph.query.NodePaths;
import io.charactergraph.query.PathOptions;
import io.charactergraph.query.engine.Paths;
import io.charactergraph.query.engine.Reach;
import io.charactergraph.query.engine.Sets;
import io.charactergraph.state.GraphState;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * A set of nodes of one graph: a value to combine, to walk from, to count and to list. Got by {@link CharacterGraph#select()};
 * every method gives another selection. A count and its list come from the same selection.
 *
 * <pre>{@code
 * Selection noir = graph.select().kind(NodeKind.CHARACTER_INSTANCE).where(node -> node.label().endsWith("noir"));
 * noir.reaches(2).kind(NodeKind.SCENE).count();
 * }</pre>
 *
 * <p>Immutable; safe for all threads. Combining selections of two different graphs, filters included, is refused.
 */
public final class Selection {

    private final GraphState state;
    private final int[] nodes;

    private Selection(GraphState state, int[] nodes) {
        this.state = state;
        this.nodes = nodes;
    }

    static Selection all(GraphState state) {
        IndexedGraph graph = state.graph();
        return new Selection(state, Sets.matching(graph.nodeBound(), graph::hasNode));
    }

    /** Those of these kinds. */
    public Selection kind(NodeKind... kinds) {
        Set<NodeKind> wanted = EnumSets.copyOf(NodeKind.class, Arrays.asList(kinds));
        return keep(node -> wanted.contains(state.graph().kind(node)));
    }

    /** Those with these ids; ids of nodes that are not selected now are left out. */
    public Selection ids(NodeId... ids) {
        Set<NodeId> wanted = Set.copyOf(Arrays.asList(ids));
        wanted.forEach(state::require);
        return keep(node -> wanted.contains(state.graph().id(node)));
    }

    /** The templates and assets that have any of these tags. */
    public Selection tagged(String... tags) {
        Set<String> wanted = Set.copyOf(Arrays.asList(tags));
        return where(node -> Sets.tagsOf(node).stream().anyMatch(wanted::contains));
    }

    /** Those of which the condition holds. */
    public Selection where(Predicate<? super GraphNode> condition) {
        return keep(node -> condition.test(state.graph().node(node)));
    }

    /** Those in this selection, in the other, or in both. */
    public Selection union(Selection other) {
        return new Selection(state, Sets.union(nodes, of(other)));
    }

    /** Those in both selections. */
    public Selection intersection(Selection other) {
        return new Selection(state, Sets.intersection(nodes, of(other)));
    }

    /** Those in this selection and not in the other. */
    public Selection minus(Selection other) {
        return new Selection(state, Sets.difference(nodes, of(other)));
    }

    /**
     * What the selected nodes reach over at most so many edges of these kinds (of all kinds, when none is given), from the
     * start of an edge to its end. The selected nodes themselves are not in it. To walk through nodes of a kind and not show
     * them, ask for the kinds to show afterwards: {@code reaches(3).kind(SCENE)}.
     */
    public Selection reaches(int within, EdgeKind... kinds) {
        return new Selection(state, Reach.from(state, nodes, within, kinds(kinds), true, false));
    }

    /** What reaches the selected nodes: as {@link #reaches}, from the end of an edge to its start. */
    public Selection reachedBy(int within, EdgeKind... kinds) {
        return new Selection(state, Reach.from(state, nodes, within, kinds(kinds), false, true));
    }

    /** What is connected with the selected nodes: as {@link #reaches}, over edges either way. */
    public Selection connected(int within, EdgeKind... kinds) {
        return new Selection(state, Reach.from(state, nodes, within, kinds(kinds), true, true));
    }

    /** What refers to every one of the selected nodes directly. */
    public Selection commonUsers() {
        return new Selection(state, Reach.commonUsers(state, nodes));
    }

    /** A shortest path from any of the selected nodes to any of the other's, if one leads there. */
    public Optional<NodePath> shortestPathTo(Selection other, PathOptions options) {
        return Paths.shortest(state, nodes, of(other), options);
    }

    /** All simple paths of at most so many edges from the selected nodes to the other's. */
    public NodePaths pathsTo(Selection other, int maxLength, PathOptions options) {
        return Paths.all(state, nodes, of(other), maxLength, options);
    }

    /** How many there are. */
    public int count() {
        return nodes.length;
    }

    /** The nodes, in order, made when looked at. */
    public List<GraphNode> nodes() {
        return FrozenList.of(nodes.length, i -> state.graph().node(nodes[i]));
    }

    /** The ids, in order, made when looked at. */
    public List<NodeId> ids() {
        return FrozenList.of(nodes.length, i -> state.graph().id(nodes[i]));
    }

    /** The first so many, and whether there are more. */
    public Page first(int limit) {
        if (limit < 0) {
            throw new IllegalArgumentException("limit: " + limit + " is negative");
        }
        int[] first = Arrays.copyOf(nodes, Math.min(limit, nodes.length));
        return new Page(FrozenList.of(first.length, i -> state.graph().node(first[i])), first.length < nodes.length);
    }

    /**
     * Some nodes of a selection.
     *
     * @param nodes the nodes, in order
     * @param more whether the selection has more
     */
    public record Page(List<GraphNode> nodes, boolean more) {

        /** Copies the list; one that makes its elements on demand is kept. */
        public Page {
            nodes = FrozenList.copyOf(nodes);
        }
    }

    private Selection keep(IntPredicate condition) {
        return new Selection(state, Arrays.stream(nodes).filter(condition).toArray());
    }

    private int[] of(Selection other) {
        if (other.state != state) {
            throw new IllegalArgumentException("other: it is a selection of another graph; select from the same");
        }
        return other.nodes;
    }

    private static Set<EdgeKind> kinds(EdgeKind... kinds) {
        return kinds.length == 0
                ? EnumSet.allOf(EdgeKind.class)
                : EnumSets.copyOf(EdgeKind.class, Arrays.asList(kinds));
    }

    /** Whether the other selects the same nodes of the same graph. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Selection selection
                && selection.state == state
                && Arrays.equals(selection.nodes, nodes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(System.identityHashCode(state), Arrays.hashCode(nodes));
    }

    /** How many, and the first few. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(nodes.length + (nodes.length == 1 ? " node" : " nodes"));
        for (GraphNode node : first(20).nodes()) {
            text.append("\n  ")
                    .append(node.label())
                    .append(" [")
                    .append(node.id())
                    .append(']');
        }
        return text.append(nodes.length > 20 ? "\n  and more" : "").toString();
    }
}
