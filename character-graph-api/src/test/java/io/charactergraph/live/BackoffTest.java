package io.charactergraph.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void after_eachFailure_doublesUpToTheCap() {
        Backoff backoff = Backoff.of(Duration.ofSeconds(1), Duration.ofSeconds(30));
        for (int failures = 1; failures <= 5; failures++) {
            long doubled = 1000L << failures - 1;
            assertThat(backoff.after(failures).toMillis()).isBetween(doubled * 8 / 10, doubled);
        }
        assertThat(backoff.after(6).toMillis()).isBetween(24_000L, 30_000L);
        assertThat(backoff.after(Integer.MAX_VALUE).toMillis()).isBetween(24_000L, 30_000L);
    }

    @Test
    void after_withSeeds_variesAndRepeats() {
        Backoff standard = Backoff.standard();
        assertThat(standard.withSeed(1).after(3)).isEqualTo(standard.withSeed(1).after(3));
        assertThat(standard.withSeed(1).after(3))
                .isNotEqualTo(standard.withSeed(2).after(3));
    }

    @Test
    void after_ofVeryLongWaits_doesNotOverflow() {
        Duration years = Duration.ofDays(100 * 365);
        assertThat(Backoff.of(Duration.ofDays(1), years).after(1000))
                .isBetween(years.multipliedBy(8).dividedBy(10), years);
    }

    @Test
    void of_whatCannotWork_isRefused() {
        assertThatThrownBy(() -> Backoff.of(Duration.ZERO, Duration.ofSeconds(1)))
                .hasMessageStartingWith("first:");
        assertThatThrownBy(() -> Backoff.of(Duration.ofSeconds(2), Duration.ofSeconds(1)))
                .hasMessageStartingWith("cap:");
        assertThatThrownBy(() -> Backoff.standard().after(0)).hasMessageStartingWith("failures:");
    }
}
