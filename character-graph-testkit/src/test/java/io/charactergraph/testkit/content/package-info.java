/** Content tests and their baselines. */
@NullMarked
package io.charactergraph.testkit.content;

import org.jspecify.annotations.NullMarked;
