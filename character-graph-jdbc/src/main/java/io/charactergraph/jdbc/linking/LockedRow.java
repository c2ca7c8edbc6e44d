package io.charactergraph.jdbc.linking;

import io.charactergraph.schema.StudioTable;
import java.util.Map;
import java.util.Optional;

/**
 * A row that this transaction has locked.
 *
 * @param table its table
 * @param id its id, as text
 * @param texts the values by column, as text; columns that are null are left out
 */
public record LockedRow(StudioTable table, String id, Map<String, String> texts) {

    Optional<String> text(String column) {
        return Optional.ofNullable(texts.get(column));
    }
}
