package io.charactergraph.testkit;

import io.charactergraph.testkit.rows.StudioRows;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The sample studio: Shakespeare's <i>Hamlet</i> as a game studio would hold it, in rows, with the tables' DDL. What it
 * holds, and the faults planted in it, are told in {@code docs/sample-studio.md}.
 */
public final class SampleStudio {

    private SampleStudio() {}

    /** The studio as it should be: no check finds anything in it. */
    public static StudioRows hamlet() {
        return read("hamlet");
    }

    /** The studio with its planted faults, at least one for every check. */
    public static StudioRows hamletWithFaults() {
        return hamlet().overlay(read("hamlet-faults"));
    }

    /** The DDL of the studio's tables, for PostgreSQL 15 and later; the names are not qualified by a schema. */
    public static String schema() {
        try (InputStream in = SampleStudio.class.getResourceAsStream("schema.sql")) {
            if (in == null) {
                throw new IllegalStateException("schema.sql is not beside " + SampleStudio.class);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StudioRows read(String folder) {
        try {
            return StudioRows.readJsonLines(SampleStudio.class, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
