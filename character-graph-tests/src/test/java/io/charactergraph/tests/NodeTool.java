package io.charactergraph.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Node, and the packages that {@code node/package.json} names. A test that needs them is skipped where they are not installed, with a message that says
 * how to install them; it fails there when the environment says that this is CI.
 */
final class NodeTool {

    /** What tests use of it. */
    static final Path FOLDER = Path.of("node").toAbsolutePath();

    private static final String INSTALL = "install Node 18 or newer, and run: npm ci --prefix ";

    private NodeTool() {}

    /** Stops the test when Node or a package is not there. */
    static void require(String packageName) {
        require(FOLDER, packageName);
    }

    /** Stops the test when Node is not there, or a package that a folder's {@code package.json} names. */
    static void require(Path folder, String packageName) {
        String install = INSTALL + Path.of("..").toAbsolutePath().normalize().relativize(folder);
        if (!hasNode()) {
            missing("There is no Node: " + install);
        } else if (!Files.isDirectory(folder.resolve("node_modules").resolve(packageName))) {
            missing("There is no " + packageName + ": " + install);
        }
    }

    private static void missing(String message) {
        String ci = System.getenv("CI");
        if (ci == null || ci.isEmpty() || ci.equals("false")) {
            abort(message);
        }
        fail(message);
    }

    private static boolean hasNode() {
        try {
            return start(FOLDER, List.of("--version")).waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs Node in a folder, and returns what it prints; its exit status must be 0. */
    static String run(Path folder, Object... arguments) throws IOException, InterruptedException {
        List<String> texts = new ArrayList<>();
        for (Object argument : arguments) {
            texts.add(argument.toString());
        }
        Process process = start(folder, texts);
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("node %s%n%s", texts, printed).isZero();
        return printed;
    }

    private static Process start(Path folder, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("node"));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
    }
}
