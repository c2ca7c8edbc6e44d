package io.charactergraph.source.assembly;

import io.charactergraph.graph.index.CompactGraphBuilder;
import io.charactergraph.graph.index.EdgeEvidence;
import io.charactergraph.graph.index.RowReferences;
import io.charactergraph.internal.Crew;
import io.charactergraph.internal.RowIds;
import io.charactergraph.model.Coverage;
import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.Extension;
import io.charactergraph.model.ForeignKeys;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.GraphRecords;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.TableCoverage;
import io.charactergraph.model.UnresolvedReference;
import io.charactergraph.model.UnresolvedReference.Reason;
import io.charactergraph.schema.Schema;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.GraphLoadException;
import io.charactergraph.source.GraphLoadException.Phase;
import io.charactergraph.source.GraphSource;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.source.LoadSink;
import io.charactergraph.source.rows.Conventions;
import io.charactergraph.source.rows.RawValues;
import io.charactergraph.source.rows.RowEmitter;
import io.charactergraph.source.rows.RowReaders;
import io.charactergraph.source.scope.KnownRow;
import io.charactergraph.source.scope.RowsByName;
import io.charactergraph.source.scope.ScopeClosure;
import io.charactergraph.source.scope.ScopeSink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Loads a graph from one or several sources: takes their rows, and when all are in, resolves the references, builds the
 * graph and closes the accounts.
 */
public final class GraphAssembler {

    private static final List<NodeKind> ROW_KINDS = List.of(
            NodeKind.CHARACTER_TEMPLATE,
            NodeKind.CHARACTER_INSTANCE,
            NodeKind.GAME_NPC,
            NodeKind.SCENE,
            NodeKind.ASSET,
            NodeKind.GENERATION,
            NodeKind.PROMPT_VERSION,
            NodeKind.ACTION_BLOCK,
            NodeKind.WORLD,
            NodeKind.EXTENSION,
            NodeKind.ARC);

    /** A load of few rows is done before a second thread has started. */
    private static final int ROWS_FOR_SEVERAL_THREADS = 20_000;

    /** Of few rows one thread, of many as many as there are processors. */
    static final int AS_NEEDED = 0;

    private final Assembly assembly;
    private final RowEmitter emitter;
    private final RowReaders readers;
    private final List<ExtensionEdge> extensionEdges = new ArrayList<>();
    private final Map<String, Instant> snapshots = new HashMap<>();
    private final ScopeClosure closure;
    private int threads = 1;

    private GraphAssembler(boolean records, Schema schema, UnaryOperator<RowEmitter> between) {
        this(records, new Conventions(schema), new RawValues(), between);
    }

    /**
     * An assembler of rows whose references are among some values.
     *
     * @param values those that the readers use, and those of what is emitted otherwise
     */
    GraphAssembler(boolean records, Conventions conventions, RawValues values, UnaryOperator<RowEmitter> between) {
        assembly = new Assembly(records, conventions, values);
        emitter = between.apply(assembly);
        readers = new RowReaders(conventions, emitter);
        closure = new ScopeClosure(conventions);
    }

    private record ExtensionEdge(String source, String kind, NodeId from, NodeId to, Map<String, String> attributes) {}

    /**
     * Loads a graph.
     *
     * @throws GraphLoadException when the outside world or the listener fails, the thread is interrupted, two sources have one table, or no table of characters can
     *     be read
     */
    public static LoadedGraph load(List<GraphSource> sources, LoadOptions options) {
        return load(sources, options, emitter -> emitter);
    }

    /**
     * Loads a graph with an emitter between the readers of rows and the graph.
     *
     * @param between makes of the graph's own emitter the one to which the readers emit
     * @throws GraphLoadException as the other
     */
    public static LoadedGraph load(List<GraphSource> sources, LoadOptions options, UnaryOperator<RowEmitter> between) {
        return load(sources, options, between, AS_NEEDED);
    }

    /**
     * Loads a graph, which some threads assemble when all rows are in.
     *
     * @param between makes of the graph's own emitter the one to which the readers emit
     * @param threads how many threads assemble, with the calling one; the graph does not depend on it. 0 for one, or of
     *     many rows for as many as there are processors
     * @throws GraphLoadException as the other
     */
    public static LoadedGraph load(
            List<GraphSource> sources, LoadOptions options, UnaryOperator<RowEmitter> between, int threads) {
        Interruption.check(Phase.CONNECTING, null);
        GraphAssembler assembler = new GraphAssembler(options.records(), options.schema(), between);
        assembler.assembleOn(threads);
        LoadWatch watch = new LoadWatch(new GuardedListener(options.listener()), System::nanoTime);
        assembler.loadFrom(sources, options.withListener(watch));
        watch.sourcesRead();
        LoadedGraph graph = assembler.finish(options);
        watch.finished(graph, sources.stream().map(GraphSource::name).toList());
        return graph;
    }

    /** Sets how many threads assemble the graph, as {@link #load} takes it; without it one does. */
    void assembleOn(int someThreads) {
        threads = someThreads;
    }

    private Crew crew() {
        int asNeeded = assembly.rowsRead() < ROWS_FOR_SEVERAL_THREADS ? 1 : Crew.threadsHere();
        return new Crew(threads == AS_NEEDED ? asNeeded : threads, () -> assembly.pause(null));
    }

    /** Returns the graph, when everything is in. */
    LoadedGraph finish(LoadOptions options) {
        for (StudioTable table : options.leftOut()) {
            assembly.account(table).unread(TableCoverage.Status.LEFT_OUT);
        }
        return finish();
    }

    /** Returns the scene nodes with the handles of their scenes, when the graph is made. */
    SceneNodes sceneNodes() {
        return assembly.sceneNodes().nodes();
    }

    /** Adds what is needed of a row that is read elsewhere; returns the node that it added, if any. */
    Optional<GraphNode> guest(KnownRow row) {
        return assembly.guest(row);
    }

    /** Collects the references whose edge rows elsewhere may make too. */
    void share() {
        assembly.share();
    }

    /** Returns the references whose edge rows elsewhere may make too, when the graph is made. */
    List<SharedReference> shared() {
        return assembly.shared();
    }

    /** Returns the graph of the rows that are in, of whatever tables. */
    LoadedGraph part() {
        return assemble();
    }

    /** Returns a sink of a source. */
    LoadSink sink(String source) {
        return new Sink(source);
    }

    /** Returns what takes the emissions of rows that are not read. */
    RowEmitter emitter() {
        return emitter;
    }

    /**
     * A graph of some rows, without records. A table may be begun several times; none need be there.
     *
     * @param schema the places by which the rows are read
     * @param rows writes them to the sink
     */
    public static LoadedGraph some(Schema schema, Consumer<LoadSink> rows) {
        GraphAssembler assembler = new GraphAssembler(false, schema, emitter -> emitter);
        rows.accept(assembler.new Sink("", true));
        return assembler.assemble();
    }

    /** Loads from the sources one after the other; a source whose tables are read in parts stays open for those behind it. */
    private void loadFrom(List<GraphSource> sources, LoadOptions options) {
        if (sources.isEmpty()) {
            options.scope().ifPresent(scope -> closure.read(scope, options.ratingScale()));
            return;
        }
        List<GraphSource> others = sources.subList(1, sources.size());
        Sink sink = options.scope().isPresent()
                ? new PartSink(sources.get(0).name(), () -> loadFrom(others, options))
                : new Sink(sources.get(0).name());
        sources.get(0).load(options, sink);
        if (!sink.isContinued()) {
            loadFrom(others, options);
        }
    }

    /** One of a sample of one table, of which only the nodes are built. */
    static GraphAssembler sizing(LoadOptions options, UnaryOperator<RowEmitter> between) {
        return new GraphAssembler(false, options.schema(), between);
    }

    /** What takes the rows of a table. */
    LoadSink.RowConsumer rows(StudioTable table, List<String> missingColumns) {
        return new Sink("", true).table(table, missingColumns);
    }

    /** The bytes of the graph of the rows so far. */
    long nodeBytes() {
        return assemble().graph().bytes();
    }

    private LoadedGraph finish() {
        if (!assembly.has(StudioTable.CHARACTERS) && !assembly.has(StudioTable.CHARACTER_INSTANCES)) {
            throw new GraphLoadException(
                    Phase.ASSEMBLING,
                    StudioTable.CHARACTERS,
                    "no table of characters could be read; it is "
                            + assembly.account(StudioTable.CHARACTERS)
                                    .coverage(0)
                                    .status(),
                    null);
        }
        return assemble();
    }

    private LoadedGraph assemble() {
        Crew crew = crew();
        CompactGraphBuilder builder = assembly.builder();
        SceneNodes sceneNodes = assembly.sceneNodes().nodes();
        emitter.end();
        assembly.arcs().addTo(builder);
        builder.seal(ROW_KINDS, crew);
        assembly.pause(null);
        new MentionResolver(assembly, sceneNodes).run(crew, this::otherEdges);
        assembly.account(StudioTable.GAME_SCENE_NODES).edgeOnlyRows(sceneNodes.rowsThatGaveEdges());
        extensionEdges.forEach(this::extensionEdge);
        assembly.pause(null);
        List<UnresolvedReference> unresolved = assembly.issues().sorted(id -> builder.find(id) >= 0);
        GraphRecords records = records();
        Map<UnresolvedReference, CeilingContext> contexts = assembly.issues().contexts(id -> builder.find(id) >= 0);
        assembly.forgetRows();
        return new LoadedGraph(
                builder.build(crew),
                records,
                unresolved,
                contexts,
                coverage(unresolved),
                assembly.foreignKeys(),
                assembly.keepsRecords()
                        ? RowReferences.of(assembly.bare(), sceneNodes.bySceneNumber())
                        : RowReferences.NONE,
                snapshots,
                closure.scanned());
    }

    /** Adds the roles, and the edges that do not come from references of nodes' rows. */
    private void otherEdges() {
        assembly.manifests().finish();
        assembly.roles().addTo(assembly.builder());
        assembly.finishRows();
        assembly.pause(null);
        assembly.roleEdges().finish();
        assembly.arcs().finish();
    }

    private void extensionEdge(ExtensionEdge edge) {
        int from = assembly.builder().find(edge.from);
        int to = assembly.builder().find(edge.to);
        if (from >= 0 && to >= 0) {
            assembly.builder()
                    .addEdge(
                            EdgeKind.EXTENSION,
                            from,
                            to,
                            new EdgeDetail.Extension(edge.kind, edge.attributes),
                            EdgeEvidence.of(EvidenceSource.EXTENSION, edge.source));
            return;
        }
        if (closure.isPartial()) {
            return; // the end may not have been needed
        }
        String table = "x:" + edge.kind;
        for (NodeId end : List.of(edge.from, edge.to)) {
            if (assembly.builder().find(end) < 0) {
                assembly.issues()
                        .add(
                                Reason.DANGLING,
                                new IssueLog.Where(
                                        table,
                                        edge.from + " " + edge.to,
                                        "id",
                                        table + ".id",
                                        edge.from,
                                        List.of(),
                                        null,
                                        List.of(),
                                        List.of()),
                                end.toString(),
                                List.of(EdgeKind.EXTENSION),
                                List.of(end));
            }
        }
    }

    private GraphRecords records() {
        if (!assembly.keepsRecords()) {
            return GraphRecords.LEFT_OUT;
        }
        return new GraphRecords(
                true,
                sorted(assembly.manifests().records(), GraphRecords.Manifest::rowId),
                assembly.pairs(StudioTable.CHARACTER_NPC_LINKS).links(),
                assembly.pairs(StudioTable.CHARACTER_RELATIONSHIPS).relationships(),
                sorted(assembly.capabilities().records(), GraphRecords.CapabilityRow::rowId),
                assembly.usages().records(),
                assembly.outside().records());
    }

    private static <T> List<T> sorted(List<T> records, java.util.function.Function<T, String> rowId) {
        List<T> sorted = new ArrayList<>(records);
        sorted.sort(Comparator.comparing(rowId, RowIds.ORDER));
        return sorted;
    }

    private Coverage coverage(List<UnresolvedReference> unresolved) {
        Map<String, Long> counts = new HashMap<>();
        unresolved.forEach(reference -> counts.merge(reference.table(), 1L, Long::sum));
        List<TableCoverage> tables = new ArrayList<>();
        for (StudioTable table : StudioTable.values()) {
            tables.add(assembly.account(table).coverage(counts.getOrDefault(table.tableName(), 0L)));
        }
        return new Coverage(tables);
    }

    /** The sink of one source. */
    private class Sink implements LoadSink {

        private final String source;
        private final boolean inPieces;

        Sink(String source) {
            this(source, false);
        }

        /** A sink; of one in pieces a table may be begun several times. */
        Sink(String source, boolean inPieces) {
            this.source = source;
            this.inPieces = inPieces;
        }

        /** Whether the sources behind this one were loaded while this one was. */
        boolean isContinued() {
            return false;
        }

        @Override
        public RowConsumer table(StudioTable table, List<String> missingColumns) {
            return table(table, missingColumns, List.of(table.tableName()));
        }

        @Override
        public RowConsumer table(StudioTable table, List<String> missingColumns, List<String> readFrom) {
            TableAccount account = assembly.account(table);
            if (account.wasRead() && !inPieces) {
                throw new GraphLoadException(
                        Phase.READING, table, "two sources give it; let one of them leave it out", null);
            }
            account.begin(source, missingColumns, readFrom);
            return interruptible(table, readers.of(table, missingColumns));
        }

        private RowConsumer interruptible(StudioTable table, RowConsumer reader) {
            return row -> {
                Interruption.check(Phase.READING, table);
                reader.accept(row);
            };
        }

        @Override
        public void unread(StudioTable table, TableCoverage.Status status) {
            if (status == TableCoverage.Status.WHOLE || status == TableCoverage.Status.PARTIAL) {
                throw new IllegalArgumentException("status: " + status + " says that the table is read; call table()");
            }
            assembly.account(table).unread(status);
        }

        @Override
        public void whileAssembling(Runnable check) {
            assembly.whileAssembling(check);
        }

        @Override
        public void foreignKeys(ForeignKeys declared) {
            assembly.foreignKeys(declared);
        }

        @Override
        public void snapshot(Instant time) {
            // of two sources of one name the earlier: nothing that it read is newer
            snapshots.merge(source, time, (one, other) -> one.isBefore(other) ? one : other);
        }

        @Override
        public void node(Extension node) {
            assembly.builder().add(node);
        }

        @Override
        public void edge(String kind, NodeId from, NodeId to, Map<String, String> attributes) {
            extensionEdges.add(new ExtensionEdge(source, kind, from, to, attributes));
        }
    }

    /** The sink of one source in a load for one thing. */
    private final class PartSink extends Sink implements ScopeSink {

        private final Runnable others;
        private boolean continued;

        PartSink(String source, Runnable others) {
            super(source);
            this.others = others;
        }

        @Override
        boolean isContinued() {
            return continued;
        }

        @Override
        public RowConsumer table(StudioTable table, List<String> missingColumns, List<String> readFrom) {
            return closure.whole(table, missingColumns, super.table(table, missingColumns, readFrom));
        }

        @Override
        public void readByName(RowsByName rows) {
            rows.tables()
                    .forEach((table, part) ->
                            closure.part(table, rows, super.table(table, part.missingColumns(), part.readFrom())));
            continued = true;
            others.run();
        }
    }
}
