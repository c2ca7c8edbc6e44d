package io.charactergraph.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The numbers of readings that code and documents cite are those of {@code docs/readings.md}. */
class ReadingNumbersTest {

    private static final Pattern DEFINED = Pattern.compile("(?m)^- \\*\\*(R\\d+[a-z]?)\\*\\*");
    private static final Pattern CITED =
            Pattern.compile("\\breadings (R\\d+[a-z]?(?:(?:, | and | to | or )R\\d+[a-z]?)*)");
    private static final Pattern NUMBER = Pattern.compile("R\\d+[a-z]?");

    @Test
    void everyCitedReading_isInTheListOfReadings() throws IOException {
        SortedSet<String> cited = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Documents.ROOT)) {
            for (Path file : files.filter(ReadingNumbersTest::isSource).toList()) {
                for (Matcher place = CITED.matcher(Files.readString(file)); place.find(); ) {
                    NUMBER.matcher(place.group(1)).results().forEach(number -> cited.add(number.group()));
                }
            }
        }

        assertThat(cited).contains("R41").isSubsetOf(defined());
    }

    @Test
    void everyReading_isListedOnce() {
        assertThat(DEFINED.matcher(Documents.read("docs/readings.md")).results().map(found -> found.group(1)))
                .hasSizeGreaterThan(60)
                .doesNotHaveDuplicates();
    }

    private static SortedSet<String> defined() {
        SortedSet<String> numbers = new TreeSet<>();
        DEFINED.matcher(Documents.read("docs/readings.md")).results().forEach(found -> numbers.add(found.group(1)));
        return numbers;
    }

    private static boolean isSource(Path file) {
        String name = file.toString();
        return (name.endsWith(".java") || name.endsWith(".md")) && !name.contains("target");
    }
}
