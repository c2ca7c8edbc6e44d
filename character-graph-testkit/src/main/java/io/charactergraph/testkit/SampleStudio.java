package io.charactergraph.testkit;

import io.charactergraph.schema.SchemaProfile;
import io.charactergraph.testkit.rows.StudioRows;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The sample studio: Shakespeare's <i>Hamlet</i> as a game studio would hold it, in rows, with the tables' DDL. Its
 * contents, and the faults planted in it, are described in {@code docs/sample-studio.md}.
 *
 * @since 0.1
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

    /** The studio as it should be, in a profile. */
    public static StudioRows hamlet(SchemaProfile profile) {
        return profile == SchemaProfile.PROFILE_2025 ? hamlet() : hamlet().toProfile(profile);
    }

    /** The DDL of the studio's tables, for PostgreSQL 15 and later; the names are not qualified by a schema. */
    public static String schema() {
        return schema(SchemaProfile.PROFILE_2025);
    }

    /** The DDL of the studio's tables in a profile. */
    public static String schema(SchemaProfile profile) {
        String file = profile == SchemaProfile.PROFILE_2025 ? "schema.sql" : "schema-2026.sql";
        try (InputStream in = SampleStudio.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not beside " + SampleStudio.class);
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
