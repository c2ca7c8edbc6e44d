package io.charactergraph.jdbc.change;

import io.charactergraph.internal.OneLine;
import java.util.Optional;

/**
 * One thing that was, or is to be, different in a row: what stood at a place, and what stands there then. Values in JSON are
 * JSON as written, values of plain columns are their text.
 *
 * @param table the table, by the dictionary's name
 * @param rowId the row's id, as text; empty for a row that has none yet
 * @param path the column, and the path inside its JSON; empty for a whole row
 * @param before what stood there; empty for nothing
 * @param after what stands there then; empty for nothing
 */
public record Change(String table, String rowId, String path, Optional<String> before, Optional<String> after) {

    /** Such as {@code game_scenes 12, meta.character_roles.rival: nothing -> "character:…"}. */
    @Override
    public String toString() {
        return OneLine.of(table + (rowId.isEmpty() ? "" : " " + rowId) + (path.isEmpty() ? "" : ", " + path) + ": "
                + before.orElse("nothing") + " -> " + after.orElse("nothing"));
    }
}
