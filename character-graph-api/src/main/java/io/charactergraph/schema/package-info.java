/**
 * The data dictionary as data: the studio's tables and columns, the profiles in which they exist, and every place that refers
 * to something. Everything that depends on where a value is stored is derived from here. Depends on {@code internal} only.
 */
@NullMarked
package io.charactergraph.schema;

import org.jspecify.annotations.NullMarked;
