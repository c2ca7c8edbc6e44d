package io.charactergraph.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The runnable jar of the command line, which the build makes before it runs these tests. */
class RunnableJarTest {

    private static final Pattern LISTED = Pattern.compile("`([a-z0-9/]+)`");
    private static final Pattern TEXT = Pattern.compile("META-INF/[\\w./-]*[\\w-]");

    @TempDir
    private Path folder;

    private Path jar = Path.of("");

    @BeforeEach
    void find() throws IOException {
        Optional<Path> found = jar();
        if (System.getenv("CI") == null) {
            assumeTrue(found.isPresent(), "the runnable jar is not built; './mvnw package' builds it");
        }
        jar = found.orElseThrow();
    }

    private static Optional<Path> jar() throws IOException {
        Path target = Path.of("..", "character-graph-cli", "target");
        if (!Files.isDirectory(target)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().endsWith("-all.jar"))
                    .findFirst();
        }
    }

    @Test
    void jar_runs_withNothingOnStandardError() throws Exception {
        assertThat(run(0, "--version")).startsWith("character-graph 0.");
        assertThat(run(0, "usage", "--sample", "ophelia")).startsWith("Ophelia [character:");
    }

    @Test
    void jar_hasTheDriver_andSaysInASentenceThatNoDatabaseAnswers() throws Exception {
        assertThat(run(4, "usage", "--url", "postgresql://reader@localhost:1/studio"))
                .isEmpty();
        assertThat(Files.readString(folder.resolve("errors.txt")))
                .startsWith("Could not load the graph: while connecting: ")
                .hasLineCount(1);
    }

    @Test
    void jar_hasTheServicesOfItsLibraries() throws IOException {
        try (JarFile content = new JarFile(jar.toFile())) {
            for (String service : List.of(
                    "java.sql.Driver",
                    "org.apfloat.spi.BuilderFactory",
                    "org.jdbi.v3.core.spi.JdbiPlugin",
                    "org.slf4j.spi.SLF4JServiceProvider",
                    "tools.jackson.core.TokenStreamFactory",
                    "tools.jackson.databind.ObjectMapper")) {
                assertThat(content.getEntry("META-INF/services/" + service))
                        .as(service)
                        .isNotNull();
            }
        }
    }

    @Test
    void jar_listsEveryLibraryThatItBundles_withItsLicence() throws IOException {
        try (JarFile content = new JarFile(jar.toFile())) {
            String list = text(content, "META-INF/licenses/THIRD-PARTY.md");
            Set<String> names = content.stream().map(ZipEntry::getName).collect(Collectors.toSet());
            Set<String> listed =
                    LISTED.matcher(list).results().map(found -> found.group(1)).collect(Collectors.toSet());
            Set<String> bundled = names.stream()
                    .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF/"))
                    .map(RunnableJarTest::root)
                    .filter(root -> !root.equals("io/charactergraph"))
                    .collect(Collectors.toSet());

            assertThat(listed).isEqualTo(bundled);
            assertThat(TEXT.matcher(list).results().map(found -> found.group()))
                    .contains("META-INF/LICENSE", "META-INF/licenses/EPL-2.0.md")
                    .allMatch(file -> names.contains(file) || names.contains(file + "/"), "is in the jar");
        }
    }

    /** The first two folders of a class, or one where there are no two. */
    private static String root(String name) {
        String[] parts = name.split("/");
        return parts.length == 2 ? parts[0] : parts[0] + "/" + parts[1];
    }

    private static String text(JarFile content, String name) throws IOException {
        try (InputStream in = content.getInputStream(content.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String run(int status, String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-jar",
                jar.toString()));
        command.addAll(List.of(args));
        Path errors = folder.resolve("errors.txt");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
        builder.environment().remove("JAVA_TOOL_OPTIONS"); // the JVM names it on standard error
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(Files.readString(errors)).isEqualTo(status);
        if (status == 0) {
            assertThat(Files.readString(errors)).isEmpty();
        }
        return printed;
    }
}
