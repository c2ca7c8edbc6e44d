package io.charactergraph.query;

import io.charactergraph.internal.FrozenList;
import io.charactergraph.internal.OneLine;
import io.charactergraph.internal.Printout;
import io.charactergraph.internal.TextTable;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.query.parts.RenameReportParts;
import java.util.List;

/**
 * What stops resolving when a template's key changes.
 *
 * @since 0.1
 */
public final class RenameReport extends Value implements Answer {

    private final RenameReportParts parts;

    RenameReport(RenameReportParts parts) {
        super(parts);
        this.parts = parts;
    }

    /** Returns the template. */
    public CharacterTemplate template() {
        return parts.template();
    }

    /** Returns the places that name it by key, or may do so, by certainty, then table and row. */
    public List<Place> places() {
        return FrozenList.copyOf(parts.places(), Place.TABLE);
    }

    /** Returns the reasons why there may be more places. */
    public List<String> unknowns() {
        return parts.unknowns();
    }

    /** How sure it is that a place names the template by its key and not by its UUID. */
    public enum Certainty {
        /** The key was seen there. */
        SURE,
        /** Such places hold keys as a rule. */
        AS_A_RULE,
        /** Such places hold UUIDs as they should, and keys in older rows. */
        POSSIBLE
    }

    /** A place that names the template. */
    public static final class Place extends Value {

        static final TextTable<Place> TABLE = TextTable.of(Place.class)
                .text("CERTAINTY", Place::certainty)
                .text("TABLE", Place::table)
                .text("ROW", Place::rowId)
                .text("PATH", Place::path);

        private final RenameReportParts.Place parts;

        Place(RenameReportParts.Place parts) {
            super(parts);
            this.parts = parts;
        }

        /** Returns the table. */
        public String table() {
            return parts.table();
        }

        /** Returns the id of the row. */
        public String rowId() {
            return parts.rowId();
        }

        /** Returns the column and the path inside its JSON. */
        public String path() {
            return parts.path();
        }

        /** Returns how certain it is that the place holds the key. */
        public Certainty certainty() {
            return parts.certainty();
        }

        /** Returns it on one line. */
        @Override
        public String toString() {
            return OneLine.of(certainty() + "  " + table() + " " + rowId() + ", " + path());
        }
    }

    /** The places of a certainty. */
    public List<Place> having(Certainty certainty) {
        return places().stream().filter(place -> place.certainty() == certainty).toList();
    }

    @Override
    public String explain() {
        return printout().whole();
    }

    /** Returns the first part of the answer, as much as a screen shows; {@link #explain} has all of it. */
    @Override
    public String toString() {
        return printout().toString();
    }

    private Printout printout() {
        return new Printout()
                .line("Renaming the key " + template().key().orElse("(none)") + " of " + Explanation.name(template())
                        + ": " + Explanation.count(places().size(), "place"))
                .list(places(), Place::toString)
                .list("not known", unknowns(), why -> why);
    }
}
