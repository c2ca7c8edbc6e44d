/**
 * Filters: values that compose, compare and describe themselves. What they mean for a graph is applied elsewhere. Depends on
 * {@code model} only.
 */
@NullMarked
package io.charactergraph.filter;

import org.jspecify.annotations.NullMarked;
