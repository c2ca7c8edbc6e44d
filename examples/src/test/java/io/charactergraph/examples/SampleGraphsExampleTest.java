package io.charactergraph.examples;

import static io.charactergraph.testkit.assertions.GraphAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.testkit.SampleGraph;
import io.charactergraph.testkit.StudioFixture;
import io.charactergraph.testkit.junit.FixtureGraph;
import io.charactergraph.testkit.junit.RandomGraph;
import io.charactergraph.testkit.junit.RandomGraphTest;
import io.charactergraph.testkit.junit.StudioGraph;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The extension, as {@code docs/testing.md} shows it. */
class SampleGraphsExampleTest {

    @Test
    void ophelia_isInEightScenes(@StudioGraph(SampleGraph.HAMLET) CharacterGraph graph) {
        assertThat(graph.findScenesForCharacter("ophelia")).hasSize(8);
    }

    static StudioFixture duel() {
        return StudioFixture.create()
                .template("hamlet")
                .template("laertes")
                .references("hamlet", "laertes", "rivals")
                .strength(0.9);
    }

    @Test
    void duel_isBetweenTwo(@FixtureGraph("duel") CharacterGraph graph) {
        assertThat(graph).hasNode("hamlet", "laertes");
    }

    @Test
    void random_isAlwaysTheSame(
            @RandomGraph(seed = 7, rows = 60) CharacterGraph graph,
            @RandomGraph(seed = 7, rows = 60) CharacterGraph again) {
        assertThat(graph).hasSameContentAs(again);
    }

    @Retention(RetentionPolicy.RUNTIME)
    @StudioGraph(SampleGraph.HAMLET)
    @interface Hamlet {}

    @Nested
    @Hamlet
    class TheWholePlay {

        @Test
        void nothing_dangles(CharacterGraph graph) {
            assertThat(graph).hasNoUnresolvedReferences();
        }
    }

    @RandomGraphTest(seeds = 50)
    void filter_onlyTakesAway(CharacterGraph graph) {
        CharacterGraph active = graph.filter(GraphFilter.active());

        assertThat(active.typed().nodeCount()).isLessThanOrEqualTo(graph.typed().nodeCount());
    }
}
