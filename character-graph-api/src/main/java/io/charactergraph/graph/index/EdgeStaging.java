package io.charactergraph.graph.index;

import java.util.ArrayList;
import java.util.List;

/** Edges while they are added, in blocks, with what few of them have. */
final class EdgeStaging {

    final EdgeCodes codes = new EdgeCodes();
    final EdgeExtras extras = new EdgeExtras();
    private final List<EdgeBlock> blocks = new ArrayList<>();
    private EdgeBlock current = new EdgeBlock();

    EdgeStaging() {
        blocks.add(current);
    }

    /** Adds an edge; the code stands for its kind and source and for the form of its path. */
    void add(int fromHandle, int toHandle, int edgeCode, int node, int extraNumber) {
        current.add(fromHandle, toHandle, edgeCode, node, extraNumber);
    }

    /** Adds a block of edges, to which nothing else is added; its codes and extras are those of this staging. */
    void add(EdgeBlock block) {
        if (block.size() > 0) {
            blocks.add(block);
        }
    }

    /** Returns the blocks. */
    List<EdgeBlock> blocks() {
        return blocks;
    }

    int size() {
        long size = 0;
        for (EdgeBlock block : blocks) {
            size += block.size();
        }
        return Math.toIntExact(size);
    }
}
