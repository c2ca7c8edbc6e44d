/**
 * The one assembler: turns rows into nodes, finds every reference by the conventions of the dictionary, resolves them when
 * all rows are in, and keeps the accounts. Shared by all sources, so that they cannot disagree. For the library's own modules.
 */
@NullMarked
package io.charactergraph.source.assembly;

import org.jspecify.annotations.NullMarked;
