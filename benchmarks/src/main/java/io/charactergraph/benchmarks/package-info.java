/** Measurements of the library. Not published. */
@NullMarked
package io.charactergraph.benchmarks;

import org.jspecify.annotations.NullMarked;
