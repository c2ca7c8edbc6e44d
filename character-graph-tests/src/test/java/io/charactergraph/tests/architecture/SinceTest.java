package io.charactergraph.tests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The Javadoc of every public type of an exported package names the version that the type came with. */
class SinceTest {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "(?m)^public (?:(?:final|abstract|sealed|non-sealed|static) )*(?:class|interface|record|enum|@interface)"
                    + " (\\w+)");
    private static final Pattern SINCE = Pattern.compile("(?m)^ \\* @since \\d+\\.\\d+$");

    @Test
    void publicTypes_nameTheirVersion() throws IOException {
        List<String> without = new ArrayList<>();
        int types = 0;
        for (String module : List.of(
                "character-graph-api",
                "character-graph-jdbc",
                "character-graph-testkit",
                "character-graph-micrometer",
                "character-graph-browser",
                "character-graph-spark",
                "character-graph-cli")) {
            for (String source : sources(Path.of("..", module, "src", "main", "java"))) {
                Matcher of = PACKAGE.matcher(source);
                Matcher type = PUBLIC_TYPE.matcher(source);
                if (of.find() && PublishedModules.ALL.contains(of.group(1)) && type.find()) {
                    types++;
                    int javadoc = source.lastIndexOf("/**", type.start());
                    if (javadoc < 0
                            || !SINCE.matcher(source.substring(javadoc, type.start()))
                                    .find()) {
                        without.add(of.group(1) + "." + type.group(1));
                    }
                }
            }
        }

        assertThat(types).isGreaterThan(100);
        assertThat(without).as("types without @since").isEmpty();
    }

    private static List<String> sources(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(SinceTest::read)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
