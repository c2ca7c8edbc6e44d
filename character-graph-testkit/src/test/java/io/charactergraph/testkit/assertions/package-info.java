/** The assertions, and what they say when they fail. */
@NullMarked
package io.charactergraph.testkit.assertions;

import org.jspecify.annotations.NullMarked;
