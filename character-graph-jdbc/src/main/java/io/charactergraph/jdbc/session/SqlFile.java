package io.charactergraph.jdbc.session;

import io.charactergraph.internal.Lazy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A statement in a file beside a class. Read at first use; a failed read is repeated at the next use. */
public final class SqlFile {

    private final Lazy<String> text;

    public SqlFile(Class<?> owner, String name) {
        this.text = Lazy.of(() -> read(owner, owner.getSimpleName() + "/" + name + ".sql"));
    }

    /** Reads without a channel, which an interrupt would close, and which would take the place of what watches for one. */
    private static String read(Class<?> owner, String resource) {
        try (InputStream in = owner.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("--"))
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the statement with the values in place of {@code <name>}; values are not searched for places. */
    public String fill(Map<String, String> values) {
        return SqlTemplate.fill(text(), values);
    }

    /** Returns the statement without comments. */
    public String text() {
        return text.get();
    }
}
