package io.charactergraph.jdbc;

import io.charactergraph.internal.Lazy;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;

/** A statement that stands in a file beside a class. Read when it is first needed; a reading that fails is tried again. */
final class SqlFile {

    private static final Pattern PLACEHOLDER = Pattern.compile("<([a-z]+)>");

    private final Lazy<String> text;

    SqlFile(Class<?> owner, String name) {
        this.text = Lazy.of(() -> ClasspathSqlLocator.removingComments().locate(owner, name));
    }

    /** Returns the statement with the values in place of {@code <name>}; what stands in a value is not replaced. */
    String fill(Map<String, String> values) {
        return PLACEHOLDER
                .matcher(text())
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }

    /** Returns the statement without comments. */
    String text() {
        return text.get();
    }
}
