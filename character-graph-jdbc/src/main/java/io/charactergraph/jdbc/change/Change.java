package io.charactergraph.jdbc.change;

import io.charactergraph.internal.OneLine;
import java.util.Optional;

/**
 * One change of a row, made or planned: the value at a place before and after. Values in JSON are JSON as written; values of other columns are their text.
 *
 * @param table the table, by the dictionary's name
 * @param rowId the row's id, as text; empty for a row without an id yet
 * @param path the column, and the path inside its JSON; empty for a whole row
 * @param before the value before; empty for none
 * @param after the value after; empty for none
 * @since 0.1
 */
public record Change(String table, String rowId, String path, Optional<String> before, Optional<String> after) {

    /** Such as {@code game_scenes 12, meta.character_roles.rival: nothing -> "character:…"}. */
    @Override
    public String toString() {
        return OneLine.of(table + (rowId.isEmpty() ? "" : " " + rowId) + (path.isEmpty() ? "" : ", " + path) + ": "
                + before.orElse("nothing") + " -> " + after.orElse("nothing"));
    }
}
