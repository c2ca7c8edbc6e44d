package io.charactergraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands print the progress of a long load to standard error, by a clock that the test sets. */
class ProgressTest {

    @ParameterizedTest
    @ValueSource(strings = {"report", "check", "answers"})
    void progress_ofALongLoad_isOnStandardErrorOnly(String command) {
        Run run = run(command, Duration.ofSeconds(3));

        assertThat(run.err().lines()).last().asString().matches("[0-9,]+ rows loaded in [0-9,]+ s");
        assertThat(run.out()).doesNotContain("rows loaded in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"report", "check", "answers"})
    void progress_ofAShortLoad_isNotPrinted(String command) {
        Run run = run(command, Duration.ofNanos(1));

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isNotEmpty();
    }

    /** Runs a command with a clock that moves on by a step at each look. */
    private static Run run(String command, Duration step) {
        AtomicLong clock = new AtomicLong();
        return Run.of(
                CharacterGraphCli.standard().withVariables(Map.of()).measuredBy(() -> clock.addAndGet(step.toNanos())),
                command,
                "--sample");
    }
}
