package io.charactergraph.testkit.junit;

import io.charactergraph.testkit.SampleGraph;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a test a sample graph: to the parameter that it stands at, or to every {@code CharacterGraph} parameter of the method or
 * class that it stands at, nested classes and subclasses included, that has no annotation of its own. Other annotations can carry it.
 *
 * <pre>{@code
 * @Test
 * void ophelia_isInEightScenes(@StudioGraph(SampleGraph.HAMLET) CharacterGraph graph) {
 *     assertThat(graph.findScenesForCharacter("ophelia")).hasSize(8);
 * }
 * }</pre>
 *
 * <p>A parameter can also be {@code StudioRows}, to get the rows. Every parameter gets a graph of its own. After each test the graphs that it was given are checked by {@link
 * io.charactergraph.testkit.GraphInvariants}.
 */
@Documented
@Inherited
@Target({ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(GraphExtension.class)
public @interface StudioGraph {

    /** Which. */
    SampleGraph value();
}
