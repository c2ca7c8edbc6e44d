package io.charactergraph.graph.index;

import io.charactergraph.internal.AssetFields;
import io.charactergraph.internal.Crew;
import io.charactergraph.internal.GenerationFields;
import io.charactergraph.internal.OneLine;
import io.charactergraph.internal.TextHash;
import io.charactergraph.model.Asset;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.Generation;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.schema.Schema;
import io.charactergraph.schema.StudioTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link CompactGraph} from nodes and edges that come in any order, straight into columns.
 *
 * <p>First all nodes of a kind are added and the kind is sealed; then edges can be added between nodes of sealed kinds.
 * {@link #addEdge} takes a node by its <em>handle</em>: the ordinal of its kind in the high five bits, its position
 * in the others. A handle is never negative, but for {@link #NONE}.
 *
 * <pre>{@code
 * builder.add(template);
 * builder.add(instance);
 * builder.seal(NodeKind.CHARACTER_TEMPLATE);
 * builder.seal(NodeKind.CHARACTER_INSTANCE);
 * builder.addEdge(EdgeKind.INSTANTIATES, builder.find(template.id()), builder.find(instance.id()),
 *         EvidenceSource.INSTANCE_ROW, IndexedGraph.NO_SCENE_NODE, EdgeDetail.None.NONE, null, "character_id", false);
 * CompactGraph graph = builder.build();
 * }</pre>
 *
 * <p>For one thread, and one graph.
 */
@SuppressWarnings("EnumOrdinal") // the indexes live no longer than the enum
public final class CompactGraphBuilder {

    /** No handle. */
    public static final int NONE = -1;

    static final int POSITION_BITS = 27;
    static final int POSITION_MASK = (1 << POSITION_BITS) - 1;

    private final List<@Nullable NodeStaging> staged = new ArrayList<>();
    private final @Nullable NodeTable[] tables = new @Nullable NodeTable[Ordinals.nodeKinds()];
    private final @Nullable NumberIndex[] numberIndexes = new @Nullable NumberIndex[StudioTable.values().length];
    private final Map<Integer, Integer> entryNodeOwners = new HashMap<>();
    private final Map<PlaceKey, EdgePlace> places = new HashMap<>();
    /** Rows of one table come one after the other, and their edges have few places. */
    private final @Nullable EdgePlace[] recentPlaces = new @Nullable EdgePlace[8];

    private int recent;
    private final Schema schema;
    private final VersionFamilies families = new VersionFamilies();
    private @Nullable TemplateKeys keys;
    private @Nullable NodeTables nodes;
    private @Nullable EdgeStaging edges = new EdgeStaging();

    /** A builder of an empty graph, with the places of the data dictionary. */
    public CompactGraphBuilder() {
        this(Schema.standard());
    }

    /** A builder of an empty graph, with the places of a schema. */
    public CompactGraphBuilder(Schema schema) {
        this.schema = schema;
        for (NodeKind kind : NodeKind.values()) {
            staged.add(NodeStaging.of(kind));
        }
    }

    /** A builder whose kinds are sealed; edges can be added between these nodes. */
    CompactGraphBuilder(Schema schema, NodeTables nodes) {
        this.schema = schema;
        this.nodes = nodes;
        this.keys = nodes.keys();
        for (NodeKind kind : NodeKind.values()) {
            staged.add(null);
            tables[Ordinals.of(kind)] = nodes.table(kind);
        }
    }

    /** Whether no edge was added. */
    boolean hasNoEdges() {
        return edges().size() == 0;
    }

    /**
     * Adds a node.
     *
     * @return false if a node of that id is already there, which is then kept
     * @throws IllegalStateException if the kind is sealed
     */
    public boolean add(GraphNode node) {
        NodeStaging staging = staged.get(Ordinals.of(node.kind()));
        if (staging == null) {
            throw sealed(node.id());
        }
        return staging.add(node);
    }

    /** Adds an asset, as {@link #add(GraphNode)} does. The fields may be filled anew afterwards. */
    public boolean add(AssetFields asset) {
        if (staged.get(Ordinals.of(NodeKind.ASSET)) instanceof NodeStaging.Assets staging) {
            return staging.add(asset);
        }
        throw sealed(Asset.id(asset.number));
    }

    /** Adds a generation, as {@link #add(GraphNode)} does. The fields may be filled anew afterwards. */
    public boolean add(GenerationFields generation) {
        if (staged.get(Ordinals.of(NodeKind.GENERATION)) instanceof NodeStaging.Generations staging) {
            return staging.add(generation);
        }
        throw sealed(Generation.id(generation.number));
    }

    private static IllegalStateException sealed(NodeId id) {
        return new IllegalStateException(OneLine.of("node: " + id + " comes after its kind was sealed"));
    }

    /**
     * Notes the family of versions of a template: a key that several templates of one family have means the family's head.
     *
     * @param head the head's id; null when the family has none. A head that is no template counts as none.
     */
    public void family(CharacterTemplate.Id template, UUID family, @Nullable UUID head) {
        families.add(template, family, head);
    }

    /** Ends the adding of nodes of a kind. A second call does nothing. */
    public void seal(NodeKind kind) {
        seal(List.of(kind), Crew.ofOne());
    }

    /** Ends the adding of nodes of some kinds, each on a thread of the crew. A second call does nothing. */
    public void seal(List<NodeKind> kinds, Crew crew) {
        crew.run(kinds.size(), part -> sealOne(kinds.get(part)));
    }

    private void sealOne(NodeKind kind) {
        NodeStaging staging = staged.set(Ordinals.of(kind), null);
        if (staging == null) {
            return;
        }
        NodeTable table = staging.seal();
        if (table.size() > POSITION_MASK) {
            throw new IllegalStateException("There are " + table.size() + " nodes of kind " + kind.wireType()
                    + ", which is more than 2^" + POSITION_BITS);
        }
        tables[Ordinals.of(kind)] = table;
        for (StudioTable studioTable : TableKeys.tables(kind)) {
            numberIndexes[studioTable.ordinal()] = NumberIndex.of(table, TableKeys.key(studioTable, 0));
        }
        if (kind == NodeKind.CHARACTER_TEMPLATE) {
            keys = new TemplateKeys(table, families);
        }
    }

    /**
     * The handle of a node of a sealed kind, or {@link #NONE}.
     *
     * @throws IllegalStateException if the kind is not sealed
     */
    public int find(NodeId id) {
        int position = table(id.kind()).find(id);
        return position < 0 ? NONE : handle(id.kind(), position);
    }

    /**
     * The handle of the node that the row with a number is, or {@link #NONE}; makes no object.
     *
     * @throws IllegalArgumentException if a number names no node of the table
     * @throws IllegalStateException if the kind is not sealed
     */
    public int find(StudioTable table, int number) {
        int kind = TableKeys.kind(table);
        NodeTable nodes = tables[kind];
        if (nodes == null) {
            throw new IllegalStateException(
                    "The kind " + Ordinals.nodeKind(kind).wireType() + " is not sealed yet");
        }
        NumberIndex index = numberIndexes[table.ordinal()];
        int position = index != null ? index.find(number) : nodes.findKey(TableKeys.key(table, number));
        return position < 0 ? NONE : kind << POSITION_BITS | position;
    }

    /** The handle of the node at a position of a sealed kind, in id order. */
    public int handle(NodeKind kind, int position) {
        return Ordinals.of(kind) << POSITION_BITS | position;
    }

    /**
     * The handle of the template that a key means: the one that has it, or of several the head of their family. The first in
     * id order if the key is ambiguous; {@link #NONE} if no template has it.
     */
    public int findByKey(String templateKey) {
        int[] positions = keys().find(templateKey, any -> true);
        return positions.length == 0 ? NONE : handle(NodeKind.CHARACTER_TEMPLATE, positions[0]);
    }

    /** The lengths that the keys of templates have, sorted, each once. Costs a pass over the keys. */
    public int[] keyLengths() {
        return keys().lengths();
    }

    /** Whether several templates have that key, and no family's head is meant. */
    public boolean keyIsAmbiguous(String templateKey) {
        return keys().isAmbiguous(templateKey);
    }

    /** The kind of the node with that handle. */
    public NodeKind kind(int handle) {
        return Ordinals.nodeKind(handle >>> POSITION_BITS);
    }

    /** The id of the node with that handle. */
    public NodeId id(int handle) {
        return table(kind(handle)).id(handle & POSITION_MASK);
    }

    /** The node with that handle. */
    public GraphNode node(int handle) {
        return table(kind(handle)).node(handle & POSITION_MASK);
    }

    /** How many nodes a sealed kind has. */
    public int size(NodeKind kind) {
        return table(kind).size();
    }

    /**
     * Adds an edge. Of edges that are the same (kind, ends, source, scene node and attribute of the detail) one is kept by
     * {@link #build}: of NPC links the one that would win (enabled first, then the highest priority, then the lowest row
     * id), of others the one with the lowest row id, whole numbers before text; finally the lowest path. If any of them
     * calls the arc a quest, the kept one does.
     *
     * @param fromHandle the start
     * @param toHandle the end
     * @param detail what the edge carries
     * @param evidence where it comes from
     * @throws IllegalArgumentException if the kind cannot join such nodes or come from that source
     */
    public void addEdge(EdgeKind kind, int fromHandle, int toHandle, EdgeDetail detail, EdgeEvidence evidence) {
        addEdge(
                place(kind, evidence.source(), evidence.path()),
                fromHandle,
                toHandle,
                detailNumber(detail),
                evidence.sceneNode(),
                rowId(evidence.rowId()),
                evidence.freeKey(),
                evidence.quest());
    }

    /**
     * Adds an edge as it is, with the row and the path of its evidence; otherwise as the other.
     *
     * @param quest whether the evidence of a {@code part_of_arc} edge calls the arc a quest
     * @throws IllegalArgumentException if the evidence stands in another table than its source
     */
    public void addEdge(GraphEdge edge, int fromHandle, int toHandle, boolean quest) {
        addEdge(edge.kind(), fromHandle, toHandle, edge.detail(), EdgeMaker.evidence(schema, edge, quest));
    }

    /**
     * Returns the place of edges of a kind. The same place for equal arguments.
     *
     * @param path column and path of the evidence, with {@code {}} in place of a free key
     * @throws IllegalArgumentException if the kind cannot come from that source
     */
    public EdgePlace place(EdgeKind kind, EvidenceSource source, String path) {
        for (EdgePlace known : recentPlaces) {
            if (known != null && known.is(kind, source, path)) {
                return known;
            }
        }
        EdgePlace place = places.computeIfAbsent(
                new PlaceKey(kind, source, path), key -> new EdgePlace(places.size(), key.kind, key.source, key.path));
        recentPlaces[recent++ & recentPlaces.length - 1] = place;
        return place;
    }

    /** Returns the number of what an edge carries, for {@code addEdge}. Equal details have one number, {@code None} has 0. */
    public int detailNumber(EdgeDetail detail) {
        return edges().extras.detailNumber(detail);
    }

    /** Returns what an edge carries by its number. */
    public EdgeDetail detail(int number) {
        return edges().extras.detailOf(number);
    }

    /** Returns what edges carry by their numbers, in a new array. */
    public EdgeDetail[] detailTable() {
        return edges().extras.details();
    }

    /** Returns the number of a row id, for {@code addEdge}; 0 for null. */
    public int rowId(@Nullable String id) {
        return edges().extras.rowIds.reference(id);
    }

    /** Returns the texts of the row ids that have numbers; may be kept when the graph is made. */
    public RowIdTexts rowIds() {
        return new RowIdTexts(edges().extras.rowIds);
    }

    /**
     * Returns the ids of the nodes by their handles; may be kept when the graph is made.
     *
     * @throws IllegalStateException if a kind is not sealed
     */
    public NodeHandles handles() {
        return new NodeHandles(nodes());
    }

    /**
     * Adds an edge, as the other does, at the cost of a few columns.
     *
     * @param place the place, which this builder made
     * @param fromHandle the start
     * @param toHandle the end
     * @param detail the {@link #detailNumber} of what the edge carries
     * @param sceneNode the scene node that contains the evidence, or {@link IndexedGraph#NO_SCENE_NODE}
     * @param rowId the {@link #rowId} of the evidence; 0 where source and ends determine it
     * @param freeKey the free key in the path, as written; null when the path has none
     * @param quest whether the evidence of a {@code part_of_arc} edge calls the arc a quest
     * @throws IllegalArgumentException if the place cannot join such nodes
     */
    public void addEdge(
            EdgePlace place,
            int fromHandle,
            int toHandle,
            int detail,
            int sceneNode,
            int rowId,
            @Nullable String freeKey,
            boolean quest) {
        EdgeStaging staging = edges();
        requireNode("fromHandle", fromHandle);
        requireNode("toHandle", toHandle);
        requireJoin(place, fromHandle, toHandle);
        EdgeExtras extras = staging.extras;
        EdgeCodes.FreeKey key = freeKey == null
                ? EdgeCodes.FreeKey.NONE
                : EdgeMaker.freeKey(freeKey, id(fromHandle), id(toHandle), extras.detailOf(detail));
        staging.add(
                fromHandle,
                toHandle,
                place.code(staging.codes, key, quest),
                sceneNode,
                extras.add(detail, rowId, key == EdgeCodes.FreeKey.KEPT ? freeKey : null));
    }

    /**
     * Returns empty parts. Several threads can fill a part each at the same time, while a further one adds edges to the builder,
     * once the kinds are sealed that the edges join. The details of a part's edges have numbers already.
     */
    public List<EdgePart> parts(int count) {
        EdgeDetail[] details = edges().extras.details();
        List<EdgePart> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parts.add(new EdgePart(this, details));
        }
        return parts;
    }

    /** Adds the edges of a part, which must not be used afterwards. */
    public void add(EdgePart part) {
        part.addTo(edges());
    }

    void requireJoin(EdgePlace place, int fromHandle, int toHandle) {
        if (!place.joins(fromHandle >>> POSITION_BITS, toHandle >>> POSITION_BITS)) {
            EdgeKind kind = place.kind();
            throw new IllegalArgumentException(OneLine.of("kind: an edge " + kind.wireType() + " cannot lead from "
                    + id(fromHandle) + " to " + id(toHandle) + "; it leads from " + kind.from() + " to " + kind.to()));
        }
    }

    private record PlaceKey(EdgeKind kind, EvidenceSource source, String path) {
        @Override
        public int hashCode() {
            return 31 * (31 * kind.hashCode() + source.hashCode()) + TextHash.of(path);
        }
    }

    /** Notes that the entry node of a scene belongs to another scene, by their handles. */
    public void entryNodeOwner(int sceneHandle, int ownerHandle) {
        entryNodeOwners.put(sceneHandle, ownerHandle);
    }

    /** Seals what is not sealed yet and makes the graph. The builder is empty afterwards and must not be used again. */
    public CompactGraph build() {
        return build(Crew.ofOne());
    }

    /** As the other, on the threads of the crew. */
    public CompactGraph build(Crew crew) {
        EdgeStaging staging = edges();
        seal(List.of(NodeKind.values()), crew);
        NodeTables nodes = nodes();
        edges = null;
        places.clear();
        Arrays.fill(numberIndexes, null);
        Map<Integer, Integer> owners = new HashMap<>();
        entryNodeOwners.forEach((scene, owner) -> owners.put(nodes.index(scene), nodes.index(owner)));
        return new CompactGraph(nodes, new EdgeColumns(staging, nodes, crew), Map.copyOf(owners), schema);
    }

    private NodeTables nodes() {
        NodeTables all = nodes;
        if (all == null) {
            NodeTable[] sealed = new NodeTable[Ordinals.nodeKinds()];
            for (NodeKind kind : NodeKind.values()) {
                sealed[Ordinals.of(kind)] = table(kind);
            }
            all = new NodeTables(sealed, keys());
            nodes = all;
        }
        return all;
    }

    private void requireNode(String argument, int handle) {
        int kind = handle >>> POSITION_BITS;
        if (kind >= Ordinals.nodeKinds()
                || (handle & POSITION_MASK) >= table(Ordinals.nodeKind(kind)).size()) {
            throw new IllegalArgumentException(argument + ": " + handle + " is no handle of a node; ask find for one");
        }
    }

    private NodeTable table(NodeKind kind) {
        NodeTable table = tables[Ordinals.of(kind)];
        if (table == null) {
            throw new IllegalStateException("The kind " + kind.wireType() + " is not sealed yet");
        }
        return table;
    }

    private TemplateKeys keys() {
        if (keys == null) {
            throw new IllegalStateException("The templates are not sealed yet");
        }
        return keys;
    }

    private EdgeStaging edges() {
        if (edges == null) {
            throw new IllegalStateException("The graph has been built; a builder makes one graph");
        }
        return edges;
    }
}
