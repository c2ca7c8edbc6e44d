package io.charactergraph;

import io.charactergraph.check.CheckReport;
import io.charactergraph.check.RuleSet;
import io.charactergraph.diff.GraphDiff;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.graph.TypedGraph;
import io.charactergraph.graph.index.JGraphTView;
import io.charactergraph.graph.index.TypedGraphs;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.Coverage;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.GraphRecords;
import io.charactergraph.model.NodeDetails;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.UnknownNodeException;
import io.charactergraph.query.AssetReason;
import io.charactergraph.query.CharacterAssets;
import io.charactergraph.query.CharacterGenerations;
import io.charactergraph.query.CharacterScenes;
import io.charactergraph.query.CharacterSubgraph;
import io.charactergraph.query.Lineage;
import io.charactergraph.query.NpcCharacters;
import io.charactergraph.query.UnresolvedReferences;
import io.charactergraph.query.engine.AssetsForCharacter;
import io.charactergraph.query.engine.CharacterGraphOf;
import io.charactergraph.query.engine.CharactersForNpc;
import io.charactergraph.query.engine.GenerationsForCharacter;
import io.charactergraph.query.engine.LineageOf;
import io.charactergraph.query.engine.ScenesForCharacter;
import io.charactergraph.query.parts.UnresolvedReferencesParts;
import io.charactergraph.select.Paths;
import io.charactergraph.select.Selection;
import io.charactergraph.source.GraphLoadException;
import io.charactergraph.source.GraphSource;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.state.FriendAccess;
import io.charactergraph.state.GraphState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jgrapht.Graph;

/**
 * A studio's tables as one graph of characters, to ask.
 *
 * <p>Immutable, and safe for any number of threads. Every question about an id that the graph does not show throws an {@link
 * UnknownNodeException} with the nearest that it does show; it never gives an empty answer instead. Lists are in the order
 * of the spec, by kind and then id, unless the method says otherwise; absent is {@link Optional}; nothing is null. Every
 * answer prints itself: {@code toString} tells what was found and why.
 *
 * <p>{@link #filter} gives a graph of which every question answers as if the rest did not exist.
 *
 * <pre>{@code
 * graph.findScenesForCharacter(CharacterRef.parse("ophelia"));
 * graph.filter(GraphFilter.rating("PG-13")).getCharacterGraph(CharacterRef.parse("ophelia"), 2);
 * }</pre>
 */
public final class CharacterGraph {

    static {
        FriendAccess.register(CharacterGraph.class, CharacterGraph::new, graph -> graph.state);
    }

    private final GraphState state;

    private CharacterGraph(GraphState state) {
        this.state = state;
    }

    /**
     * Loads a graph from one or several sources; references across them are resolved alike.
     *
     * <pre>{@code
     * CharacterGraph graph = CharacterGraph.load(JdbcGraphSource.of(dataSource));
     * }</pre>
     *
     * @throws GraphLoadException when the outside world or the listener fails, the thread is interrupted, two sources give one
     *     table, or no table of characters can be read
     */
    public static CharacterGraph load(GraphSource... sources) {
        return load(LoadOptions.standard(), sources);
    }

    /**
     * Loads a graph with options: another scale of ratings, tables left out, a listener for progress.
     *
     * @throws GraphLoadException as {@link #load(GraphSource...)}
     */
    public static CharacterGraph load(LoadOptions options, GraphSource... sources) {
        return new CharacterGraph(GraphState.of(Loading.load(options, List.of(sources))));
    }

    /**
     * Which characters an NPC plays: the instances that sync with it, by priority from high to low, and the templates. Cost:
     * in proportion to the links.
     *
     * <pre>{@code
     * graph.findCharactersForNpc(new GameNpc.Id(15)).instances(); // by priority
     * }</pre>
     */
    public NpcCharacters findCharactersForNpc(GameNpc.Id npc) {
        return CharactersForNpc.find(state, npc);
    }

    /**
     * In which scenes a character is, in which roles and ways. Cost: in proportion to the scenes and the edges to them.
     *
     * <pre>{@code
     * graph.findScenesForCharacter(CharacterRef.parse("francisco")).find(Scene.Id.game(11)); // roles, ways, edges
     * }</pre>
     */
    public CharacterScenes findScenesForCharacter(CharacterRef character) {
        return ScenesForCharacter.find(state, character);
    }

    /**
     * Which assets belong to a character, for any reason. Cost: in proportion to the assets and the edges to them.
     *
     * <pre>{@code
     * graph.findAssetsForCharacter(CharacterRef.parse("osric")).assets();
     * }</pre>
     */
    public CharacterAssets findAssetsForCharacter(CharacterRef character) {
        return AssetsForCharacter.find(state, character, AssetReason.ALL);
    }

    /**
     * Which assets belong to a character for any of these reasons; other reasons are not told.
     *
     * <pre>{@code
     * graph.findAssetsForCharacter(CharacterRef.parse("osric"), AssetReason.DIRECT); // not what was only on set with him
     * }</pre>
     */
    public CharacterAssets findAssetsForCharacter(CharacterRef character, Set<AssetReason> reasons) {
        return AssetsForCharacter.find(state, character, reasons);
    }

    /**
     * Which generations belong to a character. Cost: in proportion to the generations and the edges to them.
     *
     * <pre>{@code
     * graph.findGenerationsForCharacter(CharacterRef.parse("osric")).generations();
     * }</pre>
     */
    public CharacterGenerations findGenerationsForCharacter(CharacterRef character) {
        return GenerationsForCharacter.find(state, character);
    }

    /** The graph around a template to depth 3; of an instance, its template's. */
    public CharacterSubgraph getCharacterGraph(CharacterRef template) {
        return CharacterGraphOf.find(state, template, CharacterGraphOf.DEFAULT_DEPTH);
    }

    /**
     * The graph around a template; of an instance, its template's. Depth 1: the template, its instances, their worlds. 2: also
     * NPCs, scenes, roles, arcs, related templates, prompts and action blocks. 3: also assets and generations. Cost: in
     * proportion to the nodes and their edges.
     *
     * <pre>{@code
     * graph.getCharacterGraph(CharacterRef.parse("osric"), 1).nodes(); // Osric, two instances, their worlds
     * }</pre>
     *
     * @throws IllegalArgumentException if the depth is not 1, 2 or 3
     */
    public CharacterSubgraph getCharacterGraph(CharacterRef template, int depth) {
        return CharacterGraphOf.find(state, template, depth);
    }

    /**
     * What an asset or generation was made from, what was made from it, and the characters and scenes at the ends. Cost: in
     * proportion to the edges of what it finds.
     *
     * <pre>{@code
     * graph.lineage(new Generation.Id(507)).ancestors(); // by how many edges away
     * }</pre>
     *
     * @throws IllegalArgumentException if the node is neither an asset nor a generation
     */
    public Lineage lineage(NodeId id) {
        return LineageOf.find(state, id);
    }

    /** Paths between nodes: say what may be walked, then from where to where. */
    public Paths paths() {
        return FriendAccess.make(Paths.class, state);
    }

    /** All nodes as a set, to narrow, combine and walk from. */
    public Selection select() {
        return FriendAccess.make(Selection.class, state);
    }

    /**
     * What is different in a later graph, as lists and as a story. Cost: one pass over each of the two.
     *
     * <pre>{@code
     * graph.diff(later).story(); // who was recast, which scenes were lost and gained
     * }</pre>
     */
    public GraphDiff diff(CharacterGraph later) {
        return FriendAccess.make(GraphDiff.class, state, later.state);
    }

    /**
     * Returns the node with that id, of the class that the id names; empty when the graph does not show it.
     *
     * <pre>{@code
     * Optional<Asset> portrait = graph.find(Asset.id(105));
     * }</pre>
     */
    public <N extends GraphNode> Optional<N> find(NodeId.Of<N> id) {
        return typed().find(id);
    }

    /** Returns the node with that id; empty when the graph does not show it. */
    public Optional<GraphNode> find(NodeId id) {
        return typed().find(id);
    }

    /**
     * Returns the node with that id, of the class that the id names.
     *
     * <pre>{@code
     * Asset portrait = graph.require(Asset.id(105));
     * }</pre>
     *
     * @throws UnknownNodeException if the graph does not show it; the exception has the nearest that it shows
     */
    public <N extends GraphNode> N require(NodeId.Of<N> id) {
        return typed().require(id);
    }

    /**
     * Returns the node with that id.
     *
     * @throws UnknownNodeException if the graph does not show it; the exception has the nearest that it shows
     */
    public GraphNode require(NodeId id) {
        return typed().require(id);
    }

    /**
     * Returns the nodes of a class, in order of their ids, each made when the stream comes to it.
     *
     * <pre>{@code
     * graph.nodes(Asset.class).filter(asset -> asset.contentRating().isEmpty()).toList();
     * }</pre>
     *
     * @throws IllegalArgumentException if nodes of several kinds are of the class, as of {@link GraphNode} itself
     */
    public <N extends GraphNode> Stream<N> nodes(Class<N> nodeType) {
        return typed().nodes(nodeType);
    }

    /** All nodes and edges, to read by kind and along edges. */
    public TypedGraph typed() {
        return TypedGraphs.of(state.graph());
    }

    /** All nodes and edges as a JGraphT graph that can only be read: every JGraphT algorithm runs on it. Copies nothing. */
    public Graph<GraphNode, GraphEdge> asJGraphT() {
        return JGraphTView.of(state.graph());
    }

    /**
     * The part of the graph that a filter lets pass, together with the filters in force. Shares everything with this graph; a
     * fixed number of passes.
     *
     * <pre>{@code
     * GraphFilter tonight = GraphFilter.worlds(2).and(GraphFilter.rating("PG-13"));
     * CharacterGraph film = graph.filter(tonight);
     * }</pre>
     *
     * @throws IllegalArgumentException if the filter has a ceiling that the graph's scale of ratings does not know; the message
     *     lists the scale
     */
    public CharacterGraph filter(GraphFilter filter) {
        return new CharacterGraph(state.with(filter));
    }

    /** The filters in force, as one; {@link GraphFilter#everything} when there is none. */
    public GraphFilter filters() {
        return state.filter();
    }

    /** What was read of the tables. Under a rating ceiling its counts are all 0: they would tell of what is hidden. */
    public Coverage coverage() {
        return state.coverage();
    }

    /**
     * Of what moment the rows of a source are, by the clock of its database: everything that was committed before is in the
     * graph, and a row that was written later is newer than the graph. To compare with times that the database has written:
     * this process's clock can differ.
     *
     * <pre>{@code
     * Optional<Instant> asOf = graph.snapshotTime("postgresql"); // empty for rows in memory
     * }</pre>
     *
     * @param source the name of the source, as the coverage has it
     * @return the moment, of several sources of that name the earliest; empty when the source has no clock of its own, as rows
     *     in memory have none, or there is no such source
     */
    public Optional<Instant> snapshotTime(String source) {
        return state.snapshotTime(source);
    }

    /** The references that point nowhere, to be asked by owner, reason or missing id. */
    public UnresolvedReferences unresolved() {
        return new UnresolvedReferencesParts(state.unresolved()).answer();
    }

    /** The rows kept whole, as far as what they belong to is in the graph. */
    public GraphRecords records() {
        return state.records();
    }

    /**
     * Returns the large texts and free JSON of a node, fetched now from where the graph was loaded from. Under a rating
     * ceiling they are without what names something hidden, by the loaded graph or by the ratings of this moment; JSON that
     * can name something rated is then in one layout. Costs a look-up by id; under a ceiling also one of each table in which
     * the ratings stand.
     *
     * @return empty when the row is gone or the node has none, and under a ceiling when the row is hidden by now
     * @throws io.charactergraph.model.UnknownNodeException if the graph has no such node
     */
    public Optional<NodeDetails> details(NodeId id) {
        state.require(id);
        return state.details().find(id);
    }

    /** What depends on a node: what uses it, what deleting it or renaming it would break. */
    public ImpactQuestions impact(NodeId id) {
        state.require(id);
        return new ImpactQuestions(state, id);
    }

    /** Who plays what in a world, whether a scene can be made, and who shares scenes with whom. */
    public CastingQuestions casting() {
        return new CastingQuestions(state);
    }

    /** What the built-in consistency checks find. Cost: a few passes over the graph for each rule. */
    public CheckReport check() {
        return check(RuleSet.standard());
    }

    /**
     * What the rules of a set find.
     *
     * @throws IllegalStateException if only a part was loaded
     */
    public CheckReport check(RuleSet rules) {
        return FriendAccess.make(CheckReport.class, state, rules);
    }

    /** How much characters are used: of one, of all, never used, ranking. */
    public UsageQuestions usage() {
        return new UsageQuestions(state);
    }

    /** All about one scene, arc or world, and what rating it comes to. */
    public ViewQuestions views() {
        return new ViewQuestions(state);
    }

    /** How large the graph is and which filters are on. */
    @Override
    public String toString() {
        return "CharacterGraph of " + state.graph().nodeCount() + " nodes and "
                + state.graph().edgeCount() + " edges. "
                + state.filter().describe();
    }
}
