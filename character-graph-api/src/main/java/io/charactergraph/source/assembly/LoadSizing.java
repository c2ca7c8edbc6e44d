package io.charactergraph.source.assembly;

import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.Extension;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.TableCoverage;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.LoadEstimate;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.source.LoadSink;
import io.charactergraph.source.rows.Position;
import io.charactergraph.source.rows.RawValues;
import io.charactergraph.source.rows.Row;
import io.charactergraph.source.rows.RowEmitter;
import io.charactergraph.source.rows.RowFact;
import io.charactergraph.source.rows.RowReference;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Takes a sample of the rows of each table, and finds how much heap all rows take. The nodes of a sample are built and measured.
 * References are counted, since most of them name rows that are not in the sample; each takes what an edge takes.
 */
public final class LoadSizing implements LoadSink {

    /** What the parts of a graph that do not depend on rows take. */
    private static final long FIXED_BYTES = 300_000;

    private final LoadOptions options;
    private final Map<StudioTable, Sample> samples = new EnumMap<>(StudioTable.class);
    private final long emptyBytes;

    public LoadSizing(LoadOptions options) {
        this.options = options;
        this.emptyBytes =
                GraphAssembler.some(options.schema(), sink -> {}).graph().bytes();
    }

    @Override
    public RowConsumer table(StudioTable table, List<String> missingColumns) {
        Sample sample = new Sample();
        GraphAssembler assembler = GraphAssembler.sizing(options, sample::over);
        sample.assembler = assembler;
        samples.put(table, sample);
        RowConsumer reader = assembler.rows(table, missingColumns);
        return row -> {
            sample.rows++;
            reader.accept(row);
        };
    }

    /** Returns the estimate when tables have that many rows; those that were not sampled count as empty. */
    public LoadEstimate estimate(Map<StudioTable, Long> rows) {
        double bytes = FIXED_BYTES;
        long all = 0;
        for (Map.Entry<StudioTable, Sample> entry : samples.entrySet()) {
            Sample sample = entry.getValue();
            long many = Math.max(rows.getOrDefault(entry.getKey(), 0L), sample.rows);
            all += many;
            if (sample.rows > 0) {
                bytes += sample.bytes(emptyBytes) * many / sample.rows;
            }
        }
        return LoadEstimate.of(all, (long) bytes, (long) (bytes * HeapCosts.WHILE_LOADING) + HeapCosts.ON_THE_WAY);
    }

    @Override
    public void unread(StudioTable table, TableCoverage.Status status) {
        // takes nothing
    }

    @Override
    public void node(Extension node) {
        throw new IllegalStateException("a sample has rows of tables only");
    }

    @Override
    public void edge(String kind, NodeId from, NodeId to, Map<String, String> attributes) {
        throw new IllegalStateException("a sample has rows of tables only");
    }

    /** The sample of a table. */
    private final class Sample {

        private GraphAssembler assembler = GraphAssembler.sizing(options, emitter -> emitter);
        private long rows;
        private long counted;

        RowEmitter over(RowEmitter assembly) {
            return new Counting(assembly, this);
        }

        double bytes(long empty) {
            return counted + Math.max(0, assembler.nodeBytes() - empty);
        }
    }

    /** Passes nodes on, and counts the rest. */
    private final class Counting implements RowEmitter {

        private final RowEmitter assembly;
        private final Sample sample;

        Counting(RowEmitter assembly, Sample sample) {
            this.assembly = assembly;
            this.sample = sample;
        }

        @Override
        public RawValues values() {
            return assembly.values();
        }

        @Override
        public void row(StudioTable table) {
            assembly.row(table);
        }

        @Override
        public void unheldRow(StudioTable table) {
            assembly.unheldRow(table);
        }

        @Override
        public void unheldValue(StudioTable table) {
            assembly.unheldValue(table);
        }

        @Override
        public boolean node(StudioTable table, GraphNode node) {
            return assembly.node(table, node);
        }

        @Override
        public void reference(RowReference reference) {
            sample.counted += HeapCosts.of(reference, options.records());
        }

        @Override
        public void fact(RowFact fact) {
            sample.counted += HeapCosts.of(fact, options.records());
        }

        @Override
        public void malformed(Row row, Position position, String text, List<EdgeKind> kinds) {
            sample.counted += HeapCosts.MALFORMED + text.length();
        }

        @Override
        public void end() {
            assembly.end();
        }
    }
}
