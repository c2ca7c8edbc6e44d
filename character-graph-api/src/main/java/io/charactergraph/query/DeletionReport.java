package io.charactergraph.query;

import io.charactergraph.internal.FrozenList;
import io.charactergraph.internal.Labels;
import io.charactergraph.internal.OneLine;
import io.charactergraph.internal.Printout;
import io.charactergraph.model.ForeignKey;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.query.parts.DeletionReportParts;
import java.util.List;
import java.util.OptionalLong;

/**
 * What deleting a node's row would do. Nothing is deleted by asking. Places are in the order of the dictionary's tables, then by
 * row, path and target.
 *
 * @since 0.1
 */
public final class DeletionReport extends Value implements Answer {

    private final DeletionReportParts parts;

    DeletionReport(DeletionReportParts parts) {
        super(parts);
        this.parts = parts;
    }

    /** Returns the node asked about. */
    public GraphNode node() {
        return parts.node();
    }

    /** Returns whether the node can be deleted without harm. */
    public Verdict verdict() {
        return parts.verdict();
    }

    /** Returns the rows that the database deletes with it. */
    public List<Place> deleted() {
        return parts.deleted();
    }

    /** Returns the columns that the database clears. */
    public List<Place> cleared() {
        return parts.cleared();
    }

    /** Returns the columns that make the database refuse the deletion. */
    public List<Place> blocking() {
        return parts.blocking();
    }

    /** Returns the places outside the graph that would refer to nothing. */
    public List<Place> outside() {
        return parts.outside();
    }

    /** Returns the references in JSON, text and key columns that would refer to nothing. */
    public List<Place> dangling() {
        return parts.dangling();
    }

    /**
     * Returns the foreign keys that refer to what goes and whose rows the graph does not hold: of tables that are not
     * read, of columns that are not read, of several columns; without those by which no row refers.
     */
    public List<KeyUse> elsewhere() {
        return parts.elsewhere();
    }

    /** Returns the nodes that nothing else keeps alive, in order. */
    public List<GraphNode> keptAlive() {
        return parts.keptAlive();
    }

    /** Returns the reasons why other references are possible that the graph does not know. */
    public List<String> unknowns() {
        return parts.unknowns();
    }

    /** Whether a node can be deleted without harm. */
    public enum Verdict {
        /** Nothing but what the database deletes or clears refers to it, and everything that could was read. */
        SAFE,
        /** Something else refers to it: {@code blocking}, {@code outside} or {@code dangling} says what. */
        UNSAFE,
        /** Nothing else was found, but something that could refer to it was not read: {@code unknowns} says what. */
        UNKNOWN
    }

    /**
     * A place that refers to the node, or to one that goes with it.
     *
     * @param table the table
     * @param rowId the row
     * @param path the column, and the path inside its JSON
     * @param target what it refers to: the node itself, or one that the database deletes with it
     */
    public record Place(String table, String rowId, String path, NodeId target) {

        /** Such as {@code game_scenes 17, meta.character_roles.rival → instance:…}. */
        @Override
        public String toString() {
            return OneLine.of(Labels.brief(table + " " + rowId + ", " + path + " → " + target));
        }
    }

    /**
     * A foreign key whose rows the graph does not hold.
     *
     * @param key the key
     * @param rows how many rows refer by it to what goes, when the database was asked and could be
     */
    public record KeyUse(ForeignKey key, OptionalLong rows) {

        /** Such as {@code public.clip_sequences.character_id → characters, on delete cascade: 3 rows}. */
        @Override
        public String toString() {
            return key + ": "
                    + (rows.isEmpty()
                            ? "rows not counted"
                            : rows.getAsLong() + (rows.getAsLong() == 1 ? " row" : " rows"));
        }
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
                .line("Deleting " + Explanation.name(node()) + " is " + verdict())
                .list("deleted with it", FrozenList.texts(deleted()), place -> place)
                .list("cleared", FrozenList.texts(cleared()), place -> place)
                .list("blocked by", FrozenList.texts(blocking()), place -> place)
                .list("used outside", FrozenList.texts(outside()), place -> place)
                .list("left dangling", FrozenList.texts(dangling()), place -> place)
                .list("foreign key outside the graph", elsewhere(), KeyUse::toString)
                .list("kept alive by nothing else", keptAlive(), Explanation::name)
                .list("not known", unknowns(), why -> why);
    }
}
