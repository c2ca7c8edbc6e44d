package io.charactergraph.jdbc.session;

import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.SLF4JServiceProvider;

/**
 * Keeps SLF4J, which Jdbi logs to, from printing a warning when the application has no logging backend. The library itself logs nothing.
 *
 * <p>If the application has a backend, or has set the property {@code slf4j.internal.verbosity}, nothing is done. Otherwise SLF4J is initialized while that
 * property is set to {@code ERROR}, and the property is removed again. A SLF4J that is initialized already does not notice.
 */
final class QuietLogging {

    private static final String VERBOSITY = "slf4j.internal.verbosity";
    private static final String PROVIDER = "slf4j.provider";

    private static final AtomicBoolean PREPARED = new AtomicBoolean();

    private QuietLogging() {}

    /** Initializes SLF4J without its warning, once for this class loader. */
    static void prepare() {
        if (!PREPARED.compareAndSet(false, true)) {
            return;
        }
        try {
            if (System.getProperty(VERBOSITY) == null && !hasBackend()) {
                initializeQuietly();
            }
        } catch (NoClassDefFoundError e) {
            // a SLF4J before 2.0, which has other backends and no such property
        }
    }

    private static boolean hasBackend() {
        return System.getProperty(PROVIDER) != null
                || ServiceLoader.load(SLF4JServiceProvider.class, LoggerFactory.class.getClassLoader()).stream()
                        .findAny()
                        .isPresent();
    }

    private static void initializeQuietly() {
        System.setProperty(VERBOSITY, "ERROR");
        try {
            LoggerFactory.getILoggerFactory();
        } finally {
            System.clearProperty(VERBOSITY);
        }
    }
}
