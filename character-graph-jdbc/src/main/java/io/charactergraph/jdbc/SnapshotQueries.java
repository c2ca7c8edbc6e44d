package io.charactergraph.jdbc;

import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.locator.UseClasspathSqlLocator;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The statements that make a transaction a snapshot. Timeouts are in milliseconds. */
@UseClasspathSqlLocator
interface SnapshotQueries {

    @SqlUpdate
    void begin();

    @SqlQuery
    @RegisterConstructorMapper(InForce.class)
    InForce settle(@Bind("statementTimeout") String statementTimeout, @Bind("idleTimeout") String idleTimeout);

    @SqlQuery
    String limitStatements(@Bind("statementTimeout") String statementTimeout);

    /** What the server says is in force. */
    record InForce(String isolation, String readOnly) {

        boolean isSnapshot() {
            return isolation.equals("repeatable read") && readOnly.equals("on");
        }
    }
}
