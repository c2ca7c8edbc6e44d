package io.charactergraph.model;

import io.charactergraph.internal.OneLine;

/**
 * The place that proves an edge.
 *
 * @param table the table; for an extension the name of the source that brought it
 * @param rowId the id of the row, as text; empty for an extension
 * @param path the column, and the path inside its JSON, such as {@code meta.character_roles.rival}; the elements of an
 *     array are not distinguished; empty for an extension
 * @since 0.1
 */
public record Evidence(String table, String rowId, String path) {

    /** Such as {@code game_scenes 17, meta.character_roles.rival}, safe for a line. */
    @Override
    public String toString() {
        return OneLine.of(table + (rowId.isEmpty() ? "" : " " + rowId) + (path.isEmpty() ? "" : ", " + path));
    }
}
