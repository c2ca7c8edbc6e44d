package io.charactergraph.graph.index;

import io.charactergraph.model.NodeKind;

/** Compares the nodes of one kind of two graphs, by their columns where both keep them alike. */
final class NodeMatch {

    private final IndexedGraph old;
    private final IndexedGraph now;
    private final int oldStart;
    private final int newStart;
    private final TableMatch tables;
    private final boolean redacted;

    private NodeMatch(IndexedGraph old, IndexedGraph now, NodeKind kind) {
        this.old = old;
        this.now = now;
        oldStart = old.kindStart(kind);
        newStart = now.kindStart(kind);
        tables = table(old, kind).match(table(now, kind));
        redacted = isRedacted(old) || isRedacted(now);
    }

    static NodeMatch of(IndexedGraph old, IndexedGraph now, NodeKind kind) {
        return new NodeMatch(old, now, kind);
    }

    private static NodeTable table(IndexedGraph graph, NodeKind kind) {
        return ((CompactGraph) graph.base()).table(kind);
    }

    private static boolean isRedacted(IndexedGraph graph) {
        return graph instanceof GraphView view && view.isRedacted();
    }

    /** Compares the ids of two nodes, in the order of ids. */
    int compareIds(int oldNode, int newNode) {
        return tables.compareIds(oldNode - oldStart, newNode - newStart);
    }

    /** Whether two nodes of equal id are equal as the graphs show them. */
    boolean isEqual(int oldNode, int newNode) {
        return redacted
                ? old.node(oldNode).equals(now.node(newNode))
                : tables.isEqual(oldNode - oldStart, newNode - newStart);
    }
}
