package io.charactergraph.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TextBytesTest {

    @Test
    void of_text_isItsUtf8() {
        String text = "aé€\uD83D\uDE00";

        assertThat(bytes(TextBytes.of(text))).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void of_halfOfASurrogatePair_isThreeBytesOfItsCodePoint() {
        assertThat(bytes(TextBytes.of("é\uD83D\uD83D\uDE00\uDE00"))).isEqualTo(new byte[] {
            (byte) 0xC3,
            (byte) 0xA9,
            (byte) 0xED,
            (byte) 0xA0,
            (byte) 0xBD,
            (byte) 0xF0,
            (byte) 0x9F,
            (byte) 0x98,
            (byte) 0x80,
            (byte) 0xED,
            (byte) 0xB8,
            (byte) 0x80
        });
    }

    @Test
    void set_aRangeThatTheArrayLacks_isRefused() {
        TextBytes bytes = new TextBytes();

        assertThatThrownBy(() -> bytes.set(new byte[3], 1, 4)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> bytes.set(new byte[3], 2, 1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(bytes).hasToString("0 bytes");
    }

    @Test
    void textBytes_ofASourceThatGivesTexts_areThoseOfItsTexts() {
        OneText row = new OneText("{\"a\": \"ü\"}");

        TextBytes read = row.textBytes(0);

        assertThat(read).isNotNull();
        assertThat(bytes(read)).isEqualTo("{\"a\": \"ü\"}".getBytes(StandardCharsets.UTF_8));
        assertThat(new OneText(null).textBytes(0)).isNull();
    }

    private static byte[] bytes(TextBytes text) {
        return Arrays.copyOfRange(text.array(), text.from(), text.to());
    }

    /** A row of one text, as a source of a user gives it. */
    private record OneText(@Nullable String value) implements StudioRow {
        @Override
        public boolean isNull(int column) {
            return value == null;
        }

        @Override
        public int integer(int column) {
            throw new IllegalStateException();
        }

        @Override
        public @Nullable UUID uuid(int column) {
            return null;
        }

        @Override
        public @Nullable String text(int column) {
            return value;
        }

        @Override
        public boolean bool(int column) {
            return false;
        }

        @Override
        public @Nullable Instant timestamp(int column) {
            return null;
        }

        @Override
        public double number(int column) {
            return 0;
        }
    }
}
