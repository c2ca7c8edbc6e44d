/** Tests of the studios as rows. */
@NullMarked
package io.charactergraph.testkit.random;

import org.jspecify.annotations.NullMarked;
