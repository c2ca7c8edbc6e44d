package io.charactergraph.source.assembly;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.graph.index.RowReferences;
import io.charactergraph.internal.EnumSets;
import io.charactergraph.internal.RowIds;
import io.charactergraph.internal.TextOrder;
import io.charactergraph.model.Coverage;
import io.charactergraph.model.ForeignKeys;
import io.charactergraph.model.GraphRecords;
import io.charactergraph.model.UnresolvedReference;
import io.charactergraph.schema.StudioTable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an assembler makes of its sources.
 *
 * @param graph the graph
 * @param records the records
 * @param unresolved the unresolved references, by table, row, path and text
 * @param contexts what a rating ceiling must know of unresolved references beside what they say
 * @param coverage what was read
 * @param foreignKeys the foreign keys that hold for the tables read
 * @param rows references of rows that show in no edge and no record
 * @param snapshots by the name of a source, of what moment its rows are, by its own clock
 * @param scanned of a load for one thing, the tables that were read from end to end
 */
public record LoadedGraph(
        IndexedGraph graph,
        GraphRecords records,
        List<UnresolvedReference> unresolved,
        Map<UnresolvedReference, CeilingContext> contexts,
        Coverage coverage,
        ForeignKeys foreignKeys,
        RowReferences rows,
        Map<String, Instant> snapshots,
        Set<StudioTable> scanned) {

    /** The order of unresolved references: by table, row, path, text and reason. */
    public static final Comparator<UnresolvedReference> UNRESOLVED_ORDER = Comparator.comparing(
                    UnresolvedReference::table, TextOrder.BY_CODE_POINT)
            .thenComparing(UnresolvedReference::rowId, RowIds.ORDER)
            .thenComparing(UnresolvedReference::path, TextOrder.BY_CODE_POINT)
            .thenComparing(UnresolvedReference::text, TextOrder.BY_CODE_POINT)
            .thenComparing(UnresolvedReference::reason);

    /** Copies the list and the maps. */
    public LoadedGraph {
        unresolved = List.copyOf(unresolved);
        contexts = Map.copyOf(contexts);
        snapshots = Map.copyOf(snapshots);
        scanned = EnumSets.copyOf(StudioTable.class, scanned);
    }
}
