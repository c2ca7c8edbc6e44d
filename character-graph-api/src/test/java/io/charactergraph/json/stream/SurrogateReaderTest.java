package io.charactergraph.json.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Escapes of surrogates become surrogates; everything else stays. */
class SurrogateReaderTest {

    @ParameterizedTest
    @CsvSource({
        "'',''",
        "abc,abc",
        "\\ud800,\ud800",
        "\\uDFFFx,\udfffx",
        "\\ud83d\\ude00,\ud83d\ude00",
        "\\\\ud800,\\\\ud800",
        "\\\\\\ud800,\\\\\ud800",
        "\\u0041,\\u0041",
        "\\ud80,\\ud80",
        "\\ud8g0,\\ud8g0",
        "\\,\\",
    })
    void read_ofAText_changesOnlyEscapesOfSurrogates(String text, String expected) throws IOException {
        assertThat(all(new StringReader(text), 8192)).isEqualTo(expected);
    }

    @Test
    void read_inPiecesOfAnyLength_isTheSame() throws IOException {
        long seed = 11;
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            StringBuilder text = new StringBuilder();
            StringBuilder expected = new StringBuilder();
            while (text.length() < 9_000) {
                String plain = "x".repeat(random.nextInt(40));
                text.append(plain).append(random.nextBoolean() ? "\\ud800" : "\\\\ud801");
                expected.append(plain).append(text.charAt(text.length() - 1) == '0' ? "\ud800" : "\\\\ud801");
            }
            assertThat(all(new StringReader(text.toString()), 1 + random.nextInt(7_000)))
                    .as("seed " + seed)
                    .isEqualTo(expected.toString());
        }
    }

    private static String all(Reader text, int piece) throws IOException {
        StringBuilder out = new StringBuilder();
        char[] buffer = new char[piece];
        try (Reader reader = new SurrogateReader(text)) {
            for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
                out.append(buffer, 0, count);
            }
        }
        return out.toString();
    }
}
