/** Tests of the studios as rows. */
@NullMarked
package io.charactergraph.testkit;

import org.jspecify.annotations.NullMarked;
