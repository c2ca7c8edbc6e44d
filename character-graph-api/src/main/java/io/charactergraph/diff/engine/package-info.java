/** What compares two graphs. Not exported. Depends on {@code query}, {@code state} and {@code model}. */
@NullMarked
package io.charactergraph.diff.engine;

import org.jspecify.annotations.NullMarked;
