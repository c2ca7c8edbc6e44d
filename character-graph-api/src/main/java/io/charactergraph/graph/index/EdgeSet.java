package io.charactergraph.graph.index;

import io.charactergraph.internal.IntList;
import io.charactergraph.model.GraphEdge;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Some edges of a graph, made while it is iterated. */
final class EdgeSet extends AbstractSet<GraphEdge> {

    private final EdgeFinder finder;
    private final int @Nullable [] indexes;
    private final IntPredicate member;

    private EdgeSet(EdgeFinder finder, int @Nullable [] indexes, IntPredicate member) {
        this.finder = finder;
        this.indexes = indexes;
        this.member = member;
    }

    /** All edges. */
    static EdgeSet all(EdgeFinder finder) {
        return new EdgeSet(finder, null, edge -> true);
    }

    /** The edges that join two nodes in that direction. */
    static EdgeSet between(EdgeFinder finder, int from, int to) {
        IndexedGraph graph = finder.graph();
        return new EdgeSet(finder, finder.between(from, to), edge -> graph.from(edge) == from && graph.to(edge) == to);
    }

    /** The edges that lead to a node, start from it, or both; an edge that does both stands there once. */
    static EdgeSet of(EdgeFinder finder, int node, boolean in, boolean out) {
        IndexedGraph graph = finder.graph();
        IntList found = new IntList();
        if (in) {
            for (int edge : graph.inEdges(node)) {
                found.add(edge);
            }
        }
        if (out) {
            for (int edge : graph.outEdges(node)) {
                if (!(in && graph.to(edge) == node)) {
                    found.add(edge);
                }
            }
        }
        return new EdgeSet(
                finder, found.toArray(), edge -> in && graph.to(edge) == node || out && graph.from(edge) == node);
    }

    @Override
    public int size() {
        return indexes == null ? finder.graph().edgeCount() : indexes.length;
    }

    @Override
    public boolean contains(@Nullable Object other) {
        if (!(other instanceof GraphEdge edge)) {
            return false;
        }
        int index = finder.find(edge);
        return index != IndexedGraph.NONE && member.test(index);
    }

    @Override
    public Iterator<GraphEdge> iterator() {
        IndexedGraph graph = finder.graph();
        IntStream edges =
                indexes == null ? IntStream.range(0, graph.edgeBound()).filter(graph::hasEdge) : Arrays.stream(indexes);
        return edges.mapToObj(graph::edge).iterator();
    }
}
