/**
 * What a row means: reads the rows of each table, by the places of the schema, into nodes, references and facts, and emits
 * them. Keeps nothing between rows. Depends on {@code schema}, {@code model}, {@code source} and {@code source.json}; knows
 * no graph. For the library's own modules.
 */
@NullMarked
package io.charactergraph.source.rows;

import org.jspecify.annotations.NullMarked;
