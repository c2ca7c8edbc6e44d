package io.charactergraph.jdbc.session;

import javax.sql.DataSource;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;

/** Sets Jdbi up for a data source, in the same way for loading and linking. */
public final class Databases {

    private Databases() {}

    /** Returns a Jdbi that takes its connections from the data source. Connects to nothing yet. */
    public static Jdbi of(DataSource dataSource) {
        QuietLogging.prepare(); // before the first class of Jdbi that has a logger
        Jdbi jdbi = Jdbi.create(dataSource).installPlugin(new SqlObjectPlugin());
        SqlFileLocator.installIn(jdbi);
        // transactions are ended here, and a connection without auto-commit always looks as if it had one
        jdbi.configure(Handles.class, handles -> handles.setForceEndTransactions(false));
        jdbi.configure(SqlStatements.class, statements -> statements.setSqlParser(new StatementParser()));
        return jdbi;
    }
}
