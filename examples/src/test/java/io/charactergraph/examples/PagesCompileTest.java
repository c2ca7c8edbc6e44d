package io.charactergraph.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The Java on a page compiles when it is copied top to bottom into one method: what a block uses, a block above it declares, or
 * the page's sentence that begins with "Given are". Classes that a page only speaks of are those of this package.
 */
class PagesCompileTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern BLOCK = Pattern.compile("(?m)^```java\\n(.*?)^```", Pattern.DOTALL);
    private static final Pattern GIVEN = Pattern.compile("Given are ([^.]*(?:\\.\\w[^.]*)*)\\.");
    private static final Pattern DECLARATION = Pattern.compile("`([\\w.<>]+ \\w+)`");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import .*;\\n");
    private static final Pattern MEMBER =
            Pattern.compile("\\A(@\\w+(\\([^)]*\\))?\\s+)*((static|private|public|final|abstract) )*"
                    + "((class|record|interface|enum|@interface) |[\\w<>\\[\\]]+ \\w+\\([^;]*\\) (throws \\w+ )?\\{)");
    private static final Pattern PUBLIC_TYPE =
            Pattern.compile("(?m)^public (?=(final |abstract )*(class|record|interface|enum) )");
    private static final List<String> PACKAGES = List.of(
            "java.io.*",
            "java.lang.annotation.*",
            "java.nio.file.*",
            "java.sql.*",
            "java.time.*",
            "java.util.*",
            "java.util.function.*",
            "java.util.stream.*",
            "javax.sql.DataSource",
            "io.charactergraph.*",
            "io.charactergraph.browser.*",
            "io.charactergraph.check.*",
            "io.charactergraph.cli.*",
            "io.charactergraph.diff.*",
            "io.charactergraph.export.*",
            "io.charactergraph.filter.*",
            "io.charactergraph.graph.*",
            "io.charactergraph.jdbc.*",
            "io.charactergraph.jdbc.change.*",
            "io.charactergraph.live.*",
            "io.charactergraph.model.*",
            "io.charactergraph.query.*",
            "io.charactergraph.routes.*",
            "io.charactergraph.schema.*",
            "io.charactergraph.source.*",
            "io.charactergraph.testkit.*",
            "io.charactergraph.testkit.assertions.*",
            "io.charactergraph.testkit.content.*",
            "io.charactergraph.testkit.contract.*",
            "io.charactergraph.testkit.junit.*",
            "io.charactergraph.testkit.rows.*",
            "io.charactergraph.testkit.sheet.*",
            "org.junit.jupiter.api.*",
            "static io.charactergraph.model.EdgeKind.*",
            "static io.charactergraph.model.NodeKind.*",
            "org.jgrapht.Graph",
            "org.jgrapht.alg.connectivity.ConnectivityInspector",
            "static java.util.stream.Collectors.*",
            "static org.assertj.core.api.Assertions.assertThat",
            "static io.charactergraph.testkit.assertions.GraphAssertions.assertThat");

    @TempDir
    private Path classes;

    static List<String> pages() throws IOException {
        List<String> pages = new ArrayList<>(List.of("README.md"));
        try (Stream<Path> files = Files.list(ROOT.resolve("docs"))) {
            files.map(file -> "docs/" + file.getFileName())
                    .filter(name -> name.endsWith(".md"))
                    .sorted()
                    .forEach(pages::add);
        }
        return pages;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void page_copiedTopToBottom_compiles(String page) throws IOException {
        assertThat(errors(source(Files.readString(ROOT.resolve(page)))))
                .as(page)
                .isEmpty();
    }

    /** One class with the types and methods of the page, and one method that holds all other blocks in their order. */
    private static String source(String page) {
        StringBuilder imports = new StringBuilder();
        StringBuilder body = new StringBuilder();
        StringBuilder members = new StringBuilder();
        PACKAGES.forEach(name -> imports.append("import ").append(name).append(";\n"));
        Matcher blocks = BLOCK.matcher(page.replace("\r\n", "\n"));
        while (blocks.find()) {
            String block = blocks.group(1);
            IMPORT.matcher(block).results().forEach(found -> imports.append(found.group()));
            String code = PUBLIC_TYPE
                    .matcher(IMPORT.matcher(block).replaceAll(""))
                    .replaceAll("")
                    .strip();
            (MEMBER.matcher(code).find() ? members : body).append(code).append('\n');
        }
        return "package io.charactergraph.examples;\n" + imports + "abstract class Page {\n" + given(page) + members
                + "void page() throws Exception {\n" + body + "}\n}\n";
    }

    /** What the page says that there is, as fields. */
    private static String given(String page) {
        return GIVEN.matcher(page)
                .results()
                .flatMap(sentence -> DECLARATION.matcher(sentence.group(1)).results())
                .map(declaration -> declaration.group(1) + ";\n")
                .collect(Collectors.joining());
    }

    private List<String> errors(String source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        JavaFileObject file = new SimpleJavaFileObject(URI.create("string:///Page.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        compiler.getTask(
                        new StringWriter(),
                        compiler.getStandardFileManager(found, Locale.ROOT, StandardCharsets.UTF_8),
                        found,
                        List.of(
                                "-proc:none",
                                "-nowarn",
                                "-d",
                                classes.toString(),
                                "-cp",
                                System.getProperty("java.class.path")),
                        null,
                        List.of(file))
                .call();
        List<String> lines = source.lines().toList();
        return found.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(diagnostic ->
                        diagnostic.getMessage(Locale.ROOT).lines().limit(2).toList() + " in: "
                                + lines.get((int) diagnostic.getLineNumber() - 1))
                .toList();
    }
}
