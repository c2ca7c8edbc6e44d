package io.charactergraph.source.assembly;

import io.charactergraph.model.Extension;
import io.charactergraph.model.ForeignKeys;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.TableCoverage;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.ChangeSink;
import io.charactergraph.source.ChangingSource;
import io.charactergraph.source.GraphLoadException.Phase;
import io.charactergraph.source.StudioRow;
import io.charactergraph.source.replay.RecordedRows;
import io.charactergraph.source.replay.RecordingEmitter;
import io.charactergraph.source.replay.RowChanges;
import io.charactergraph.source.replay.RowDelta;
import io.charactergraph.source.rows.RowReaders;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Records what a source gives: all rows of a table, or those that have changed since the load before. */
final class GatheringSink implements ChangeSink {

    private final String name;
    private final @Nullable GatheredSource before;
    private final RecordingEmitter recorder;
    private final RowReaders readers;
    private final Map<StudioTable, Pending> tables = new EnumMap<>(StudioTable.class);
    private final Map<StudioTable, Pending> verified = new EnumMap<>(StudioTable.class);
    private final Map<StudioTable, TableCoverage.Status> unread = new EnumMap<>(StudioTable.class);
    private final List<ForeignKeys> foreignKeys = new ArrayList<>();
    private final List<Extension> nodes = new ArrayList<>();
    private final List<GatheredSource.Edge> edges = new ArrayList<>();
    private final List<Runnable> checks = new ArrayList<>();
    private final Set<StudioTable> read = EnumSet.noneOf(StudioTable.class);
    private @Nullable Instant snapshot;
    private long rowsRead;

    /**
     * A sink of one source.
     *
     * @param before what the source gave the time before, or null
     */
    GatheringSink(String name, @Nullable GatheredSource before, RecordingEmitter recorder, RowReaders readers) {
        this.name = name;
        this.before = before;
        this.recorder = recorder;
        this.readers = readers;
    }

    /** A table that is read or taken over, until all rows are in. */
    private record Pending(
            List<String> missingColumns,
            List<String> readFrom,
            RecordingEmitter.@Nullable Table recording,
            @Nullable RecordedRows before,
            @Nullable RowChanges changes) {

        GatheredSource.Table finish() {
            RecordedRows recorded = recording == null ? RecordedRows.NONE : recording.finish();
            RecordedRows rows = before != null ? before : changes != null ? changes.with(recorded) : recorded;
            return new GatheredSource.Table(
                    missingColumns,
                    readFrom,
                    rows,
                    changes == null ? Optional.empty() : Optional.of(new RowDelta(changes.gone(), recorded)));
        }
    }

    private GatheredSource.Table earlier(StudioTable table) {
        GatheredSource.Table known = before == null ? null : before.tables().get(table);
        if (known == null) {
            throw new IllegalArgumentException(table.tableName() + ": the earlier load did not read it");
        }
        return known;
    }

    @Override
    public void unchanged(StudioTable table) {
        GatheredSource.Table known = earlier(table);
        unread.remove(table);
        tables.put(table, new Pending(known.missingColumns(), known.readFrom(), null, known.rows(), null));
    }

    @Override
    public ChangedRows changed(StudioTable table) {
        GatheredSource.Table known = earlier(table);
        RowChanges changes = new RowChanges(table, known.rows());
        RecordingEmitter.Table recording = recorder.table(table);
        unread.remove(table);
        read.add(table);
        tables.put(table, new Pending(known.missingColumns(), known.readFrom(), recording, null, changes));
        RowConsumer rows =
                changes.replacing(counted(table, recording.recorded(readers.of(table, known.missingColumns()))));
        return new ChangedRows() {
            @Override
            public void accept(StudioRow row) {
                rows.accept(row);
            }

            @Override
            public long left() {
                return changes.left();
            }

            @Override
            public RowConsumer present() {
                return changes.present();
            }
        };
    }

    @Override
    public RowConsumer verify(StudioTable table) {
        Pending told = tables.get(table);
        if (told == null) {
            throw new IllegalArgumentException(table.tableName() + ": it was not told yet");
        }
        RecordingEmitter.Table recording = recorder.table(table);
        verified.put(table, new Pending(told.missingColumns, told.readFrom, recording, null, null));
        return counted(table, recording.recorded(readers.of(table, told.missingColumns)));
    }

    @Override
    public RowConsumer table(StudioTable table, List<String> missingColumns) {
        return table(table, missingColumns, List.of(table.tableName()));
    }

    @Override
    public RowConsumer table(StudioTable table, List<String> missingColumns, List<String> readFrom) {
        RecordingEmitter.Table recording = recorder.table(table);
        unread.remove(table);
        read.add(table);
        tables.put(table, new Pending(List.copyOf(missingColumns), List.copyOf(readFrom), recording, null, null));
        return counted(table, recording.recorded(readers.of(table, missingColumns)));
    }

    private RowConsumer counted(StudioTable table, RowConsumer consumer) {
        return row -> {
            Interruption.check(Phase.READING, table);
            rowsRead++;
            consumer.accept(row);
        };
    }

    @Override
    public void unread(StudioTable table, TableCoverage.Status status) {
        if (status == TableCoverage.Status.WHOLE || status == TableCoverage.Status.PARTIAL) {
            throw new IllegalArgumentException("status: " + status + " says that the table is read; call table()");
        }
        tables.remove(table);
        unread.put(table, status);
    }

    @Override
    public void foreignKeys(ForeignKeys declared) {
        foreignKeys.add(declared);
    }

    @Override
    public void whileAssembling(Runnable check) {
        checks.add(check);
    }

    @Override
    public void snapshot(Instant time) {
        snapshot = time;
    }

    @Override
    public void node(Extension node) {
        nodes.add(node);
    }

    @Override
    public void edge(String kind, NodeId from, NodeId to, Map<String, String> attributes) {
        edges.add(new GatheredSource.Edge(kind, from, to, Map.copyOf(attributes)));
    }

    /** What ends the load while the graph is assembled. */
    List<Runnable> checks() {
        return checks;
    }

    long rowsRead() {
        return rowsRead;
    }

    /** The tables of which rows were read because they had changed, or could not be compared. */
    Set<StudioTable> read() {
        return read;
    }

    /** Ends the source. */
    GatheredSource finish(Optional<ChangingSource.Marks> marks) {
        Map<StudioTable, GatheredSource.Table> finished = new EnumMap<>(StudioTable.class);
        tables.forEach((table, pending) -> finished.put(table, pending.finish()));
        return new GatheredSource(name, finished, new EnumMap<>(unread), foreignKeys, nodes, edges, snapshot, marks);
    }

    /** Returns the tables as the full check read them, where they differ from what was told. */
    Map<StudioTable, GatheredSource.Table> disagreements(GatheredSource told) {
        Map<StudioTable, GatheredSource.Table> wrong = new EnumMap<>(StudioTable.class);
        verified.forEach((table, pending) -> {
            GatheredSource.Table is = pending.finish();
            GatheredSource.Table said = told.tables().get(table);
            if (said != null && !said.rows().hasRowsOf(is.rows())) {
                wrong.put(table, is);
            }
        });
        return wrong;
    }
}
