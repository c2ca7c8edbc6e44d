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
 * Injects a sample graph into a test: into the annotated parameter, or into every {@code CharacterGraph} parameter of
 * the method or
 * class that it stands at, nested classes and subclasses included, that has no annotation of its own. Other annotations
 * can carry it.
 *
 * <pre>{@code
 * @Test
 * void ophelia_isInEightScenes(@StudioGraph(SampleGraph.HAMLET) CharacterGraph graph) {
 *     assertThat(graph.findScenesForCharacter("ophelia")).hasSize(8);
 * }
 * }</pre>
 *
 * <p>A parameter can also be {@code StudioRows}, for the rows. Every parameter has a graph of its own. After each test
 * its graphs are checked by {@link
 * io.charactergraph.testkit.GraphInvariants}.
 *
 * @since 0.1
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
