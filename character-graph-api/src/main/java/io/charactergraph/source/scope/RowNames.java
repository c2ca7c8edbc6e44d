package io.charactergraph.source.scope;

import io.charactergraph.model.EdgeKind;
import io.charactergraph.schema.StudioTable;
import java.util.List;
import java.util.Optional;

/**
 * What a row is, and what it names. A reference that can be read in several ways names each of them.
 *
 * @param table the table
 * @param id the id of the row, as text
 * @param own the names that the row has itself
 * @param rating the rating of its own, if it has one that no other row and nothing else in the row decides
 * @param named what it names
 */
record RowNames(StudioTable table, String id, List<Name> own, Optional<String> rating, List<Named> named) {

    /** The column of names that are only parts of a text, by which no row is looked up. */
    static final String PARTS = "";

    /**
     * Something that the row names.
     *
     * @param column the column in which it is named
     * @param kinds the kinds of the edges that this makes
     * @param role the role to which it is bound by a world, or an empty text
     */
    record Named(Name name, String column, List<EdgeKind> kinds, String role) {}

    /** Whether the row has a rating of its own, so that no other row decides it. */
    boolean isRated() {
        return rating.isPresent();
    }

    /** Whether the row names that in a column, or in any when none is given. */
    boolean names(Name name, String column) {
        return named.stream()
                .anyMatch(one -> one.name().equals(name)
                        && !one.column().equals(PARTS)
                        && (column.equals(Wanted.ANY_COLUMN) || column.equals(one.column())));
    }
}
