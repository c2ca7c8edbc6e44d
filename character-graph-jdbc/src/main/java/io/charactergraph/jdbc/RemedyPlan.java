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
 * The changes of rows that resolve findings, each with the present value and the planned value. A plan has changed nothing yet. {@link #toString} prints it
 * as text, {@link #toSql} as a script. Immutable.
 *
 * <pre>{@code
 * RemedyPlan plan = linkage.remedies().plan(graph);
 * out.print(plan);
 * linkage.remedies().apply(plan);
 * }</pre>
 *
 * @since 0.1
 */
public final class RemedyPlan {

    private final Plan content;

    RemedyPlan(Plan content) {
        this.content = content;
    }

    /** Returns the content, for the package that applies plans. */
    Plan content() {
        return content;
    }

    /** Returns the rows to change, ordered by table, id, column. */
    public List<PlannedRow> rows() {
        return content.rows();
    }

    /** Returns the changes of all rows, one for each place. */
    public List<Change> changes() {
        return rows().stream().flatMap(row -> row.changes().stream()).toList();
    }

    /** Returns the findings that the plan resolves, in the order of the report. */
    public List<Finding> resolved() {
        return content.resolved();
    }

    /** Returns the findings that stay, each with the reason, in the order of the report. */
    public List<SkippedFinding> skipped() {
        return content.skipped();
    }

    /** Returns whether no row is to change. */
    public boolean isEmpty() {
        return rows().isEmpty();
    }

    /**
     * Returns the plan as a script for {@code psql}. The script has the effect of applying the plan, in one transaction, in every
     * session. Each row is locked and compared before it is changed. If a row has changed since the plan was made, or a linked
     * character no longer exists, an error names it, nothing is changed, and {@code psql} exits with an error. A second run
     * fails, because the rows then have the planned values.
     *
     * <p>The line {@code \set ON_ERROR_STOP on} is a command of {@code psql}, and the only one; other programs leave it out.
     * Write the script as UTF-8. It contains values of the rows.
     */
    public String toSql() {
        return PlanSql.of(content);
    }

    /**
     * Returns a line with the counts, the changes, one a line, and the skipped findings with the reasons. Control and invisible
     * characters are escaped.
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
