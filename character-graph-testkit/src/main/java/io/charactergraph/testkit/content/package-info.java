/**
 * Tests of a studio's content: {@link io.charactergraph.testkit.content.ContentTests} makes a rule set a JUnit test. They need
 * {@code org.junit.jupiter:junit-jupiter-api}, which the testkit does not bring. May use the api and nothing of AssertJ.
 */
@NullMarked
package io.charactergraph.testkit.content;

import org.jspecify.annotations.NullMarked;
