package io.charactergraph;

import io.charactergraph.graph.TypedGraph;
import io.charactergraph.graph.index.TypedGraphs;
import io.charactergraph.model.Arc;
import io.charactergraph.model.Asset;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.ForeignKeys;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.Generation;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeDetails;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.Scene;
import io.charactergraph.model.World;
import io.charactergraph.query.DeletionReport;
import io.charactergraph.query.ImpactOptions;
import io.charactergraph.query.NodeEdges;
import io.charactergraph.query.UnresolvedReferences;
import io.charactergraph.query.WhereUsed;
import io.charactergraph.query.Why;
import io.charactergraph.query.engine.Deletions;
import io.charactergraph.query.engine.EdgesOfNode;
import io.charactergraph.query.engine.Users;
import io.charactergraph.query.engine.Whys;
import io.charactergraph.query.parts.UnresolvedReferencesParts;
import io.charactergraph.state.GraphState;
import java.util.List;
import java.util.Optional;

/**
 * The questions about one node of a graph. Obtained from {@link CharacterGraph#node}; characters, NPCs, scenes, assets,
 * generations, worlds and arcs have further questions of their own.
 *
 * <p>Immutable, and safe for any number of threads. Every question has the filters of the graph that it was obtained from.
 * {@code toString} names the node and lists the questions.
 *
 * @since 0.1
 */
public abstract sealed class NodeQuestions
        permits CharacterQuestions,
                NpcQuestions,
                SceneQuestions,
                AssetQuestions,
                GenerationQuestions,
                WorldQuestions,
                ArcQuestions,
                OtherQuestions {

    private static final String COMMON =
            "node, label, why, users, deletion, confirmDeletion, unresolved, edges, outEdges, inEdges, select, paths, fetchDetails";

    private final GraphState state;
    private final NodeId id;

    NodeQuestions(GraphState state, NodeId id) {
        state.shown().require(id);
        this.state = state;
        this.id = id;
    }

    /** Returns the questions about a node, of the class that its kind has. */
    static NodeQuestions of(GraphState state, NodeId id) {
        return switch (id.kind()) {
            case CHARACTER_TEMPLATE, CHARACTER_INSTANCE -> new CharacterQuestions(state, id);
            case GAME_NPC -> new NpcQuestions(state, (GameNpc.Id) id);
            case SCENE -> new SceneQuestions(state, (Scene.Id) id);
            case ASSET -> new AssetQuestions(state, (Asset.Id) id);
            case GENERATION -> new GenerationQuestions(state, (Generation.Id) id);
            case WORLD -> new WorldQuestions(state, (World.Id) id);
            case ARC -> new ArcQuestions(state, (Arc.Id) id);
            case SCENE_ROLE, PROMPT_VERSION, ACTION_BLOCK, EXTENSION -> new OtherQuestions(state, id);
        };
    }

    GraphState state() {
        return state;
    }

    /**
     * Returns the state, for a question about this node.
     *
     * @throws io.charactergraph.model.ScopeException if the graph was loaded for something else
     */
    final GraphState asked() {
        state.requireScope(id);
        return state;
    }

    /**
     * Returns the state, for a question about this node in a world.
     *
     * @throws io.charactergraph.model.ScopeException if the graph was loaded for something else, or without that world
     */
    final GraphState asked(World.Id world) {
        state.requireScope(id);
        state.requireWorld(world);
        return state;
    }

    /** Returns the names of the questions that only nodes of this kind have, separated by commas; possibly none. */
    abstract String furtherQuestions();

    /** Returns the node. */
    public GraphNode node() {
        return state.graph().node(state.require(id));
    }

    /** Returns the id of the node. */
    public NodeId id() {
        return id;
    }

    /** Returns what a person calls the node. Empty when its row has no name at all. */
    public String label() {
        return node().label();
    }

    /**
     * Returns why another node belongs to this one. Between a character and a scene, an asset or a generation that is found for
     * it, these are the ways or reasons with the edges that prove them; between other nodes it is a shortest path, whichever way
     * its edges lead.
     *
     * <pre>{@code
     * graph.character("osric").why("asset:115"); // the asset depicts Osric
     * }</pre>
     *
     * @param other a key, a UUID, or an id in wire form
     * @throws io.charactergraph.model.UnknownNodeException if the graph does not show the other node
     */
    public Why why(String other) {
        return why(NodeNames.id(state, other));
    }

    /**
     * Returns why another node belongs to this one, as {@link #why(String)}.
     *
     * @throws io.charactergraph.model.UnknownNodeException if the graph does not show the other node
     */
    public Why why(NodeId other) {
        state.shown().require(other);
        return Whys.find(state, id, other);
    }

    /**
     * Returns what refers to the node, directly and through others, at most a thousand; the answer says whether there was more.
     *
     * <pre>{@code
     * graph.npc(15).users().byKind();
     * }</pre>
     *
     * @throws io.charactergraph.model.ScopeException if only a part of the data was loaded
     */
    public WhereUsed users() {
        return Users.find(state, id, ImpactOptions.STANDARD);
    }

    /**
     * Returns what refers to the node, as far as the options say. Cost: in proportion to the edges walked until the limit.
     *
     * <pre>{@code
     * ImpactOptions oneStep = ImpactOptions.STANDARD.withDepth(1).withLimit(100);
     * WhereUsed users = graph.character("ophelia").users(oneStep);
     * }</pre>
     *
     * @throws io.charactergraph.model.ScopeException if only a part of the data was loaded
     */
    public WhereUsed users(ImpactOptions options) {
        return Users.find(state, id, options);
    }

    /**
     * Returns what deleting the node's row would do, by the foreign keys that the database declared when the graph was loaded,
     * or the dictionary's where there is no database. Asks no database. The verdict is {@code UNKNOWN} when a table that the
     * graph does not hold could refuse; {@link #confirmDeletion} then counts its rows. Cost: in proportion to what refers to the
     * node and to what goes with it; the first time one pass over the records.
     *
     * <pre>{@code
     * graph.npc(15).deletion().verdict(); // UNSAFE, with the blockers
     * }</pre>
     */
    public DeletionReport deletion() {
        return Deletions.of(state.shown(), id, state.foreignKeys());
    }

    /** Returns what deleting the node's row would do by other foreign keys than those in force. */
    public DeletionReport deletion(ForeignKeys keys) {
        return Deletions.of(state.shown(), id, keys);
    }

    /**
     * Returns what deleting the node's row would do, with the rows counted that refer to it from tables outside the graph. Asks
     * the databases that the graph was loaded from: a fixed number of statements, read only. They answer for now, the graph for
     * the moment of its load. A table that may not be read stays {@code UNKNOWN} and is named. On a filtered graph, and on a part
     * of a graph, no database is asked, and the answer is that of {@link #deletion()}.
     *
     * <pre>{@code
     * graph.character("ophelia").confirmDeletion().elsewhere(); // the foreign keys outside the graph, with their rows
     * }</pre>
     *
     * @throws io.charactergraph.source.GraphLoadException when the database fails
     */
    public DeletionReport confirmDeletion() {
        return Deletions.confirmed(state.shown(), id);
    }

    /**
     * Returns the references that name the node and could not become an edge, by table, row and path.
     *
     * <pre>{@code
     * graph.world(2).unresolved().counts();
     * }</pre>
     *
     * @throws io.charactergraph.model.ScopeException if only a part of the data was loaded
     */
    public UnresolvedReferences unresolved() {
        state.requireWhole("what names a node and is no edge");
        return new UnresolvedReferencesParts(state.naming().unresolved(id)).answer();
    }

    /**
     * Returns the edges of the node by type and direction, at most so many of each, and what names it without being an edge. Cost: in proportion to the
     * edges of the node.
     *
     * <pre>{@code
     * graph.asset(105).edges(20).groups();
     * }</pre>
     *
     * @throws IllegalArgumentException if the limit is negative
     * @throws io.charactergraph.model.ScopeException if only a part of the data was loaded
     */
    public NodeEdges edges(int limit) {
        if (limit < 0) {
            throw new IllegalArgumentException("limit: " + limit + " is negative; give 0 or a positive number");
        }
        state.requireWhole("what names a node and is no edge");
        return EdgesOfNode.of(state, id, limit);
    }

    /**
     * Returns the edges that start from the node, by kind, then end.
     *
     * <pre>{@code
     * graph.character("ophelia").outEdges(EdgeKind.FILLS_ROLE);
     * }</pre>
     *
     * @param kinds the kinds of edges; none means all
     */
    public List<GraphEdge> outEdges(EdgeKind... kinds) {
        return ofKinds(typed().outEdges(id), kinds);
    }

    /**
     * Returns the edges that lead to the node, by kind, then start.
     *
     * <pre>{@code
     * graph.asset(105).inEdges(EdgeKind.CONTAINS_ASSET);
     * }</pre>
     *
     * @param kinds the kinds of edges; none means all
     */
    public List<GraphEdge> inEdges(EdgeKind... kinds) {
        return ofKinds(typed().inEdges(id), kinds);
    }

    /**
     * Returns the node as a selection, to walk from.
     *
     * <pre>{@code
     * graph.scene(46).select().around(1).kind(NodeKind.ASSET);
     * }</pre>
     */
    public Selection select() {
        return Selection.of(state.shown()).ids(id);
    }

    /**
     * Returns the paths that start from the node.
     *
     * <pre>{@code
     * graph.character("ophelia").paths().shortest("asset:115");
     * }</pre>
     */
    public Paths paths() {
        return select().paths();
    }

    /**
     * Fetches the large texts and free JSON of the node now, from where the graph was loaded from. Under a rating ceiling they
     * are without what names something hidden, by the loaded graph or by the ratings of this moment; JSON that can name
     * something rated is then in one layout. Costs a look-up by id; under a ceiling also one of each table in which the ratings
     * stand.
     *
     * <pre>{@code
     * graph.character("ophelia").fetchDetails();
     * }</pre>
     *
     * @return empty when the row is gone or the node has none, and under a ceiling when the row is hidden by now
     * @throws RuntimeException of the source, without row content, when the database fails
     */
    public Optional<NodeDetails> fetchDetails() {
        return state.shown().details().find(id);
    }

    /** Returns the label and the id of the node, and the names of the questions, on three lines. */
    @Override
    public String toString() {
        String further = furtherQuestions();
        String own = further.isEmpty() ? "" : "\n  " + thing() + ": " + further;
        return NodeNames.described(state, id) + own + "\n  any node: " + COMMON;
    }

    private String thing() {
        return switch (id.kind()) {
            case CHARACTER_TEMPLATE, CHARACTER_INSTANCE -> "a character";
            case GAME_NPC -> "an NPC";
            case SCENE -> "a scene";
            case SCENE_ROLE -> "a role";
            case ASSET -> "an asset";
            case GENERATION -> "a generation";
            case PROMPT_VERSION -> "a prompt version";
            case ACTION_BLOCK -> "an action block";
            case WORLD -> "a world";
            case ARC -> "an arc";
            case EXTENSION -> "an extension";
        };
    }

    private TypedGraph typed() {
        return TypedGraphs.of(state.shown().graph());
    }

    private static List<GraphEdge> ofKinds(List<GraphEdge> edges, EdgeKind... kinds) {
        List<EdgeKind> wanted = List.of(kinds);
        return wanted.isEmpty()
                ? edges
                : edges.stream().filter(edge -> wanted.contains(edge.kind())).toList();
    }
}
