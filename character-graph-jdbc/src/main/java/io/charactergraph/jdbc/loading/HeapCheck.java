package io.charactergraph.jdbc.loading;

import io.charactergraph.jdbc.session.Deadline;
import io.charactergraph.jdbc.session.Limits;
import io.charactergraph.jdbc.session.Snapshot;
import io.charactergraph.jdbc.session.SqlFile;
import io.charactergraph.jdbc.tables.TablePlan;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.GraphLoadException;
import io.charactergraph.source.GraphLoadException.Phase;
import io.charactergraph.source.LoadEstimate;
import io.charactergraph.source.LoadListener;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.source.assembly.LoadSizing;
import io.charactergraph.source.scope.RowsByName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Estimates the heap of a load from a sample, and refuses a load that will not fit. */
public final class HeapCheck {

    private static final SqlFile COUNT = new SqlFile(HeapCheck.class, "count");

    private static final int SAMPLE = 2_000;
    /** The bytes of a row in a graph are fewer, unless it has hundreds of references. */
    private static final long BYTES_OF_ANY_ROW = 1_000;

    private final Snapshot snapshot;
    private final SnapshotReaders readers;
    private final Supplier<RowsByName> rowsByName;
    private final LoadOptions options;
    private final long heap;

    /**
     * Makes one.
     *
     * @param rowsByName what looks rows up in the snapshot; it may change settings of the transaction
     * @param heap the bytes of heap that there are
     */
    public HeapCheck(
            Snapshot snapshot,
            Limits limits,
            Deadline deadline,
            Supplier<RowsByName> rowsByName,
            LoadOptions options,
            long heap) {
        this.snapshot = snapshot;
        this.rowsByName = rowsByName;
        this.readers = SnapshotReaders.alone(snapshot, limits, deadline);
        this.options = options;
        this.heap = heap;
    }

    /**
     * Does nothing if the load will fit. Tables that are small by the catalog's statistics are not looked at.
     *
     * @throws GraphLoadException if it will not fit
     */
    public void require(List<TablePlan> plans) {
        double rows = 0;
        for (TablePlan plan : plans) {
            rows += Math.max(0, plan.aboutRows());
        }
        if (rows * BYTES_OF_ANY_ROW < heap) {
            return;
        }
        LoadEstimate estimate = estimate(plans);
        if (estimate.loadingBytes() > heap) {
            throw new GraphLoadException(
                    Phase.PROBING,
                    null,
                    estimate.described() + ", but this JVM has at most " + heap / 1_000_000
                            + " MB (-Xmx); give it more, leave tables or records out, or load withoutHeapCheck",
                    null);
        }
    }

    /** Counts and reads a sample. */
    public LoadEstimate estimate(List<TablePlan> plans) {
        Map<StudioTable, Long> rows = new EnumMap<>(StudioTable.class);
        List<TablePlan> samples = new ArrayList<>();
        for (TablePlan plan : plans) {
            if (plan.isRead()) {
                long many = snapshot.ask(Phase.PROBING, plan.table(), () -> count(plan));
                rows.put(plan.table(), many);
                samples.add(plan.sample(
                        many, SAMPLE, !plan.derived() && !plan.relation().startsWith("(")));
            }
        }
        LoadSizing sizing = new LoadSizing(options);
        try (TableReader reader = readers.open(LoadListener.NONE, samples)) {
            samples.forEach(sample -> reader.read(sample, sizing));
        }
        look(sizing);
        return sizing.estimate(rows);
    }

    /** Finds out which rows that the samples name are there. Looking rows up changes settings, which are taken back. */
    private void look(LoadSizing sizing) {
        Savepoint before =
                snapshot.ask(Phase.PROBING, null, () -> snapshot.connection().setSavepoint());
        sizing.look(rowsByName.get());
        snapshot.ask(Phase.PROBING, null, () -> {
            snapshot.connection().rollback(before);
            snapshot.connection().releaseSavepoint(before);
            return before;
        });
    }

    private long count(TablePlan plan) throws SQLException {
        try (Statement statement = snapshot.connection().createStatement();
                ResultSet count = statement.executeQuery(plan.fill(COUNT.text()))) {
            count.next();
            return count.getLong(1);
        }
    }
}
