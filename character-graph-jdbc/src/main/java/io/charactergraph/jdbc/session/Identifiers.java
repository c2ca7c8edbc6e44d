package io.charactergraph.jdbc.session;

import io.charactergraph.internal.OneLine;
import java.nio.charset.StandardCharsets;

/** Checks and quotes the names of schemas, tables and columns: the only text that becomes part of a statement. */
public final class Identifiers {

    /** The server truncates longer names without an error. */
    private static final int MAX_BYTES = 63;

    private Identifiers() {}

    /**
     * Returns the name if the database can have such a name.
     *
     * @param argument the name of the caller's argument, for the message
     */
    public static String requireName(String argument, String name) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException(
                    OneLine.of(argument + ": the name is empty; give the name as the catalog has it"));
        }
        if (name.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(
                    OneLine.of(argument + ": the name has a NUL character, which no name can have"));
        }
        if (name.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new IllegalArgumentException(OneLine.of(argument + ": '" + name + "' is longer than the " + MAX_BYTES
                    + " bytes of a name; give the name as the catalog has it"));
        }
        return name;
    }

    /** The name between double quotes, which keep every character as it is. */
    public static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** A relation's full name, which no search path can turn into another. */
    public static String quote(String schema, String name) {
        return quote(schema) + '.' + quote(name);
    }
}
