package io.charactergraph.testkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Injects a graph of the test's own making; otherwise like {@link StudioGraph}.
 *
 * <pre>{@code
 * static StudioFixture duel() {
 *     return StudioFixture.create()
 *             .template("hamlet")
 *             .template("laertes")
 *             .references("hamlet", "laertes", "rivals")
 *             .strength(0.9);
 * }
 *
 * @Test
 * void duel_isBetweenTwo(@FixtureGraph("duel") CharacterGraph graph) {
 *     assertThat(graph).hasNode("hamlet", "laertes");
 * }
 * }</pre>
 *
 * @since 0.1
 */
@Documented
@Inherited
@Target({ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(GraphExtension.class)
public @interface FixtureGraph {

    /**
     * The name of a static method without parameters, private or not, of the test class, of a class around it or above
     * it; or of
     * another class, as in {@code org.example.Fixtures#duel}. It returns a {@link
     * io.charactergraph.testkit.StudioFixture}, {@link
     * io.charactergraph.testkit.rows.StudioRows}, {@link io.charactergraph.source.GraphSource} or {@link
     * io.charactergraph.CharacterGraph}.
     */
    String value();
}
