package io.charactergraph.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;

/** What is asserted of every failure. */
final class Failures {

    private Failures() {}

    /** No message of the failure, its causes, its suppressed and its next exceptions holds the text. */
    static void assertHoldsNo(String content, Throwable failure) {
        StringWriter printed = new StringWriter();
        failure.printStackTrace(new PrintWriter(printed)); // with all causes and suppressed
        assertThat(printed.toString()).doesNotContain(content);
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            assertThat(cause.getClass().getName())
                    .as("a class that holds no more than it says")
                    .startsWith("java.");
            if (cause instanceof SQLException sql) {
                assertThat((Throwable) sql.getNextException()).isNull();
            }
        }
    }
}
