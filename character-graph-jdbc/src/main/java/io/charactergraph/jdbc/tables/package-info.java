/** The tables as the database has them, found in the catalog, and the reading of their rows within bounds of memory. Shared by loading and linking. */
@NullMarked
package io.charactergraph.jdbc.tables;

import org.jspecify.annotations.NullMarked;
