package io.charactergraph.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampTextTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-31T12:00:00Z, 2026-01-31 12:00:00.000000",
        "0001-01-01T00:00:00Z, 0001-01-01 00:00:00.000000",
        "0000-12-31T23:59:59.999999Z, 0001-12-31 23:59:59.999999 BC",
        "-0004-02-29T12:00:00Z, 0005-02-29 12:00:00.000000 BC",
        "-4713-11-24T00:00:00Z, 4714-11-24 00:00:00.000000 BC",
        "+20250-06-01T00:00:00Z, 20250-06-01 00:00:00.000000",
        "+294276-12-31T23:59:59.999999Z, 294276-12-31 23:59:59.999999"
    })
    void of_anInstant_isWhatPostgresqlReads(Instant at, String text) {
        assertThat(TimestampText.of(at)).isEqualTo(text);
        assertThat(TimestampText.parse(text)).isEqualTo(at);
        assertThat(TimestampText.fits(at)).isTrue();
    }

    @Test
    void of_infinity_isItsWord() {
        assertThat(TimestampText.of(Instant.MAX)).isEqualTo("infinity");
        assertThat(TimestampText.of(Instant.MIN)).isEqualTo("-infinity");
        assertThat(TimestampText.parse("infinity")).isEqualTo(Instant.MAX);
        assertThat(TimestampText.parse("-infinity")).isEqualTo(Instant.MIN);
        assertThat(TimestampText.fits(Instant.MAX)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-06-01 12:00:00+05:45, 2024-06-01T06:15:00Z",
        "4714-11-23 19:03:58-04:56:02 BC, -4713-11-24T00:00:00Z",
        "2024-06-01 12:00:00.5+00, 2024-06-01T12:00:00.5Z",
        "0005-02-29 BC, -0004-02-29T00:00:00Z"
    })
    void parse_withAnOffsetOrWithoutATime_isTheInstant(String text, Instant at) {
        assertThat(TimestampText.parse(text)).isEqualTo(at);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-4713-11-23T23:59:59Z", "+294277-01-01T00:00:00Z"})
    void fits_beyondPostgresql_isFalse(Instant at) {
        assertThat(TimestampText.fits(at)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2026-13-01 00:00:00", "+2026-01-31 00:00:00", "5-02-29 12:00:00"})
    void parse_ofSomethingElse_isRefused(String text) {
        assertThatThrownBy(() -> TimestampText.parse(text)).isInstanceOf(DateTimeException.class);
    }
}
