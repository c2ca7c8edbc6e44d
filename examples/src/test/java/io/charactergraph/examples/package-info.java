@NullMarked
package io.charactergraph.examples;

import org.jspecify.annotations.NullMarked;
