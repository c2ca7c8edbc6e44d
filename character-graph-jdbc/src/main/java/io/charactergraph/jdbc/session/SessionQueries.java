package io.charactergraph.jdbc.session;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.customizer.FetchSize;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The statements that begin a transaction and set what holds in it. Timeouts are in milliseconds. */
public interface SessionQueries {

    /** Runs before everything else, under the search path of the connection. Opens no cursor itself. */
    @SqlQuery
    @FetchSize(0)
    @RegisterConstructorMapper(Origin.class)
    Origin origin();

    @SqlUpdate
    void beginSnapshot();

    /**
     * Begins a transaction that sees the rows of another one.
     *
     * @param snapshot the literal of the identifier of its snapshot: {@code SET} takes no parameters
     */
    @SqlUpdate
    void joinSnapshot(@Define("snapshot") String snapshot);

    @SqlQuery
    String exportSnapshot();

    @SqlUpdate
    void beginWriting();

    /** The settings of a transaction. {@code SET} takes no parameters, so the numbers become part of the statements. */
    @SqlUpdate
    void settle(
            @Define("statementTimeout") long statementTimeout,
            @Define("lockTimeout") long lockTimeout,
            @Define("idleTimeout") long idleTimeout,
            @Define("output") String output);

    @SqlQuery
    @RegisterConstructorMapper(InForce.class)
    InForce inForce();

    @SqlQuery
    String limitStatements(@Bind("statementTimeout") String statementTimeout);

    @SqlQuery
    String limitLocks(@Bind("lockTimeout") String lockTimeout);

    /** Sets the search path of the connection for the rest of the transaction. */
    @SqlQuery
    String ownPath(@Bind("setting") String setting);

    /** Sets a search path in which only PostgreSQL's own functions, operators and types are found. */
    @SqlUpdate
    void safePath();

    /**
     * The state of a connection before its use.
     *
     * @param setting the search path as it is set
     * @param schemas the schemas that are searched, the implicit ones included, as the text of an array
     * @param untouched whether the current transaction has done nothing, so that ending it settles nothing
     */
    record Origin(String setting, String schemas, boolean untouched) {}

    /**
     * What is in force according to the server.
     *
     * @param standby whether the server is a standby, on which nothing can be written
     * @param began when the transaction began, in seconds since 1970
     */
    record InForce(String isolation, String readOnly, boolean standby, BigDecimal began) {

        /** When the transaction began, by the server's clock: before its snapshot was taken. */
        Instant beganAt() {
            return Instant.EPOCH.plus(began.movePointRight(6).longValue(), ChronoUnit.MICROS);
        }

        boolean isSnapshot() {
            return isolation.equals("repeatable read") && readOnly.equals("on");
        }
    }
}
