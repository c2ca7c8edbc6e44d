package io.charactergraph.jdbc;

import io.charactergraph.jdbc.loading.ChangeDetection;
import io.charactergraph.jdbc.loading.ChangedTables;
import io.charactergraph.jdbc.loading.DeclaredKeys;
import io.charactergraph.jdbc.loading.HeapCheck;
import io.charactergraph.jdbc.loading.JdbcNodeDetails;
import io.charactergraph.jdbc.loading.JdbcReferringRows;
import io.charactergraph.jdbc.loading.LockedTables;
import io.charactergraph.jdbc.loading.Rehearsal;
import io.charactergraph.jdbc.loading.SnapshotReaders;
import io.charactergraph.jdbc.loading.TableReader;
import io.charactergraph.jdbc.scope.IndexScript;
import io.charactergraph.jdbc.scope.PartRows;
import io.charactergraph.jdbc.session.Databases;
import io.charactergraph.jdbc.session.Deadline;
import io.charactergraph.jdbc.session.Identifiers;
import io.charactergraph.jdbc.session.Limits;
import io.charactergraph.jdbc.session.Snapshot;
import io.charactergraph.jdbc.tables.Catalog;
import io.charactergraph.jdbc.tables.TableNaming;
import io.charactergraph.jdbc.tables.TablePlan;
import io.charactergraph.model.ForeignKeys;
import io.charactergraph.model.NodeDetailSource;
import io.charactergraph.model.ReferringRows;
import io.charactergraph.model.TableCoverage.Status;
import io.charactergraph.schema.Schema;
import io.charactergraph.schema.SchemaProfile;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.ChangeSink;
import io.charactergraph.source.ChangingSource;
import io.charactergraph.source.GraphLoadException;
import io.charactergraph.source.GraphLoadException.Phase;
import io.charactergraph.source.LoadEstimate;
import io.charactergraph.source.LoadListener;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.source.LoadSink;
import io.charactergraph.source.scope.ScopeSink;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Reads the studio's tables from a PostgreSQL database, version 15 or newer.
 *
 * <pre>{@code
 * GraphSource studio = JdbcGraphSource.builder(dataSource).schema("studio").build();
 * }</pre>
 *
 * <p>A load takes one connection, unless {@link Builder#connections} allows more, and reads everything in one read-only {@code REPEATABLE READ} transaction, so all rows are
 * from one snapshot. The tables are locked before ({@code ACCESS SHARE}), so that none of them is altered, replaced or truncated
 * during the load; if a change that locks cannot prevent happens, the load fails. The rows are streamed, by binary {@code COPY} where
 * the connection gives out the driver's own ({@code Connection.unwrap}), and by cursors elsewhere. The role needs only the
 * right to read. The transaction is rolled back at the end, and the connection is returned in its original state. The connection
 * must not have an open transaction of the caller.
 *
 * <p><b>Missing tables.</b> The catalog is read first; existing tables and columns are loaded, and the coverage lists the others.
 * Views and foreign tables count as tables. A column counts as missing when the table lacks it, the role may not read it,
 * or its type does not fit. These fit: for an integer {@code smallint}, {@code integer} and {@code bigint} (a value of more
 * than 32 bits is taken as null); for a UUID {@code uuid}, and {@code text} or {@code varchar} (text that is not a UUID
 * is taken as null); for text any text type and enums; for JSON {@code json}, {@code jsonb}, {@code text} and {@code varchar};
 * for a timestamp those without time zone, taken as UTC, and with (infinite ones are taken as null); for a number all
 * numeric types; for the id of a row that no reference names, any type. A table whose id column is missing or does not fit
 * is {@code ABSENT}. A table is {@code NOT_PERMITTED} when the role may not read its id, or when a row-level security policy
 * would hide rows from the role: a part of a table is never read as the whole.
 *
 * <p><b>Several databases.</b> Use one source for each, and set with {@link Builder#only} or {@link Builder#without} which tables
 * it reads. A table of the dictionary comes from one source only.
 *
 * <p><b>Failures.</b> Failures of the database or the network become a {@link GraphLoadException} that names phase, table and
 * SQLSTATE; so do other exceptions of a driver or a pool. Errors of the JVM are not translated: an {@link OutOfMemoryError} means
 * that this JVM's heap is too small, also when it occurs in the driver. The messages of the server and of the driver can quote rows,
 * so neither the exception nor its causes contain them; the server's log does.
 *
 * <p><b>Heap.</b> A load that by its estimate ({@link #estimate}) will not fit into the heap of this JVM is refused with a {@link
 * GraphLoadException} before it begins, unless {@link LoadOptions#withoutHeapCheck}. Tables that are small by the catalog's statistics are
 * not estimated, and neither are tables that were never analyzed.
 *
 * <p><b>Cancelling.</b> A load on a thread that is interrupted, before or during the load, ends soon with a {@link
 * GraphLoadException} that states this. The running statement is cancelled, the interrupt flag stays set, and the connection is
 * returned in its original state. How soon connecting itself ends depends on the data source.
 *
 * <p>Immutable, and safe for any number of threads. Each load uses its own connection.
 *
 * @since 0.1
 */
public final class JdbcGraphSource implements ChangingSource {

    private final Jdbi jdbi;
    private final TableNaming naming;
    private final Limits limits;
    private final Duration lockTimeout;
    private final SnapshotReaders.Further further;
    private final LongSupplier nanos;
    private final long heap;
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
        this.further =
                new SnapshotReaders.Further(jdbi, builder.connections, builder.blocksOfAUnit, builder.lockTimeout);
        this.nanos = builder.nanos;
        this.heap = builder.heap;
        this.name = builder.name;
        this.details = new JdbcNodeDetails(jdbi, naming, limits);
        this.referringRows = new JdbcReferringRows(jdbi, naming, limits);
    }

    /** Returns a source of all tables, as found by the search path. The caller keeps ownership of the data source. */
    public static JdbcGraphSource of(DataSource dataSource) {
        return builder(dataSource).build();
    }

    /** Returns a builder of a source that reads from a data source. The caller keeps ownership of the data source. */
    public static Builder builder(DataSource dataSource) {
        return new Builder(dataSource);
    }

    /**
     * Loads all tables of this source.
     *
     * @throws GraphLoadException if the database or the network fails, or the transaction is not a read-only snapshot
     */
    @Override
    public void load(LoadOptions options, LoadSink sink) {
        read(options, sink, (snapshot, deadline, locked, readers, plans, keys) -> {
            if (options.scope().isPresent() && sink instanceof ScopeSink parts) {
                plans.stream().filter(plan -> !plan.isRead()).forEach(plan -> sink.unread(plan.table(), plan.status()));
                parts.readByName(rowsByName(snapshot, deadline, locked, plans, options, options.listener()));
            } else {
                if (options.heapCheck()) {
                    heapCheck(snapshot, deadline, locked, plans, options).require(plans);
                }
                readAll(readers, options, plans, sink);
            }
            return Optional.<Marks>empty();
        });
    }

    private HeapCheck heapCheck(
            Snapshot snapshot, Deadline deadline, LockedTables locked, List<TablePlan> plans, LoadOptions options) {
        return new HeapCheck(
                snapshot,
                limits,
                deadline,
                () -> rowsByName(snapshot, deadline, locked, plans, options, LoadListener.NONE),
                options,
                heap);
    }

    private PartRows rowsByName(
            Snapshot snapshot,
            Deadline deadline,
            LockedTables locked,
            List<TablePlan> plans,
            LoadOptions options,
            LoadListener listener) {
        return new PartRows(snapshot, limits, deadline, listener, locked.catalog(), plans, options.schema());
    }

    private void readAll(SnapshotReaders readers, LoadOptions options, List<TablePlan> plans, LoadSink sink) {
        try (TableReader reader = readers.open(options.listener(), plans)) {
            for (TablePlan plan : plans) {
                if (plan.isRead()) {
                    reader.read(plan, sink);
                } else {
                    sink.unread(plan.table(), plan.status());
                }
            }
        }
    }

    /**
     * Loads what has changed since an earlier load, in a snapshot of its own. Each table is looked at by the versions of its rows: a
     * table of which no row was written or deleted is not read, and of one with an id that is unique only the rows that were. A table is
     * read whole when its rows were replaced in another way (rewritten, truncated, altered, another server), and always when it is
     * a view, a foreign table or a table that the role may not read whole. A table of a later profile that is read from several tables
     * of the database is read whole when one of them has changed.
     *
     * @throws GraphLoadException as {@link #load}
     */
    @Override
    public Marks refresh(LoadOptions options, Optional<Marks> since, boolean verify, ChangeSink sink) {
        if (!verify && since.isPresent()) {
            Optional<Marks> still = nothingEnded(since, sink);
            if (still.isPresent()) {
                return still.orElseThrow();
            }
        }
        return read(options, sink, (snapshot, deadline, locked, readers, plans, keys) -> {
                    if (since.isEmpty() && options.heapCheck()) {
                        heapCheck(snapshot, deadline, locked, plans, options).require(plans);
                    }
                    ChangeDetection detection = new ChangeDetection(snapshot, locked, since);
                    ChangedTables.Reading reading = (read, sinks) -> {
                        if (!read.isEmpty()) {
                            try (TableReader reader = readers.open(options.listener(), read)) {
                                read.forEach(plan -> reader.read(plan, sinks.apply(plan)));
                            }
                        }
                    };
                    new ChangedTables(detection, reading, sink).read(plans, verify);
                    return Optional.of(detection.marks(plans, keys));
                })
                .orElseThrow();
    }

    /** Returns the marks of an earlier load if no transaction has ended since, for the cost of one short transaction. */
    private Optional<Marks> nothingEnded(Optional<Marks> since, ChangeSink sink) {
        try (Snapshot snapshot = Snapshot.open(jdbi, limits, Phase.CONNECTING, null)) {
            snapshot.useOwnPath(Phase.PROBING);
            return ChangeDetection.nothingEnded(snapshot, since, sink);
        }
    }

    /** Reads tables in one snapshot. */
    private Optional<Marks> read(LoadOptions options, LoadSink sink, Steps steps) {
        Deadline deadline = Deadline.in(limits.deadline(), nanos);
        sink.whileAssembling(() -> deadline.check(Phase.ASSEMBLING, null));
        try (Snapshot snapshot = Snapshot.open(jdbi, limits, Phase.CONNECTING, null)) {
            LockedTables locked = lock(snapshot, deadline, options.leftOut());
            sink.snapshot(snapshot.began());
            ForeignKeys keys = DeclaredKeys.read(snapshot, naming, locked.catalog(), Phase.PROBING)
                    .keys();
            sink.foreignKeys(keys);
            SnapshotReaders readers = options.scope().isPresent()
                    ? SnapshotReaders.alone(snapshot, limits, deadline)
                    : SnapshotReaders.of(snapshot, locked, limits, deadline, further);
            snapshot.useOwnPath(Phase.PROBING);
            List<TablePlan> plans = plan(locked, new Rehearsal(snapshot), options.leftOut());
            Optional<Marks> marks = steps.take(snapshot, deadline, locked, readers, plans, keys);
            snapshot.useSafePath(Phase.READING);
            locked.check();
            return marks;
        }
    }

    /** What is read in a snapshot in which the tables are locked. */
    @FunctionalInterface
    private interface Steps {
        Optional<Marks> take(
                Snapshot snapshot,
                Deadline deadline,
                LockedTables locked,
                SnapshotReaders readers,
                List<TablePlan> plans,
                ForeignKeys keys);
    }

    /**
     * Returns the statements that create the indexes which a load for one thing needs and this database lacks, each ended by a
     * semicolon. Reads the catalog; changes nothing. To be run by the owner of the tables, one after the other and in no
     * transaction: the indexes are created concurrently, so that rows can be written meanwhile.
     *
     * <pre>{@code
     * JdbcGraphSource.of(dataSource).indexes(); // create index concurrently if not exists ...
     * }</pre>
     *
     * @return the statements; empty when the database has all of these indexes
     * @throws GraphLoadException if the database or the network fails
     */
    public String indexes() {
        return indexes(Schema.standard());
    }

    /**
     * Returns the statements that create the indexes which a load for one thing by another schema needs, as {@link #indexes()}.
     *
     * @param schema the schema by which rows are read, as of {@link LoadOptions#withSchema}
     * @return the statements; empty when the database has all of these indexes
     * @throws GraphLoadException if the database or the network fails
     */
    public String indexes(Schema schema) {
        try (Snapshot snapshot = Snapshot.open(jdbi, limits, Phase.CONNECTING, null)) {
            Catalog catalog = Catalog.read(snapshot, naming, Phase.PROBING, null);
            return IndexScript.of(snapshot, catalog, naming.tables(), schema);
        }
    }

    /**
     * Estimates how much heap the graph will take. Counts the rows of the tables, and reads a sample of them: of tables some blocks, of
     * views and tables of the later profile that are put together the first rows. Takes one connection, like a load.
     *
     * @throws GraphLoadException if the database or the network fails
     */
    @Override
    public Optional<LoadEstimate> estimate(LoadOptions options) {
        Deadline deadline = Deadline.in(limits.deadline(), nanos);
        try (Snapshot snapshot = Snapshot.open(jdbi, limits, Phase.CONNECTING, null)) {
            LockedTables locked = lock(snapshot, deadline, options.leftOut());
            snapshot.useOwnPath(Phase.PROBING);
            List<TablePlan> plans = plan(locked, new Rehearsal(snapshot), options.leftOut());
            return Optional.of(
                    heapCheck(snapshot, deadline, locked, plans, options).estimate(plans));
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
     * Returns the source of traits, prompts and free JSON of the nodes whose tables this source reads. Each call takes a connection for
     * a few short statements; a failure is a {@link GraphLoadException} with the phase {@code FETCHING_DETAILS}. The values are those
     * of the row at the time of the call, not of the load.
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

    /** Sets the place of the tables and the limits. For one thread at a time. */
    public static final class Builder {

        private final DataSource dataSource;
        private final Map<StudioTable, String> renamed = new EnumMap<>(StudioTable.class);
        private final Set<StudioTable> tables = EnumSet.allOf(StudioTable.class);
        private final Map<StudioTable, SchemaProfile> profiles = new EnumMap<>(StudioTable.class);
        private @Nullable String schema;
        private Limits limits = Limits.STANDARD;
        private Duration lockTimeout = Duration.ofSeconds(30);
        private LongSupplier nanos = System::nanoTime;
        private int connections = 1;
        /** 4 MB, which is what a connection reads ahead. */
        private int blocksOfAUnit = 512;

        private long heap = Runtime.getRuntime().maxMemory();
        private String name = "postgresql";

        private Builder(DataSource dataSource) {
            this.dataSource = Objects.requireNonNull(dataSource, "dataSource");
        }

        /**
         * Sets the schema of the tables, spelled as in the catalog. By default each table is found by the connection's search
         * path. If the schema does not exist, the load fails.
         *
         * @throws IllegalArgumentException if no schema can have that name
         */
        public Builder schema(String schemaName) {
            this.schema = Identifiers.requireName("schema", schemaName);
            return this;
        }

        /**
         * Sets the name of a table or view in the database, spelled as in the catalog and without schema, if it differs from the
         * data dictionary. The coverage still uses the name of the dictionary.
         *
         * @throws IllegalArgumentException if no table can have that name
         */
        public Builder tableName(StudioTable table, String tableName) {
            renamed.put(table, Identifiers.requireName("tableName", tableName));
            return this;
        }

        /**
         * Sets the schema profile of all tables. By default the profile of each table is found in the catalog, so that a database
         * in the middle of a migration is read too.
         */
        public Builder profile(SchemaProfile profile) {
            for (StudioTable table : StudioTable.values()) {
                profile(table, profile);
            }
            return this;
        }

        /** Sets the schema profile of one table. */
        public Builder profile(StudioTable table, SchemaProfile profile) {
            profiles.put(table, Objects.requireNonNull(profile, "profile"));
            return this;
        }

        /**
         * Reads only these tables, so that another source can read the others.
         *
         * @throws IllegalArgumentException if no table is given
         */
        public Builder only(StudioTable... onlyTables) {
            if (onlyTables.length == 0) {
                throw new IllegalArgumentException("only: no table is named; name at least one");
            }
            tables.retainAll(Set.of(onlyTables));
            return this;
        }

        /** Does not read these tables, so that another source can read them. */
        public Builder without(StudioTable... otherTables) {
            tables.removeAll(Set.of(otherTables));
            return this;
        }

        /**
         * Sets the largest number of rows that are handed over at once, from the thread that reads to the calling thread; 10,000
         * by default. Fewer are handed over of larger rows: at most about 4 MB of rows of each connection are on the way, or two
         * rows if these are larger.
         *
         * <p>On connections that do not give out the driver's own connection it is the largest number of rows that the driver
         * fetches at once. There the texts in flight take at most about 16 MB, or as much as the two largest rows if that is more,
         * and a table with rows of more than 8 KB is read twice: first its small rows, then its large ones.
         *
         * @throws IllegalArgumentException if not positive
         */
        public Builder fetchSize(int rows) {
            this.limits = limits.withFetchSize(rows);
            return this;
        }

        /**
         * Sets the time in which the server has to give the next rows of a table, and to answer any other statement; two minutes by
         * default. It is not a limit for a whole table.
         *
         * @throws IllegalArgumentException if shorter than a millisecond or longer than 24 days
         */
        public Builder statementTimeout(Duration timeout) {
            this.limits = limits.withStatementTimeout(timeout);
            return this;
        }

        /**
         * Sets the time to wait for a table that another session is altering; half a minute by default. A load locks its tables
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
         * Sets the time without progress after which the load ends, so that a hanging load does not block others; five minutes by
         * default. The server ends a load that asks for nothing for so long. While rows are read, the load ends if it takes none
         * for so long.
         *
         * @throws IllegalArgumentException if shorter than a millisecond or longer than 24 days
         */
        public Builder idleInTransactionTimeout(Duration timeout) {
            this.limits = limits.withIdleInTransactionTimeout(timeout);
            return this;
        }

        /**
         * Sets the time to wait for the network; three minutes by default. Should be longer than the statement timeout. The data
         * source determines the time limit of connecting.
         *
         * @throws IllegalArgumentException if shorter than a millisecond or longer than 24 days
         */
        public Builder socketTimeout(Duration timeout) {
            this.limits = limits.withSocketTimeout(timeout);
            return this;
        }

        /**
         * Sets the time limit of the whole load, including the assembly of the graph; an hour by default. Checked between tables,
         * every few hundred rows and every few steps of the assembly; near the end statements get only the remaining time.
         *
         * @throws IllegalArgumentException if shorter than a millisecond or longer than 24 days
         */
        public Builder deadline(Duration time) {
            this.limits = limits.withDeadline(time);
            return this;
        }

        /**
         * Sets by how many connections of the data source a load or a refresh reads at most; one by default. Several read the same rows, in
         * one snapshot, which the first exports and the others join. A large table is read in parts by all of them, other tables are
         * spread over them, and each reads ahead on a thread of its own, about 4 MB of rows. The graph is the same, and rows are built on the
         * calling thread as before.
         *
         * <p>The load begins with its first connection, and uses the others as they come. It does not wait for them: one that the pool
         * does not give, or that cannot join the snapshot since it is one of another server, is done without, and the logger {@code
         * io.charactergraph.load} has the reason as information. When a connection fails later, the load fails. Views and foreign tables
         * are read by the first connection, and so is everything when the tables have less than 8 MB together, when the connections
         * do not give out the driver's own, or when the driver sets savepoints ({@code autosave}). A load for one thing, an estimate
         * and details use one connection.
         *
         * @throws IllegalArgumentException if not positive
         */
        public Builder connections(int most) {
            if (most < 1) {
                throw new IllegalArgumentException("connections: " + most + " is not positive; give at least 1");
            }
            this.connections = most;
            return this;
        }

        /** How many blocks of a table are read at once when there are several connections. */
        Builder blocksOfAUnit(int blocks) {
            this.blocksOfAUnit = blocks;
            return this;
        }

        /** The clock of the deadline; {@link System#nanoTime} unless set. */
        Builder clock(LongSupplier nanoseconds) {
            this.nanos = nanoseconds;
            return this;
        }

        /** The bytes of heap that there are; those of this JVM unless set. */
        Builder heap(long bytes) {
            this.heap = bytes;
            return this;
        }

        /** Sets the name of the source in the coverage; {@code postgresql} by default. */
        public Builder name(String sourceName) {
            this.name = Objects.requireNonNull(sourceName, "name");
            return this;
        }

        /**
         * Returns the source. Does not connect yet.
         *
         * @throws IllegalArgumentException if no table is left to read
         */
        public JdbcGraphSource build() {
            if (tables.isEmpty()) {
                throw new IllegalArgumentException("only, without: no table is left to read; leave at least one");
            }
            return new JdbcGraphSource(this);
        }
    }
}
