package io.charactergraph.tests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.browser.CharacterBrowser;
import io.charactergraph.cli.CharacterGraphCli;
import io.charactergraph.jdbc.JdbcGraphSource;
import io.charactergraph.testkit.SampleStudio;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassWriter;
import org.junit.jupiter.api.Test;

/**
 * Writes the baseline of the public API: for each published module a jar with the classes of its exported packages, without code. Surefire does not run this
 * class unless it is named; {@code api-baseline/README.md} has the command.
 */
class ApiBaselineRefresh {

    private static final Path BASELINE = Path.of("..", "api-baseline");
    private static final LocalDateTime ANY_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    @Test
    void baseline_isWritten() throws IOException, ClassNotFoundException {
        Map<String, Class<?>> modules = new TreeMap<>(Map.of(
                "character-graph-api", CharacterGraph.class,
                "character-graph-jdbc", JdbcGraphSource.class,
                "character-graph-testkit", SampleStudio.class,
                "character-graph-browser", CharacterBrowser.class,
                "character-graph-cli", CharacterGraphCli.class,
                "character-graph-micrometer", anchor("io.charactergraph.micrometer.CharacterGraphMetrics")));
        if (isThere("io/charactergraph/spark/SparkGraph.class")) {
            modules.put("character-graph-spark", anchor("io.charactergraph.spark.SparkGraph"));
        }
        for (Map.Entry<String, Class<?>> module : modules.entrySet()) {
            Map<String, byte[]> classes = classes(module.getValue());
            assertThat(classes).isNotEmpty();
            write(BASELINE.resolve(module.getKey() + ".jar"), classes);
        }
    }

    private static boolean isThere(String resource) {
        return ApiBaselineRefresh.class.getClassLoader().getResource(resource) != null;
    }

    /** A class that is not initialized: the libraries that it uses need not be there. */
    private static Class<?> anchor(String name) throws ClassNotFoundException {
        return Class.forName(name, false, ApiBaselineRefresh.class.getClassLoader());
    }

    private static Map<String, byte[]> classes(Class<?> anchor) throws IOException {
        Path place = PublishedModules.place(anchor);
        if (Files.isDirectory(place)) {
            return classes(anchor, place);
        }
        try (FileSystem jar = FileSystems.newFileSystem(place)) {
            return classes(anchor, jar.getPath("/"));
        }
    }

    private static Map<String, byte[]> classes(Class<?> anchor, Path root) throws IOException {
        Map<String, byte[]> classes = new TreeMap<>();
        for (String exported : PublishedModules.exports(anchor)) {
            Path folder = root.resolve(exported.replace('.', '/'));
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.class")) {
                for (Path file : files) {
                    classes.put(exported.replace('.', '/') + "/" + file.getFileName(), withoutCode(file));
                }
            }
        }
        return classes;
    }

    private static byte[] withoutCode(Path file) throws IOException {
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(Files.readAllBytes(file)).accept(writer, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
        return writer.toByteArray();
    }

    private static void write(Path jar, Map<String, byte[]> classes) throws IOException {
        Files.createDirectories(jar.getParent());
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, byte[]> one : classes.entrySet()) {
                ZipEntry entry = new ZipEntry(one.getKey());
                entry.setTimeLocal(ANY_TIME);
                out.putNextEntry(entry);
                out.write(one.getValue());
                out.closeEntry();
            }
        }
    }
}
