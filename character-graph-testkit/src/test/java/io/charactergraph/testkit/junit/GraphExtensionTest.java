package io.charactergraph.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.testkit.SampleGraph;
import io.charactergraph.testkit.StudioFixture;
import io.charactergraph.testkit.random.RandomStudio;
import io.charactergraph.testkit.rows.StudioRows;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Injection by every annotation. */
@StudioGraph(SampleGraph.SMALLEST)
class GraphExtensionTest {

    private static int nodesBeforeAll;
    private final CharacterGraph ofConstructor;
    private int nodesBeforeEach;

    GraphExtensionTest(@FixtureGraph("duel") CharacterGraph graph) {
        ofConstructor = graph;
    }

    static StudioFixture duel() {
        return StudioFixture.create().template("hamlet").template("laertes");
    }

    @Retention(RetentionPolicy.RUNTIME)
    @StudioGraph(SampleGraph.HAMLET)
    @interface Hamlet {}

    @BeforeAll
    static void beforeAll(CharacterGraph graph) {
        nodesBeforeAll = graph.typed().nodeCount();
    }

    @BeforeEach
    void beforeEach(CharacterGraph graph, TestInfo info) {
        nodesBeforeEach = graph.typed().nodeCount();
        assertThat(info.getDisplayName()).isNotEmpty();
    }

    @AfterEach
    void afterEach(@Hamlet CharacterGraph graph) {
        assertThat(graph.typed().nodeCount()).isGreaterThan(nodesBeforeEach);
    }

    @Test
    void parameter_ofTheClass() {
        assertThat(nodesBeforeAll).isEqualTo(9);
        assertThat(nodesBeforeEach).isEqualTo(9);
        assertThat(ofConstructor.typed().nodeCount()).isEqualTo(2);
    }

    @Test
    @StudioGraph(SampleGraph.EMPTY)
    void parameter_ofTheMethod(CharacterGraph graph) {
        assertThat(graph.typed().nodeCount()).isZero();
    }

    @Test
    @StudioGraph(SampleGraph.EMPTY)
    void parameter_ofItsOwn(
            @StudioGraph(SampleGraph.SMALLEST) CharacterGraph one, CharacterGraph other, TestInfo info) {
        assertThat(one.typed().nodeCount()).isEqualTo(9);
        assertThat(other.typed().nodeCount()).isZero();
        assertThat(info.getTestMethod()).isPresent();
    }

    @Test
    void parameter_ofAMetaAnnotation(@Hamlet CharacterGraph graph) {
        assertThat(graph.tables().unresolved().all()).isEmpty();
        assertThat(graph.typed().nodeCount()).isGreaterThan(200);
    }

    @Test
    void parameter_ofAnotherClass(
            @FixtureGraph("io.charactergraph.testkit.junit.GraphExtensionTest#duel") CharacterGraph graph) {
        assertThat(graph.typed().nodeCount()).isEqualTo(2);
    }

    @Test
    void parameter_ofARandomStudio(
            @RandomGraph(seed = 7, rows = 60) CharacterGraph graph, @RandomGraph(seed = 7, rows = 60) StudioRows rows) {
        StudioRows expected = RandomStudio.builder().seed(7).rows(60).build().rows();

        assertThat(rows).isEqualTo(expected);
        assertThat(graph.tables().coverage().find("characters").orElseThrow().rowsRead())
                .isEqualTo(expected.rows("characters").size());
    }

    @Test
    void parameter_ofRows(@Hamlet StudioRows rows, StudioRows ofClass) {
        assertThat(rows).isEqualTo(SampleGraph.HAMLET.rows());
        assertThat(ofClass).isEqualTo(SampleGraph.SMALLEST.rows());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ophelia", "laertes"})
    void parameter_besideArguments(String key, @Hamlet CharacterGraph graph) {
        assertThat(graph.typed().nodes()).anyMatch(node -> node.toString().contains(key));
    }

    @RepeatedTest(2)
    void parameter_whenRepeated(CharacterGraph graph) {
        assertThat(graph.typed().nodeCount()).isEqualTo(9);
    }

    @Nested
    class InANestedClass {

        @Test
        void parameter_ofTheClassAround(CharacterGraph graph) {
            assertThat(graph.typed().nodeCount()).isEqualTo(9);
            assertThat(ofConstructor.typed().nodeCount()).isEqualTo(2);
        }

        @Test
        void parameter_ofAMethodAround(@FixtureGraph("duel") CharacterGraph graph) {
            assertThat(graph.typed().nodeCount()).isEqualTo(2);
        }

        @Nested
        @StudioGraph(SampleGraph.EMPTY)
        class InAnother {

            @Test
            void parameter_ofTheNearestClass(CharacterGraph graph) {
                assertThat(graph.typed().nodeCount()).isZero();
            }
        }
    }

    @RandomGraphTest(seeds = 5, rows = 40)
    void property_holdsForEverySeed(CharacterGraph graph, StudioRows rows, @Hamlet CharacterGraph hamlet) {
        assertThat(graph.tables().coverage().rowsRead())
                .isEqualTo(rows.tables().stream()
                        .mapToInt(table -> rows.rows(table).size())
                        .sum());
        assertThat(hamlet.tables().unresolved().all()).isEmpty();
    }
}
