package io.charactergraph.testkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Injects the graph of a random studio into a test, always the same for the same settings; otherwise like {@link
 * StudioGraph}. A
 * parameter can also be {@code StudioRows}, to get the rows. For a test of many studios there is {@link RandomGraphTest}.
 *
 * @since 0.1
 */
@Documented
@Inherited
@Target({ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(GraphExtension.class)
public @interface RandomGraph {

    /** The seed. */
    long seed() default 0;

    /** About how many rows there are in all tables; 0 leaves it to the seed. */
    int rows() default 0;

    /** How probable it is that a value is malformed or dangles, from 0 to 1. */
    double malformed() default 0.125;
}
