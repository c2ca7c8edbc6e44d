/**
 * What is different between two graphs, as lists and as a story. Depends on {@code query}, {@code state}, {@code graph} and
 * {@code model}.
 */
@NullMarked
package io.charactergraph.diff;

import org.jspecify.annotations.NullMarked;
