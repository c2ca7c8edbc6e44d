package io.charactergraph.graph.index;

import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;

/** Packs the nodes of a kind whose ids are numbers; holds the dictionaries of their words. */
sealed interface NodeCodec permits AssetCodec, GenerationCodec {

    NodeId id(int number);

    int number(NodeId id);

    /** Writes all of a node but its id. */
    void write(GraphNode node, PackedWriter out);

    GraphNode read(int number, PackedReader in);

    /** No node will be written any more. */
    void seal();

    /** The bytes of the dictionaries. */
    long bytes();
}
