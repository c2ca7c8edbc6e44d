package io.charactergraph.testkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that must hold for every studio: it is run for so many random ones, one seed after another, and gets each as a
 * {@code
 * CharacterGraph} or {@code StudioRows} parameter, or both. The graph's invariants are part of what must hold.
 *
 * <pre>{@code
 * @RandomGraphTest(seeds = 50)
 * void filter_onlyTakesAway(CharacterGraph graph) {
 *     CharacterGraph active = graph.filter(GraphFilter.active());
 *
 *     assertThat(active.typed().nodeCount()).isLessThanOrEqualTo(graph.typed().nodeCount());
 * }
 * }</pre>
 *
 * <p>When a studio makes it fail, rows are taken away as long as it fails alike (with the same kind of exception, at the
 * same line
 * of the test). The failure names the seed, and the folder of the remaining rows: {@code StudioRows.readJsonLines} reads
 * it. The
 * folder is in {@code target/charactergraph}, or in the folder of the configuration parameter {@code
 * charactergraph.failures}. For that
 * the method is called again and again on one test instance: it should depend on nothing but its parameters.
 *
 * <p>The configuration parameter {@code charactergraph.seeds} runs other seeds, in every such test: one, such as {@code
 * 17}, or a
 * range, such as {@code 0-9999}.
 *
 * @since 0.1
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(RandomGraphTestExtension.class)
public @interface RandomGraphTest {

    /** How many studios. */
    int seeds() default 100;

    /** The first seed; the others follow it. */
    long firstSeed() default 0;

    /** About how many rows a studio has; 0 leaves it to the seed. */
    int rows() default 0;

    /** How probable it is that a value is malformed or dangles, from 0 to 1. */
    double malformed() default 0.125;
}
