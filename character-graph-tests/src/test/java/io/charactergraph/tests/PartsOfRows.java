package io.charactergraph.tests;

import io.charactergraph.model.Extension;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.TableCoverage;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.GraphSource;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.source.LoadSink;
import io.charactergraph.source.scope.RowsByName;
import io.charactergraph.source.scope.ScopeSink;
import io.charactergraph.source.scope.Wanted;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A source in memory whose tables are read in parts: it offers all rows each time, of which only those wanted are taken. */
final class PartsOfRows implements GraphSource {

    private final GraphSource all;
    private final Set<StudioTable> only;
    private int reads;

    /** Of a source only these tables. */
    PartsOfRows(GraphSource all, Set<StudioTable> only) {
        this.all = all;
        this.only = only;
    }

    /** How often a table was read. */
    int reads() {
        return reads;
    }

    @Override
    public String name() {
        return all.name();
    }

    @Override
    public void load(LoadOptions options, LoadSink sink) {
        Map<StudioTable, RowsByName.Part> parts = new EnumMap<>(StudioTable.class);
        all.load(options, new Tables() {
            @Override
            public RowConsumer table(StudioTable table, List<String> missing, List<String> readFrom) {
                if (only.contains(table)) {
                    parts.put(table, new RowsByName.Part(missing, readFrom));
                }
                return row -> {};
            }

            @Override
            public void unread(StudioTable table, TableCoverage.Status status) {
                if (only.contains(table)) {
                    sink.unread(table, status);
                }
            }
        });
        ((ScopeSink) sink).readByName(new RowsByName() {
            @Override
            public Map<StudioTable, Part> tables() {
                return parts;
            }

            @Override
            public Set<StudioTable> scanned() {
                return Set.of();
            }

            @Override
            public void read(StudioTable wantedTable, Wanted wanted, LoadSink.RowConsumer consumer) {
                reads++;
                all.load(options, new Tables() {
                    @Override
                    public RowConsumer table(StudioTable table, List<String> missing, List<String> readFrom) {
                        return table == wantedTable ? consumer : row -> {};
                    }
                });
            }
        });
    }

    /** Passes nothing on. */
    private abstract static class Tables implements LoadSink {

        @Override
        public RowConsumer table(StudioTable table, List<String> missing) {
            return table(table, missing, List.of());
        }

        @Override
        public abstract RowConsumer table(StudioTable table, List<String> missing, List<String> readFrom);

        @Override
        public void unread(StudioTable table, TableCoverage.Status status) {}

        @Override
        public void node(Extension node) {}

        @Override
        public void edge(String kind, NodeId from, NodeId to, Map<String, String> attributes) {}
    }
}
