package io.charactergraph.cli.shell;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import jdk.jshell.tool.JavaShellToolBuilder;

/**
 * The feedback mode of a session: its prompt, and values that are not cut short. JShell takes a mode only as a setting that an earlier session has
 * kept. So a session without a graph makes the mode, and keeps it in a map.
 */
final class Feedback {

    private Feedback() {}

    /** Returns the settings of JShell in which these commands have set the mode. */
    static Map<String, String> settings(String commands) throws Exception {
        Map<String, String> settings = new HashMap<>();
        ByteArrayInputStream in = new ByteArrayInputStream(commands.getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        JavaShellToolBuilder.builder()
                .persistence(settings)
                .locale(Locale.ROOT)
                .in(in, in)
                .out(out)
                .err(out)
                .start("--no-startup", "--execution", SessionExecution.NAME);
        settings.keySet().removeIf(key -> key.startsWith("HISTORY"));
        if (settings.isEmpty()) {
            throw new IllegalStateException(
                    "JShell has not kept the settings: " + said.toString(StandardCharsets.UTF_8));
        }
        return settings;
    }
}
