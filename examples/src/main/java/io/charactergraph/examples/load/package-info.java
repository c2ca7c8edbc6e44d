/** Measures the admin service: a load of so many requests a second on a large studio. {@code docs/admin.md} has what was measured. */
@NullMarked
package io.charactergraph.examples.load;

import org.jspecify.annotations.NullMarked;
