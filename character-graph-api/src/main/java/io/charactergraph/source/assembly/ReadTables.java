package io.charactergraph.source.assembly;

import io.charactergraph.schema.StudioTable;

/** Which tables were read, as far as resolving needs it. */
interface ReadTables {

    /** Whether the table was read. */
    boolean has(StudioTable table);

    /** Whether the column was read. */
    boolean has(StudioTable table, String column);

    /** Whether templates can be looked up by key. */
    default boolean hasTemplateKeys() {
        return has(StudioTable.CHARACTERS, "character_id");
    }
}
