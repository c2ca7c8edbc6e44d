/**
 * The answer sheet: all answers about a graph as JSON Lines, byte for byte repeatable, to compare two versions, two sources
 * or two databases.
 */
@NullMarked
package io.charactergraph.testkit.sheet;

import org.jspecify.annotations.NullMarked;
