package io.charactergraph.source.assembly;

import io.charactergraph.model.Extension;
import io.charactergraph.model.ForeignKeys;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.TableCoverage;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.ChangingSource;
import io.charactergraph.source.LoadSink;
import io.charactergraph.source.replay.EmissionFormat;
import io.charactergraph.source.replay.RecordedRows;
import io.charactergraph.source.replay.Replay;
import io.charactergraph.source.replay.RowDelta;
import io.charactergraph.source.rows.RowEmitter;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that one source gave, with the rows as recordings. An immutable value.
 *
 * @param name the name of the source
 * @param tables what was read, by table
 * @param unread what was not read, and why
 * @param foreignKeys the keys that the database declares, in the order in which they were given
 * @param nodes the source's own nodes
 * @param edges the source's own edges
 * @param snapshot of what moment all this is; null when the source has no clock
 * @param marks the marks to find out later what has changed; empty for a plain source
 */
record GatheredSource(
        String name,
        Map<StudioTable, Table> tables,
        Map<StudioTable, TableCoverage.Status> unread,
        List<ForeignKeys> foreignKeys,
        List<Extension> nodes,
        List<Edge> edges,
        @Nullable Instant snapshot,
        Optional<ChangingSource.Marks> marks) {

    /**
     * The rows of a table, and how they were read.
     *
     * @param delta what is different from the load before, when only the rows that have changed were read
     */
    record Table(List<String> missingColumns, List<String> readFrom, RecordedRows rows, Optional<RowDelta> delta) {

        /** The same, to be compared with a later load. */
        Table settled() {
            return delta.isEmpty() ? this : new Table(missingColumns, readFrom, rows, Optional.empty());
        }

        /** Whether this differs from the load before in some rows at most, and these are known. */
        boolean isPatchOf(Table earlier) {
            return isLike(earlier)
                    || delta.isPresent()
                            && missingColumns.equals(earlier.missingColumns)
                            && readFrom.equals(earlier.readFrom);
        }

        /** Whether a graph of the one is a graph of the other. */
        boolean isLike(Table other) {
            return missingColumns.equals(other.missingColumns)
                    && readFrom.equals(other.readFrom)
                    && (rows == other.rows || rows.isLike(other.rows));
        }
    }

    /** An edge of a source's own. */
    record Edge(String kind, NodeId from, NodeId to, Map<String, String> attributes) {}

    /** Whether a graph of the one is a graph of the other, but for its time. */
    boolean isLike(GatheredSource other) {
        return name.equals(other.name)
                && unread.equals(other.unread)
                && foreignKeys.equals(other.foreignKeys)
                && nodes.equals(other.nodes)
                && edges.equals(other.edges)
                && tables.keySet().equals(other.tables.keySet())
                && tables.entrySet().stream()
                        .allMatch(entry ->
                                entry.getValue().isLike(other.tables.getOrDefault(entry.getKey(), entry.getValue())));
    }

    /** Whether this differs from an earlier load in some rows at most, and these are known. */
    boolean isPatchOf(GatheredSource earlier) {
        return withTables(Map.of()).isLike(earlier.withTables(Map.of()))
                && tables.keySet().equals(earlier.tables.keySet())
                && tables.entrySet().stream()
                        .allMatch(entry -> entry.getValue()
                                .isPatchOf(earlier.tables.getOrDefault(entry.getKey(), entry.getValue())));
    }

    /** The same, to be compared with a later load. */
    GatheredSource settled() {
        Map<StudioTable, Table> settled = new EnumMap<>(StudioTable.class);
        tables.forEach((table, read) -> settled.put(table, read.settled()));
        return withTables(settled);
    }

    /** The same with other tables. */
    GatheredSource withTables(Map<StudioTable, Table> others) {
        return new GatheredSource(name, others, unread, foreignKeys, nodes, edges, snapshot, marks);
    }

    /** Gives everything to a graph that is assembled. */
    void replay(LoadSink sink, RowEmitter emitter, EmissionFormat format) {
        if (snapshot != null) {
            sink.snapshot(snapshot);
        }
        foreignKeys.forEach(sink::foreignKeys);
        unread.forEach(sink::unread);
        tables.forEach((table, read) -> {
            Interruption.check(io.charactergraph.source.GraphLoadException.Phase.ASSEMBLING, table);
            sink.table(table, read.missingColumns, read.readFrom);
            Replay.rows(read.rows, table, format, emitter);
        });
        nodes.forEach(sink::node);
        edges.forEach(edge -> sink.edge(edge.kind, edge.from, edge.to, edge.attributes));
    }

    /** Returns how many rows there are. */
    long rows() {
        return tables.values().stream().mapToLong(table -> table.rows.count()).sum();
    }

    /** The same with the recordings of another load that it is like, so that these are kept once. */
    GatheredSource sharing(GatheredSource other) {
        return withTables(other.tables);
    }
}
