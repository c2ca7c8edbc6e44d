package io.charactergraph.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The repository's documents, as tests read them. */
final class Documents {

    static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w*)\n(.*?)^```$");

    private static final Pattern EXAMPLE = Pattern.compile("(?s)<pre>\\{@code\n(.*?)\\}</pre>");
    private static final Pattern HIDDEN = Pattern.compile("[/\\\\](index|assembly|internal|jdbc[/\\\\]json)[/\\\\]");

    private Documents() {}

    static String read(String path) {
        try {
            return Files.readString(ROOT.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fenced blocks of a language, in order. */
    static List<String> blocks(String path, String language) {
        List<String> blocks = new ArrayList<>();
        for (Matcher fence = FENCE.matcher(read(path)); fence.find(); ) {
            if (fence.group(1).equals(language)) {
                blocks.add(fence.group(2));
            }
        }
        return blocks;
    }

    /** The examples in the Javadoc of what a module shows its users, in order. */
    static List<String> javadocExamples(String module) {
        Path sources = ROOT.resolve(module).resolve("src/main/java");
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java")
                            && !HIDDEN.matcher(file.toString()).find())
                    .sorted()
                    .map(Documents::source)
                    .flatMap(source -> EXAMPLE.matcher(source).results())
                    .map(example -> example.group(1).replaceAll("(?m)^ *\\* ?", ""))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All code of the examples and their tests, without blanks. */
    static String code() {
        try (Stream<Path> files = Files.walk(ROOT.resolve("examples/src"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(Documents::source)
                    .map(Documents::withoutBlanks)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String withoutBlanks(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static String source(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
