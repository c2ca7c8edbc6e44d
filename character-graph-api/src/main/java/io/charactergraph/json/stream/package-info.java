/**
 * Writes and reads the wire format as streams. Depends on {@code state}, {@code filter}, {@code graph}, {@code source} and {@code model}. Not
 * exported.
 */
@NullMarked
package io.charactergraph.json.stream;

import org.jspecify.annotations.NullMarked;
