package io.charactergraph.jdbc;

import io.charactergraph.internal.OneLine;
import io.charactergraph.jdbc.change.Change;
import io.charactergraph.jdbc.change.UsageFact;
import io.charactergraph.model.NodeKind;
import java.util.List;

/**
 * The changes of {@code character_usage} that a synchronization made, or would make.
 *
 * @param added the facts that got a row, in order
 * @param removed the rows that were removed, with their facts
 * @param unchanged the number of rows that did not change, including rows of unknown types
 * @param templates the changes of {@code usage_count} and {@code last_used_at} of templates
 * @param uncertain the kinds of which no row was removed, because a table with possible evidence was not read completely
 * @param dryRun whether the changes were rolled back
 * @since 0.1
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
     * A removed row.
     *
     * @param rowId the id, as text
     * @param fact the fact of the row
     */
    public record Removed(String rowId, UsageFact fact) {
        @Override
        public String toString() {
            return OneLine.record(this);
        }
    }

    /** Returns whether nothing had to change. */
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
