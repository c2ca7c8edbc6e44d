package io.charactergraph.jdbc;

import io.charactergraph.model.TableCoverage.Status;
import io.charactergraph.source.GraphLoadException.Phase;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;

/**
 * Asks a view or a foreign table for no rows, to see whether the role may read what stands behind it: of that the catalog
 * says nothing.
 */
final class Rehearsal {

    private static final SqlFile REHEARSE = new SqlFile(Rehearsal.class, "rehearse");

    private final Snapshot snapshot;

    Rehearsal(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** The plan as it is, or as not permitted. */
    TablePlan check(TablePlan plan) {
        if (!plan.isRead() || !plan.derived()) {
            return plan;
        }
        return snapshot.ask(Phase.PROBING, plan.table(), () -> {
            Savepoint before = snapshot.connection().setSavepoint();
            TablePlan checked = permitted(plan) ? plan : TablePlan.unread(plan.table(), Status.NOT_PERMITTED);
            snapshot.connection().rollback(before);
            return checked;
        });
    }

    private boolean permitted(TablePlan plan) throws SQLException {
        try (Statement statement = snapshot.connection().createStatement()) {
            statement.execute(plan.fill(REHEARSE.text()));
            return true;
        } catch (SQLException e) {
            if (SqlStates.PERMISSION_DENIED.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }
}
