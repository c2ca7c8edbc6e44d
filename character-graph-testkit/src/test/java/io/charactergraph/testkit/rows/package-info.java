/** Tests of the studios as rows. */
@NullMarked
package io.charactergraph.testkit.rows;

import org.jspecify.annotations.NullMarked;
