/** Programs to try and to copy from: the quick start, and sources of one's own. Depends on everything; nothing depends on it. */
@NullMarked
package io.charactergraph.examples;

import org.jspecify.annotations.NullMarked;
