/**
 * What a source, filter or rule of one's own must keep: tests of JUnit to extend. {@link
 * io.charactergraph.testkit.contract.GraphSourceContract}, {@link io.charactergraph.testkit.contract.StudioSourceContract}, {@link
 * io.charactergraph.testkit.contract.GraphFilterContract}, {@link io.charactergraph.testkit.contract.RuleContract}. They need
 * {@code org.junit.jupiter:junit-jupiter-api} and {@code org.assertj:assertj-core}, which the testkit does not bring.
 */
@NullMarked
package io.charactergraph.testkit.contract;

import org.jspecify.annotations.NullMarked;
