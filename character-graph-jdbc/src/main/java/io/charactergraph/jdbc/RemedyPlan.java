package io.charactergraph.jdbc;

import io.charactergraph.check.Finding;
import io.charactergraph.internal.OneLine;
import io.charactergraph.jdbc.change.Change;
import io.charactergraph.jdbc.change.PlannedRow;
import io.charactergraph.jdbc.change.SkippedFinding;
import io.charactergraph.jdbc.remedies.Plan;
import io.charactergraph.jdbc.remedies.PlanSql;
import java.util.List;

/**
 * Exactly what is to change so that findings go: rows with what stands there and what is to stand there. Nothing of it has been
 * done. Prints itself, as text and as SQL. Immutable.
 *
 * <pre>{@code
 * RemedyPlan plan = linkage.remedies().plan(graph);
 * out.print(plan);
 * linkage.remedies().apply(plan);
 * }</pre>
 */
public final class RemedyPlan {

    private final Plan content;

    RemedyPlan(Plan content) {
        this.content = content;
    }

    /** The plan as the package that applies it holds it. */
    Plan content() {
        return content;
    }

    /** The rows that are to change, by table, id, column. */
    public List<PlannedRow> rows() {
        return content.rows();
    }

    /** What is to change in them, place by place. */
    public List<Change> changes() {
        return rows().stream().flatMap(row -> row.changes().stream()).toList();
    }

    /** The findings that go when the plan is applied, in the order of the report. */
    public List<Finding> resolved() {
        return content.resolved();
    }

    /** The findings that stay, each with why, in the order of the report. */
    public List<SkippedFinding> skipped() {
        return content.skipped();
    }

    /** Whether there is nothing to do. */
    public boolean isEmpty() {
        return rows().isEmpty();
    }

    /**
     * The plan as a script for {@code psql}, which does what applying the plan does, in one transaction, and means the same in
     * every session. Each row is locked and compared before it is changed. When one is no longer as it was planned, or a
     * character that is linked to is gone, an error names it, nothing is changed, and {@code psql} exits with an error. Run a
     * second time it fails: the rows are then as they are to be, and no longer as they were.
     *
     * <p>The line {@code \set ON_ERROR_STOP on} is a command of {@code psql}, and the only one; other programs leave it out. To
     * be written as UTF-8.
     * The script holds what stands in the rows.
     */
    public String toSql() {
        return PlanSql.of(content);
    }

    /**
     * The changes, one a line, after how many findings they mend; then the findings that stay, with why. Control and
     * invisible characters are escapes.
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append(rows().size()).append(rows().size() == 1 ? " row" : " rows").append(" to change, ");
        text.append(resolved().size())
                .append(resolved().size() == 1 ? " finding" : " findings")
                .append(" resolved, ");
        text.append(skipped().size()).append(" skipped\n");
        changes().forEach(change -> text.append("  ").append(OneLine.of(change)).append('\n'));
        if (!skipped().isEmpty()) {
            text.append("Skipped:\n");
            skipped().forEach(left -> text.append("  ").append(OneLine.of(left)).append('\n'));
        }
        return text.toString();
    }
}
