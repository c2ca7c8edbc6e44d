package io.charactergraph.tests;

import io.charactergraph.model.Extension;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.TableCoverage;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.GraphSource;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.source.LoadSink;
import java.util.List;
import java.util.Map;

/** A source that gives one table of another source. */
record OneTable(GraphSource source, StudioTable table) implements GraphSource {

    @Override
    public String name() {
        return "one table";
    }

    @Override
    public void load(LoadOptions options, LoadSink sink) {
        source.load(options, new LoadSink() {
            @Override
            public RowConsumer table(StudioTable given, List<String> missingColumns) {
                return given == table ? sink.table(given, missingColumns) : row -> {};
            }

            @Override
            public void unread(StudioTable given, TableCoverage.Status status) {}

            @Override
            public void node(Extension node) {}

            @Override
            public void edge(String kind, NodeId from, NodeId to, Map<String, String> attributes) {}
        });
    }
}
