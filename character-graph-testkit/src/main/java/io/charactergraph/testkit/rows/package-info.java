/** Studios as rows of text: built, read from files, written, and loaded as a graph. May use the api only. */
@NullMarked
package io.charactergraph.testkit.rows;

import org.jspecify.annotations.NullMarked;
