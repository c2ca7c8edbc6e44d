package io.charactergraph.source.assembly;

import io.charactergraph.graph.index.CompactGraph;
import io.charactergraph.graph.index.CompactGraphBuilder;
import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.NodeRow;
import io.charactergraph.schema.StudioTable;

/** The nodes that references can name: of a graph that is being built, or of one that is there. */
interface KnownNodes {

    /** The handle of a node, or -1. */
    int find(NodeId id);

    /** The handle of the node that the row of a table with a number is, or -1. */
    int find(StudioTable table, int number);

    /** The handle of the template with that key, or -1. */
    int findByKey(String key);

    /** Whether several templates have that key. */
    boolean keyIsAmbiguous(String key);

    /** The kind of a node. */
    NodeKind kind(int handle);

    static KnownNodes of(CompactGraphBuilder builder) {
        return new KnownNodes() {
            @Override
            public int find(NodeId id) {
                return builder.find(id);
            }

            @Override
            public int find(StudioTable table, int number) {
                return builder.find(table, number);
            }

            @Override
            public int findByKey(String key) {
                return builder.findByKey(key);
            }

            @Override
            public boolean keyIsAmbiguous(String key) {
                return builder.keyIsAmbiguous(key);
            }

            @Override
            public NodeKind kind(int handle) {
                return builder.kind(handle);
            }
        };
    }

    static KnownNodes of(IndexedGraph graph) {
        return new KnownNodes() {
            @Override
            public int find(NodeId id) {
                return graph.indexOf(id);
            }

            @Override
            public int find(StudioTable table, int number) {
                return graph.indexOf(NodeRow.nodeOf(table, number));
            }

            @Override
            public int findByKey(String key) {
                return graph.indexOfKey(key);
            }

            @Override
            public boolean keyIsAmbiguous(String key) {
                return ((CompactGraph) graph.base()).keyIsAmbiguous(key);
            }

            @Override
            public NodeKind kind(int handle) {
                return graph.kind(handle);
            }
        };
    }
}
