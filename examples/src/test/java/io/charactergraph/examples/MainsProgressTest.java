package io.charactergraph.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.source.LoadProgress;
import io.charactergraph.testkit.SampleStudio;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The programs print the progress of a long load to standard error, by a clock that the test sets. */
class MainsProgressTest {

    private static StudioDatabase studio;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** The programs that load a graph. */
    enum Program {
        QUICK_START {
            @Override
            int run(List<String> args, PrintStream out, PrintStream err, LoadProgress progress) {
                return QuickStart.run(args, out, err, progress);
            }
        },
        CHECK {
            @Override
            int run(List<String> args, PrintStream out, PrintStream err, LoadProgress progress) {
                return CheckMain.run(args, out, err, progress);
            }
        },
        ANSWER_SHEET {
            @Override
            int run(List<String> args, PrintStream out, PrintStream err, LoadProgress progress) {
                return AnswerSheetMain.run(args, out, err, progress);
            }
        };

        abstract int run(List<String> args, PrintStream out, PrintStream err, LoadProgress progress);
    }

    @BeforeAll
    static void start() throws IOException, SQLException {
        studio = StudioDatabase.start(SampleStudio.hamlet());
    }

    @AfterAll
    static void stop() throws IOException {
        studio.close();
    }

    @ParameterizedTest
    @EnumSource
    void progress_ofALongLoad_isOnStandardErrorOnly(Program program) {
        run(program, Duration.ofSeconds(3));

        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .last()
                .asString()
                .matches("[0-9,]+ rows loaded in [0-9,]+ s");
        assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("rows loaded in");
    }

    @ParameterizedTest
    @EnumSource
    void progress_ofAShortLoad_isNotPrinted(Program program) {
        run(program, Duration.ofNanos(1));

        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(out.size()).isPositive();
    }

    /** Runs a program with a clock that moves on by a step at each look. */
    private void run(Program program, Duration step) {
        PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
        AtomicLong clock = new AtomicLong();
        program.run(
                List.of("--url", studio.url()),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                errors,
                LoadProgress.to(errors).measuredBy(() -> clock.addAndGet(step.toNanos())));
    }
}
