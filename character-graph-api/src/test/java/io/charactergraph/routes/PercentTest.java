package io.charactergraph.routes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PercentTest {

    @ParameterizedTest
    @CsvSource({
        "ophelia,ophelia",
        "a%2Fb,a/b",
        "a+b,a+b",
        "%c3%A4,ä",
        "ä,ä",
        "%F0%9F%98%80,😀",
        "%25,%",
        "a%00b,a\u0000b"
    })
    void path_isDecodedAsUtf8(String part, String text) {
        assertThat(Percent.path(part)).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%2", "a%", "%zz", "%-1", "%c3", "%c3%28", "%ed%a0%80", "%ff", "%%20", "%2%30"})
    void path_thatIsNoUtf8_isNotDecoded(String part) {
        assertThat(Percent.path(part)).isEmpty();
        assertThat(Percent.query(part)).isEmpty();
    }

    @Test
    void query_hasPlusesAsBlanks() {
        assertThat(Percent.query("a+b%2Bc")).contains("a b+c");
    }

    @Test
    void halfASurrogatePair_isNoText() {
        assertThat(Percent.path("\ud800")).isEmpty();
    }
}
