package io.charactergraph.cli.shell;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.tool.JavaShellToolBuilder;

/** JShell with the imports and the feedback of a session. It keeps nothing of the user's own settings of JShell, and changes none. */
final class ShellTool {

    private static final List<String> WELCOME = List.of(
            "Try  graph.character(\"hamlet\").scenes()   select(\"kind:asset & tag:portrait\")   draw(\"ophelia\")",
            "Tab after a dot lists what can be asked; /exit leaves.");

    private final JavaShellToolBuilder builder;
    private final PrintStream out;

    private ShellTool(JavaShellToolBuilder builder, PrintStream out) {
        this.builder = builder.locale(Locale.ROOT);
        this.out = out;
    }

    /** In the terminal of this process. */
    static ShellTool ofThisProcess() {
        return new ShellTool(JavaShellToolBuilder.builder(), System.out);
    }

    /** On streams. */
    static ShellTool of(InputStream in, PrintStream out, PrintStream err) {
        return new ShellTool(JavaShellToolBuilder.builder().in(in, in).out(out).err(err), out);
    }

    /** Runs until the session is left, and returns the exit status. */
    int run() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Session.class.getClassLoader()); // by which JShell finds how values are shown
        try {
            Path imports = Files.createTempFile("character-graph", ".jsh");
            try {
                Files.writeString(imports, resource("imports.jsh"));
                builder.persistence(Feedback.settings(resource("feedback.jsh")));
                WELCOME.forEach(line -> out.print(line + "\n"));
                out.flush();
                return builder.start(
                        "--execution",
                        SessionExecution.NAME,
                        "--class-path",
                        classPath(),
                        "--startup",
                        imports.toString());
            } finally {
                Files.delete(imports);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("JShell could not be started: " + e.getMessage(), e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Session.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("There is no resource " + name + ".");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Where the compiler of JShell finds the classes of this process. */
    private static String classPath() {
        List<String> places = new ArrayList<>();
        if (Session.class.getClassLoader() instanceof URLClassLoader loader) {
            for (URL url : loader.getURLs()) {
                places.add(Path.of(URI.create(url.toString())).toString());
            }
        }
        for (String property : List.of("java.class.path", "jdk.module.path")) {
            String path = System.getProperty(property, "");
            if (!path.isEmpty()) {
                places.add(path);
            }
        }
        return Stream.of(String.join(File.pathSeparator, places).split(File.pathSeparator, -1))
                .filter(place -> !place.isEmpty() && Files.exists(Path.of(place))) // JShell refuses what is not there
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }
}
