package io.charactergraph.query;

import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.query.parts.RenameReportParts;
import java.util.List;

/** What stops resolving when a template's key changes. */
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
        return parts.places();
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
    }

    /** The places of a certainty. */
    public List<Place> having(Certainty certainty) {
        return places().stream().filter(place -> place.certainty() == certainty).toList();
    }

    @Override
    public String explain() {
        Explanation text = new Explanation();
        text.line("Renaming the key " + template().key().orElse("(none)") + " of " + Explanation.name(template()) + ": "
                + Explanation.count(places().size(), "place"));
        places().forEach(place ->
                text.line("  " + place.certainty() + "  " + place.table() + " " + place.rowId() + ", " + place.path()));
        unknowns().forEach(why -> text.line("  not known: " + why));
        return text.toString();
    }

    /** The same as {@link #explain}. */
    @Override
    public String toString() {
        return explain();
    }
}
