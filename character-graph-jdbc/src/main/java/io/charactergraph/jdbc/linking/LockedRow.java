package io.charactergraph.jdbc.linking;

import io.charactergraph.schema.StudioTable;
import java.util.Map;
import java.util.Optional;

/**
 * A row that this transaction holds.
 *
 * @param table its table
 * @param id its id, as text
 * @param texts by column what it holds, as text; columns that are null are left out
 */
public record LockedRow(StudioTable table, String id, Map<String, String> texts) {

    Optional<String> text(String column) {
        return Optional.ofNullable(texts.get(column));
    }
}
