package io.charactergraph.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.testkit.SampleGraph;
import io.charactergraph.testkit.StudioFixture;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Annotations of a class are its subclasses' too, as those of JUnit are. */
class InheritedGraphTest {

    @StudioGraph(SampleGraph.SMALLEST)
    abstract static class Smallest {

        @Test
        void parameter_ofTheTestClass(CharacterGraph graph) {
            assertThat(graph.typed().nodeCount()).isEqualTo(9);
        }
    }

    @Nested
    class OfTheClassAbove extends Smallest {

        @Test
        void parameter_ofTheClassAbove(CharacterGraph graph) {
            assertThat(graph.typed().nodeCount()).isEqualTo(9);
        }
    }

    abstract static class Duel {

        @Test
        void method_ofTheTestClass(CharacterGraph graph) {
            assertThat(graph.typed().nodeCount()).isEqualTo(2);
        }
    }

    @Nested
    @FixtureGraph("duel")
    class OfTheClassBelow extends Duel {

        static StudioFixture duel() {
            return StudioFixture.create().template("hamlet").template("laertes");
        }

        @Test
        void method_ofItsOwnClass(CharacterGraph graph) {
            assertThat(graph.typed().nodeCount()).isEqualTo(2);
        }
    }
}
