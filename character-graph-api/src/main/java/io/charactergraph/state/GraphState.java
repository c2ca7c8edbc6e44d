package io.charactergraph.state;

import io.charactergraph.filter.GraphFilter;
import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.graph.index.RowReferences;
import io.charactergraph.internal.Lazy;
import io.charactergraph.model.AmbiguousKeyException;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.Coverage;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.ForeignKeys;
import io.charactergraph.model.GraphRecords;
import io.charactergraph.model.NodeDetailSource;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.RatingScale;
import io.charactergraph.model.ReferringRows;
import io.charactergraph.model.Scene;
import io.charactergraph.model.ScopeException;
import io.charactergraph.model.UnknownNodeException;
import io.charactergraph.model.UnresolvedReference;
import io.charactergraph.model.World;
import io.charactergraph.schema.Basis;
import io.charactergraph.schema.Schema;
import io.charactergraph.schema.SchemaProfile;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.LoadScope;
import io.charactergraph.source.assembly.CeilingContext;
import java.time.Instant;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A graph, filtered or not, with all that belongs to it: what every question needs. Immutable; safe for all threads. What
 * only some questions need is computed on first use.
 */
public final class GraphState {

    private final Loaded loaded;
    private final GraphFacts facts;
    private final GraphFilter filter;
    private final FilterApplication.Applied applied;
    private final Optional<GraphPart> part;
    private final Optional<Lazy<GraphState>> origin;
    private final IndexedGraph graph;
    private final IndexedGraph below;
    private final Lazy<GraphRecords> records;
    private final Lazy<List<UnresolvedReference>> unresolved;
    private final Lazy<Coverage> coverage;
    private final Lazy<NodeDetailSource> details;
    private final Lazy<OpenRoles> openRoles;
    private final Lazy<WorldCasts> worldCasts;
    private final Lazy<LastUsages> lastUsages;
    private final Lazy<Map<NodeId, Long>> usageRows;
    private final Lazy<ReferencesById> naming;
    private final Lazy<RecordIndex> recordIndex;
    private final Lazy<GraphState> shown;
    private final NamedNodes named;

    private GraphState(
            Loaded loaded,
            GraphFacts facts,
            GraphFilter filter,
            Optional<GraphPart> part,
            Optional<Lazy<GraphState>> origin) {
        this(
                loaded,
                facts,
                filter,
                FilterApplication.apply(loaded.graph(), facts, loaded.scale(), filter),
                part,
                origin,
                Optional.empty());
    }

    private GraphState(
            Loaded loaded,
            GraphFacts facts,
            GraphFilter filter,
            FilterApplication.Applied applied,
            Optional<GraphPart> part,
            Optional<Lazy<GraphState>> origin,
            Optional<Map<NodeId, Long>> usageRows) {
        this.loaded = loaded;
        this.facts = facts;
        this.filter = filter;
        this.applied = applied;
        this.part = part;
        this.origin = origin;
        this.graph = part.map(those -> applied.graph().view(those.nodes(), null, null))
                .orElse(applied.graph());
        this.below = applied.below();
        FilteredRecords visible = new FilteredRecords(loaded, graph, below, filter, isWhole());
        this.records = Lazy.of(visible::records);
        this.unresolved = Lazy.of(visible::unresolved);
        this.coverage = Lazy.of(visible::coverage);
        IndexedGraph sight = loaded.scope().isPresent() ? graph : below; // what lies further may be rated by half
        this.details = Lazy.of(() -> new FilteredDetails(loaded, graph, sight, filter));
        this.openRoles = Lazy.of(() -> OpenRoles.of(graph, facts, worldsOf()));
        this.worldCasts = Lazy.of(() -> WorldCasts.of(graph));
        this.lastUsages = Lazy.of(() -> LastUsages.of(graph, records()));
        this.usageRows = Lazy.of(() -> usageRows.orElseGet(this::countUsageRows));
        this.naming = Lazy.of(() -> ReferencesById.of(unresolved(), records(), visible.rows()));
        this.recordIndex = Lazy.of(() -> RecordIndex.of(graph, records()));
        this.shown = Lazy.of(this::findShown);
        this.named = new NamedNodes(graph, () -> shown().graph);
    }

    /** The state of a graph just loaded, unfiltered. */
    public static GraphState of(Loaded loaded) {
        return new GraphState(
                loaded,
                new GraphFacts(loaded.graph(), loaded.scale()),
                GraphFilter.everything(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * The state of a part of a graph, for checks: what the rules look at around some nodes.
     *
     * @param loaded the part with all that was gathered; its records and unresolved references are those that pass the filter
     * @param below what the rating ceiling alone leaves, a view of the loaded graph
     * @param graph what passes the filter, a view of the loaded graph
     * @param usageRows how many usage rows that pass the filter templates have, where the records have not all of them
     */
    public static GraphState ofPart(
            Loaded loaded, IndexedGraph below, IndexedGraph graph, Map<NodeId, Long> usageRows) {
        return new GraphState(
                loaded,
                new GraphFacts(loaded.graph(), loaded.scale()),
                GraphFilter.everything(),
                new FilterApplication.Applied(graph, below),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Map.copyOf(usageRows)));
    }

    /**
     * The same with one more filter: the whole conjunction applied to the graph as loaded.
     *
     * @throws IllegalArgumentException if the scale does not know a ceiling
     */
    public GraphState with(GraphFilter further) {
        GraphFilter both = filter.and(further);
        return both.equals(filter)
                ? this
                : new GraphState(
                        loaded,
                        facts,
                        both,
                        part,
                        origin.map(from -> Lazy.of(() -> from.get().with(further))));
    }

    /**
     * Returns the part of the graph that consists of some of its nodes and every edge between them. It acts as a further filter
     * does. Costs one bit for each node of the loaded graph.
     *
     * @param nodes the indexes of the nodes, all in the graph
     * @param description what the nodes are, as the subject of a sentence
     */
    public GraphState part(int[] nodes, String description) {
        return part(nodes, description, Optional.empty(), Optional.empty());
    }

    /** Returns the part around a node, which is one of its nodes. */
    public GraphState partAround(int root, int[] nodes, String description) {
        return part(nodes, description, Optional.of(graph.id(root)), Optional.of(Lazy.of(() -> this)));
    }

    private GraphState part(int[] nodes, String description, Optional<NodeId> root, Optional<Lazy<GraphState>> from) {
        BitSet members = new BitSet(graph.nodeBound());
        for (int node : nodes) {
            members.set(node);
        }
        GraphPart those = new GraphPart(members, description, root);
        return new GraphState(
                loaded,
                facts,
                filter,
                applied,
                Optional.of(part.map(those::and).orElse(those)),
                from,
                Optional.empty());
    }

    /** Returns the graph in which the part around a node was found, under the filters of the part; of another graph, itself. */
    public GraphState asked() {
        return origin.map(Lazy::get).orElse(this);
    }

    /** Returns what the nodes are, when the graph is a part of another. */
    public Optional<String> partDescription() {
        return part.map(GraphPart::description);
    }

    /** Returns the node around which a part was found, if it was, and the graph shows it. */
    public Optional<NodeId> root() {
        return part.flatMap(GraphPart::root).filter(id -> graph.indexOf(id) != IndexedGraph.NONE);
    }

    /** Returns whether this is all that was loaded: no filter, and no part. */
    public boolean isWhole() {
        return filter.isEverything() && part.isEmpty();
    }

    /** What passes the filter. */
    public IndexedGraph graph() {
        return graph;
    }

    /** What the rating ceiling alone leaves of the graph as loaded; all of it when there is no ceiling. */
    public IndexedGraph below() {
        return below;
    }

    /** The columns shared by all views. */
    public GraphFacts facts() {
        return facts;
    }

    /** The whole conjunction in force. */
    public GraphFilter filter() {
        return filter;
    }

    /** The worlds of nodes, by the spec's definition. */
    public WorldsOf worldsOf() {
        return new WorldsOf(below, facts);
    }

    /** The roles that worlds can cast. */
    public OpenRoles openRoles() {
        return openRoles.get();
    }

    /** What worlds cast, by role. */
    public WorldCasts worldCasts() {
        return worldCasts.get();
    }

    /** When usage rows last used the templates. */
    public LastUsages lastUsages() {
        return lastUsages.get();
    }

    /** How many usage rows each template has; a template without one is left out. */
    public Map<NodeId, Long> usageRows() {
        return usageRows.get();
    }

    private Map<NodeId, Long> countUsageRows() {
        Map<NodeId, Long> rows = new HashMap<>();
        for (GraphRecords.UsageRow row : records().usages()) {
            row.template().ifPresent(template -> rows.merge(template, 1L, Long::sum));
        }
        return rows;
    }

    /** What names nodes without being an edge. */
    public ReferencesById naming() {
        return naming.get();
    }

    /** Which records name a node. */
    public RecordIndex recordIndex() {
        return recordIndex.get();
    }

    /** The ids of the scene nodes of a game scene that is in the graph. */
    public int[] sceneNodesOf(int scene) {
        return loaded.rows().nodesOf(scene);
    }

    /** Whether the rows of scene nodes are known. They are not when the graph was read from a file. */
    public boolean knowsSceneNodes() {
        return loaded.rows() != RowReferences.NONE;
    }

    /** The game scene of a scene node, if it has one that is in the graph. Cost: in proportion to all scene nodes. */
    public Optional<Scene.Id> sceneOfNode(int sceneNode) {
        return loaded.rows()
                .sceneOf(sceneNode)
                .map(Scene.Id::game)
                .filter(id -> graph.indexOf(id) != IndexedGraph.NONE);
    }

    /** The foreign keys that hold for the tables read. */
    public ForeignKeys foreignKeys() {
        return loaded.foreignKeys();
    }

    /** How far to trust the edges of a source: as columns that nothing checks, where the database has not the foreign keys for it. */
    public Basis basis(EvidenceSource source) {
        boolean unchecked = Schema.standard().ofSource(source.name()).stream()
                .filter(place -> place.onDelete().isPresent()
                        && place.onDelete(SchemaProfile.PROFILE_2026).isEmpty())
                .anyMatch(place -> foreignKeys()
                        .find(
                                place.table().tableName(),
                                place.column(),
                                place.form().tables().get(0).tableName())
                        .isEmpty());
        return unchecked ? Basis.COLUMN : source.basis();
    }

    /** Counts rows outside the graph, in the databases that it was loaded from. */
    public ReferringRows referringRows() {
        return loaded.referringRows();
    }

    /** The records of which everything that they name first is in the graph. */
    public GraphRecords records() {
        return records.get();
    }

    /** The unresolved references whose owners are in the graph, in the order of the load. */
    public List<UnresolvedReference> unresolved() {
        return unresolved.get();
    }

    /** What was read; under a ceiling without counts, which are then all 0. */
    public Coverage coverage() {
        return coverage.get();
    }

    /** The scale of ratings. */
    public RatingScale scale() {
        return loaded.scale();
    }

    /** Fetches details; under a ceiling without what names a hidden node. */
    public NodeDetailSource details() {
        return details.get();
    }

    /** When the graph was built. */
    public Instant builtAt() {
        return loaded.builtAt();
    }

    /** Of what moment the rows of a source are, by its own clock; empty when it has none, or there is no such source. */
    public Optional<Instant> snapshotTime(String source) {
        return Optional.ofNullable(loaded.snapshots().get(source));
    }

    /** What the graph was loaded for, when only a part was loaded. */
    public Optional<LoadScope> scope() {
        return loaded.scope().map(GraphScope::asked);
    }

    /** The tables that a load for one thing read from end to end, in order; none when everything was loaded. */
    public Set<StudioTable> scanned() {
        return loaded.scope().map(GraphScope::scanned).orElse(Set.of());
    }

    /**
     * What can be looked at. That is the graph itself, unless it was loaded for one thing: then the answers are found in all that
     * was loaded, and only what they consist of is shown, whatever else a source gave.
     */
    public GraphState shown() {
        return shown.get();
    }

    private GraphState findShown() {
        return part.isPresent() || loaded.scope().isEmpty()
                ? this
                : loaded.scope()
                        .map(scope -> part(scope.shown(this), "What was loaded for " + scope.asked()))
                        .get();
    }

    /**
     * Refuses a question that a part of the data cannot answer.
     *
     * @throws ScopeException if only a part was loaded
     */
    public void requireWhole(String question) {
        loaded.scope().ifPresent(scope -> {
            throw new ScopeException(scope.asked().toString(), question + " needs the whole; load without a scope");
        });
    }

    /**
     * Refuses a question about something else than the graph was loaded for.
     *
     * @throws ScopeException if only a part was loaded, and not for that node
     */
    public void requireScope(NodeId id) {
        loaded.scope().filter(scope -> !isInScope(id)).ifPresent(scope -> {
            throw new ScopeException(
                    scope.asked().toString(),
                    id + " is something else; load with the scope of what the question is about, or without a scope");
        });
    }

    /** Whether questions about a node are answered: the graph was loaded for it, or as a whole. */
    public boolean isInScope(NodeId id) {
        return loaded.scope().map(scope -> scope.answersFor(loaded.graph(), id)).orElse(true);
    }

    /**
     * Refuses a world that was not loaded.
     *
     * @throws ScopeException if only a part was loaded, and that world is not in it
     */
    public void requireWorld(World.Id world) {
        loaded.scope()
                .filter(scope -> of(loaded).shown().graph().indexOf(world) == IndexedGraph.NONE)
                .ifPresent(scope -> {
                    throw new ScopeException(
                            scope.asked().toString(),
                            world + " does not belong to that; name it by castIn of the scope of the scene");
                });
    }

    /**
     * The index of a node.
     *
     * @throws UnknownNodeException if the graph has no such node
     */
    public int require(NodeId id) {
        return named.require(id);
    }

    /**
     * The index of a template or an instance.
     *
     * @throws UnknownNodeException if the graph has no such character
     * @throws AmbiguousKeyException if several templates have the key, and not exactly one of them is active
     */
    public int require(CharacterRef ref) {
        return named.require(ref);
    }

    /**
     * The index of the template of a reference: itself, or the one that the instance was made from.
     *
     * @throws UnknownNodeException if the graph has no such character, or the instance no template there
     */
    public int requireTemplate(CharacterRef ref) {
        return named.requireTemplate(ref);
    }

    /**
     * The result of a load.
     *
     * @param graph the whole graph
     * @param records the rows that reports need
     * @param unresolved what could not become an edge, in order
     * @param contexts what a rating ceiling needs of unresolved references beside their own parts
     * @param coverage what was read
     * @param scale the scale of ratings
     * @param details where details come from
     * @param builtAt when
     * @param scope what it was loaded for; absent when everything was
     * @param foreignKeys the foreign keys that hold for the tables read
     * @param rows references of rows that show in no edge and no record
     * @param referringRows counts rows outside the graph
     * @param snapshots by the name of a source, of what moment its rows are, by its own clock
     */
    public record Loaded(
            IndexedGraph graph,
            GraphRecords records,
            List<UnresolvedReference> unresolved,
            Map<UnresolvedReference, CeilingContext> contexts,
            Coverage coverage,
            RatingScale scale,
            DetailAccess details,
            Instant builtAt,
            Optional<GraphScope> scope,
            ForeignKeys foreignKeys,
            RowReferences rows,
            ReferringRows referringRows,
            Map<String, Instant> snapshots) {

        /** Copies the list and the map. */
        public Loaded {
            unresolved = List.copyOf(unresolved);
            contexts = Map.copyOf(contexts);
            snapshots = Map.copyOf(snapshots);
        }

        /** The same, loaded for one thing. */
        public Loaded withScope(GraphScope thing) {
            return new Loaded(
                    graph,
                    records,
                    unresolved,
                    contexts,
                    coverage,
                    scale,
                    details,
                    builtAt,
                    Optional.of(thing),
                    foreignKeys,
                    rows,
                    referringRows,
                    snapshots);
        }

        /**
         * A load without a database: the dictionary's foreign keys hold, every reference is an edge or a record, unresolved
         * references need no context, and details stay as they were loaded.
         */
        public Loaded(
                IndexedGraph graph,
                GraphRecords records,
                List<UnresolvedReference> unresolved,
                Coverage coverage,
                RatingScale scale,
                NodeDetailSource details,
                Instant builtAt,
                Optional<GraphScope> scope) {
            this(
                    graph,
                    records,
                    unresolved,
                    CeilingContext.ofUsages(records, unresolved),
                    coverage,
                    scale,
                    DetailAccess.unchanging(details),
                    builtAt,
                    scope,
                    ForeignKeys.dictionary(),
                    RowReferences.NONE,
                    ReferringRows.NONE,
                    Map.of());
        }
    }
}
