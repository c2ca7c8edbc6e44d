package io.charactergraph.jdbc.tables;

import io.charactergraph.schema.StudioTable;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which of the studio's tables a source gives, and what the database calls them.
 *
 * @param schema the schema, or null for whatever the search path finds
 * @param renamed the names that are not the dictionary's
 * @param tables the tables that the source gives, in the order of the enum
 */
public record TableNaming(@Nullable String schema, Map<StudioTable, String> renamed, Set<StudioTable> tables) {

    String nameOf(StudioTable table) {
        return renamed.getOrDefault(table, table.tableName());
    }
}
