package io.charactergraph.jdbc;

import io.charactergraph.internal.OneLine;
import io.charactergraph.jdbc.change.Change;
import io.charactergraph.jdbc.change.UsageFact;
import io.charactergraph.model.NodeKind;
import java.util.List;

/**
 * What keeping {@code character_usage} changed, or would change.
 *
 * @param added the facts that got a row, in order
 * @param removed the rows that went, by fact
 * @param unchanged how many rows stayed as they were, those too that are of no type that is understood
 * @param templates what changed in {@code usage_count} and {@code last_used_at} of templates
 * @param uncertain the kinds of which no row was removed, because a table that could prove it was not read whole
 * @param dryRun whether all was taken back
 */
public record UsageSync(
        List<UsageFact> added,
        List<Removed> removed,
        int unchanged,
        List<Change> templates,
        List<NodeKind> uncertain,
        boolean dryRun) {

    /** Copies the lists. */
    public UsageSync {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        templates = List.copyOf(templates);
        uncertain = List.copyOf(uncertain);
    }

    /**
     * A row that went.
     *
     * @param rowId its id, as text
     * @param fact what it said
     */
    public record Removed(String rowId, UsageFact fact) {
        @Override
        public String toString() {
            return OneLine.record(this);
        }
    }

    /** Whether all was so already. */
    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && templates.isEmpty();
    }

    /** Such as {@code 12 added, 1 removed, 26 unchanged; 3 changes of templates}. */
    @Override
    public String toString() {
        return added.size() + " added, " + removed.size() + " removed, " + unchanged + " unchanged; "
                + templates.size() + " changes of templates"
                + (uncertain.isEmpty() ? "" : "; none removed of " + uncertain)
                + (dryRun ? " (dry run)" : "");
    }
}
