package io.charactergraph.jdbc;

import io.charactergraph.model.TableCoverage.Status;
import io.charactergraph.source.GraphLoadException.Phase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;

/**
 * Asks a view or a foreign table for no rows, to see whether the role may read what stands behind it: of that the catalog
 * says nothing.
 */
final class Rehearsal {

    private static final String REHEARSE =
            ClasspathSqlLocator.removingComments().locate(Rehearsal.class, "rehearse");

    private final Connection connection;

    Rehearsal(Connection connection) {
        this.connection = connection;
    }

    /** The plan as it is, or as not permitted. */
    TablePlan check(TablePlan plan) {
        if (!plan.isRead() || !plan.derived()) {
            return plan;
        }
        try {
            Savepoint before = connection.setSavepoint();
            TablePlan checked = permitted(plan) ? plan : TablePlan.unread(plan.table(), Status.NOT_PERMITTED);
            connection.rollback(before);
            return checked;
        } catch (SQLException e) {
            throw SqlFailures.translate(Phase.PROBING, plan.table(), e);
        }
    }

    private boolean permitted(TablePlan plan) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(plan.fill(REHEARSE));
            return true;
        } catch (SQLException e) {
            if (SqlStates.PERMISSION_DENIED.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }
}
