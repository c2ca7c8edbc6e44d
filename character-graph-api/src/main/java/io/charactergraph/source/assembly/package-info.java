/**
 * A graph while it is assembled: takes what the readers of rows emit, resolves every reference when all rows are in, and
 * closes the accounts. Shared by all sources, so that they cannot disagree. For the library's own modules.
 */
@NullMarked
package io.charactergraph.source.assembly;

import org.jspecify.annotations.NullMarked;
