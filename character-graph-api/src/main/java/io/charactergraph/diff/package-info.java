/** What differs between two graphs, exactly and as a story. Depends on {@code query} and {@code model}. */
@NullMarked
package io.charactergraph.diff;

import org.jspecify.annotations.NullMarked;
