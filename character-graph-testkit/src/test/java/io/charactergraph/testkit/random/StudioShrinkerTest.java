package io.charactergraph.testkit.random;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.testkit.rows.StudioRows;
import org.junit.jupiter.api.Test;

class StudioShrinkerTest {

    private final StudioRows studio =
            RandomStudio.builder().seed(3).rows(150).build().rows();

    @Test
    void shrink_leavesWhatIsNeeded() {
        StudioRows small = StudioShrinker.shrink(
                studio,
                rows -> rows.rows("characters").size() >= 2
                        && rows.rows("game_scenes")
                                .contains(studio.rows("game_scenes").get(3)));

        assertThat(small.rows("characters")).hasSize(2);
        assertThat(small.rows("game_scenes"))
                .containsExactly(studio.rows("game_scenes").get(3));
        assertThat(small.size()).isEqualTo(3);
        assertThat(small.tables()).isEqualTo(studio.tables());
    }

    @Test
    void shrink_ofWhatHoldsAnyway_isEmpty() {
        assertThat(StudioShrinker.shrink(studio, rows -> true).size()).isZero();
    }

    @Test
    void shrink_ofWhatDoesNotHold_isTheStudio() {
        assertThat(StudioShrinker.shrink(studio, rows -> false)).isSameAs(studio);
    }
}
