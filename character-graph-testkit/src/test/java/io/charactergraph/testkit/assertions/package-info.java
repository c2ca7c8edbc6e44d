/** Tests of the assertions and of their messages. */
@NullMarked
package io.charactergraph.testkit.assertions;

import org.jspecify.annotations.NullMarked;
