package io.charactergraph.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.RowsSource;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user's program of named modules runs on the module path, without {@code --add-modules}. */
class ModulePathTest {

    /** One class of each library that the modules use. */
    private static final List<String> API = List.of(
            "io.charactergraph.CharacterGraph",
            "org.jgrapht.Graph",
            "org.jheaps.Heap",
            "org.apfloat.Apfloat",
            "tools.jackson.core.JsonParser",
            "org.jspecify.annotations.NullMarked");

    private static final List<String> TESTKIT = List.of(
            "io.charactergraph.testkit.SampleStudio",
            "tools.jackson.databind.ObjectMapper",
            "com.fasterxml.jackson.annotation.JsonCreator");

    private static final List<String> JDBC = List.of(
            "io.charactergraph.jdbc.JdbcGraphSource",
            "org.jdbi.v3.core.Jdbi",
            "org.jdbi.v3.sqlobject.SqlObject",
            "io.leangen.geantyref.TypeToken",
            "org.slf4j.Logger",
            "org.postgresql.Driver");

    private static final List<String> CLI = Stream.of(
                    TESTKIT,
                    JDBC,
                    List.of(
                            "io.charactergraph.browser.CharacterBrowser",
                            "io.charactergraph.cli.CharacterGraphCli",
                            "picocli.CommandLine"))
            .flatMap(List::stream)
            .toList();

    @TempDir
    Path folder;

    @Test
    void testkit_loadsRowsFromAModule() throws Exception {
        String printed = run(modulePath(API, TESTKIT), "module studio { requires io.charactergraph.testkit; }", """
                package studio;

                import io.charactergraph.CharacterGraph;
                import io.charactergraph.testkit.rows.RowsSource;
                import io.charactergraph.testkit.SampleStudio;

                public final class Main {
                    public static void main(String[] arguments) {
                        System.out.println(CharacterGraph.load(RowsSource.of(SampleStudio.hamlet())));
                    }
                }
                """);

        assertThat(printed).isEqualTo(sample() + System.lineSeparator());
    }

    @Test
    void jdbc_loadsAndLinksFromAModule() throws Exception {
        try (StudioDatabase studio = StudioDatabase.start(SampleStudio.hamlet())) {
            String printed = run(
                    modulePath(API, JDBC),
                    "module studio { requires io.charactergraph.jdbc; requires org.postgresql.jdbc; }",
                    """
                    package studio;

                    import io.charactergraph.CharacterGraph;
                    import io.charactergraph.jdbc.CharacterLinkage;
                    import io.charactergraph.jdbc.JdbcGraphSource;
                    import org.postgresql.ds.PGSimpleDataSource;

                    public final class Main {
                        public static void main(String[] arguments) {
                            PGSimpleDataSource dataSource = new PGSimpleDataSource();
                            dataSource.setUrl(arguments[0]);
                            CharacterGraph graph = CharacterGraph.load(JdbcGraphSource.of(dataSource));
                            System.out.println(graph);
                            System.out.println(graph.npc(6).fetchDetails().isPresent());
                            CharacterLinkage linkage = CharacterLinkage.of(dataSource);
                            linkage.usage().synchronize(graph);
                            CharacterGraph again = CharacterGraph.load(JdbcGraphSource.of(dataSource));
                            System.out.println(linkage.usage().plan(again).isEmpty());
                        }
                    }
                    """,
                    studio.url());

            assertThat(printed.lines())
                    .endsWith("true", "true")
                    .startsWith(sample().lines().toArray(String[]::new));
        }
    }

    @Test
    void cli_runsFromAModule() throws Exception {
        String printed = run(modulePath(API, CLI), "module studio { requires io.charactergraph.cli; }", """
                package studio;

                import io.charactergraph.cli.CharacterGraphCli;
                import java.util.List;

                public final class Main {
                    public static void main(String[] arguments) {
                        CharacterGraphCli.standard().run(List.of("usage", "--sample", "--world", "2"), System.out, System.err);
                    }
                }
                """);

        assertThat(printed.lines()).first().asString().startsWith("character ");
    }

    private static String sample() {
        return CharacterGraph.load(RowsSource.of(SampleStudio.hamlet())).toString();
    }

    /** Compiles the module {@code studio} and runs it. Returns what it printed. */
    private String run(String modulePath, String descriptor, String main, String... arguments)
            throws IOException, InterruptedException {
        Path source = Files.createDirectories(folder.resolve("source"));
        Path classes = folder.resolve("classes");
        Path descriptorFile = Files.writeString(source.resolve("module-info.java"), descriptor);
        Path mainFile = Files.writeString(source.resolve("Main.java"), main);
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        int compiled = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(
                        out,
                        out,
                        "--module-path",
                        modulePath,
                        "-d",
                        classes.toString(),
                        descriptorFile.toString(),
                        mainFile.toString());
        assertThat(compiled).as(said.toString()).isZero();

        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "--module-path",
                classes + File.pathSeparator + modulePath,
                "--module",
                "studio/studio.Main"));
        command.addAll(List.of(arguments));
        Path errors = folder.resolve("errors.txt");
        Process process =
                new ProcessBuilder(command).redirectError(errors.toFile()).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(() -> printed + readString(errors)).isZero();
        assertThat(readString(errors)).isEmpty(); // also no warning of SLF4J that there is no backend
        return printed;
    }

    private static String readString(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static String modulePath(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream())
                .map(ModulePathTest::place)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Returns the jar or the folder that a class comes from. */
    private static String place(String className) {
        try {
            return Path.of(Class.forName(className)
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (ClassNotFoundException | URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
