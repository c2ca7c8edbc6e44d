package io.charactergraph.source.assembly;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.graph.index.RowReferences;
import io.charactergraph.model.Coverage;
import io.charactergraph.model.ForeignKeys;
import io.charactergraph.model.GraphRecords;
import io.charactergraph.model.UnresolvedReference;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What an assembler makes of its sources.
 *
 * @param graph the graph
 * @param records the records
 * @param unresolved the unresolved references, by table, row, path and text
 * @param coverage what was read
 * @param foreignKeys the foreign keys that hold for the tables read
 * @param rows references of rows that show in no edge and no record
 * @param snapshots by the name of a source, of what moment its rows are, by its own clock
 */
public record LoadedGraph(
        IndexedGraph graph,
        GraphRecords records,
        List<UnresolvedReference> unresolved,
        Coverage coverage,
        ForeignKeys foreignKeys,
        RowReferences rows,
        Map<String, Instant> snapshots) {

    /** Copies the list and the map. */
    public LoadedGraph {
        unresolved = List.copyOf(unresolved);
        snapshots = Map.copyOf(snapshots);
    }
}
