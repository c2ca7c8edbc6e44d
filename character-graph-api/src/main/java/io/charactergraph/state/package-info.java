/**
 * A graph with all that belongs to it, and the application of filters to it. For the library's own modules only. Depends on
 * {@code filter}, {@code graph} and {@code model}.
 */
@NullMarked
package io.charactergraph.state;

import org.jspecify.annotations.NullMarked;
