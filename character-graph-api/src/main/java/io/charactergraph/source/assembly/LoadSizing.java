package io.charactergraph.source.assembly;

import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.Extension;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.TableCoverage;
import io.charactergraph.schema.PlaceEdge;
import io.charactergraph.schema.ReferenceForm;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.LoadEstimate;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.source.LoadSink;
import io.charactergraph.source.rows.Conventions;
import io.charactergraph.source.rows.Position;
import io.charactergraph.source.rows.RawValues;
import io.charactergraph.source.rows.Row;
import io.charactergraph.source.rows.RowEmitter;
import io.charactergraph.source.rows.RowFact;
import io.charactergraph.source.rows.RowReference;
import io.charactergraph.source.scope.NamedRows;
import io.charactergraph.source.scope.RowsByName;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes a sample of the rows of each table, and finds how much heap all rows take. The nodes of a sample are built and measured.
 * References are counted, since most of them name rows that are not in the sample; each takes what an edge takes, or what an unresolved
 * one does if the row that it names is not there.
 */
public final class LoadSizing implements LoadSink {

    /** What the parts of a graph that do not depend on rows take. */
    private static final long FIXED_BYTES = 600_000;

    private final LoadOptions options;
    private final Map<StudioTable, Sample> samples = new EnumMap<>(StudioTable.class);
    private final Conventions conventions;
    private final NamedRows named;
    private final long emptyBytes;

    public LoadSizing(LoadOptions options) {
        this.options = options;
        this.conventions = new Conventions(options.schema());
        this.named = new NamedRows(conventions);
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

    /** Finds out which of the rows that the samples name are there. */
    public void look(RowsByName source) {
        named.look(source);
    }

    /** Returns the estimate when tables have that many rows; those that were not sampled count as empty. */
    public LoadEstimate estimate(Map<StudioTable, Long> rows) {
        double bytes = FIXED_BYTES;
        double resolving = 0;
        long all = 0;
        for (Map.Entry<StudioTable, Sample> entry : samples.entrySet()) {
            Sample sample = entry.getValue();
            long many = Math.max(rows.getOrDefault(entry.getKey(), 0L), sample.rows);
            all += many;
            if (sample.rows > 0) {
                Unresolved unresolved = sample.unresolved();
                bytes += (sample.bytes(emptyBytes) + unresolved.bytes()) * many / sample.rows;
                resolving += (double) unresolved.count() * HeapCosts.RESOLVING * many / sample.rows;
            }
        }
        bytes *= HeapCosts.SAFETY;
        return LoadEstimate.of(
                all, (long) bytes, (long) (bytes * HeapCosts.WHILE_LOADING + resolving) + HeapCosts.ON_THE_WAY);
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

    /** A reference of a sample. */
    private record Held(ReferenceForm form, long raw) {}

    /**
     * The unresolved references of a sample.
     *
     * @param bytes what they take in the finished graph, beside what an edge takes
     */
    private record Unresolved(long count, long bytes) {}

    /** The sample of a table. */
    private final class Sample {

        private GraphAssembler assembler = GraphAssembler.sizing(options, emitter -> emitter);
        private long rows;
        private long counted;
        private final List<Held> references = new ArrayList<>();
        private RawValues values = new RawValues();
        private long malformed;

        RowEmitter over(RowEmitter assembly) {
            values = assembly.values();
            return new Counting(assembly, this);
        }

        void hold(@Nullable ReferenceForm form, long raw) {
            if (form != null && raw != RawValues.NONE) {
                references.add(new Held(form, raw));
                named.add(form, values, raw);
            }
        }

        void addMalformed(String text) {
            malformed++;
            counted += HeapCosts.unresolved(text);
        }

        Unresolved unresolved() {
            long count = malformed;
            long bytes = 0;
            for (Held held : references) {
                if (!named.isThere(held.form, values, held.raw)) {
                    count++;
                    bytes += HeapCosts.unresolved(values.text(held.raw));
                }
            }
            return new Unresolved(count, bytes);
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
            boolean made = assembly.node(table, node);
            if (made) {
                sample.counted += HeapCosts.ofNode(table, options.records());
            }
            return made;
        }

        @Override
        public void reference(RowReference reference) {
            sample.counted += HeapCosts.of(reference, options.records());
            sample.hold(reference.convention().form(), reference.raw());
        }

        @Override
        public void fact(RowFact fact) {
            sample.counted += HeapCosts.of(fact, options.records());
            if (fact instanceof RowFact.Pair pair) {
                sample.hold(conventions.end(pair.table(), PlaceEdge.End.FROM).form(), pair.from());
                sample.hold(conventions.end(pair.table(), PlaceEdge.End.TO).form(), pair.to());
            } else if (fact instanceof RowFact.Usage usage) {
                sample.hold(ReferenceForm.TEMPLATE_UUID, usage.template());
            } else if (fact instanceof RowFact.Manifest manifest) {
                hold(manifest);
            }
        }

        private void hold(RowFact.Manifest manifest) {
            sample.hold(ReferenceForm.SCENE, manifest.scene());
            manifest.required().forEach(entry -> sample.hold(ReferenceForm.MANIFEST_TEMPLATE, entry.raw()));
            manifest.optional().forEach(entry -> sample.hold(ReferenceForm.MANIFEST_TEMPLATE, entry.raw()));
            manifest.roles().forEach(entry -> holdKey(entry.position()));
            manifest.instances().forEach(entry -> holdKey(entry.position()));
            for (RowFact.ManifestRelationship entry : manifest.relationships()) {
                if (!PairKey.isPair(entry.position().key())) {
                    sample.addMalformed(entry.position().key());
                }
            }
        }

        private void holdKey(Position position) {
            sample.hold(ReferenceForm.MANIFEST_TEMPLATE, assembly.values().ofText(position.key()));
        }

        @Override
        public void malformed(Row row, Position position, String text, List<EdgeKind> kinds) {
            sample.addMalformed(text);
        }

        @Override
        public void end() {
            assembly.end();
        }
    }
}
