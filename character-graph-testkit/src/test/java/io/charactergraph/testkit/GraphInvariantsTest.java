package io.charactergraph.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charactergraph.CharacterGraph;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.model.Coverage;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.Scene;
import io.charactergraph.model.UnresolvedReference;
import io.charactergraph.state.FriendAccess;
import io.charactergraph.state.GraphState;
import io.charactergraph.testkit.random.RandomStudio;
import io.charactergraph.testkit.rows.RowsSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class GraphInvariantsTest {

    static LongStream seeds() {
        return LongStream.range(0, 25);
    }

    @ParameterizedTest
    @EnumSource
    void broken_ofSampleGraphs_isNothing(SampleGraph sample) {
        assertThat(GraphInvariants.broken(sample.graph())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void broken_ofRandomGraphs_isNothing(long seed) {
        CharacterGraph graph =
                CharacterGraph.load(RowsSource.of(RandomStudio.of(seed).rows()));

        assertThatCode(() -> GraphInvariants.check(graph)).as("seed %s", seed).doesNotThrowAnyException();
        for (GraphFilter filter : new GraphFilter[] {
            GraphFilter.active(), GraphFilter.worldsStrictly(1), GraphFilter.rating("PG"), GraphFilter.arcs("nothing")
        }) {
            assertThat(GraphInvariants.broken(graph.filter(filter)))
                    .as("seed %s, %s", seed, filter)
                    .isEmpty();
        }
    }

    @Test
    void broken_ofAGraphWhoseAccountsAreWrong_tellsSo() {
        StudioFixture studio = StudioFixture.create().npc("Marla");
        GraphState right = FriendAccess.stateOf(studio.graph());
        UnresolvedReference wrong = new UnresolvedReference(
                UnresolvedReference.Reason.DANGLING,
                "game_scenes",
                "1",
                "meta.npc_id",
                "game_scenes.meta.npc_id",
                "1",
                List.of(EdgeKind.APPEARS_IN),
                Optional.of(Scene.Id.game(1)),
                List.of(studio.id("Marla")));
        CharacterGraph graph = FriendAccess.make(
                CharacterGraph.class,
                GraphState.of(new GraphState.Loaded(
                        right.graph(),
                        right.records(),
                        List.of(wrong),
                        new Coverage(List.of()),
                        right.scale(),
                        right.details(),
                        right.builtAt(),
                        Optional.empty())));

        assertThatThrownBy(() -> GraphInvariants.check(graph))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        The graph's invariants do not hold:
                          nodes that are rows: 0 by one count, 1 by another
                          DANGLING game_scenes 1, meta.npc_id: '1' belongs to scene:game:1, which is not there
                          DANGLING game_scenes 1, meta.npc_id: '1' dangles, and npc:1 is there""");
    }
}
