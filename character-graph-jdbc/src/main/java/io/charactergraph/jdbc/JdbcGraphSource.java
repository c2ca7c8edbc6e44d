package io.charactergraph.jdbc;

import io.charactergraph.jdbc.loading.DeclaredKeys;
import io.charactergraph.jdbc.loading.JdbcNodeDetails;
import io.charactergraph.jdbc.loading.JdbcReferringRows;
import io.charactergraph.jdbc.loading.LockedTables;
import io.charactergraph.jdbc.loading.Rehearsal;
import io.charactergraph.jdbc.loading.TableReader;
import io.charactergraph.jdbc.session.Databases;
import io.charactergraph.jdbc.session.Deadline;
import io.charactergraph.jdbc.session.Identifiers;
import io.charactergraph.jdbc.session.Limits;
import io.charactergraph.jdbc.session.Snapshot;
import io.charactergraph.jdbc.tables.TableNaming;
import io.charactergraph.jdbc.tables.TablePlan;
import io.charactergraph.model.NodeDetailSource;
import io.charactergraph.model.ReferringRows;
import io.charactergraph.model.TableCoverage.Status;
import io.charactergraph.schema.SchemaProfile;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.GraphLoadException;
import io.charactergraph.source.GraphLoadException.Phase;
import io.charactergraph.source.GraphSource;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.source.LoadSink;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Gives the studio's tables from a PostgreSQL database, version 15 or newer.
 *
 * <pre>{@code
 * GraphSource studio = JdbcGraphSource.builder(dataSource).schema("studio").build();
 * }</pre>
 *
 * <p>A load takes one connection and reads everything in one read-only {@code REPEATABLE READ} transaction, so all rows are
 * of one moment. The tables are locked before ({@code ACCESS SHARE}), so that none of them is altered, replaced or truncated
 * meanwhile; where that cannot be prevented and happens, the load fails. The rows are streamed; the role needs nothing but to be
 * allowed to read. The transaction is rolled back
 * at the end, and the connection goes back as it came. It must not come with a transaction of the caller's on it.
 *
 * <p><b>What is there.</b> The catalog is looked at first, and what there is is loaded; the coverage says what was not.
 * Views and foreign tables count as tables. A column counts as missing when the table lacks it, the role may not read it,
 * or its type does not fit. These fit: for an integer {@code smallint}, {@code integer} and {@code bigint} (a value of more
 * than 32 bits is taken as null); for a UUID {@code uuid}, and {@code text} or {@code varchar} (text that is not a UUID
 * is taken as null); for text any text type and enums; for JSON {@code json}, {@code jsonb}, {@code text} and {@code varchar};
 * for a timestamp those without time zone, taken as UTC, and with (infinite ones are taken as null); for a number all
 * numeric types; for the id of a row that no reference names, any type. A table whose id column is missing or does not fit
 * is {@code ABSENT}. A table is {@code NOT_PERMITTED} when the role may not read its id, or when a row-level security policy
 * would hide rows from the role: half a table is not read as if it were the whole.
 *
 * <p><b>Several databases.</b> Give the load one source for each, and tell each with {@link Builder#only} or
 * {@link Builder#without} which tables it gives; of the others it says nothing. A table of the dictionary comes from one
 * source only.
 *
 * <p><b>Failures.</b> Whatever the database or the network does wrong is a {@link GraphLoadException} that names phase, table
 * and SQLSTATE; so is an exception of a driver or a pool that is none of JDBC's. Errors of the JVM pass: an
 * {@link OutOfMemoryError} says that this JVM's heap is too small, also when it hits the driver. The messages of the server and of the driver can quote rows, so neither it nor its causes hold them; look
 * into the server's log for them.
 *
 * <p><b>Cancelling.</b> A load on a thread that is interrupted, before or while it runs, ends soon as a
 * {@link GraphLoadException} that says so. The running statement is cancelled, the interrupt flag stays set, and the
 * connection goes back as it came. While the data source itself connects, it depends on the data source.
 *
 * <p>Immutable; for any number of threads, each load on a connection of its own.
 */
public final class JdbcGraphSource implements GraphSource {

    private final Jdbi jdbi;
    private final TableNaming naming;
    private final Limits limits;
    private final Duration lockTimeout;
    private final LongSupplier nanos;
    private final String name;
    private final NodeDetailSource details;
    private final ReferringRows referringRows;

    private JdbcGraphSource(Builder builder) {
        this.jdbi = Databases.of(builder.dataSource);
        this.naming = new TableNaming(
                builder.schema,
                Collections.unmodifiableMap(new EnumMap<>(builder.renamed)),
                Collections.unmodifiableSet(EnumSet.copyOf(builder.tables)),
                Collections.unmodifiableMap(new EnumMap<>(builder.profiles)));
        this.limits = builder.limits;
        this.lockTimeout = builder.lockTimeout;
        this.nanos = builder.nanos;
        this.name = builder.name;
        this.details = new JdbcNodeDetails(jdbi, naming, limits);
        this.referringRows = new JdbcReferringRows(jdbi, naming, limits);
    }

    /** A source of all tables, where the search path finds them. The data source stays the caller's. */
    public static JdbcGraphSource of(DataSource dataSource) {
        return builder(dataSource).build();
    }

    /** Begins a source that reads from there. The data source stays the caller's. */
    public static Builder builder(DataSource dataSource) {
        return new Builder(dataSource);
    }

    /**
     * Loads all tables of this source.
     *
     * @throws GraphLoadException when the database or the network fails, or the transaction is not the snapshot it has to be
     */
    @Override
    public void load(LoadOptions options, LoadSink sink) {
        Deadline deadline = Deadline.in(limits.deadline(), nanos);
        sink.whileAssembling(() -> deadline.check(Phase.ASSEMBLING, null));
        try (Snapshot snapshot = Snapshot.open(jdbi, limits, Phase.CONNECTING, null)) {
            TableReader reader = new TableReader(snapshot, limits, deadline, options.listener());
            reader.requireStreaming();
            LockedTables locked = lock(snapshot, deadline, options.leftOut());
            sink.snapshot(snapshot.began());
            sink.foreignKeys(DeclaredKeys.read(snapshot, naming, locked.catalog(), Phase.PROBING)
                    .keys());
            snapshot.useOwnPath(Phase.PROBING);
            List<TablePlan> plans = plan(locked, new Rehearsal(snapshot), options.leftOut());
            for (TablePlan plan : plans) {
                if (plan.isRead()) {
                    reader.read(plan, sink);
                } else {
                    sink.unread(plan.table(), plan.status());
                }
            }
            snapshot.useSafePath(Phase.READING);
            locked.check();
        }
    }

    private LockedTables lock(Snapshot snapshot, Deadline deadline, Set<StudioTable> leftOut) {
        Set<StudioTable> tables = EnumSet.copyOf(naming.tables());
        tables.removeAll(leftOut);
        return new LockedTables(snapshot, naming, limits, lockTimeout, deadline, tables);
    }

    private List<TablePlan> plan(LockedTables locked, Rehearsal rehearsal, Set<StudioTable> leftOut) {
        List<TablePlan> plans = new ArrayList<>();
        for (StudioTable table : naming.tables()) {
            plans.add(
                    leftOut.contains(table)
                            ? TablePlan.unread(table, Status.LEFT_OUT)
                            : rehearsal.check(
                                    TablePlan.of(table, locked.catalog().find(table)), locked.isUnlocked(table)));
        }
        return plans;
    }

    @Override
    public String name() {
        return name;
    }

    /**
     * The traits, prompts and free JSON of the nodes whose tables this source gives. Each call takes a connection for a few
     * short statements; a failure is a {@link GraphLoadException} with the phase {@code FETCHING_DETAILS}. It tells the row as
     * it is now, not as it was when the graph was loaded.
     */
    @Override
    public NodeDetailSource details() {
        return details;
    }

    /**
     * Counts the rows of other tables that refer to rows of this source's tables by foreign keys. Each call takes a connection
     * for a fixed number of short statements; a failure is a {@link GraphLoadException} with the phase {@code COUNTING}.
     */
    @Override
    public ReferringRows referringRows() {
        return referringRows;
    }

    /** Tells where the tables are. Not for several threads at once. */
    public static final class Builder {

        private final DataSource dataSource;
        private final Map<StudioTable, String> renamed = new EnumMap<>(StudioTable.class);
        private final Set<StudioTable> tables = EnumSet.allOf(StudioTable.class);
        private final Map<StudioTable, SchemaProfile> profiles = new EnumMap<>(StudioTable.class);
        private @Nullable String schema;
        private Limits limits = Limits.STANDARD;
        private Duration lockTimeout = Duration.ofSeconds(30);
        private LongSupplier nanos = System::nanoTime;
        private String name = "postgresql";

        private Builder(DataSource dataSource) {
            this.dataSource = Objects.requireNonNull(dataSource, "dataSource");
        }

        /**
         * The schema of the tables, spelled as in the catalog. Without it each table is the one that the connection's search
         * path finds. A schema that does not exist makes the load fail.
         *
         * @throws IllegalArgumentException if no schema can have that name
         */
        public Builder schema(String schemaName) {
            this.schema = Identifiers.requireName("schema", schemaName);
            return this;
        }

        /**
         * The name of a table or view in the database, spelled as in the catalog and without schema, where it is not the
         * dictionary's. The coverage still uses the dictionary's.
         *
         * @throws IllegalArgumentException if no table can have that name
         */
        public Builder tableName(StudioTable table, String tableName) {
            renamed.put(table, Identifiers.requireName("tableName", tableName));
            return this;
        }

        /**
         * The profile of all tables. Without it the profile of each table is found by looking which tables and columns there
         * are, so that a database in the middle of a migration is read too.
         */
        public Builder profile(SchemaProfile profile) {
            for (StudioTable table : StudioTable.values()) {
                profile(table, profile);
            }
            return this;
        }

        /** The profile of one table. */
        public Builder profile(StudioTable table, SchemaProfile profile) {
            profiles.put(table, Objects.requireNonNull(profile, "profile"));
            return this;
        }

        /**
         * Gives these tables and says nothing of any other, so that another source can give those.
         *
         * @throws IllegalArgumentException if there are none
         */
        public Builder only(StudioTable... onlyTables) {
            if (onlyTables.length == 0) {
                throw new IllegalArgumentException("only: no table is named; name at least one");
            }
            tables.retainAll(Set.of(onlyTables));
            return this;
        }

        /** Says nothing of these tables, so that another source can give them. */
        public Builder without(StudioTable... otherTables) {
            tables.removeAll(Set.of(otherTables));
            return this;
        }

        /**
         * The most rows that the driver fetches at once; 10,000 by default. Of tables with texts or JSON it fetches fewer, so
         * that the texts in flight take no more than about 16 MB, or than the two largest rows where those take more,
         * whatever their sizes are and whatever the catalog says of them. To that end a table with rows of more than 8 KB is
         * read twice: first its small rows, then its large ones.
         *
         * @throws IllegalArgumentException if not positive
         */
        public Builder fetchSize(int rows) {
            this.limits = limits.withFetchSize(rows);
            return this;
        }

        /**
         * How long the server may take for one batch of rows; two minutes unless told.
         *
         * @throws IllegalArgumentException if shorter than a millisecond or longer than 24 days
         */
        public Builder statementTimeout(Duration timeout) {
            this.limits = limits.withStatementTimeout(timeout);
            return this;
        }

        /**
         * How long to wait for a table that another session is altering; half a minute by default. A load locks its tables
         * in the weakest mode, {@code ACCESS SHARE}, as every {@code SELECT} does, but all of them before it begins to read:
         * a session that drops, alters or truncates one waits until the load has ended, and rows can be written meanwhile.
         *
         * @throws IllegalArgumentException if shorter than a millisecond or longer than 24 days
         */
        public Builder lockTimeout(Duration timeout) {
            this.lockTimeout = Limits.require("lockTimeout", timeout);
            return this;
        }

        /**
         * After how long without a request the server ends the load, so that one that hangs does not hold up the database;
         * five minutes unless told.
         *
         * @throws IllegalArgumentException if shorter than a millisecond or longer than 24 days
         */
        public Builder idleInTransactionTimeout(Duration timeout) {
            this.limits = limits.withIdleInTransactionTimeout(timeout);
            return this;
        }

        /**
         * How long to wait for the network; three minutes unless told. Should be longer than the statement timeout. How long
         * connecting may take is the data source's to say.
         *
         * @throws IllegalArgumentException if shorter than a millisecond or longer than 24 days
         */
        public Builder socketTimeout(Duration timeout) {
            this.limits = limits.withSocketTimeout(timeout);
            return this;
        }

        /**
         * How long the whole load may take, assembling the graph included; an hour by default. Looked at between tables, every
         * few hundred rows and every few steps of assembling; near the end statements get no more time than remains.
         *
         * @throws IllegalArgumentException if shorter than a millisecond or longer than 24 days
         */
        public Builder deadline(Duration time) {
            this.limits = limits.withDeadline(time);
            return this;
        }

        /** The clock of the deadline; {@link System#nanoTime} unless set. */
        Builder clock(LongSupplier nanoseconds) {
            this.nanos = nanoseconds;
            return this;
        }

        /** What the coverage calls the source; {@code postgresql} unless told. */
        public Builder name(String sourceName) {
            this.name = Objects.requireNonNull(sourceName, "name");
            return this;
        }

        /**
         * Makes the source. Nothing is asked of the database yet.
         *
         * @throws IllegalArgumentException if no table is left to give
         */
        public JdbcGraphSource build() {
            if (tables.isEmpty()) {
                throw new IllegalArgumentException("only, without: no table is left to give; leave at least one");
            }
            return new JdbcGraphSource(this);
        }
    }
}
