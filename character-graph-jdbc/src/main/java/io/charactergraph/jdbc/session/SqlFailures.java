package io.charactergraph.jdbc.session;

import io.charactergraph.internal.OneLine;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.GraphLoadException;
import io.charactergraph.source.GraphLoadException.Phase;
import io.charactergraph.source.assembly.Interruption;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Translates exceptions of JDBC and Jdbi into a {@link GraphLoadException}, and for failures to write into a description.
 *
 * <p>The server's messages quote rows, Jdbi's hold bound values, and both keep them in causes too. So nothing of them is
 * passed on but the SQLSTATE, the vendor code, the class of the exception and the stack trace; suppressed and "next"
 * exceptions are left out. Messages of the network, which never contain rows, are kept.
 */
public final class SqlFailures {

    private static final int MAX_CAUSES = 16;

    private SqlFailures() {}

    /**
     * Returns the one exception for what came from outside. An assertion of the driver that fails, where assertions are enabled, counts
     * as its exception: the bytes that it has received are damaged.
     *
     * @throws Error the error of this JVM that is behind the failure: the driver wraps the lack of heap, and calls it a lack
     *     of resources of the server; and a failed assertion of other code
     */
    public static GraphLoadException translate(Phase phase, @Nullable StudioTable table, Throwable failure) {
        passErrors(failure);
        return new GraphLoadException(phase, table, describe(failure), withoutContent(failure));
    }

    /** Throws the error of this JVM that is behind a failure, if one is. */
    public static void passErrors(Throwable failure) {
        Error error = find(failure, Error.class);
        if (error != null && !isOfDriver(error)) {
            throw error;
        }
    }

    /** Whether an assertion of the driver's own code has failed. */
    private static boolean isOfDriver(Error error) {
        return error instanceof AssertionError
                && error.getStackTrace().length > 0
                && error.getStackTrace()[0].getClassName().startsWith("org.postgresql.");
    }

    /** Describes the failure in the library's own words. */
    public static String describe(Throwable failure) {
        if (isInterrupt(failure)) {
            return Interruption.MESSAGE;
        }
        if (find(failure, SocketTimeoutException.class) != null) {
            return "the network timed out: nothing came from the database for too long";
        }
        SQLException sql = find(failure, SQLException.class);
        if (sql == null) {
            return SqlStates.meaning(null) + " (" + failure.getClass().getSimpleName() + ")";
        }
        return describe(sql);
    }

    /** Whether the thread was interrupted. The code that found it may have cleared the flag, so it is set again. */
    private static boolean isInterrupt(Throwable failure) {
        if (find(failure, InterruptedException.class) != null
                || find(failure, ClosedByInterruptException.class) != null) {
            Thread.currentThread().interrupt();
        }
        return Thread.currentThread().isInterrupted();
    }

    /** Whether the connection is gone, and with it the answer. */
    public static boolean isDisconnect(Throwable failure) {
        SQLException sql = find(failure, SQLException.class);
        String state = sql == null ? null : state(sql);
        return state == null || state.startsWith("08") || state.startsWith("57P");
    }

    private static String describe(SQLException sql) {
        String state = state(sql);
        return SqlStates.meaning(state)
                + (state == null ? " (" + sql.getClass().getSimpleName() + ")" : " (SQLSTATE " + state + ")");
    }

    /** The SQLSTATE; null when there is none, or something that is none. */
    private static @Nullable String state(SQLException sql) {
        String state = sql.getSQLState();
        return state != null && state.matches("[0-9A-Z]{5}") ? state : null;
    }

    /** The same failure, with its causes, without what may hold row content. */
    public static Throwable withoutContent(Throwable failure) {
        return copy(failure, 0);
    }

    private static Throwable copy(Throwable failure, int depth) {
        Throwable copy;
        if (failure instanceof SQLException sql) {
            copy = new SQLException(describe(sql), state(sql), sql.getErrorCode());
        } else if (failure instanceof IOException) {
            String name = failure.getClass().getName();
            boolean network = name.startsWith("java.net.") || name.startsWith("javax.net.");
            copy = new IOException(network ? OneLine.of(name + ": " + failure.getMessage()) : name);
        } else {
            copy = new IllegalStateException(failure.getClass().getName());
        }
        copy.setStackTrace(failure.getStackTrace());
        Throwable cause = failure.getCause();
        if (cause != null && depth < MAX_CAUSES) {
            copy.initCause(copy(cause, depth + 1));
        }
        return copy;
    }

    private static <T extends Throwable> @Nullable T find(Throwable failure, Class<T> type) {
        Throwable current = failure;
        for (int depth = 0; current != null && depth < MAX_CAUSES; depth++) {
            if (type.isInstance(current)) {
                return type.cast(current);
            }
            current = current.getCause();
        }
        return null;
    }
}
