package io.charactergraph.source.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.internal.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

class PairKeyTest {

    private static final List<String> PIECES = List.of("a", "b", "_x_", "_x_x_", "_", "x", " ", "\t", "\u00a0", "");

    @Test
    void of_anyText_isWhatEverySplitGives() {
        long seed = Long.getLong("charactergraph.seed", 1);
        Random random = new Random(seed);
        int pairs = 0;
        int ambiguous = 0;
        for (int i = 0; i < 200_000; i++) {
            List<String> keys = new ArrayList<>();
            for (int k = random.nextInt(5); k >= 0; k--) {
                keys.add(text(random, 4));
            }
            String text = random.nextBoolean()
                    ? text(random, 8)
                    : keys.get(0) + (random.nextBoolean() ? " _x_" : "_x_") + keys.get(keys.size() - 1);
            PairKey expected = everySplit(text, keys::indexOf);

            assertThat(PairKey.of(text, lengths(keys), keys::indexOf))
                    .as("seed %s, '%s' of %s", seed, text, keys)
                    .isEqualTo(expected);
            pairs += expected.first() >= 0 ? 1 : 0;
            ambiguous += expected.first() == Resolver.AMBIGUOUS ? 1 : 0;
        }
        assertThat(pairs).isPositive();
        assertThat(ambiguous).isPositive();
    }

    @Test
    void of_aTextOfManySplits_looksUpNoMoreThanKnownKeysAreLong() {
        List<String> keys = List.of("a", "a_x_a", "b".repeat(7));
        for (int splits : new int[] {1_000, 100_000, 400_000}) {
            String text = "a" + "_x_a".repeat(splits);
            int[] steps = new int[1];
            ToIntFunction<String> find = key -> {
                steps[0] += key.length();
                return keys.indexOf(key);
            };

            assertThat(PairKey.of(text, lengths(keys), find).first()).isEqualTo(Resolver.DANGLING);
            assertThat(steps[0]).as("characters looked up").isLessThan(20);
        }
    }

    @Test
    void of_aTextAndKeysOfManySplits_looksUpEachLengthOnce() {
        List<Integer> steps = new ArrayList<>();
        for (int splits : new int[] {1_000, 2_000, 4_000}) {
            String known = "a" + "_x_a".repeat(splits);
            List<String> keys = List.of("a", known, known + "_x_a", known + " a");
            int[] characters = new int[1];
            PairKey.of(known + "_x_" + known, lengths(keys), key -> {
                characters[0] += key.length();
                return keys.indexOf(key);
            });
            steps.add(characters[0]);
        }
        assertThat(steps.get(1)).isBetween(steps.get(0), 2 * steps.get(0) + 10);
        assertThat(steps.get(2)).isBetween(steps.get(1), 2 * steps.get(1) + 10);
    }

    /** The reading, word for word. */
    private static PairKey everySplit(String text, ToIntFunction<String> find) {
        int splits = 0;
        boolean wellFormed = false;
        PairKey found = new PairKey(Resolver.DANGLING, Resolver.DANGLING);
        for (int at = text.indexOf("_x_"); at >= 0; at = text.indexOf("_x_", at + 1)) {
            String left = Texts.trim(text.substring(0, at));
            String right = Texts.trim(text.substring(at + 3));
            wellFormed |= !left.isEmpty() && !right.isEmpty();
            if (find.applyAsInt(left) >= 0 && find.applyAsInt(right) >= 0) {
                splits++;
                found = new PairKey(find.applyAsInt(left), find.applyAsInt(right));
            }
        }
        int reason = splits > 1 ? Resolver.AMBIGUOUS : wellFormed ? Resolver.DANGLING : Resolver.MALFORMED;
        return splits == 1 ? found : new PairKey(reason, reason);
    }

    private static int[] lengths(List<String> keys) {
        return keys.stream().mapToInt(String::length).distinct().sorted().toArray();
    }

    private static String text(Random random, int pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(pieces + 1); i > 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }
}
