package io.charactergraph.source.assembly;

import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.ChangingSource;
import io.charactergraph.source.GraphLoadException;
import io.charactergraph.source.GraphLoadException.Phase;
import io.charactergraph.source.GraphSource;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.source.LoadSink;
import io.charactergraph.source.replay.EmissionFormat;
import io.charactergraph.source.replay.RecordedRows;
import io.charactergraph.source.replay.RecordingEmitter;
import io.charactergraph.source.replay.RowDelta;
import io.charactergraph.source.rows.Conventions;
import io.charactergraph.source.rows.RawValues;
import io.charactergraph.source.rows.RowReaders;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Loads a graph again and again from the same sources. Remembers what the rows meant, packed, so that of the sources that can find
 * out what has changed only that is read. For one thread at a time.
 */
public final class GraphRefresher {

    /** How much the pool of texts and UUIDs may grow by rows that came and went before it is made anew. */
    private static final int MOST_GROWTH = 2;

    private static final int LEAST_POOL = 10_000;

    /** Of how many rows one may be patched before everything is assembled again, which frees what was replaced. */
    private static final int LARGEST_PATCH = 8;

    private final List<GraphSource> sources;
    private final LoadOptions options;
    private final Conventions conventions;
    private @Nullable Remembered last;
    private @Nullable Remembered kept;

    /** A refresher that has loaded nothing yet. */
    public GraphRefresher(List<GraphSource> sources, LoadOptions options) {
        this.sources = List.copyOf(sources);
        this.options = options.withListener(new GuardedListener(options.listener()));
        this.conventions = new Conventions(options.schema());
    }

    /**
     * What the last load gave.
     *
     * @param poolSize the size of the pool after all was read
     * @param sources the rows
     * @param graph the graph that was made of them
     * @param sceneNodes its scene nodes, with the handles of their scenes
     * @param patched how many rows were changed in it since all of it was assembled
     */
    private record Remembered(
            EmissionFormat format,
            int poolSize,
            List<GatheredSource> sources,
            LoadedGraph graph,
            SceneNodes sceneNodes,
            long patched) {

        /** The same of a later moment. */
        Remembered with(List<GatheredSource> later) {
            return new Remembered(format, poolSize, later, graph, sceneNodes, patched);
        }
    }

    /**
     * What a refresh gave.
     *
     * @param loaded the graph; empty when nothing has changed
     * @param likeKept whether the rows are not those of the load before, but those of the load that is kept, and so is the graph
     * @param snapshots by the name of a source, of what moment its rows are
     * @param rowsRead the rows that were read
     * @param rowsReused the rows that were not read
     * @param tablesRead the tables of which rows were read because they had changed, or might have
     * @param full whether all rows were read
     * @param patched whether the graph was made of the one before
     * @param disagreements the tables in which a full check found other rows than had been detected
     */
    public record Refreshed(
            Optional<LoadedGraph> loaded,
            boolean likeKept,
            Map<String, Instant> snapshots,
            long rowsRead,
            long rowsReused,
            Set<StudioTable> tablesRead,
            boolean full,
            boolean patched,
            Set<StudioTable> disagreements) {}

    /**
     * Loads the graph of the rows as they are now.
     *
     * @param verify whether to read all rows, and to compare them with what the detection of changes says
     * @throws GraphLoadException as {@link GraphAssembler#load(List, LoadOptions)}; what was loaded before is kept then
     */
    public Refreshed refresh(boolean verify) {
        Interruption.check(Phase.CONNECTING, null);
        Remembered before = last;
        if (before != null
                && before.format.values().size() > Math.max(LEAST_POOL, MOST_GROWTH * (long) before.poolSize)) {
            before = null; // made anew by a full load
        }
        EmissionFormat format = before == null ? new EmissionFormat(conventions, new RawValues()) : before.format;
        Gathering gathering = new Gathering(format, before);
        for (int i = 0; i < sources.size(); i++) {
            gathering.source(sources.get(i), before == null ? null : before.sources.get(i), verify);
        }
        return gathering.end(verify);
    }

    /** Keeps the last load, so that a later one of the same rows makes no other graph. */
    public void keep() {
        kept = last;
    }

    /** One refresh, source by source. */
    private final class Gathering {

        private final EmissionFormat format;
        private final @Nullable Remembered before;
        private final RecordingEmitter recorder;
        private final RowReaders readers;
        private final List<GatheredSource> gathered = new ArrayList<>();
        private final List<Runnable> checks = new ArrayList<>();
        private final Set<StudioTable> read = EnumSet.noneOf(StudioTable.class);
        private final Set<StudioTable> disagreements = EnumSet.noneOf(StudioTable.class);
        private final LoadWatch watch = new LoadWatch(options.listener(), System::nanoTime);
        private final LoadOptions watched = options.withListener(watch);
        private long rowsRead;

        Gathering(EmissionFormat format, @Nullable Remembered before) {
            this.format = format;
            this.before = before;
            this.recorder = new RecordingEmitter(format, null);
            this.readers = new RowReaders(conventions, recorder);
        }

        void source(GraphSource source, @Nullable GatheredSource earlier, boolean verify) {
            GatheringSink sink = new GatheringSink(source.name(), earlier, recorder, readers);
            Optional<ChangingSource.Marks> marks = Optional.empty();
            if (source instanceof ChangingSource changing && options.scope().isEmpty()) {
                marks = Optional.of(
                        changing.refresh(watched, earlier == null ? Optional.empty() : earlier.marks(), verify, sink));
            } else {
                source.load(watched, sink);
            }
            GatheredSource now = sink.finish(marks);
            Map<StudioTable, GatheredSource.Table> wrong = sink.disagreements(now);
            if (!wrong.isEmpty()) {
                disagreements.addAll(wrong.keySet());
                Map<StudioTable, GatheredSource.Table> right = new EnumMap<>(now.tables());
                right.putAll(wrong);
                now = now.withTables(right);
            }
            requireOnce(now);
            if (earlier != null && now.isLike(earlier)) {
                now = now.sharing(earlier);
            }
            gathered.add(now);
            checks.addAll(sink.checks());
            read.addAll(sink.read());
            rowsRead += sink.rowsRead();
        }

        private void requireOnce(GatheredSource source) {
            for (GatheredSource other : gathered) {
                for (StudioTable table : source.tables().keySet()) {
                    if (other.tables().containsKey(table)) {
                        throw new GraphLoadException(
                                Phase.READING, table, "two sources give it; let one of them leave it out", null);
                    }
                }
            }
        }

        Refreshed end(boolean verify) {
            boolean unchanged = isLike(before);
            Remembered earlier = unchanged ? before : isLike(kept) ? kept : null;
            long rows = gathered.stream().mapToLong(GatheredSource::rows).sum();
            Remembered now;
            if (earlier == null) {
                watch.sourcesRead();
                now = made(rows);
                watch.finished(
                        now.graph, sources.stream().map(GraphSource::name).toList());
            } else {
                now = earlier.with(settled());
            }
            last = now;
            return new Refreshed(
                    earlier == null ? Optional.of(now.graph) : Optional.empty(),
                    earlier != null && !unchanged,
                    snapshots(),
                    rowsRead,
                    Math.max(0, rows - rowsRead),
                    read,
                    before == null || verify,
                    earlier == null && now.patched > 0,
                    disagreements);
        }

        private boolean isLike(@Nullable Remembered earlier) {
            if (earlier == null || earlier.format != format) {
                return false;
            }
            for (int i = 0; i < gathered.size(); i++) {
                if (!gathered.get(i).isLike(earlier.sources.get(i))) {
                    return false;
                }
            }
            return true;
        }

        private List<GatheredSource> settled() {
            return gathered.stream().map(GatheredSource::settled).toList();
        }

        /** Makes the graph: of the one before where only few rows have changed, else of all rows. */
        private Remembered made(long rows) {
            Map<StudioTable, RowDelta> deltas = new EnumMap<>(StudioTable.class);
            gathered.forEach(source -> source.tables()
                    .forEach((table, read) -> read.delta().ifPresent(delta -> deltas.put(table, delta))));
            long changed = deltas.values().stream()
                    .mapToLong(delta -> delta.gone().count() + delta.come().count())
                    .sum();
            if (before != null && before.patched + changed <= rows / LARGEST_PATCH && isPatch(before)) {
                Optional<LoadedGraph> patched = new RowPatch(before.graph, before.sceneNodes, format, options.records())
                        .make(deltas, recorded(), snapshots());
                if (patched.isPresent()) {
                    return new Remembered(
                            format,
                            before.poolSize,
                            settled(),
                            patched.orElseThrow(),
                            before.sceneNodes,
                            before.patched + changed);
                }
            }
            return assemble();
        }

        private boolean isPatch(Remembered earlier) {
            for (int i = 0; i < gathered.size(); i++) {
                if (!gathered.get(i).isPatchOf(earlier.sources.get(i))) {
                    return false;
                }
            }
            return true;
        }

        private Map<StudioTable, RecordedRows> recorded() {
            Map<StudioTable, RecordedRows> recorded = new EnumMap<>(StudioTable.class);
            gathered.forEach(source -> source.tables().forEach((table, read) -> recorded.put(table, read.rows())));
            return recorded;
        }

        private Remembered assemble() {
            GraphAssembler assembler =
                    new GraphAssembler(options.records(), conventions, format.values(), emitter -> emitter);
            assembler.assembleOn(GraphAssembler.AS_NEEDED);
            checks.forEach(assembler.sink("")::whileAssembling);
            for (GatheredSource source : gathered) {
                LoadSink sink = assembler.sink(source.name());
                source.replay(sink, assembler.emitter(), format);
            }
            LoadedGraph graph = assembler.finish(options);
            return new Remembered(
                    format,
                    before == null ? format.values().size() : before.poolSize,
                    settled(),
                    graph,
                    assembler.sceneNodes(),
                    0);
        }

        private Map<String, Instant> snapshots() {
            Map<String, Instant> snapshots = new HashMap<>();
            for (GatheredSource source : gathered) {
                if (source.snapshot() != null) {
                    snapshots.merge(
                            source.name(), source.snapshot(), (one, other) -> one.isBefore(other) ? one : other);
                }
            }
            return snapshots;
        }
    }

    /** Returns how many texts and UUIDs are kept for the recordings. */
    public int pooled() {
        Remembered known = last;
        return known == null ? 0 : known.format.values().size();
    }

    /** Returns how many bytes the recordings take. */
    public long recordedBytes() {
        Remembered known = last;
        return known == null
                ? 0
                : known.sources.stream()
                        .flatMap(source -> source.tables().values().stream())
                        .mapToLong(table -> table.rows().bytes())
                        .sum();
    }
}
