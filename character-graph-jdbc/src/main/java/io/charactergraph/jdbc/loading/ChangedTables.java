package io.charactergraph.jdbc.loading;

import io.charactergraph.jdbc.tables.TablePlan;
import io.charactergraph.model.Extension;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.TableCoverage;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.ChangeSink;
import io.charactergraph.source.LoadSink;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads what has changed in tables, and passes it to a sink. */
public final class ChangedTables {

    private final ChangeDetection detection;
    private final Reading reading;
    private final ChangeSink sink;

    public ChangedTables(ChangeDetection detection, Reading reading, ChangeSink sink) {
        this.detection = detection;
        this.reading = reading;
        this.sink = sink;
    }

    /** Reads rows in the snapshot. */
    @FunctionalInterface
    public interface Reading {

        /**
         * Reads some tables, in their order.
         *
         * @param sinks returns the sink to which the rows of a table are passed
         */
        void read(List<TablePlan> plans, Function<TablePlan, LoadSink> sinks);
    }

    /** A table of which some rows have changed, while it is read. */
    private static final class Partly {

        private final ChangeDetection.Found found;
        private final ChangeSink.ChangedRows rows;
        private long changed;

        Partly(ChangeDetection.Found found, ChangeSink.ChangedRows rows) {
            this.found = found;
            this.rows = rows;
        }

        /** Whether the rows that are left and those that have changed are all that there are. */
        boolean isComplete() {
            return rows.left() + changed == found.rows();
        }
    }

    /**
     * Reads the tables.
     *
     * @param verify whether the rows of those that have not changed, or only some rows of which have, are read all the same
     */
    public void read(List<TablePlan> plans, boolean verify) {
        List<TablePlan> whole = new ArrayList<>();
        List<TablePlan> verified = new ArrayList<>();
        List<TablePlan> rows = new ArrayList<>();
        Map<StudioTable, Partly> partly = new EnumMap<>(StudioTable.class);
        for (TablePlan plan : plans) {
            if (!plan.isRead()) {
                sink.unread(plan.table(), plan.status());
                continue;
            }
            ChangeDetection.Found found = detection.look(plan);
            switch (found.change()) {
                case NOTHING -> {
                    sink.unchanged(plan.table());
                    verified.add(plan);
                }
                case ROWS -> {
                    partly.put(plan.table(), new Partly(found, sink.changed(plan.table())));
                    rows.add(detection.changedRows(plan));
                    verified.add(plan);
                }
                case ALL -> whole.add(plan);
            }
        }
        reading.read(rows, plan -> {
            Partly of = partly(partly, plan);
            return into(row -> {
                of.changed++;
                of.rows.accept(row);
            });
        });
        List<TablePlan> ids = new ArrayList<>();
        for (Partly of : partly.values()) {
            if (!of.isComplete()) {
                ids.add(of.found.plan().onlyIds());
            }
        }
        reading.read(ids, plan -> into(partly(partly, plan).rows.present()));
        for (TablePlan plan : ids) {
            Partly of = partly(partly, plan);
            if (!of.isComplete()) { // ids that are alike only to the sink
                whole.add(of.found.plan());
            }
        }
        reading.read(whole, plan -> sink);
        if (verify) {
            verified.removeAll(whole);
            reading.read(verified, plan -> into(sink.verify(plan.table())));
        }
    }

    private static Partly partly(Map<StudioTable, Partly> all, TablePlan plan) {
        Partly found = all.get(plan.table());
        if (found == null) {
            throw new IllegalStateException("no changes of " + plan.table());
        }
        return found;
    }

    /** Returns a sink that passes the rows of any table to a consumer. A reader of tables gives it nothing else. */
    private static LoadSink into(LoadSink.RowConsumer consumer) {
        return new LoadSink() {
            @Override
            public RowConsumer table(StudioTable table, List<String> missingColumns) {
                return consumer;
            }

            @Override
            public void unread(StudioTable table, TableCoverage.Status status) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void node(Extension node) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void edge(String kind, NodeId from, NodeId to, Map<String, String> attributes) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
