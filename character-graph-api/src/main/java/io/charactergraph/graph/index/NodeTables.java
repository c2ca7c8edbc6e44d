package io.charactergraph.graph.index;

import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The nodes of all kinds, one kind after the other. */
final class NodeTables {

    private final NodeTable[] tables;
    private final int[] starts = new int[Ordinals.nodeKinds() + 1];
    private final TemplateKeys keys;

    /** Takes one table for each kind. */
    NodeTables(NodeTable[] tables, TemplateKeys keys) {
        this.tables = tables;
        this.keys = keys;
        for (int i = 0; i < tables.length; i++) {
            starts[i + 1] = Math.addExact(starts[i], tables[i].size());
        }
    }

    /**
     * Returns the tables with some nodes in place of others. The nodes of templates stay.
     *
     * @param changes by kind, in id order, each id once
     */
    NodeTables with(Map<NodeKind, List<NodeChange>> changes) {
        NodeTable[] changed = tables.clone();
        changes.forEach((kind, some) -> changed[Ordinals.of(kind)] = table(kind).with(some));
        return new NodeTables(changed, keys);
    }

    /** The nodes of a kind. */
    NodeTable table(NodeKind kind) {
        return tables[Ordinals.of(kind)];
    }

    int size() {
        return starts[Ordinals.nodeKinds()];
    }

    int start(NodeKind kind) {
        return starts[Ordinals.of(kind)];
    }

    int end(NodeKind kind) {
        return starts[Ordinals.of(kind) + 1];
    }

    /** The index of the node with that handle of the builder. */
    int index(int handle) {
        return starts[handle >>> CompactGraphBuilder.POSITION_BITS] + (handle & CompactGraphBuilder.POSITION_MASK);
    }

    TemplateKeys keys() {
        return keys;
    }

    NodeKind kind(int node) {
        return Ordinals.nodeKind(kindOrdinal(node));
    }

    NodeId id(int node) {
        int kind = kindOrdinal(node);
        return tables[kind].id(node - starts[kind]);
    }

    GraphNode node(int node) {
        int kind = kindOrdinal(node);
        return tables[kind].node(node - starts[kind]);
    }

    /** The table of a node's kind, when it is packed. */
    @Nullable
    PackedTable packed(int node) {
        return tables[kindOrdinal(node)] instanceof PackedTable table ? table : null;
    }

    /** Where a node stands in the table of its kind. */
    int position(int node) {
        return node - starts[kindOrdinal(node)];
    }

    int indexOf(NodeId id) {
        int kind = Ordinals.of(id.kind());
        int position = tables[kind].find(id);
        return position < 0 ? IndexedGraph.NONE : starts[kind] + position;
    }

    long bytes() {
        long bytes = keys.bytes();
        for (NodeTable table : tables) {
            bytes += table.bytes();
        }
        return bytes;
    }

    private int kindOrdinal(int node) {
        int kind = 0;
        while (node >= starts[kind + 1]) {
            kind++;
        }
        return kind;
    }
}
