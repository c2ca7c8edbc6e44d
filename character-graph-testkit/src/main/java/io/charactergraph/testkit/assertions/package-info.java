/**
 * Assertions of AssertJ on graphs and answers: {@link io.charactergraph.testkit.assertions.GraphAssertions}. They need {@code
 * org.assertj:assertj-core}, which the testkit does not bring. May use the api and nothing of JUnit.
 */
@NullMarked
package io.charactergraph.testkit.assertions;

import org.jspecify.annotations.NullMarked;
