/**
 * The graph in memory: dense {@code int} indexes over columns. For the library's own modules only; users read the graph
 * through {@code io.charactergraph.graph}.
 */
@NullMarked
package io.charactergraph.graph.index;

import org.jspecify.annotations.NullMarked;
