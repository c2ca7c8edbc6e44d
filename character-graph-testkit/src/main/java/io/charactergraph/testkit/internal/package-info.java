/** Small things that several packages of the testkit use. Not exported. */
@NullMarked
package io.charactergraph.testkit.internal;

import org.jspecify.annotations.NullMarked;
