package io.charactergraph.source.assembly;

import io.charactergraph.graph.index.RowReferences;

/**
 * A reference that makes an edge which other rows may make too.
 *
 * @param edge what the edge is, as text: equal for equal edges
 * @param reference the reference
 */
public record SharedReference(String edge, RowReferences.Bare reference) {}
