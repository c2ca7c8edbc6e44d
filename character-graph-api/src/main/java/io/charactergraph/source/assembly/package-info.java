/**
 * The one assembler: turns rows into nodes, finds every reference by the conventions of the dictionary, resolves them when
 * all rows are in, and keeps the accounts. Shared by all sources, so that they cannot disagree. Also edits JSON in place, for
 * those who write, so that what is written is found where it is read. For the library's own modules.
 */
@NullMarked
package io.charactergraph.source.assembly;

import org.jspecify.annotations.NullMarked;
