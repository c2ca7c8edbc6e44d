package io.charactergraph.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatingScaleTest {

    @ParameterizedTest
    @CsvSource({
        "general,0", "sfw,0", "G,0", "romantic,1", "suggestive,1", "PG,1", "mature,2", "mature_implied,2",
        "intimate,2", "PG-13,2", "adult,3", "restricted,3", "R,3", "explicit,4", "' Sfw ',0", "pg-13,2"
    })
    void rank_ofAKnownWord_isItsLevel(String text, int rank) {
        assertThat(RatingScale.standard().rank(text)).hasValue(rank);
        assertThat(RatingScale.standard().requireRank(text)).isEqualTo(rank);
    }

    @Test
    void rank_ofAnUnknownWord_isEmpty() {
        assertThat(RatingScale.standard().rank("")).isEmpty();
        assertThat(RatingScale.standard().rank("NC-17")).isEmpty();
    }

    @Test
    void requireRank_ofAnUnknownWord_listsTheScale() {
        assertThatThrownBy(() -> RatingScale.standard().requireRank("NC-17"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rating: 'NC-17' is not on the scale; it has, low to high: general = sfw = G"
                        + " < romantic = suggestive = PG < mature = mature_implied = intimate = PG-13"
                        + " < adult = restricted = R < explicit");
    }

    @Test
    void of_levelsThatCannotBe_isRefused() {
        assertThatThrownBy(() -> RatingScale.of(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RatingScale.of(List.of(List.of()))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RatingScale.of(List.of(List.of("a"), List.of(" A "))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("' A '");
    }

    @Test
    void equals_isByLevels() {
        RatingScale scale = RatingScale.of(List.of(List.of("low"), List.of("high")));

        assertThat(scale).isEqualTo(RatingScale.of(List.of(List.of("low"), List.of("high"))));
        assertThat(scale).isNotEqualTo(RatingScale.standard());
        assertThat(scale.name(1)).isEqualTo("high");
    }
}
