package io.charactergraph.query;

import io.charactergraph.internal.OneLine;
import io.charactergraph.model.CharacterTemplate;
import java.util.List;

/**
 * What stops resolving when a template's key changes.
 *
 * @param template the template
 * @param places the places that name it by key, or may do so, by certainty, then table and row
 * @param unknowns why there may be more
 */
public record RenameReport(CharacterTemplate template, List<Place> places, List<String> unknowns) implements Answer {

    /** Copies the lists. */
    public RenameReport {
        places = List.copyOf(places);
        unknowns = unknowns.stream().map(OneLine::of).toList();
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

    /**
     * A place that names the template.
     *
     * @param table the table
     * @param rowId the row
     * @param path the column, and the path inside it
     * @param certainty how sure it is that the key stands there
     */
    public record Place(String table, String rowId, String path, Certainty certainty) {
        @Override
        public String toString() {
            return OneLine.record(this);
        }
    }

    /** The places of a certainty. */
    public List<Place> having(Certainty certainty) {
        return places.stream().filter(place -> place.certainty() == certainty).toList();
    }

    @Override
    public String explain() {
        Explanation text = new Explanation();
        text.line("Renaming the key " + template.key().orElse("(none)") + " of " + Explanation.name(template) + ": "
                + Explanation.count(places.size(), "place"));
        places.forEach(place ->
                text.line("  " + place.certainty() + "  " + place.table() + " " + place.rowId() + ", " + place.path()));
        unknowns.forEach(why -> text.line("  not known: " + why));
        return text.toString();
    }

    /** The same as {@link #explain}. */
    @Override
    public String toString() {
        return explain();
    }
}
