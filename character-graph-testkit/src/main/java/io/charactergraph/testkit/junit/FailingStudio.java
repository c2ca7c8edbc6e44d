package io.charactergraph.testkit.junit;

import io.charactergraph.internal.OneLine;
import io.charactergraph.testkit.random.RandomStudio;
import io.charactergraph.testkit.random.StudioShrinker;
import io.charactergraph.testkit.rows.StudioRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A random studio that makes a test fail: shrunk, written to files and reported. */
final class FailingStudio {

    private static final String FOLDER = "charactergraph.failures";

    private final RandomStudio studio;
    private final Throwable failure;
    private final Function<StudioRows, @Nullable Throwable> test;

    FailingStudio(RandomStudio studio, Throwable failure, Function<StudioRows, @Nullable Throwable> test) {
        this.studio = studio;
        this.failure = failure;
        this.test = test;
    }

    /** The failure to throw: the smallest studio's, with the way to have it again. */
    AssertionError report(long seed, ExtensionContext context) {
        String test = context.getRequiredTestClass().getName();
        StudioRows small = StudioShrinker.shrink(studio.rows(), rows -> isAlike(this.test.apply(rows), test));
        Throwable smallFailure = Optional.ofNullable(this.test.apply(small)).orElse(failure);
        Path folder = Path.of(
                context.getConfigurationParameter(FOLDER).orElse("target/charactergraph"),
                test + "." + context.getRequiredTestMethod().getName() + "-seed-" + seed);
        String message = "seed " + seed + ": " + lines(smallFailure) + "\n  " + studio + "\n  "
                + OneLine.of(written(small, folder));
        return new AssertionError(message, smallFailure);
    }

    /** A failure as it prints itself; its further lines stand deeper than those that follow, and each is safe. */
    private static String lines(Throwable failure) {
        return failure.toString().lines().map(OneLine::of).collect(Collectors.joining("\n    "));
    }

    private String written(StudioRows small, Path folder) {
        String sizes = "shrunk from " + studio.rows().size() + " rows to " + small.size();
        try {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> old = Files.list(folder)) {
                    for (Path file : old.toList()) {
                        Files.delete(file);
                    }
                }
            }
            small.writeJsonLines(folder);
            return sizes + ": StudioRows.readJsonLines(Path.of(\""
                    + folder.toString().replace('\\', '/') + "\"))";
        } catch (IOException | IllegalArgumentException e) {
            return sizes + ", which could not be written to " + folder + ": " + e.getMessage();
        }
    }

    /** Whether a failure is of the same class, and left the test at the same line. */
    private boolean isAlike(@Nullable Throwable other, String test) {
        return other != null
                && other.getClass() == failure.getClass()
                && Objects.equals(line(other, test), line(failure, test));
    }

    private static Optional<StackTraceElement> line(Throwable thrown, String test) {
        return Stream.of(thrown.getStackTrace())
                .filter(element -> element.getClassName().equals(test))
                .findFirst();
    }
}
