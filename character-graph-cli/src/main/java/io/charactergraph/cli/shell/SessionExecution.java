package io.charactergraph.cli.shell;

import java.util.Map;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/**
 * Runs the lines of a session in this process, on the classes of this process. JShell finds it as a service; it is public for that alone.
 *
 * @since 0.1
 */
public final class SessionExecution implements ExecutionControlProvider {

    /** What JShell calls it. */
    static final String NAME = "characters";

    /** Makes it, for JShell. */
    public SessionExecution() {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) {
        return new SessionControl(new SnippetLoader(Session.class.getClassLoader()));
    }
}
