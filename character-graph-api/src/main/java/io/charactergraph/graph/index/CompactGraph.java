package io.charactergraph.graph.index;

import io.charactergraph.internal.IntArrays;
import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.schema.Schema;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A whole graph in columns: about 19 bytes an edge at five edges a node, and no objects until they are requested. Made by
 * {@link CompactGraphBuilder}; immutable, for any number of threads.
 *
 * <p>Each edge has one byte for kind, source and the path of its evidence without its free key; two bytes when there are
 * more than 256 such combinations (the studio's tables have about 60, and as many again in other spellings). A free key
 * (a role, a character's key) takes nothing
 * when an end of the edge is called so, else eight bytes an edge; equal keys are kept once.
 */
public final class CompactGraph implements IndexedGraph {

    private final NodeTables nodes;
    private final EdgeColumns edges;
    private final Map<Integer, Integer> entryNodeOwners;
    private final Schema schema;

    CompactGraph(NodeTables nodes, EdgeColumns edges, Map<Integer, Integer> entryNodeOwners, Schema schema) {
        this.nodes = nodes;
        this.edges = edges;
        this.entryNodeOwners = entryNodeOwners;
        this.schema = schema;
    }

    NodeTables tables() {
        return nodes;
    }

    /** By scenes whose entry node belongs to another scene, that scene. */
    Map<Integer, Integer> entryNodeOwners() {
        return entryNodeOwners;
    }

    /**
     * The other scene to which a scene's entry node belongs, or {@link #NONE} when it belongs to the scene itself, or to
     * no scene.
     */
    int entryNodeOwner(int scene) {
        return entryNodeOwners.getOrDefault(scene, NONE);
    }

    @Override
    public int nodeBound() {
        return nodes.size();
    }

    @Override
    public int edgeBound() {
        return edges.size();
    }

    @Override
    public int kindStart(NodeKind kind) {
        return nodes.start(kind);
    }

    @Override
    public int kindEnd(NodeKind kind) {
        return nodes.end(kind);
    }

    /** True for every index below the bound. */
    @Override
    public boolean hasNode(int node) {
        return true;
    }

    /** True for every index below the bound. */
    @Override
    public boolean hasEdge(int edge) {
        return true;
    }

    @Override
    public int nodeCount() {
        return nodes.size();
    }

    @Override
    public int edgeCount() {
        return edges.size();
    }

    @Override
    public NodeKind kind(int node) {
        return nodes.kind(node);
    }

    @Override
    public NodeId id(int node) {
        return nodes.id(node);
    }

    @Override
    public GraphNode node(int node) {
        return nodes.node(node);
    }

    @Override
    public @Nullable String ratingText(int node) {
        PackedTable packed = nodes.packed(node);
        return packed == null
                ? IndexedGraph.super.ratingText(node)
                : packed.read(nodes.position(node), NodeCodec::rating);
    }

    @Override
    public boolean ageRestricted(int node) {
        PackedTable packed = nodes.packed(node);
        return packed != null && packed.ageRestricted(nodes.position(node));
    }

    @Override
    public List<String> tags(int node) {
        PackedTable packed = nodes.packed(node);
        return packed == null ? IndexedGraph.super.tags(node) : packed.read(nodes.position(node), NodeCodec::tags);
    }

    @Override
    public @Nullable Instant createdAt(int node) {
        PackedTable packed = nodes.packed(node);
        return packed == null ? null : packed.read(nodes.position(node), NodeCodec::createdAt);
    }

    @Override
    public int indexOf(NodeId id) {
        return nodes.indexOf(id);
    }

    @Override
    public int[] indexesOfKey(String key) {
        return nodes.keys().find(key, position -> true);
    }

    @Override
    public int outStart(int node) {
        return edges.outStarts[node];
    }

    @Override
    public int outEnd(int node) {
        return edges.outStarts[node + 1];
    }

    @Override
    public int outStart(int node, EdgeKind kind) {
        return edges.outPlace(node, Ordinals.of(kind));
    }

    @Override
    public int outEnd(int node, EdgeKind kind) {
        return edges.outPlace(node, Ordinals.of(kind) + 1);
    }

    @Override
    public int inStart(int node) {
        return edges.inStarts[node];
    }

    @Override
    public int inEnd(int node) {
        return edges.inStarts[node + 1];
    }

    @Override
    public int inStart(int node, EdgeKind kind) {
        return edges.inPlace(node, Ordinals.of(kind));
    }

    @Override
    public int inEnd(int node, EdgeKind kind) {
        return edges.inPlace(node, Ordinals.of(kind) + 1);
    }

    @Override
    public int[] outEdges(int node) {
        return range(outStart(node), outEnd(node));
    }

    @Override
    public int[] outEdges(int node, EdgeKind kind) {
        return range(outStart(node, kind), outEnd(node, kind));
    }

    @Override
    public int[] inEdges(int node) {
        return Arrays.copyOfRange(edges.inEdges, inStart(node), inEnd(node));
    }

    @Override
    public int[] inEdges(int node, EdgeKind kind) {
        int start = inStart(node, kind);
        int end = inEnd(node, kind);
        return start == end ? IntArrays.NONE : Arrays.copyOfRange(edges.inEdges, start, end);
    }

    @Override
    public int inEdge(int position) {
        return edges.inEdges[position];
    }

    @Override
    public int from(int edge) {
        return edges.from[edge];
    }

    @Override
    public int to(int edge) {
        return edges.to[edge];
    }

    @Override
    public EdgeKind edgeKind(int edge) {
        return edges.kind(edge);
    }

    @Override
    public EvidenceSource source(int edge) {
        return edges.code(edge).source();
    }

    @Override
    public int sceneNode(int edge) {
        return edges.sceneNode[edge];
    }

    @Override
    public EdgeDetail detail(int edge) {
        return edges.details.get(edge);
    }

    @Override
    public GraphEdge edge(int edge) {
        EdgeCodes.Code code = edges.code(edge);
        int sceneNode = edges.sceneNode[edge];
        return EdgeMaker.make(
                schema,
                code,
                id(edges.from[edge]),
                id(edges.to[edge]),
                sceneNode,
                detail(edge),
                edges.rowIds.find(edge),
                code.key() == EdgeCodes.FreeKey.KEPT ? edges.keys.find(edge) : null);
    }

    @Override
    public boolean saysQuest(int edge) {
        return edges.code(edge).quest();
    }

    @Override
    public Optional<VersionFamily> versionFamily(int node) {
        return kind(node) == NodeKind.CHARACTER_TEMPLATE
                ? nodes.keys().family(node - kindStart(NodeKind.CHARACTER_TEMPLATE))
                : Optional.empty();
    }

    private static int[] range(int start, int end) {
        if (start == end) {
            return IntArrays.NONE;
        }
        int[] range = new int[end - start];
        for (int i = 0; i < range.length; i++) {
            range[i] = start + i;
        }
        return range;
    }

    @Override
    public IndexedGraph view(BitSet shownNodes, @Nullable BitSet shownEdges, @Nullable BitSet hidden) {
        return new GraphView(this, shownNodes, shownEdges, hidden);
    }

    @Override
    public IndexedGraph base() {
        return this;
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public long bytes() {
        return nodes.bytes() + edges.bytes();
    }

    /** The part of {@link #bytes} that ends, kinds, sources and scene nodes of the edges take, in both directions. */
    public long structureBytes() {
        return edges.structureBytes();
    }

    /** Whether several templates have that key, and no family's head is meant. */
    public boolean keyIsAmbiguous(String key) {
        return nodes.keys().isAmbiguous(key);
    }

    /** The nodes of a kind. */
    NodeTable table(NodeKind kind) {
        return nodes.table(kind);
    }

    /** The edges. */
    EdgeColumns columns() {
        return edges;
    }

    /** The keys of the templates; their positions are the indexes of the templates. */
    TemplateKeys templateKeys() {
        return nodes.keys();
    }
}
