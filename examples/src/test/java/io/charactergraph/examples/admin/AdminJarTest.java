package io.charactergraph.examples.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The runnable jar of the admin service. The build runs this when it has made the jar, after all other tests. */
class AdminJarTest {

    private static final Pattern URL = Pattern.compile(" at (http://\\S+)");
    private static final Pattern LISTED = Pattern.compile("`([a-z0-9/]+)`");

    @TempDir
    private Path folder;

    private Path jar = Path.of("");

    @BeforeEach
    void find() throws IOException {
        Path target = Path.of("target");
        Optional<Path> found = Optional.empty();
        if (Files.isDirectory(target)) {
            try (Stream<Path> files = Files.list(target)) {
                found = files.filter(file -> file.getFileName().toString().endsWith("-admin.jar"))
                        .findFirst();
            }
        }
        assumeTrue(
                found.isPresent() || System.getenv("CI") != null, "the jar is not built; './mvnw package' builds it");
        jar = found.orElseThrow();
    }

    @Test
    void jar_serves_andEndsInOrderWhenItIsTerminated() throws Exception {
        Path log = folder.resolve("log.jsonl");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-jar",
                        jar.toString(),
                        "--sample",
                        "--port=0")
                .redirectOutput(log.toFile());
        builder.environment().remove("JAVA_TOOL_OPTIONS"); // the JVM names it on standard error
        Process process = builder.start();
        try (BufferedReader messages = process.errorReader(StandardCharsets.UTF_8)) {
            Matcher url = URL.matcher(String.valueOf(messages.readLine()));
            assertThat(url.find()).isTrue();
            Http http = new Http(URI.create(url.group(1)));
            assertThat(http.get("/").status()).isEqualTo(200);
            process.toHandle().destroy(); // its messages can still be read
            assertThat(process.waitFor()).isEqualTo(143);
            assertThat(messages.readLine()).isNull();
        } finally {
            process.destroyForcibly();
        }
        assertThat(Files.readString(log))
                .contains("\"route\":\"/\",\"status\":200")
                .hasLineCount(1);
    }

    @Test
    void jar_listsEveryLibraryThatItBundles_andHasNoDatabase() throws IOException {
        try (JarFile content = new JarFile(jar.toFile())) {
            Set<String> bundled = content.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF/"))
                    .map(AdminJarTest::root)
                    .filter(root -> !root.equals("io/charactergraph"))
                    .collect(Collectors.toSet());
            String list = text(content, "META-INF/licenses/THIRD-PARTY.md");

            assertThat(LISTED.matcher(list).results().map(found -> found.group(1)))
                    .containsAll(bundled);
            assertThat(bundled).contains("picocli", "tools/jackson").doesNotContain("io/zonky", "org/apache");
            for (String file :
                    List.of("META-INF/LICENSE", "META-INF/licenses/page.txt", "META-INF/licenses/EPL-2.0.md")) {
                assertThat(content.getEntry(file)).as(file).isNotNull();
            }
        }
    }

    /** The first two folders of a class, or one where there are no two. */
    private static String root(String name) {
        String[] parts = name.split("/", -1);
        return parts.length == 2 ? parts[0] : parts[0] + "/" + parts[1];
    }

    private static String text(JarFile content, String name) throws IOException {
        try (InputStream in = content.getInputStream(content.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
