package io.charactergraph.benchmarks;

import io.charactergraph.model.Extension;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.TableCoverage;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.GraphSource;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.source.LoadSink;
import io.charactergraph.testkit.large.LargeStudio;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import java.util.List;
import java.util.Map;

/** Passes on the rows of a large studio, of which only one table at a time is in memory. */
record LargeStudioSource(LargeStudio studio) implements GraphSource {

    @Override
    public void load(LoadOptions options, LoadSink sink) {
        for (StudioTable table : StudioTable.values()) {
            StudioRows.Builder rows = StudioRows.builder().table(table.tableName());
            studio.writeTo(table, rows);
            RowsSource.of(rows.build()).load(options, new OneTable(sink));
        }
    }

    /** Passes on existing tables, and does not report the others as absent. */
    record OneTable(LoadSink sink) implements LoadSink {

        @Override
        public RowConsumer table(StudioTable table, List<String> missingColumns) {
            return sink.table(table, missingColumns);
        }

        @Override
        public void unread(StudioTable table, TableCoverage.Status status) {}

        @Override
        public void node(Extension node) {
            sink.node(node);
        }

        @Override
        public void edge(String kind, NodeId from, NodeId to, Map<String, String> attributes) {
            sink.edge(kind, from, to, attributes);
        }
    }
}
