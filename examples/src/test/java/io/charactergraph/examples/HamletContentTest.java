package io.charactergraph.examples;

import io.charactergraph.CharacterGraph;
import io.charactergraph.check.RuleSet;
import io.charactergraph.jdbc.JdbcGraphSource;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.content.Baseline;
import io.charactergraph.testkit.content.ContentTests;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The content of a studio in PostgreSQL, faults and all, tested by all rules; what is known is in a file. */
class HamletContentTest {

    private static StudioDatabase studio;
    private static DataSource dataSource;

    @BeforeAll
    static void start() throws IOException, SQLException {
        studio = StudioDatabase.start(SampleStudio.hamletWithFaults());
        dataSource = studio.dataSource();
    }

    @AfterAll
    static void stop() throws IOException {
        studio.close();
    }

    @TestFactory
    Stream<DynamicTest> content() {
        return ContentTests.of(CharacterGraph.load(JdbcGraphSource.of(dataSource)))
                .rules(RuleSet.standard())
                .baseline(Baseline.of(Path.of("src/test/known-findings.txt")))
                .byRule();
    }
}
