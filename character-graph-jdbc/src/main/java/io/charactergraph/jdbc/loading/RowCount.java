package io.charactergraph.jdbc.loading;

import io.charactergraph.jdbc.session.Deadline;
import io.charactergraph.jdbc.tables.TablePlan;
import io.charactergraph.source.GraphLoadException.Phase;
import io.charactergraph.source.LoadListener;

/** Counts the rows of a table; reports them, and looks at the clock, now and then. */
final class RowCount {

    private static final int ROWS_BETWEEN_REPORTS = 10_000;
    private static final int ROWS_BETWEEN_LOOKS_AT_THE_CLOCK = 500;

    private final TablePlan plan;
    private final Deadline deadline;
    private final LoadListener listener;
    private long rows;
    private int untilLook = ROWS_BETWEEN_LOOKS_AT_THE_CLOCK;

    RowCount(TablePlan plan, Deadline deadline, LoadListener listener) {
        this.plan = plan;
        this.deadline = deadline;
        this.listener = listener;
    }

    /** One row more has been used. */
    void row() {
        rows++;
        if (--untilLook == 0) {
            look();
        }
    }

    private void look() {
        untilLook = ROWS_BETWEEN_LOOKS_AT_THE_CLOCK;
        deadline.check(Phase.READING, plan.table());
        if (rows % ROWS_BETWEEN_REPORTS == 0) {
            listener.rowsRead(plan.table(), rows, plan.aboutRows());
        }
    }

    long rows() {
        return rows;
    }
}
