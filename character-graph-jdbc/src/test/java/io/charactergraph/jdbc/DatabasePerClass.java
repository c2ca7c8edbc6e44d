package io.charactergraph.jdbc;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Gives each test class a database of its own. The server reads its catalog for every load and every write, and each test makes many tables, so
 * in one database for all of them each test would take longer than the one before. Registered for all classes of the module in {@code META-INF/services}.
 */
@SuppressWarnings("exports") // tests are not on the module path
public final class DatabasePerClass implements BeforeAllCallback {

    /** Called by the service loader. */
    public DatabasePerClass() {}

    @Override
    public void beforeAll(ExtensionContext context) {
        TestDatabase.useFor(context.getRequiredTestClass());
    }
}
