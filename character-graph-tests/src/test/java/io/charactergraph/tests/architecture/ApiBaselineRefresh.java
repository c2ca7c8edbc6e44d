package io.charactergraph.tests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.browser.CharacterBrowser;
import io.charactergraph.cli.CharacterGraphCli;
import io.charactergraph.jdbc.JdbcGraphSource;
import io.charactergraph.testkit.SampleStudio;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        Map<String, Class<?>> modules = Map.of(
                "character-graph-api", CharacterGraph.class,
                "character-graph-jdbc", JdbcGraphSource.class,
                "character-graph-testkit", SampleStudio.class,
                "character-graph-browser", CharacterBrowser.class,
                "character-graph-cli", CharacterGraphCli.class,
                "character-graph-micrometer", Class.forName("io.charactergraph.micrometer.CharacterGraphMetrics"));
        for (Map.Entry<String, Class<?>> module : modules.entrySet()) {
            Map<String, byte[]> classes = classes(module.getValue());
            assertThat(classes).isNotEmpty();
            write(BASELINE.resolve(module.getKey() + ".jar"), classes);
        }
    }

    private static Map<String, byte[]> classes(Class<?> anchor) throws IOException {
        Set<String> exported = PublishedModules.exports(anchor);
        Map<String, byte[]> classes = new TreeMap<>();
        try (ModuleReader reader = PublishedModules.module(anchor).orElseThrow().open()) {
            List<String> names = reader.list()
                    .filter(name -> name.endsWith(".class") && exported.contains(packageOf(name)))
                    .toList();
            for (String name : names) {
                classes.put(name, withoutCode(reader, name));
            }
        }
        return classes;
    }

    private static String packageOf(String name) {
        int slash = name.lastIndexOf('/');
        return slash < 0 ? "" : name.substring(0, slash).replace('/', '.');
    }

    private static byte[] withoutCode(ModuleReader reader, String name) {
        try (InputStream in = reader.open(name).orElseThrow()) {
            ClassWriter writer = new ClassWriter(0);
            new ClassReader(in.readAllBytes()).accept(writer, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
            return writer.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
