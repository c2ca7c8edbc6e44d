/** Small random studios for property tests: well formed and malformed rows of every table, made from a seed, and shrunk. */
@NullMarked
package io.charactergraph.testkit.random;

import org.jspecify.annotations.NullMarked;
