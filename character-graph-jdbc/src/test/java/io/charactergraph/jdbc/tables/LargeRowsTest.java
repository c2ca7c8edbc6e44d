package io.charactergraph.jdbc.tables;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LargeRowsTest {

    @Test
    void steps_manyOfSomeSizeAndOneGiant_readsTheGiantByItself() {
        LargeRows rows = new LargeRows();
        assertThat(rows.steps()).isEmpty();
        for (int i = 0; i < 5_000; i++) {
            rows.add(10_000);
        }
        assertThat(rows.steps()).containsExactly(10_000L);
        rows.add(50_000_000);
        assertThat(rows.steps()).containsExactly(16_384L, 50_000_000L);
    }
}
