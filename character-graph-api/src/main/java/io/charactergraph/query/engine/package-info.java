/**
 * What computes the answers: one class for each question, on the graph's {@code int} indexes. For the library's own modules
 * only. Depends on {@code query}, {@code state}, {@code graph} and {@code model}.
 */
@NullMarked
package io.charactergraph.query.engine;

import org.jspecify.annotations.NullMarked;
