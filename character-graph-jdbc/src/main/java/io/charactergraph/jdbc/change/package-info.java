/** Values that describe changes of rows: what was changed, what a plan would change, and why a change failed. Exported. Uses no other package of this
 * module. */
@NullMarked
package io.charactergraph.jdbc.change;

import org.jspecify.annotations.NullMarked;
