/**
 * Questions that are put together step by step: sets of nodes with their algebra, and the paths between them. Depends on
 * {@code query}, {@code filter}, {@code state}, {@code graph} and {@code model}.
 */
@NullMarked
package io.charactergraph.select;

import org.jspecify.annotations.NullMarked;
