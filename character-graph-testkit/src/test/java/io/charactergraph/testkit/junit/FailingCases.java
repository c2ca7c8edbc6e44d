package io.charactergraph.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.charactergraph.CharacterGraph;
import io.charactergraph.model.Coverage;
import io.charactergraph.model.NodeKind;
import io.charactergraph.state.FriendAccess;
import io.charactergraph.state.GraphState;
import io.charactergraph.testkit.SampleGraph;
import io.charactergraph.testkit.StudioFixture;
import io.charactergraph.testkit.rows.StudioRows;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Tests that are run by other tests; most of them fail. */
final class FailingCases {

    private FailingCases() {}

    static class Properties {

        @RandomGraphTest(seeds = 3, rows = 80)
        void noTwoRoles(CharacterGraph graph) {
            assertThat(graph.typed().nodeCount(NodeKind.SCENE_ROLE)).isLessThan(2);
        }

        @RandomGraphTest(seeds = 2)
        void assumption(StudioRows rows) {
            assumeTrue(rows.size() < 0);
        }
    }

    static class Mistakes {

        static CharacterGraph broken() {
            GraphState right =
                    FriendAccess.stateOf(StudioFixture.create().npc("Marla").graph());
            return FriendAccess.make(
                    CharacterGraph.class,
                    GraphState.of(new GraphState.Loaded(
                            right.graph(),
                            right.records(),
                            right.unresolved(),
                            new Coverage(java.util.List.of()),
                            right.scale(),
                            right.details(),
                            right.builtAt(),
                            Optional.empty())));
        }

        @Test
        void graphWhoseInvariantsDoNotHold(@FixtureGraph("broken") CharacterGraph graph) {
            assertThat(graph.typed().nodeCount()).isEqualTo(1);
        }

        @Test
        void unknownFixture(@FixtureGraph("brokn") CharacterGraph graph) {}

        @Test
        void twoAtOnce(@StudioGraph(SampleGraph.EMPTY) @RandomGraph CharacterGraph graph) {}

        @Test
        void rowsOfAFixture(@FixtureGraph("broken") StudioRows rows) {}
    }

    @StudioGraph(SampleGraph.SMALLEST)
    @Execution(ExecutionMode.CONCURRENT)
    static class Parallel {

        private final CharacterGraph own;

        Parallel(CharacterGraph own) {
            this.own = own;
        }

        @RandomGraphTest(seeds = 40, rows = 30)
        void one(CharacterGraph graph) {
            assertThat(own).isNotSameAs(graph);
        }

        @RandomGraphTest(seeds = 40, rows = 30)
        void other(CharacterGraph graph) {
            assertThat(own.typed().nodeCount()).isEqualTo(9);
        }
    }
}
