package io.charactergraph.graph.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NumberSetTest {

    @Test
    void add_numbersOfAllSizesWithRepeats_takesEachOnce() {
        Random random = new Random(15);
        Set<Integer> expected = new HashSet<>();
        NumberSet numbers = new NumberSet();
        for (int i = 0; i < 50_000; i++) {
            int number = random.nextBoolean() ? random.nextInt(20_000) - 10_000 : random.nextInt();

            assertThat(numbers.add(number)).as("seed 15").isEqualTo(expected.add(number));
        }
        for (int number : new int[] {Integer.MIN_VALUE, -1, 0, Integer.MAX_VALUE}) {
            assertThat(numbers.add(number)).isEqualTo(expected.add(number));
            assertThat(numbers.add(number)).isFalse();
        }
    }
}
