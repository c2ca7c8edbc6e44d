/** The structure of the graph: the read contract over typed nodes and edges. Depends on {@code model} only. */
@NullMarked
package io.charactergraph.graph;

import org.jspecify.annotations.NullMarked;
