/**
 * Graphs for tests of JUnit Jupiter, by annotation: {@link io.charactergraph.testkit.junit.StudioGraph}, {@link
 * io.charactergraph.testkit.junit.FixtureGraph}, {@link io.charactergraph.testkit.junit.RandomGraph} for one graph, {@link
 * io.charactergraph.testkit.junit.RandomGraphTest} for a test of many. They need {@code org.junit.jupiter:junit-jupiter-api} from
 * 5.14 to 6, which the testkit does not bring. May use the api and nothing of AssertJ.
 */
@NullMarked
package io.charactergraph.testkit.junit;

import org.jspecify.annotations.NullMarked;
