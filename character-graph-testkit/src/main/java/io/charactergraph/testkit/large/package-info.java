/** Large generated studios for measurements, written row by row. */
@NullMarked
package io.charactergraph.testkit.large;

import org.jspecify.annotations.NullMarked;
