package io.charactergraph.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charactergraph.CharacterGraph;
import io.charactergraph.GraphSketch;
import io.charactergraph.check.CheckReport;
import io.charactergraph.check.RuleSet;
import io.charactergraph.diff.GraphDiff;
import org.junit.jupiter.api.Test;

/** The library's own modules make public types of a state, though no public type has a method that names one. */
class FriendAccessTest {

    private static final CharacterGraph GRAPH = new GraphSketch().build();

    @Test
    void stateOf_graphMadeOfAState_isThatState() {
        GraphState state = FriendAccess.stateOf(GRAPH);

        assertThat(FriendAccess.stateOf(FriendAccess.make(CharacterGraph.class, state)))
                .isSameAs(state);
    }

    @Test
    void make_withAnArgument_makesAnAnswer() {
        GraphState state = FriendAccess.stateOf(GRAPH);

        assertThat(FriendAccess.make(CheckReport.class, state, RuleSet.standard())
                        .findings())
                .isEmpty();
        assertThat(FriendAccess.make(GraphDiff.class, state, state).isEmpty()).isTrue();
    }

    @Test
    void make_unregisteredTypeOrOtherArgument_isRefused() {
        GraphState state = FriendAccess.stateOf(GRAPH);

        assertThatThrownBy(() -> FriendAccess.make(String.class, state)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> FriendAccess.make(CheckReport.class, state)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> FriendAccess.make(CheckReport.class, state, state))
                .isInstanceOf(IllegalStateException.class);
    }
}
