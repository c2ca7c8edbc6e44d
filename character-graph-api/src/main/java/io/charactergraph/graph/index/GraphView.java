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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Some nodes and edges of a whole graph, whose arrays it shares. */
final class GraphView implements IndexedGraph {

    private static final int NOT_COUNTED = -1;

    private final CompactGraph base;
    private final BitSet nodes;
    private final @Nullable BitSet edges;
    private final @Nullable BitSet hidden;
    private final int nodeCount;
    private volatile int edgeCount = NOT_COUNTED;

    GraphView(CompactGraph base, BitSet nodes, @Nullable BitSet edges, @Nullable BitSet hidden) {
        this.base = base;
        this.nodes = nodes;
        this.edges = edges;
        this.hidden = hidden;
        this.nodeCount = nodes.cardinality();
    }

    /** The nodes that it shows; not to be changed. */
    BitSet shownNodes() {
        return nodes;
    }

    /** The edges that it shows, or null when it shows all whose ends it shows; not to be changed. */
    @Nullable
    BitSet shownEdges() {
        return edges;
    }

    /** Whether its nodes may differ from those of the whole graph, since a rating ceiling hides what they name. */
    boolean isRedacted() {
        return hidden != null;
    }

    @Override
    public int nodeBound() {
        return base.nodeBound();
    }

    @Override
    public int edgeBound() {
        return base.edgeBound();
    }

    @Override
    public int kindStart(NodeKind kind) {
        return base.kindStart(kind);
    }

    @Override
    public int kindEnd(NodeKind kind) {
        return base.kindEnd(kind);
    }

    @Override
    public boolean hasNode(int node) {
        return nodes.get(node);
    }

    @Override
    public int nextNode(int from) {
        return nodes.nextSetBit(from);
    }

    @Override
    public boolean hasEdge(int edge) {
        return (edges == null || edges.get(edge)) && nodes.get(base.from(edge)) && nodes.get(base.to(edge));
    }

    @Override
    public int nodeCount() {
        return nodeCount;
    }

    @Override
    public int edgeCount() {
        int count = edgeCount;
        if (count == NOT_COUNTED) {
            // Two threads may both count; they find the same.
            count = (int) ShownEdges.of(this).stream().count();
            edgeCount = count;
        }
        return count;
    }

    @Override
    public NodeKind kind(int node) {
        return base.kind(node);
    }

    @Override
    public NodeId id(int node) {
        return base.id(node);
    }

    @Override
    public GraphNode node(int node) {
        GraphNode whole = base.node(node);
        return hidden == null ? whole : Redaction.apply(base, hidden, node, whole);
    }

    @Override
    public @Nullable String ratingText(int node) {
        return base.ratingText(node);
    }

    @Override
    public boolean ageRestricted(int node) {
        return base.ageRestricted(node);
    }

    @Override
    public List<String> tags(int node) {
        return hidden == null ? base.tags(node) : IndexedGraph.super.tags(node);
    }

    @Override
    public @Nullable Instant createdAt(int node) {
        return base.createdAt(node);
    }

    @Override
    public int indexOf(NodeId id) {
        int node = base.indexOf(id);
        return node != NONE && nodes.get(node) ? node : NONE;
    }

    @Override
    public int[] indexesOfKey(String key) {
        return base.templateKeys().find(key, nodes::get);
    }

    @Override
    public int outStart(int node) {
        return base.outStart(node);
    }

    @Override
    public int outEnd(int node) {
        return base.outEnd(node);
    }

    @Override
    public int outStart(int node, EdgeKind kind) {
        return base.outStart(node, kind);
    }

    @Override
    public int outEnd(int node, EdgeKind kind) {
        return base.outEnd(node, kind);
    }

    @Override
    public int inStart(int node) {
        return base.inStart(node);
    }

    @Override
    public int inEnd(int node) {
        return base.inEnd(node);
    }

    @Override
    public int inStart(int node, EdgeKind kind) {
        return base.inStart(node, kind);
    }

    @Override
    public int inEnd(int node, EdgeKind kind) {
        return base.inEnd(node, kind);
    }

    @Override
    public int[] outEdges(int node) {
        return shownOut(base.outStart(node), base.outEnd(node));
    }

    @Override
    public int[] outEdges(int node, EdgeKind kind) {
        return shownOut(base.outStart(node, kind), base.outEnd(node, kind));
    }

    @Override
    public int[] inEdges(int node) {
        return shownIn(base.inStart(node), base.inEnd(node));
    }

    @Override
    public int[] inEdges(int node, EdgeKind kind) {
        return shownIn(base.inStart(node, kind), base.inEnd(node, kind));
    }

    private int[] shownOut(int start, int end) {
        if (start == end) {
            return IntArrays.NONE;
        }
        int[] shown = new int[end - start];
        int count = 0;
        for (int edge = start; edge < end; edge++) {
            if (hasEdge(edge)) {
                shown[count++] = edge;
            }
        }
        return count == shown.length ? shown : Arrays.copyOf(shown, count);
    }

    private int[] shownIn(int start, int end) {
        if (start == end) {
            return IntArrays.NONE;
        }
        int[] shown = new int[end - start];
        int count = 0;
        for (int position = start; position < end; position++) {
            int edge = base.inEdge(position);
            if (hasEdge(edge)) {
                shown[count++] = edge;
            }
        }
        return count == shown.length ? shown : Arrays.copyOf(shown, count);
    }

    @Override
    public int inEdge(int position) {
        return base.inEdge(position);
    }

    @Override
    public int from(int edge) {
        return base.from(edge);
    }

    @Override
    public int to(int edge) {
        return base.to(edge);
    }

    @Override
    public EdgeKind edgeKind(int edge) {
        return base.edgeKind(edge);
    }

    @Override
    public EvidenceSource source(int edge) {
        return base.source(edge);
    }

    @Override
    public int sceneNode(int edge) {
        return base.sceneNode(edge);
    }

    @Override
    public EdgeDetail detail(int edge) {
        return base.detail(edge);
    }

    @Override
    public GraphEdge edge(int edge) {
        return base.edge(edge);
    }

    @Override
    public boolean saysQuest(int edge) {
        return base.saysQuest(edge);
    }

    @Override
    public Optional<VersionFamily> versionFamily(int node) {
        return base.versionFamily(node);
    }

    @Override
    public IndexedGraph view(BitSet shownNodes, @Nullable BitSet shownEdges, @Nullable BitSet moreHidden) {
        BitSet both = copy(shownNodes);
        both.and(nodes);
        return new GraphView(base, both, intersection(edges, shownEdges), union(hidden, moreHidden));
    }

    @Override
    public IndexedGraph base() {
        return base;
    }

    @Override
    public Schema schema() {
        return base().schema();
    }

    @Override
    public long bytes() {
        return base.bytes();
    }

    private static @Nullable BitSet intersection(@Nullable BitSet left, @Nullable BitSet right) {
        if (left == null || right == null) {
            return left == null ? right : left;
        }
        BitSet both = copy(left);
        both.and(right);
        return both;
    }

    private static @Nullable BitSet union(@Nullable BitSet left, @Nullable BitSet right) {
        if (left == null || right == null) {
            return left == null ? right : left;
        }
        BitSet either = copy(left);
        either.or(right);
        return either;
    }

    private static BitSet copy(BitSet set) {
        return (BitSet) set.clone();
    }
}
