package io.charactergraph.graph.index;

import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Packs the nodes of a kind whose ids are numbers; holds the dictionaries of their words. */
sealed interface NodeCodec permits AssetCodec, GenerationCodec {

    NodeId id(int number);

    int number(NodeId id);

    /** Writes all of a node but its id. */
    void write(GraphNode node, PackedWriter out);

    GraphNode read(int number, PackedReader in);

    /** The rating alone, or null; quicker than the node. */
    default @Nullable String rating(PackedReader in) {
        return ratings().word(ratingCode(in)).orElse(null);
    }

    /** The words among which {@link #ratingCode} finds the rating. */
    Words ratings();

    /** The code of the rating alone; quicker than the text. */
    int ratingCode(PackedReader in);

    /** Whether the node is known to be restricted by age; quicker than the node. */
    boolean ageRestricted(PackedReader in);

    /** The tags alone; quicker than the node. */
    List<String> tags(PackedReader in);

    /** When the node was created, or null; quicker than the node. */
    @Nullable
    Instant createdAt(PackedReader in);

    /** Returns a codec that reads what this one wrote, and writes more nodes. */
    NodeCodec more();

    /** Compares the rows of this codec with those of another of the same kind, whose words may have other codes. */
    RowMatch match(NodeCodec other);

    /** No node will be written any more. */
    void seal();

    /** The bytes of the dictionaries. */
    long bytes();
}
