package io.charactergraph.source.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.internal.Utf8;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RecentWordsTest {

    @Test
    void of_moreWordsThanPlaces_areTheWordsInTheirForm() {
        Random random = new Random(14);
        RecentWords words = new RecentWords(word -> word.toUpperCase(Locale.ROOT));
        for (int i = 0; i < 20_000; i++) {
            String word = "wörd".repeat(random.nextInt(9)) + random.nextInt(900);
            byte[] bytes = Utf8.encode('"' + word + '"');

            assertThat(words.of(bytes, 1, bytes.length - 1)).as("seed 14").isEqualTo(word.toUpperCase(Locale.ROOT));
        }
    }

    @Test
    void of_aWordThatRepeats_isMadeOnce() {
        RecentWords words = new RecentWords();
        byte[] one = Utf8.encode("portrait");
        byte[] other = Utf8.encode("portrait");

        assertThat(words.of(other, 0, other.length)).isSameAs(words.of(one, 0, one.length));
    }

    @Test
    void of_bytesThatChangeLater_isTheWordAsItWas() {
        RecentWords words = new RecentWords();
        byte[] bytes = Utf8.encode("IMAGE");
        words.of(bytes, 0, 5);
        bytes[0] = 'X';

        assertThat(words.of(bytes, 0, 5)).isEqualTo("XMAGE");
        bytes[0] = 'I';
        assertThat(words.of(bytes, 0, 5)).isEqualTo("IMAGE");
    }
}
