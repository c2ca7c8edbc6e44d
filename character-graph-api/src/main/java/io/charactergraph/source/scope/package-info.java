/** Which rows the questions about one thing need: found from row to row, by what each names. Depends on {@code source.rows}. */
@NullMarked
package io.charactergraph.source.scope;

import org.jspecify.annotations.NullMarked;
