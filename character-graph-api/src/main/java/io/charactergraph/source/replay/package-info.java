/**
 * What the rows of an earlier load meant, packed, to be emitted again without reading the rows. For the library's own use.
 */
@NullMarked
package io.charactergraph.source.replay;

import org.jspecify.annotations.NullMarked;
