/** Studios as rows of text: written by hand, read from files, or made at random from a seed. */
@NullMarked
package io.charactergraph.testkit;

import org.jspecify.annotations.NullMarked;
