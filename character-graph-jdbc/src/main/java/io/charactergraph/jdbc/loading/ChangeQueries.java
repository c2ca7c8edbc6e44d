package io.charactergraph.jdbc.loading;

import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The queries that find out which rows have changed. */
interface ChangeQueries {

    @SqlQuery
    @RegisterConstructorMapper(Moment.class)
    Moment moment();

    /**
     * How many transactions were begun since one.
     *
     * @param transaction the last 32 bits of its number, unsigned
     */
    @SqlQuery
    int age(@Bind("transaction") String transaction);

    @SqlQuery
    @RegisterConstructorMapper(Facts.class)
    List<Facts> facts(@Bind("oids") String[] oids);

    /**
     * Counts the rows of a relation, and those that were written by transactions of at most some age.
     *
     * @param relation its full name, quoted
     */
    @SqlQuery
    @RegisterConstructorMapper(Scan.class)
    Scan scan(@Define("relation") String relation, @Bind("oldest") int oldest);

    /**
     * Hashes the rows of a relation that were written by transactions of at most some ages.
     *
     * @param relation its full name, quoted
     * @param since the age of the oldest transaction that was running at the time of the load before
     * @param running the age of the oldest transaction that is running now
     * @param oldest the larger of the two
     */
    @SqlQuery
    @RegisterConstructorMapper(Recent.class)
    Recent recent(
            @Define("relation") String relation,
            @Bind("since") int since,
            @Bind("running") int running,
            @Bind("oldest") int oldest);

    /**
     * A snapshot.
     *
     * @param cluster identifies the server, as long as numbers of transactions keep their meaning
     * @param visible which transactions the snapshot sees, and for whom; empty when that is not known
     * @param oldest the oldest transaction that was running, in 64 bits
     * @param next the next transaction, in 64 bits
     */
    record Moment(String cluster, String visible, long oldest, long next) {

        /** Whether two snapshots show the same rows: no transaction has ended between them. */
        boolean showsSameAs(Moment other) {
            return !visible.isEmpty() && cluster.equals(other.cluster) && visible.equals(other.visible);
        }
    }

    /**
     * A relation.
     *
     * @param versioned whether each change of a row makes a new version of it that can be told by its transaction
     * @param secured whether policies decide which rows show
     * @param facts what changes when rows are replaced in another way
     * @param keyed whether the ids of its rows are unique and never null
     */
    record Facts(String oid, boolean versioned, boolean secured, String facts, boolean keyed) {}

    /** What a look at all rows found: how many there are, and how many were written lately. */
    record Scan(long rows, long recent) {}

    /** The hashes of rows that were written lately. */
    record Recent(String since, String running) {

        /** Those of no rows. */
        static final Recent NONE = new Recent("0", "0");
    }
}
