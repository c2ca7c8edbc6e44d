package io.charactergraph.cli.shell;

import io.charactergraph.model.CharacterGraphException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.stream.Stream;
import jdk.jshell.execution.LocalExecutionControl;
import org.jspecify.annotations.Nullable;

/**
 * Runs a line, and shows its value for a person. An exception of the library, which says what to do, keeps only the line of the session in its
 * stack trace.
 */
final class SessionControl extends LocalExecutionControl {

    private static final String SNIPPETS = "REPL.";
    private static final String LIBRARY = "io.charactergraph.";

    private static volatile @Nullable Method line;

    SessionControl(SnippetLoader loader) {
        super(loader);
    }

    @Override
    protected String invoke(Method method) throws Exception {
        line = method;
        Method call = SessionControl.class.getDeclaredMethod("call");
        call.setAccessible(true); // JShell calls it from its own package
        return super.invoke(call);
    }

    /** Runs the line. JShell's own thread calls it, so that the line can be stopped. */
    static @Nullable Object call() throws Throwable {
        Method method = line;
        if (method == null) {
            throw new IllegalStateException("There is no line to run.");
        }
        try {
            Object value = method.invoke(null);
            return value == null ? null : new Shown(value);
        } catch (InvocationTargetException e) {
            throw shortened(e.getCause() == null ? e : e.getCause());
        }
    }

    private static Throwable shortened(Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        boolean ofTheLibrary = thrown instanceof CharacterGraphException
                || thrown instanceof IllegalArgumentException
                        && trace.length > 0
                        && trace[0].getClassName().startsWith(LIBRARY);
        if (ofTheLibrary) {
            thrown.setStackTrace(Stream.of(trace)
                    .filter(frame -> frame.getClassName().startsWith(SNIPPETS))
                    .toArray(StackTraceElement[]::new));
        }
        return thrown;
    }
}
