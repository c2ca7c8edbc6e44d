package io.charactergraph.schema;

import io.charactergraph.internal.EnumSets;
import io.charactergraph.internal.OneLine;
import java.util.Set;

/**
 * A column of a {@link StudioTable}.
 *
 * @param name the column's name
 * @param type what it holds
 * @param profiles the profiles in which the column exists, never empty; a database of another profile does not miss it
 * @since 0.1
 */
public record StudioColumn(String name, ColumnType type, Set<SchemaProfile> profiles) {

    /** Copies the profiles, in their order. */
    public StudioColumn {
        profiles = EnumSets.copyOf(SchemaProfile.class, profiles);
    }

    /** Whether the column exists in that profile. */
    public boolean existsIn(SchemaProfile profile) {
        return profiles.contains(profile);
    }

    @Override
    public String toString() {
        return OneLine.record(this);
    }
}
