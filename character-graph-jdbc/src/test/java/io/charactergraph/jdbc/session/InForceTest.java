package io.charactergraph.jdbc.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.jdbc.session.SessionQueries.InForce;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Only what is really a read-only snapshot passes for one. */
class InForceTest {

    @Test
    void isSnapshot_anythingWeaker_isNot() {
        assertThat(new InForce("repeatable read", "on", true, BigDecimal.ONE).isSnapshot())
                .isTrue();
        assertThat(new InForce("repeatable read", "off", false, BigDecimal.ONE).isSnapshot())
                .isFalse();
        assertThat(new InForce("read committed", "on", false, BigDecimal.ONE).isSnapshot())
                .isFalse();
    }
}
