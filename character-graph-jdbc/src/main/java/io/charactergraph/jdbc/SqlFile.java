package io.charactergraph.jdbc;

import io.charactergraph.internal.Lazy;
import java.util.Map;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;

/** A statement that stands in a file beside a class. Read when it is first needed; a reading that fails is tried again. */
final class SqlFile {

    private final Lazy<String> text;

    SqlFile(Class<?> owner, String name) {
        this.text = Lazy.of(() -> ClasspathSqlLocator.removingComments().locate(owner, name));
    }

    /** Returns the statement with the values in place of {@code <name>}; what stands in a value is not replaced. */
    String fill(Map<String, String> values) {
        return SqlTemplate.fill(text(), values);
    }

    /** Returns the statement without comments. */
    String text() {
        return text.get();
    }
}
