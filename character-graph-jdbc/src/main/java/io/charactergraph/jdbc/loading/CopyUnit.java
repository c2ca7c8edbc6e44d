package io.charactergraph.jdbc.loading;

import io.charactergraph.schema.StudioTable;
import java.util.ArrayDeque;
import java.util.Deque;

/** What one statement reads: a table, or a part of one. Its state is guarded by the lock of the {@link RowHandover}. */
final class CopyUnit {

    private final int plan;
    private final StudioTable table;
    private final String statement;
    private final Deque<RowBatch> ready = new ArrayDeque<>();
    private final boolean shared;
    private boolean taken;
    private boolean ended;

    /**
     * One that is not read yet.
     *
     * @param plan the number of the table, in the order in which the tables are built
     * @param statement the statement that gives the rows
     * @param shared whether any connection that sees the snapshot may read it
     */
    CopyUnit(int plan, StudioTable table, String statement, boolean shared) {
        this.plan = plan;
        this.table = table;
        this.statement = statement;
        this.shared = shared;
    }

    int plan() {
        return plan;
    }

    StudioTable table() {
        return table;
    }

    String statement() {
        return statement;
    }

    boolean isShared() {
        return shared;
    }

    boolean isTaken() {
        return taken;
    }

    /** A thread reads it from now on. */
    void take() {
        taken = true;
    }

    Deque<RowBatch> ready() {
        return ready;
    }

    boolean hasEnded() {
        return ended;
    }

    void end() {
        ended = true;
    }
}
