package io.charactergraph;

import io.charactergraph.check.CheckReport;
import io.charactergraph.check.RuleSet;
import io.charactergraph.diff.GraphDiff;
import io.charactergraph.export.GraphExport;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.graph.TypedGraph;
import io.charactergraph.graph.index.TypedGraphs;
import io.charactergraph.internal.Texts;
import io.charactergraph.json.GraphJson;
import io.charactergraph.json.stream.GraphReader;
import io.charactergraph.model.Arc;
import io.charactergraph.model.Asset;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.Generation;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.Scene;
import io.charactergraph.model.UnknownNodeException;
import io.charactergraph.model.World;
import io.charactergraph.query.AssetReason;
import io.charactergraph.query.CharacterAssets;
import io.charactergraph.query.CharacterGenerations;
import io.charactergraph.query.CharacterScenes;
import io.charactergraph.query.Lineage;
import io.charactergraph.query.NpcCharacters;
import io.charactergraph.query.Suggestions;
import io.charactergraph.query.engine.FindByText;
import io.charactergraph.query.engine.LineageOf;
import io.charactergraph.source.GraphLoadException;
import io.charactergraph.source.GraphSource;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.state.FriendAccess;
import io.charactergraph.state.GraphState;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A studio's tables as one graph of characters, to ask.
 *
 * <p>Ask about a thing: {@link #character}, {@link #npc}, {@link #scene}, {@link #asset}, {@link #generation}, {@link #world},
 * {@link #arc} and {@link #node} return its questions, and {@code toString} of each lists them. {@link #find(String)} suggests when
 * a name is not known exactly. Wherever a text names a node it is a key ({@code ophelia}), a UUID, or an id in wire form ({@code
 * asset:105}).
 *
 * <p>Immutable, and safe for any number of threads. Every question about a node that the graph does not show throws an {@link
 * UnknownNodeException} with the nearest that it does show; it never returns an empty answer instead. Lists are in the order
 * of the spec, by kind and then id, unless the method states another one; absent is {@link Optional}; nothing is null. Every
 * answer prints itself: {@code toString} has what was found and why.
 *
 * <p>{@link #filter(GraphFilter)} returns a graph of which every question answers as if the rest did not exist; {@link
 * #getCharacterGraph} and {@link Selection#graph} return a part as such a graph.
 *
 * <pre>{@code
 * graph.character("ophelia").scenes();
 * graph.scene(47).casting(3);
 * graph.filter(GraphFilter.rating("PG-13")).getCharacterGraph("ophelia", 2).select().kind(NodeKind.SCENE);
 * }</pre>
 *
 * @since 0.1
 */
public final class CharacterGraph {

    static {
        FriendAccess.register(CharacterGraph.class, CharacterGraph::new, graph -> graph.state);
    }

    /** How long the description of a part is printed at most, in characters. */
    private static final int LONGEST_PART = 200;

    private final GraphState state;

    CharacterGraph(GraphState state) {
        this.state = state;
    }

    /** Returns the bytes of heap that the columns of the whole graph take. */
    long bytes() {
        return state.graph().bytes();
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
     * Reads a graph that {@link #json} has written, or another program in the same format. It has the nodes and edges of the file, and what the file
     * says was read; records and unresolved references are left out. The stream stays open.
     *
     * <pre>{@code
     * try (InputStream in = Files.newInputStream(file)) {
     *     CharacterGraph read = CharacterGraph.read(in);
     * }
     * }</pre>
     *
     * @throws IOException if the stream fails
     * @throws io.charactergraph.model.WireFormatException if it is not a graph in the wire format; the message has the line and the path
     */
    public static CharacterGraph read(InputStream json) throws IOException {
        return read(LoadOptions.standard(), json);
    }

    /**
     * Reads a graph as {@link #read(InputStream)}, by the schema and the scale of ratings of these options.
     *
     * @throws IOException if the stream fails
     * @throws io.charactergraph.model.WireFormatException if it is not a graph in the wire format; the message has the line and the path
     */
    public static CharacterGraph read(LoadOptions options, InputStream json) throws IOException {
        return new CharacterGraph(GraphReader.read(options, json));
    }

    /**
     * Returns the characters that an NPC plays: the instances that sync with it, by priority from high to low, and the templates.
     * Cost: in proportion to the links.
     *
     * <pre>{@code
     * graph.findCharactersForNpc(15).instances(); // by priority
     * }</pre>
     */
    public NpcCharacters findCharactersForNpc(int npc) {
        return findCharactersForNpc(GameNpc.id(npc));
    }

    /** Returns the characters that an NPC plays, as {@link #findCharactersForNpc(int)}. */
    public NpcCharacters findCharactersForNpc(GameNpc.Id npc) {
        return npc(npc).characters();
    }

    /**
     * Returns the scenes of a character, with roles and ways. Cost: in proportion to the scenes and the edges to them.
     *
     * <pre>{@code
     * graph.findScenesForCharacter("francisco").find(Scene.game(11)); // roles, ways, edges
     * }</pre>
     *
     * @param character a key, a UUID, or an id in wire form
     */
    public CharacterScenes findScenesForCharacter(String character) {
        return character(character).scenes();
    }

    /** Returns the scenes of a character, as {@link #findScenesForCharacter(String)}. */
    public CharacterScenes findScenesForCharacter(CharacterRef character) {
        return character(character).scenes();
    }

    /**
     * Returns the assets of a character, for any reason. Cost: in proportion to the assets and the edges to them.
     *
     * <pre>{@code
     * graph.findAssetsForCharacter("osric").assets();
     * }</pre>
     *
     * @param character a key, a UUID, or an id in wire form
     */
    public CharacterAssets findAssetsForCharacter(String character) {
        return character(character).assets();
    }

    /**
     * Returns the assets of a character for any of these reasons, without other reasons.
     *
     * <pre>{@code
     * graph.findAssetsForCharacter("osric", AssetReason.DIRECT); // not what was only on set with him
     * }</pre>
     *
     * @param character a key, a UUID, or an id in wire form
     */
    public CharacterAssets findAssetsForCharacter(String character, Set<AssetReason> reasons) {
        return character(character).assets(reasons);
    }

    /** Returns the assets of a character, as {@link #findAssetsForCharacter(String)}. */
    public CharacterAssets findAssetsForCharacter(CharacterRef character) {
        return character(character).assets();
    }

    /** Returns the assets of a character, as {@link #findAssetsForCharacter(String, Set)}. */
    public CharacterAssets findAssetsForCharacter(CharacterRef character, Set<AssetReason> reasons) {
        return character(character).assets(reasons);
    }

    /**
     * Returns the generations of a character. Cost: in proportion to the generations and the edges to them.
     *
     * <pre>{@code
     * graph.findGenerationsForCharacter("osric").generations();
     * }</pre>
     *
     * @param character a key, a UUID, or an id in wire form
     */
    public CharacterGenerations findGenerationsForCharacter(String character) {
        return character(character).generations();
    }

    /** Returns the generations of a character, as {@link #findGenerationsForCharacter(String)}. */
    public CharacterGenerations findGenerationsForCharacter(CharacterRef character) {
        return character(character).generations();
    }

    /**
     * Returns the graph around a template to depth 3; of an instance, its template's.
     *
     * @param character a key, a UUID, or an id in wire form
     */
    public CharacterGraph getCharacterGraph(String character) {
        return character(character).graph();
    }

    /**
     * Returns the graph around a template; of an instance, its template's. Depth 1: the template, its instances, their worlds. 2:
     * also NPCs, scenes, roles, arcs, related templates, prompts and action blocks. 3: also assets and generations. It has every
     * edge whose two ends are in it, and every question about it answers as if the rest did not exist. Cost: in proportion to the
     * nodes and their edges, and one bit for each node of the loaded graph.
     *
     * <pre>{@code
     * graph.getCharacterGraph("osric", 1).select().list(); // Osric, two instances, their worlds
     * }</pre>
     *
     * @param character a key, a UUID, or an id in wire form
     * @throws IllegalArgumentException if the depth is not 1, 2 or 3
     */
    public CharacterGraph getCharacterGraph(String character, int depth) {
        return character(character).graph(depth);
    }

    /** Returns the graph around a template to depth 3, as {@link #getCharacterGraph(String)}. */
    public CharacterGraph getCharacterGraph(CharacterRef character) {
        return character(character).graph();
    }

    /**
     * Returns the graph around a template, as {@link #getCharacterGraph(String, int)}.
     *
     * @throws IllegalArgumentException if the depth is not 1, 2 or 3
     */
    public CharacterGraph getCharacterGraph(CharacterRef character, int depth) {
        return character(character).graph(depth);
    }

    /**
     * Returns what an asset or generation was made from, what was made from it, and the characters and scenes at the ends. Cost:
     * in proportion to the edges of what it finds.
     *
     * <pre>{@code
     * graph.lineage(Generation.id(507)).ancestors(); // by how many edges away
     * }</pre>
     *
     * @throws IllegalArgumentException if the node is neither an asset nor a generation
     */
    public Lineage lineage(NodeId id) {
        return LineageOf.find(state, id);
    }

    /**
     * Returns the questions about a character.
     *
     * <pre>{@code
     * graph.character("ophelia").assets(AssetReason.DIRECT);
     * }</pre>
     *
     * @param character the key of a template, the UUID of a template or an instance, or an id in wire form
     * @throws UnknownNodeException if the graph does not show it
     * @throws io.charactergraph.model.AmbiguousKeyException if several templates have the key, and not exactly one is active
     */
    public CharacterQuestions character(String character) {
        return character(NodeNames.character(state, character));
    }

    /** Returns the questions about a character, as {@link #character(String)}. */
    public CharacterQuestions character(CharacterRef character) {
        return new CharacterQuestions(state, state.graph().id(state.require(character)));
    }

    /**
     * Returns the questions about an NPC.
     *
     * <pre>{@code
     * graph.npc(15).characters();
     * }</pre>
     *
     * @throws UnknownNodeException if the graph does not show it
     */
    public NpcQuestions npc(int number) {
        return npc(GameNpc.id(number));
    }

    /** Returns the questions about an NPC, as {@link #npc(int)}. */
    public NpcQuestions npc(GameNpc.Id id) {
        return new NpcQuestions(state, id);
    }

    /**
     * Returns the questions about a scene of the game.
     *
     * <pre>{@code
     * graph.scene(47).casting(3);
     * }</pre>
     *
     * @throws UnknownNodeException if the graph does not show it
     */
    public SceneQuestions scene(int number) {
        return scene(Scene.game(number));
    }

    /**
     * Returns the questions about a scene of the game or of generated content.
     *
     * <pre>{@code
     * graph.scene("content:12").view();
     * }</pre>
     *
     * @param scene such as {@code 47}, {@code game:47}, {@code content:12} or {@code scene:content:12}
     * @throws UnknownNodeException if the graph does not show it
     */
    public SceneQuestions scene(String scene) {
        return scene(NodeNames.scene(scene));
    }

    /** Returns the questions about a scene, as {@link #scene(String)}. */
    public SceneQuestions scene(Scene.Id id) {
        return new SceneQuestions(state, id);
    }

    /**
     * Returns the questions about an asset.
     *
     * <pre>{@code
     * graph.asset(115).why("osric");
     * }</pre>
     *
     * @throws UnknownNodeException if the graph does not show it
     */
    public AssetQuestions asset(int number) {
        return asset(Asset.id(number));
    }

    /** Returns the questions about an asset, as {@link #asset(int)}. */
    public AssetQuestions asset(Asset.Id id) {
        return new AssetQuestions(state, id);
    }

    /**
     * Returns the questions about a generation.
     *
     * <pre>{@code
     * graph.generation(507).lineage();
     * }</pre>
     *
     * @throws UnknownNodeException if the graph does not show it
     */
    public GenerationQuestions generation(int number) {
        return generation(Generation.id(number));
    }

    /** Returns the questions about a generation, as {@link #generation(int)}. */
    public GenerationQuestions generation(Generation.Id id) {
        return new GenerationQuestions(state, id);
    }

    /**
     * Returns the questions about a world.
     *
     * <pre>{@code
     * graph.world(3).view();
     * }</pre>
     *
     * @throws UnknownNodeException if the graph does not show it
     */
    public WorldQuestions world(int number) {
        return world(World.id(number));
    }

    /** Returns the questions about a world, as {@link #world(int)}. */
    public WorldQuestions world(World.Id id) {
        return new WorldQuestions(state, id);
    }

    /**
     * Returns the questions about an arc or quest.
     *
     * <pre>{@code
     * graph.arc("mousetrap").view().cast();
     * }</pre>
     *
     * @throws UnknownNodeException if the graph does not show it
     */
    public ArcQuestions arc(String name) {
        return arc(Arc.id(name));
    }

    /** Returns the questions about an arc or quest, as {@link #arc(String)}. */
    public ArcQuestions arc(Arc.Id id) {
        return new ArcQuestions(state, id);
    }

    /**
     * Returns the questions about any node: those of its kind where it has some, such as {@link SceneQuestions}.
     *
     * <pre>{@code
     * graph.node("role:45:protagonist").users();
     * }</pre>
     *
     * @param name the key of a template, a UUID, or an id in wire form
     * @throws UnknownNodeException if the graph does not show it
     * @throws IllegalArgumentException if the text begins like an id in wire form and is none, or is blank
     */
    public NodeQuestions node(String name) {
        return node(NodeNames.id(state, name));
    }

    /** Returns the questions about any node, as {@link #node(String)}. */
    public NodeQuestions node(NodeId id) {
        return NodeQuestions.of(state, id);
    }

    /**
     * Suggests nodes that a text could mean, by key, name, label or id, whatever the case: first those that are called so, then
     * those of which a name begins with it, of which a word begins with it, that contain it, and that differ by a few characters.
     * At most twenty; the answer says whether there are more. Cost: one pass over the nodes.
     *
     * <pre>{@code
     * graph.find("ophel");
     * }</pre>
     *
     * @throws IllegalArgumentException if the text is blank
     */
    public Suggestions find(String text) {
        return FindByText.find(state.shown(), text);
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

    /**
     * Returns all nodes as a selection, to narrow, combine and walk from.
     *
     * <pre>{@code
     * graph.select().kind(NodeKind.SCENE).count();
     * }</pre>
     */
    public Selection select() {
        return Selection.of(state.shown());
    }

    /**
     * Returns the nodes that a text selects, in the language of {@code docs/selections.md}.
     *
     * <pre>{@code
     * graph.select("kind:asset & tag:portrait").list();
     * graph.select("users(character:ophelia, 2)").count();
     * }</pre>
     *
     * @throws SelectionSyntaxException if the text is no selection; it has the column, and a suggestion where there is one
     * @throws UnknownNodeException if the text names a node that the graph does not show
     */
    public Selection select(String text) {
        return SelectionParser.parse(this, text);
    }

    /**
     * Returns the part of the graph that a filter lets pass, together with the filters in force. Shares everything with this
     * graph; a fixed number of passes.
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

    /**
     * Returns the filters in force as one; {@link GraphFilter#everything} when there is none. That the graph is a part of another
     * is no filter.
     */
    public GraphFilter filter() {
        return state.filter();
    }

    /**
     * Returns the questions about the usage of all characters: of all, never used, ranking, together.
     *
     * <pre>{@code
     * graph.usage().neverUsed();
     * }</pre>
     */
    public UsageQuestions usage() {
        return new UsageQuestions(state);
    }

    /**
     * Returns what the built-in consistency checks find. Cost: a few passes over the graph for each rule.
     *
     * <pre>{@code
     * graph.check().findings();
     * }</pre>
     *
     * @throws io.charactergraph.model.ScopeException if only a part was loaded
     */
    public CheckReport check() {
        return check(RuleSet.standard());
    }

    /**
     * Returns what the rules of a set find.
     *
     * @throws io.charactergraph.model.ScopeException if only a part was loaded
     */
    public CheckReport check(RuleSet rules) {
        return FriendAccess.make(CheckReport.class, state, rules);
    }

    /**
     * Returns what is different in a later graph, as lists and as a story. Cost: one pass over each of the two.
     *
     * <pre>{@code
     * graph.diff(later).story(); // who was recast, which scenes were lost and gained
     * }</pre>
     */
    public GraphDiff diff(CharacterGraph later) {
        return FriendAccess.make(GraphDiff.class, state.shown(), later.state.shown());
    }

    /**
     * Returns all nodes and edges, to read by kind and along edges, and as a JGraphT graph.
     *
     * <pre>{@code
     * graph.typed().edges().filter(edge -> edge.kind() == EdgeKind.CASTS).toList();
     * }</pre>
     */
    public TypedGraph typed() {
        return TypedGraphs.of(state.shown().graph());
    }

    /**
     * Returns what was read of the tables beside nodes and edges: coverage, unresolved references, records, snapshot times.
     *
     * <pre>{@code
     * graph.tables().unresolved();
     * }</pre>
     */
    public TableQuestions tables() {
        return new TableQuestions(state);
    }

    /**
     * Returns the graph as JSON in the wire format, to write.
     *
     * <pre>{@code
     * graph.json().write(file);
     * }</pre>
     */
    public GraphJson json() {
        return FriendAccess.make(GraphJson.class, state);
    }

    /**
     * Returns the graph for other programs, to write: as a drawing (SVG, Mermaid), for graph tools (DOT, GraphML), and as tables for
     * spreadsheets (nodes, edges, casting sheet, usage).
     *
     * <pre>{@code
     * graph.getCharacterGraph("ophelia", 2).export().svg().write(file);
     * }</pre>
     */
    public GraphExport export() {
        return FriendAccess.make(GraphExport.class, state);
    }

    /** Returns how large the graph is, of what it is a part, and the filters in force. */
    @Override
    public String toString() {
        Optional<String> part = state.shown().partDescription();
        return part.isPresent() ? partToString(part.get()) : wholeToString();
    }

    private String wholeToString() {
        return "CharacterGraph of " + state.graph().nodeCount() + " nodes and "
                + state.graph().edgeCount() + " edges. "
                + state.filter().describe();
    }

    /** Returns the size and the number of nodes of each kind, each on a line. */
    private String partToString(String part) {
        TypedGraph typed = typed();
        StringBuilder text = new StringBuilder(Texts.cut(part, LONGEST_PART))
                .append(": ")
                .append(typed.nodeCount() == 1 ? "1 node, " : typed.nodeCount() + " nodes, ")
                .append(typed.edgeCount() == 1 ? "1 edge" : typed.edgeCount() + " edges")
                .append('\n');
        for (NodeKind kind : NodeKind.values()) {
            int count = typed.nodeCount(kind);
            if (count > 0) {
                text.append("  ")
                        .append(count)
                        .append(' ')
                        .append(kind.wireType())
                        .append('\n');
            }
        }
        return state.filter().isEverything()
                ? text.toString()
                : text.append("  ")
                        .append(state.filter().describe())
                        .append('\n')
                        .toString();
    }
}
