/** The first things that a test uses: fixtures, the sample studio, sample graphs, and the invariants of every graph. */
@NullMarked
package io.charactergraph.testkit;

import org.jspecify.annotations.NullMarked;
