package io.charactergraph.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Verifies that these tests run on the JUnit version of the build. */
class JUnitVersionTest {

    @Test
    void jar_isThatOfTheVersion() throws Exception {
        String expected = System.getProperty("charactergraph.junit", "the version that the build says");
        Path jar = Path.of(
                Test.class.getProtectionDomain().getCodeSource().getLocation().toURI());

        assertThat(jar.getFileName()).asString().contains(expected);
    }
}
