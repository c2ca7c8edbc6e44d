package io.charactergraph.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OneLineTest {

    @ParameterizedTest
    @CsvSource({
        "000a, \\n",
        "000d, \\r",
        "0009, \\t",
        "000c, \\f",
        "0008, \\b",
        "0000, \\u0000",
        "000b, \\u000b",
        "001b, \\u001b",
        "007f, \\u007f",
        "0085, \\u0085",
        "009b, \\u009b",
        "00ad, \\u00ad",
        "034f, \\u034f",
        "061c, \\u061c",
        "115f, \\u115f",
        "180e, \\u180e",
        "200b, \\u200b",
        "200c, \\u200c",
        "200d, \\u200d",
        "200e, \\u200e",
        "200f, \\u200f",
        "2028, \\u2028",
        "2029, \\u2029",
        "202a, \\u202a",
        "202e, \\u202e",
        "2060, \\u2060",
        "2066, \\u2066",
        "2069, \\u2069",
        "206f, \\u206f",
        "3164, \\u3164",
        "d800, \\ud800",
        "dfff, \\udfff",
        "feff, \\ufeff",
        "fff9, \\ufff9",
        "ffff, \\uffff",
        "1d173, \\ud834\\udd73",
        "e0001, \\udb40\\udc01",
        "e007f, \\udb40\\udc7f",
        "10ffff, \\udbff\\udfff",
    })
    void of_aCharacterThatIsNotSeenOrMovesTheRest_isItsEscape(String hex, String escape) {
        String character = Character.toString(Integer.parseInt(hex, 16));

        assertThat(OneLine.of("a" + character + "b")).isEqualTo("a" + escape + "b");
        assertThat(OneLine.of(character)).isEqualTo(escape);
        assertThat(OneLine.of(character + character)).isEqualTo(escape + escape);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Ophelia, \"the fair\" \\ C:\\new",
                "h\u00e9ros e\u0301 \u00df \u0130 a\u00a0b\u3000c",
                "\u039f\u03c6\u03b7\u03bb\u03af\u03b1 \u041e\u0444\u0435\u043b\u0438\u044f",
                "\u30aa\u30d5\u30a3\u30fc\u30ea\u30a2 \u8475\udb40\udd00 \uc624\ud544\ub9ac\uc544",
                "\u05d0\u05d5\u05e4\u05dc\u05d9\u05d4 \u0623\u0648\u0641\u064a\u0644\u064a\u0627",
                "\u062e\u0627\u0646\u0647\u200c\u0647\u0627", // Persian
                "\u0915\u094d\u200d\u0937 \u0d28\u0d4d\u200d", // Hindi, Malayalam
                "\ud83d\udc69\u200d\ud83d\udcbb \u2764\ufe0f\u200d\ud83d\udd25"
                        + " \ud83d\udc69\ud83c\udffd\u200d\u2695\ufe0f 1\ufe0f\u20e3",
                "\uf8ff \ufffd \ud834\udd1e",
            })
    void of_namesInAnyScript_areThemselves(String text) {
        assertThat(OneLine.of(text)).isSameAs(text);
    }

    @Test
    void of_aHalfSurrogate_isItsEscape() {
        assertThat(OneLine.of("\ud83d")).isEqualTo("\\ud83d");
        assertThat(OneLine.of("\ude00\ud83d")).isEqualTo("\\ude00\\ud83d");
        assertThat(OneLine.of("a\ud83d\ud83d\ude00\ude00")).isEqualTo("a\\ud83d\ud83d\ude00\\ude00");
    }

    @Test
    void of_joinersAndSelectorsThatJoinNothing_areEscapes() {
        assertThat(OneLine.of("ad\u200dmin")).isEqualTo("ad\\u200dmin");
        assertThat(OneLine.of("\u00e9\u200c")).isEqualTo("\u00e9\\u200c");
        assertThat(OneLine.of("e\u0301\u200c")).isEqualTo("e\u0301\\u200c");
        assertThat(OneLine.of("\u0430\u200d")).isEqualTo("\u0430\\u200d");
        assertThat(OneLine.of("\u0647\u200c\u200c")).isEqualTo("\u0647\u200c\\u200c");
        assertThat(OneLine.of("\ufe0fa\ufe0f\ufe0f")).isEqualTo("\\ufe0fa\ufe0f\\ufe0f");
    }

    @Test
    void of_anyText_isSafeAndStaysWhenMadeSafeAgainOrPutTogether() {
        long seed = Long.getLong("charactergraph.seed", 1);
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            String left = OneLine.of(text(random));
            String right = OneLine.of(text(random));

            assertThat(OneLine.of(left)).as("seed %s", seed).isEqualTo(left);
            assertThat(OneLine.of(left + right)).as("seed %s", seed).isEqualTo(left + right);
            assertThat(left.codePoints()
                            .filter(c -> Character.isISOControl(c)
                                    || Character.getType(c) == Character.LINE_SEPARATOR
                                    || Character.getType(c) == Character.PARAGRAPH_SEPARATOR
                                    || Character.getType(c) == Character.SURROGATE))
                    .as("seed %s", seed)
                    .isEmpty();
        }
    }

    @Test
    void record_ofTexts_isOneSafeLine() {
        record Pair(String first, Optional<String> second, List<String> third, int fourth) {}

        assertThat(OneLine.joined(List.of("a\nb", 1))).isEqualTo("a\\nb, 1");
        assertThat(OneLine.record(new Pair("a", Optional.of("b"), List.of("c\r"), 4)))
                .isEqualTo("Pair[first=a, second=b, third=[c\\r], fourth=4]");
    }

    private static String text(Random random) {
        String pieces = "a\u00e9\u0647\u200c\u200d\ufe0f\u0301\u0007\n\u0085\u2028\u202e\\n";
        StringBuilder text = new StringBuilder();
        IntStream.range(0, random.nextInt(8))
                .forEach(i -> text.append(
                        random.nextInt(3) > 0
                                ? pieces.charAt(random.nextInt(pieces.length()))
                                : (char) random.nextInt(0x10000)));
        return text.toString();
    }
}
