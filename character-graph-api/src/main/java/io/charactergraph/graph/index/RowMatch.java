package io.charactergraph.graph.index;

/** Compares packed rows of two graphs that the codecs of one kind wrote, each with its own dictionaries. */
@FunctionalInterface
interface RowMatch {

    /** Whether two rows hold the same fields; reads as far as they do. */
    boolean isEqual(PackedReader row, PackedReader other);
}
