/**
 * Profiles as data: how the physical tables of a database give the rows of each logical table of the data dictionary.
 * Everything that reads another profile than the dictionary's derives its query from here. Depends on {@code schema} and
 * {@code internal} only.
 */
@NullMarked
package io.charactergraph.schema.form;

import org.jspecify.annotations.NullMarked;
