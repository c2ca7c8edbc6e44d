/**
 * JSON texts edited in place: one value changes, and every other character stays. Finds values as the loader does, with the loader's own parser and limits.
 */
@NullMarked
package io.charactergraph.jdbc.json;

import org.jspecify.annotations.NullMarked;
