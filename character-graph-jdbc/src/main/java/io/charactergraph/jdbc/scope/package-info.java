/** Tables that are read in parts: by which columns rows are looked up, with which indexes, and the indexes that make that cheap. */
@NullMarked
package io.charactergraph.jdbc.scope;

import org.jspecify.annotations.NullMarked;
