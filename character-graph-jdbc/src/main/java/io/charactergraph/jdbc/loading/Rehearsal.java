package io.charactergraph.jdbc.loading;

import io.charactergraph.jdbc.session.Snapshot;
import io.charactergraph.jdbc.session.SqlFile;
import io.charactergraph.jdbc.session.SqlStates;
import io.charactergraph.jdbc.tables.TablePlan;
import io.charactergraph.model.TableCoverage.Status;
import io.charactergraph.source.GraphLoadException.Phase;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;

/**
 * Asks a view or a foreign table for no rows, to check whether the role may read the tables behind it, which the catalog does not
 * contain.
 */
public final class Rehearsal {

    private static final SqlFile REHEARSE = new SqlFile(Rehearsal.class, "rehearse");

    private final Snapshot snapshot;

    public Rehearsal(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /**
     * The plan as it is, or as not permitted.
     *
     * @param unlocked whether the table is not locked yet, which is done by this
     */
    public TablePlan check(TablePlan plan, boolean unlocked) {
        if (!plan.isRead() || !plan.derived() && !unlocked) {
            return plan;
        }
        return snapshot.ask(Phase.PROBING, plan.table(), () -> {
            Savepoint before = snapshot.connection().setSavepoint();
            if (permitted(plan)) {
                return plan; // and what it is read from stays locked
            }
            snapshot.connection().rollback(before);
            return TablePlan.unread(plan.table(), Status.NOT_PERMITTED);
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
