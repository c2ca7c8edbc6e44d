package io.charactergraph;

import io.charactergraph.filter.NodeFilter;
import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.graph.index.NodeTexts;
import io.charactergraph.internal.EnumSets;
import io.charactergraph.internal.FrozenList;
import io.charactergraph.internal.IntArrays;
import io.charactergraph.internal.IntList;
import io.charactergraph.internal.Labels;
import io.charactergraph.internal.OneLine;
import io.charactergraph.internal.Printout;
import io.charactergraph.model.Asset;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.query.engine.CommonUsers;
import io.charactergraph.query.engine.Steps;
import io.charactergraph.state.GraphState;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A set of nodes of one graph, as a value: each method returns another one. It is searched once, when it is first read, so that
 * count and list come from the same search. It describes in words how it was made. Immutable; for any number of threads.
 *
 * <pre>{@code
 * Selection scenes = graph.select().kind(SCENE);
 * Selection castless = scenes.difference(graph.select().kind(CHARACTER_TEMPLATE).reaches(1, APPEARS_IN));
 * castless.count();
 * castless.first(10).more();
 * }</pre>
 *
 * <p>Walks count edges from the selection, and do not show the selection itself; {@link #union} with it does. They refuse a
 * graph of which only a part was loaded. Two selections can be combined only when they were taken from the same graph with the
 * same filters.
 *
 * @since 0.1
 */
public final class Selection {

    private static final int NAMED = 3;

    private final GraphState state;
    private final IndexedGraph graph;
    private final boolean everything;
    private final Derivation derivation;

    private Selection(GraphState state, boolean everything, Derivation derivation) {
        this.state = state;
        this.graph = state.graph();
        this.everything = everything;
        this.derivation = derivation;
    }

    /** Returns every node of a state. */
    static Selection of(GraphState state) {
        IndexedGraph graph = state.graph();
        return new Selection(
                state, true, Derivation.of(() -> scan(graph, EnumSet.allOf(NodeKind.class), n -> true), "all nodes"));
    }

    /** Returns those of these kinds. Costs the number of nodes of these kinds. */
    public Selection kind(NodeKind... kinds) {
        Set<NodeKind> wanted = EnumSets.copyOf(NodeKind.class, Arrays.asList(kinds));
        return narrowed(wanted, n -> true, "of kind " + wireTypes(wanted));
    }

    /** Returns the same without nodes of these kinds, such as those that a walk came through. */
    public Selection without(NodeKind... kinds) {
        EnumSet<NodeKind> wanted = EnumSet.allOf(NodeKind.class);
        List<NodeKind> hidden = Arrays.asList(kinds);
        wanted.removeAll(hidden);
        return narrowed(wanted, n -> true, "not of kind " + wireTypes(EnumSets.copyOf(NodeKind.class, hidden)));
    }

    /** Returns the templates and assets that have any of these tags. Costs the number of templates and assets looked at. */
    public Selection tagged(String... tags) {
        Set<String> wanted = Set.copyOf(Arrays.asList(tags));
        return narrowed(
                EnumSet.of(NodeKind.CHARACTER_TEMPLATE, NodeKind.ASSET),
                n -> !Collections.disjoint(tagsOf(graph.node(n)), wanted),
                OneLine.of("tagged " + String.join(" or ", tags)));
    }

    /**
     * Returns those that a condition holds for. It is called once for each node, when the selection is first read.
     *
     * @param description the condition as a part of a sentence: {@code with a description}
     */
    public Selection where(String description, Predicate<? super GraphNode> condition) {
        return narrowed(EnumSet.allOf(NodeKind.class), n -> condition.test(graph.node(n)), OneLine.of(description));
    }

    /**
     * Returns those of one class that a condition holds for.
     *
     * <pre>{@code
     * graph.select().where(Asset.class, "without a rating", asset -> asset.contentRating().isEmpty());
     * }</pre>
     *
     * @param description the condition as a part of a sentence
     */
    public <N extends GraphNode> Selection where(Class<N> type, String description, Predicate<? super N> condition) {
        return narrowed(
                kindsOf(type),
                n -> condition.test(type.cast(graph.node(n))),
                OneLine.of(type.getSimpleName() + " " + description));
    }

    /** Returns those that a filter of your own keeps. */
    public Selection where(NodeFilter filter) {
        return where(filter.describe(), filter::keeps);
    }

    /** Returns those with these ids. An id that the graph does not have is an {@link io.charactergraph.model.UnknownNodeException}. */
    public Selection ids(NodeId... ids) {
        return ids(Arrays.asList(ids));
    }

    /** Returns those with these ids. An id that the graph does not have is an {@link io.charactergraph.model.UnknownNodeException}. */
    public Selection ids(Collection<? extends NodeId> ids) {
        int[] known = IntArrays.sortedSet(
                ids.stream().mapToInt(id -> state.require(id)).toArray());
        String named = known.length > NAMED
                ? known.length + " nodes by id"
                : Arrays.stream(known).mapToObj(n -> NodeTexts.of(graph, n)).collect(Collectors.joining(" and "));
        if (everything) {
            return derived(Derivation.of(() -> known, known.length == 0 ? "nothing" : named));
        }
        return derived(Derivation.from(
                derivation, () -> keep(members(), n -> IntArrays.contains(known, n)), "", " that are " + named));
    }

    /**
     * Returns those with these names.
     *
     * <pre>{@code
     * graph.select().named("ophelia", "scene:game:46");
     * }</pre>
     *
     * @param names keys, UUIDs, or ids in wire form
     * @throws io.charactergraph.model.UnknownNodeException if the graph does not show one of them
     */
    public Selection named(String... names) {
        return ids(Stream.of(names).map(name -> NodeNames.id(state, name)).toList());
    }

    /** Returns what is in this selection, in the other, or in both. */
    public Selection union(Selection other) {
        requireSameGraph(other);
        return derived(Derivation.union(derivation, other.derivation));
    }

    /** Returns what is in both selections. */
    public Selection intersection(Selection other) {
        requireSameGraph(other);
        return derived(Derivation.intersection(
                derivation, other.derivation, () -> keep(members(), n -> IntArrays.contains(other.members(), n))));
    }

    /** Returns what is in this selection and not in the other. */
    public Selection difference(Selection other) {
        requireSameGraph(other);
        return derived(Derivation.difference(
                derivation, other.derivation, () -> keep(members(), n -> !IntArrays.contains(other.members(), n))));
    }

    /**
     * Returns what it reaches along at most so many edges, each from its start to its end; without the selection itself.
     *
     * @param edges how many edges; {@link Integer#MAX_VALUE} for any number
     * @param edgeKinds the kinds to walk along; none means all
     * @throws IllegalArgumentException if the number is negative
     */
    public Selection reaches(int edges, EdgeKind... edgeKinds) {
        Set<EdgeKind> kinds = EnumSets.copyOf(EdgeKind.class, Arrays.asList(edgeKinds));
        return walked("reached from", edges, Steps.forward(graph, kinds), kinds);
    }

    /**
     * Returns what reaches it along at most so many edges, each from its start to its end; without the selection itself.
     *
     * @param edges how many edges; {@link Integer#MAX_VALUE} for any number
     * @param edgeKinds the kinds to walk along; none means all
     * @throws IllegalArgumentException if the number is negative
     */
    public Selection reachedBy(int edges, EdgeKind... edgeKinds) {
        Set<EdgeKind> kinds = EnumSets.copyOf(EdgeKind.class, Arrays.asList(edgeKinds));
        return walked("reaching", edges, Steps.backward(graph, kinds), kinds);
    }

    /**
     * Returns what lies around it: within so many edges, whichever way they lead; without the selection itself.
     *
     * @param edges how many edges; {@link Integer#MAX_VALUE} for any number
     * @param edgeKinds the kinds to walk along; none means all
     * @throws IllegalArgumentException if the number is negative
     */
    public Selection around(int edges, EdgeKind... edgeKinds) {
        Set<EdgeKind> kinds = EnumSets.copyOf(EdgeKind.class, Arrays.asList(edgeKinds));
        return walked("around", edges, Steps.eitherWay(graph, kinds), kinds);
    }

    /**
     * Returns what uses it, directly or over at most so many edges, as {@link NodeQuestions#users()} finds it for one node; without the
     * selection itself.
     *
     * @param edges how many edges; {@link Integer#MAX_VALUE} for any number
     * @param edgeKinds the kinds of edges that count as use; none means all
     * @throws IllegalArgumentException if the number is negative
     */
    public Selection users(int edges, EdgeKind... edgeKinds) {
        Set<EdgeKind> kinds = EnumSets.copyOf(EdgeKind.class, Arrays.asList(edgeKinds));
        return walked("using", edges, Steps.toUsers(graph, kinds), kinds);
    }

    /**
     * Returns what it uses, directly or over at most so many edges: the inverse of {@link #users}; without the selection itself.
     *
     * @param edges how many edges; {@link Integer#MAX_VALUE} for any number
     * @param edgeKinds the kinds of edges that count as use; none means all
     * @throws IllegalArgumentException if the number is negative
     */
    public Selection uses(int edges, EdgeKind... edgeKinds) {
        Set<EdgeKind> kinds = EnumSets.copyOf(EdgeKind.class, Arrays.asList(edgeKinds));
        return walked("used by", edges, Steps.toUsed(graph, kinds), kinds);
    }

    /**
     * Returns the nodes that an edge, whichever way it leads, joins to every node of the selection; without the selection
     * itself. An empty selection has none. Costs in proportion to the edges of the nodes.
     *
     * @param edgeKinds the kinds of edges that count as use; none means all
     */
    public Selection commonUsers(EdgeKind... edgeKinds) {
        Set<EdgeKind> kinds = EnumSets.copyOf(EdgeKind.class, Arrays.asList(edgeKinds));
        state.requireWhole("a search for common users");
        Steps steps = Steps.eitherWay(graph, kinds);
        return derived(Derivation.from(
                derivation,
                () -> CommonUsers.find(steps, members()),
                "common users of (",
                ")" + (kinds.isEmpty() ? "" : " by " + edgeTypes(kinds))));
    }

    /**
     * Returns the graph of the selected nodes and every edge between them, on which every question answers as if the rest did not
     * exist. It acts as a filter does: worlds, arcs and ratings of its nodes are those of the graph as loaded, and deletion
     * reports never say {@code SAFE}. Costs one bit for each node of the loaded graph.
     *
     * <pre>{@code
     * CharacterGraph near = graph.character("ophelia").select().around(2).graph();
     * }</pre>
     */
    public CharacterGraph graph() {
        return new CharacterGraph(state.part(members(), describe()));
    }

    /**
     * Returns the paths that start from the selection.
     *
     * <pre>{@code
     * graph.select().kind(WORLD).paths().directed().all(graph.select().kind(SCENE_ROLE), 3).more();
     * }</pre>
     */
    public Paths paths() {
        return Paths.from(state, this);
    }

    /** Returns the number of nodes. */
    public int count() {
        return members().length;
    }

    /** Returns whether there is none. */
    public boolean isEmpty() {
        return count() == 0;
    }

    /** Returns whether the node is one of them; false too when the graph does not have it. */
    public boolean contains(NodeId id) {
        int node = graph.indexOf(id);
        return node != IndexedGraph.NONE && IntArrays.contains(members(), node);
    }

    /** Returns the nodes, in order; each is made when it is read. */
    public List<GraphNode> list() {
        int[] found = members();
        return FrozenList.of(found.length, i -> graph.node(found[i]));
    }

    /** Returns the ids of the nodes, in order. */
    public List<NodeId> ids() {
        int[] found = members();
        return FrozenList.of(found.length, i -> graph.id(found[i]), i -> NodeTexts.of(graph, found[i]));
    }

    /**
     * Returns the first nodes, at most so many, and whether there are more.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public FirstNodes first(int most) {
        if (most < 0) {
            throw new IllegalArgumentException("most: " + most + " is negative; ask for 0 or more nodes");
        }
        int[] found = members();
        return new FirstNodes(
                FrozenList.of(Math.min(most, found.length), i -> graph.node(found[i])), found.length > most);
    }

    /** Returns how the selection was made, in words; cut off after 10,000 characters. */
    public String describe() {
        return derivation.words();
    }

    /** Returns whether the other has the same nodes of the same graph, however it was made. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Selection selection
                && graph.equals(selection.graph)
                && Arrays.equals(members(), selection.members());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(members());
    }

    /** Returns how it came about, how many nodes it has, and the first of them. */
    @Override
    public String toString() {
        return new Printout()
                .line((count() == 1 ? "1 node: " : count() + " nodes: ") + describe())
                .list(list(), node -> Labels.of(node.label(), node.id()))
                .toString();
    }

    /**
     * Returns a name as a text selection has it: in quotes, so that nothing in it is an operator.
     *
     * <pre>{@code
     * String text = "tag:noir | label:" + Selection.quote(name);
     * }</pre>
     */
    public static String quote(String name) {
        return SelectionTokens.quote(name);
    }

    /** The indexes, sorted. */
    int[] members(GraphState of) {
        requireSameGraph(of.graph());
        return members();
    }

    private int[] members() {
        return derivation.members();
    }

    private Selection derived(Derivation from) {
        return new Selection(state, false, from);
    }

    private Selection narrowed(Set<NodeKind> kinds, IntPredicate condition, String how) {
        return derived(
                everything
                        ? Derivation.of(() -> scan(graph, kinds, condition), "nodes " + how)
                        : Derivation.from(
                                derivation,
                                () -> keep(members(), n -> kinds.contains(graph.kind(n)) && condition.test(n)),
                                "",
                                ", " + how));
    }

    private Selection walked(String how, int edges, Steps steps, Set<EdgeKind> kinds) {
        if (edges < 0) {
            throw new IllegalArgumentException("edges: " + edges + " is negative; a distance counts edges");
        }
        state.requireWhole("a walk");
        return derived(Derivation.from(
                derivation,
                () -> steps.within(members(), edges),
                how + " (",
                ")" + (edges == Integer.MAX_VALUE ? "" : " within " + edges)
                        + (kinds.isEmpty() ? "" : " along " + edgeTypes(kinds))));
    }

    private void requireSameGraph(Selection other) {
        requireSameGraph(other.graph);
    }

    private void requireSameGraph(IndexedGraph other) {
        if (!graph.equals(other)) {
            throw new IllegalArgumentException(
                    OneLine.of(
                            "selection: '" + describe()
                                    + "' was taken from another graph, or under another filter; take both from the same CharacterGraph"));
        }
    }

    private static int[] scan(IndexedGraph graph, Set<NodeKind> kinds, IntPredicate condition) {
        IntList found = new IntList();
        for (NodeKind kind : kinds) {
            for (int n = graph.kindStart(kind), end = graph.kindEnd(kind); n < end; n++) {
                if (graph.hasNode(n) && condition.test(n)) {
                    found.add(n);
                }
            }
        }
        return found.toSortedSet();
    }

    private static int[] keep(int[] nodes, IntPredicate condition) {
        return Arrays.stream(nodes).filter(condition).toArray();
    }

    private static List<String> tagsOf(GraphNode node) {
        if (node instanceof CharacterTemplate template) {
            return template.tags();
        }
        return node instanceof Asset asset ? asset.tags() : List.of();
    }

    /** The kinds whose nodes are of a class: all nodes of a kind are of one, so that the first of each is enough. */
    private Set<NodeKind> kindsOf(Class<?> type) {
        IndexedGraph base = graph.base();
        EnumSet<NodeKind> kinds = EnumSet.noneOf(NodeKind.class);
        for (NodeKind kind : NodeKind.values()) {
            int first = base.kindStart(kind);
            if (first < base.kindEnd(kind) && type.isInstance(base.node(first))) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    private static String wireTypes(Set<NodeKind> kinds) {
        return kinds.stream().map(NodeKind::wireType).collect(Collectors.joining(" or "));
    }

    private static String edgeTypes(Set<EdgeKind> kinds) {
        return kinds.stream().map(EdgeKind::wireType).collect(Collectors.joining(" or "));
    }
}
