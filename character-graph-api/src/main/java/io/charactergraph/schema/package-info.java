/**
 * The data dictionary as data: the studio's tables, their columns, and the profiles in which they exist. Everything that
 * depends on where a value is stored is derived from here. Depends on {@code internal} only.
 */
@NullMarked
package io.charactergraph.schema;

import org.jspecify.annotations.NullMarked;
