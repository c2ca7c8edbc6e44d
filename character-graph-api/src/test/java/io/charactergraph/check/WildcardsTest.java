package io.charactergraph.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WildcardsTest {

    @ParameterizedTest
    @CsvSource({
        "*, '', true",
        "'', '', true",
        "'', a, false",
        "scene:*, scene:game:1, true",
        "scene:*, asset:1, false",
        "*:1, scene:game:1, true",
        "*:1, scene:game:11, false",
        "*:1, scene:game:12, false",
        "role:*:lead, role:12:lead, true",
        "role:*:lead, role:12:leader, false",
        "a*b*c, aXbXbc, true",
        "a**c, ac, true",
        "a.c, abc, false",
    })
    void match_pattern_isOfTheWholeText(String pattern, String text, boolean matches) {
        assertThat(Wildcards.match(pattern, text)).isEqualTo(matches);
    }
}
