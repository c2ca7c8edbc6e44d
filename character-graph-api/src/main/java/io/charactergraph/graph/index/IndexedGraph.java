package io.charactergraph.graph.index;

import io.charactergraph.model.ActionBlock;
import io.charactergraph.model.Asset;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.Generation;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.Scene;
import io.charactergraph.schema.Schema;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The graph by {@code int} indexes, for the library's own queries.
 *
 * <p>Nodes have the indexes {@code 0 .. nodeBound()-1} in the spec's order of nodes, so that comparing indexes is
 * comparing ids, and the nodes of one kind are one range. Edges have the indexes {@code 0 .. edgeBound()-1} in the order
 * (from, kind, to, source, scene node, attribute), so that the out-edges of a node are one range, and those of one kind are
 * one range within it. In-edges are reached by positions: {@code inEdge(p)} for {@code p} in {@code inStart .. inEnd-1},
 * in the order (to, kind, from, …).
 *
 * <p>{@link #outEdges}, {@link #inEdges}, {@link #anyOut} and {@link #anyIn} return and visit only edges that pass the
 * filter. {@link #indexOf}, {@link #node} and {@link #edge} apply the filter too.
 *
 * <pre>{@code
 * for (int e : graph.outEdges(n, kind)) {
 *     visit(graph.to(e));
 * }
 * for (int e : graph.inEdges(n, kind)) {
 *     visit(graph.from(e));
 * }
 * }</pre>
 *
 * <p>A filtered graph is a view that shares the arrays: the ranges {@code outStart .. outEnd} and {@code inStart .. inEnd}
 * are those of the whole graph. Code that needs a range (to search it, or to leave out a copy in a pass over the whole
 * graph) tests {@link #hasEdge}, which is true only if both ends pass too.
 */
public interface IndexedGraph {

    /** The index that stands for "no such node". */
    int NONE = -1;

    /** The scene node of an edge that stands in none. */
    int NO_SCENE_NODE = Integer.MIN_VALUE;

    /** One more than the highest node index, filter or not. */
    int nodeBound();

    /** One more than the highest edge index, filter or not. */
    int edgeBound();

    /** The first index of a kind, filter or not. */
    int kindStart(NodeKind kind);

    /** One more than the last index of a kind, filter or not. */
    int kindEnd(NodeKind kind);

    /** Whether the node passes the filter. */
    boolean hasNode(int node);

    /**
     * Returns the first node from an index on that passes the filter, or {@link #NONE} when there is none. A view passes over
     * nodes that it does not show 64 at a time.
     */
    default int nextNode(int from) {
        for (int node = from; node < nodeBound(); node++) {
            if (hasNode(node)) {
                return node;
            }
        }
        return NONE;
    }

    /** Whether the edge and both its ends pass the filter. */
    boolean hasEdge(int edge);

    /** How many nodes pass the filter; constant time. */
    int nodeCount();

    /** How many edges pass the filter; computed once for each view. */
    int edgeCount();

    /** The kind of a node. */
    NodeKind kind(int node);

    /** The id of a node. */
    NodeId id(int node);

    /** Returns the node, made on demand; under a ceiling without anything that names a hidden node. */
    GraphNode node(int node);

    /** The rating that the node itself has, as the text found; null when it has none, or nodes of its kind have none. */
    default @Nullable String ratingText(int node) {
        return switch (kind(node)) {
            case SCENE -> ((Scene) node(node)).rating().orElse(null);
            case ASSET -> ((Asset) node(node)).contentRating().orElse(null);
            case GENERATION -> ((Generation) node(node)).rating().orElse(null);
            case ACTION_BLOCK -> ((ActionBlock) node(node)).rating().orElse(null);
            default -> null;
        };
    }

    /** Whether the node is an asset that is restricted by age. */
    default boolean ageRestricted(int node) {
        return node(node) instanceof Asset asset && asset.ageRestricted().orElse(false);
    }

    /** Whether the node is active itself; nodes other than templates and instances are. */
    default boolean active(int node) {
        return switch (kind(node)) {
            case CHARACTER_TEMPLATE -> ((CharacterTemplate) node(node)).active();
            case CHARACTER_INSTANCE -> ((CharacterInstance) node(node)).active();
            default -> true;
        };
    }

    /** The tags of a template or an asset, under a ceiling without those that name a hidden node; other nodes have none. */
    default List<String> tags(int node) {
        return switch (kind(node)) {
            case CHARACTER_TEMPLATE -> ((CharacterTemplate) node(node)).tags();
            case ASSET -> ((Asset) node(node)).tags();
            default -> List.of();
        };
    }

    /** When a generation was created; null when that is not known, or the node is none. */
    default @Nullable Instant createdAt(int node) {
        return node(node) instanceof Generation generation
                ? generation.createdAt().orElse(null)
                : null;
    }

    /** The index of a node that passes the filter, or {@link #NONE}. */
    int indexOf(NodeId id);

    /** The indexes of the templates with that key that pass the filter, in id order. */
    int[] indexesOfKey(String key);

    /**
     * The index of the only template with that key that passes the filter, or {@link #NONE} when there is none, or
     * several.
     */
    default int indexOfKey(String key) {
        int[] templates = indexesOfKey(key);
        return templates.length == 1 ? templates[0] : NONE;
    }

    /** The first out-edge. */
    int outStart(int node);

    /** One more than the last out-edge. */
    int outEnd(int node);

    /** The first out-edge of a kind; equal to {@link #outEnd(int, EdgeKind)} when there is none. */
    int outStart(int node, EdgeKind kind);

    /** One more than the last out-edge of a kind. */
    int outEnd(int node, EdgeKind kind);

    /** The position of the first in-edge. */
    int inStart(int node);

    /** One more than the position of the last in-edge. */
    int inEnd(int node);

    /** The position of the first in-edge of a kind; equal to {@link #inEnd(int, EdgeKind)} when there is none. */
    int inStart(int node, EdgeKind kind);

    /** One more than the position of the last in-edge of a kind. */
    int inEnd(int node, EdgeKind kind);

    /** Returns the out-edges of a node that pass the filter, in order, in a new array. */
    int[] outEdges(int node);

    /** Returns the out-edges of a kind that pass the filter, in order, in a new array. */
    int[] outEdges(int node, EdgeKind kind);

    /** Returns the in-edges of a node that pass the filter, in order, in a new array. */
    int[] inEdges(int node);

    /** Returns the in-edges of a kind that pass the filter, in order, in a new array. */
    int[] inEdges(int node, EdgeKind kind);

    /** Passes the out-edges of a kind to a test, in order, until it accepts one; returns whether it did. Copies nothing. */
    default boolean anyOut(int node, EdgeKind kind, IntPredicate test) {
        for (int edge = outStart(node, kind), end = outEnd(node, kind); edge < end; edge++) {
            if (hasEdge(edge) && test.test(edge)) {
                return true;
            }
        }
        return false;
    }

    /** Passes the in-edges of a kind to a test, in order, until it accepts one; returns whether it did. Copies nothing. */
    default boolean anyIn(int node, EdgeKind kind, IntPredicate test) {
        for (int position = inStart(node, kind), end = inEnd(node, kind); position < end; position++) {
            int edge = inEdge(position);
            if (hasEdge(edge) && test.test(edge)) {
                return true;
            }
        }
        return false;
    }

    /** The edge at a position of the in-edges. */
    int inEdge(int position);

    /** The start of an edge. */
    int from(int edge);

    /** The end of an edge. */
    int to(int edge);

    /** The kind of an edge. */
    EdgeKind edgeKind(int edge);

    /** Where the evidence of an edge stands. */
    EvidenceSource source(int edge);

    /** The scene node of an edge, or {@link #NO_SCENE_NODE}. */
    int sceneNode(int edge);

    /** What an edge carries. */
    EdgeDetail detail(int edge);

    /** Returns the edge, made on demand. */
    GraphEdge edge(int edge);

    /** Whether the evidence of a {@code part_of_arc} edge calls the arc a quest. */
    boolean saysQuest(int edge);

    /** Returns the family of versions of a template; empty when it has none, or the node is no template. */
    Optional<VersionFamily> versionFamily(int node);

    /**
     * A view that shows only some nodes and edges of this graph; shares all arrays.
     *
     * @param nodes the nodes to show, a subset of those shown now; not copied, must not change
     * @param edges the edges to show, or null for all whose ends are shown; not copied, must not change
     * @param hidden the nodes hidden by a rating ceiling, which nothing shown may name, or null when there is no ceiling
     */
    IndexedGraph view(BitSet nodes, @Nullable BitSet edges, @Nullable BitSet hidden);

    /** The whole graph that this is a view of; itself when it is no view. */
    IndexedGraph base();

    /** The places that the graph was loaded by. */
    Schema schema();

    /** The bytes of heap that the columns of the whole graph take, computed from their lengths. */
    long bytes();
}
