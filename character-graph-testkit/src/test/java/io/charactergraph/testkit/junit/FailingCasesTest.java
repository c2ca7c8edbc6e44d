package io.charactergraph.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.charactergraph.CharacterGraph;
import io.charactergraph.model.NodeKind;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** What the extension does when tests fail. */
class FailingCasesTest {

    @TempDir
    private Path folder;

    @Test
    void property_thatFails_tellsTheSeed_andTheSmallestStudioThatFailsAlike() throws IOException {
        EngineExecutionResults results = run(FailingCases.Properties.class, Map.of());

        Map<String, String> failures = failures(results);
        assertThat(failures).containsOnlyKeys("seed 0", "seed 1", "seed 2");
        Path rows = folder.resolve(FailingCases.Properties.class.getName() + ".noTwoRoles-seed-1");
        assertThat(failures.get("seed 1"))
                .startsWith("seed 1: java.lang.AssertionError: ")
                .contains("  RandomStudio[seed=1, rows=80, malformed=0.125, ignoreForeignKeys=false, drift=false]\n")
                .containsPattern("  shrunk from \\d+ rows to [12]: ")
                .endsWith(
                        "StudioRows.readJsonLines(Path.of(\"" + rows.toString().replace('\\', '/') + "\"))");
        StudioRows small = StudioRows.readJsonLines(rows);
        assertThat(small.size()).isLessThanOrEqualTo(2);
        assertThat(CharacterGraph.load(RowsSource.of(small)).typed().nodeCount(NodeKind.SCENE_ROLE))
                .isGreaterThanOrEqualTo(2);
        results.testEvents().assertStatistics(all -> all.failed(3).aborted(2));
    }

    @Test
    void property_withOtherSeeds_runsThose() throws IOException {
        assertThat(failures(run(FailingCases.Properties.class, Map.of("charactergraph.seeds", "17"))))
                .containsOnlyKeys("seed 17");
        assertThat(failures(run(FailingCases.Properties.class, Map.of("charactergraph.seeds", "5-6"))))
                .containsOnlyKeys("seed 5", "seed 6");
        try (Stream<Path> written = Files.list(folder)) {
            assertThat(written).hasSize(3);
        }
        for (String seeds : List.of("some", "1-2-3", "5-3", "99999999999999999999")) {
            assertThat(run(FailingCases.Properties.class, Map.of("charactergraph.seeds", seeds))
                            .containerEvents()
                            .failed()
                            .stream()
                            .map(FailingCasesTest::message))
                    .containsOnly("charactergraph.seeds: '" + seeds
                            + "' is neither a seed, such as 17, nor a range, such as 0-9999");
        }
    }

    @Test
    void mistakes_areTold() {
        Map<String, String> failures = failures(run(FailingCases.Mistakes.class, Map.of()));

        assertThat(failures.get("graphWhoseInvariantsDoNotHold(CharacterGraph)"))
                .isEqualTo("The graph's invariants do not hold:\n  nodes that are rows: 0 by one count, 1 by another");
        assertThat(failures.get("unknownFixture(CharacterGraph)"))
                .isEqualTo("@FixtureGraph: there is no method brokn() in " + FailingCases.Mistakes.class.getName()
                        + ", around it or above it; write one: static StudioFixture brokn()");
        assertThat(failures.get("twoAtOnce(CharacterGraph)"))
                .contains(" asks for two graphs, by @", "leave one of them out");
        assertThat(failures.get("rowsOfAFixture(StudioRows)")).startsWith("No ParameterResolver registered");
    }

    @Test
    void parallelRuns_doNotDisturbEachOther() {
        EngineExecutionResults results = run(
                FailingCases.Parallel.class,
                Map.of(
                        "junit.jupiter.execution.parallel.enabled", "true",
                        "junit.jupiter.execution.parallel.config.strategy", "fixed",
                        "junit.jupiter.execution.parallel.config.fixed.parallelism", "4"));

        results.testEvents().assertStatistics(all -> all.succeeded(80).failed(0));
    }

    private EngineExecutionResults run(Class<?> tests, Map<String, String> parameters) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(tests))
                .configurationParameter("charactergraph.failures", folder.toString())
                .configurationParameters(parameters)
                .execute();
    }

    private static Map<String, String> failures(EngineExecutionResults results) {
        Map<String, String> messages = new TreeMap<>();
        List<Event> failed = results.testEvents().failed().list();
        failed.forEach(event -> messages.put(event.getTestDescriptor().getDisplayName(), message(event)));
        return messages;
    }

    private static String message(Event event) {
        return String.valueOf(event.getRequiredPayload(TestExecutionResult.class)
                .getThrowable()
                .orElseThrow()
                .getMessage());
    }
}
