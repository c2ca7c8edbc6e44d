package io.charactergraph.source.assembly;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.model.Coverage;
import io.charactergraph.model.GraphRecords;
import io.charactergraph.model.UnresolvedReference;
import java.util.List;

/**
 * What an assembler makes of its sources.
 *
 * @param graph the graph
 * @param records the records
 * @param unresolved the unresolved references, by table, row, path and text
 * @param coverage what was read
 */
public record LoadedGraph(
        IndexedGraph graph, GraphRecords records, List<UnresolvedReference> unresolved, Coverage coverage) {

    /** Copies the list. */
    public LoadedGraph {
        unresolved = List.copyOf(unresolved);
    }
}
