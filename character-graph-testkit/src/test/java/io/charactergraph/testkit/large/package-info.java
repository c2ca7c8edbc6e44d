/** Tests of the studios as rows. */
@NullMarked
package io.charactergraph.testkit.large;

import org.jspecify.annotations.NullMarked;
