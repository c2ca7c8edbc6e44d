package io.charactergraph.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextOrderTest {

    private static final String PIECES = "aZ\u00e9\uD800\uD83D\uDBFF\uDC00\uDE00\uDFFF\uE000\uFFFF";

    @Test
    void compare_ofSupplementaryCodePoints_putsThemAfterAllOthers() {
        List<String> sorted =
                List.of("", "a", "a\uFFFF", "a\uD83D\uDE00", "a\uD83D\uDE01", "b", "\uE000", "\uD800\uDC00");

        assertThat(sorted).isSortedAccordingTo(TextOrder.BY_CODE_POINT);
        assertThat(TextOrder.compare("\uFFFF", "\uD800\uDC00")).isNegative();
        assertThat("\uFFFF".compareTo("\uD800\uDC00")).isPositive();
    }

    @Test
    void compare_ofAnyTexts_isTheOrderOfTheirCodePoints() {
        Random random = new Random(1);
        Comparator<String> naive = (left, right) ->
                Arrays.compare(left.codePoints().toArray(), right.codePoints().toArray());
        for (int i = 0; i < 20_000; i++) {
            String left = text(random);
            String right = text(random);
            assertThat(Integer.signum(TextOrder.compare(left, right)))
                    .as(
                            "%s %s",
                            left.codePoints().boxed().toList(),
                            right.codePoints().boxed().toList())
                    .isEqualTo(Integer.signum(naive.compare(left, right)));
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        IntStream.range(0, random.nextInt(5)).forEach(i -> text.append(PIECES.charAt(random.nextInt(PIECES.length()))));
        return text.toString();
    }
}
