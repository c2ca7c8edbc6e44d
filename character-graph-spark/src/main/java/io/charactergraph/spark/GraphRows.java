package io.charactergraph.spark;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.graph.index.RowReferences;
import io.charactergraph.model.GraphRecords;
import io.charactergraph.model.NodeId;
import io.charactergraph.source.assembly.LoadedGraph;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;

/** A graph in memory as rows of the tables. */
final class GraphRows {

    private final LoadedGraph loaded;
    private final Predicate<NodeId> nodes;
    private final IntPredicate scenes;

    /**
     * The rows of a graph, or of a part of it.
     *
     * @param nodes the nodes that have rows
     * @param scenes the numbers of the game scenes whose scene nodes have rows
     */
    GraphRows(LoadedGraph loaded, Predicate<NodeId> nodes, IntPredicate scenes) {
        this.loaded = loaded;
        this.nodes = nodes;
        this.scenes = scenes;
    }

    /** The rows of a table, made when they are asked for. */
    Stream<Row> of(GraphTable table) {
        IndexedGraph graph = loaded.graph();
        GraphRecords records = loaded.records();
        return switch (table) {
            case NODES ->
                IntStream.range(0, graph.nodeBound())
                        .filter(node -> nodes.test(graph.id(node)))
                        .mapToObj(node -> NodeColumns.row(graph, node));
            case EDGES -> IntStream.range(0, graph.edgeBound()).mapToObj(edge -> EdgeColumns.row(graph, edge));
            case UNRESOLVED ->
                loaded.unresolved().stream()
                        .map(reference -> UnresolvedColumns.row(
                                reference, loaded.contexts().get(reference)));
            case COVERAGE -> loaded.coverage().tables().stream().map(CoverageColumns::row);
            case USAGES -> records.usages().stream().map(UsageColumns::row);
            case MANIFESTS -> records.manifests().stream().map(ManifestColumns::row);
            case NPC_LINKS -> records.npcLinks().stream().map(RecordColumns::row);
            case RELATIONSHIPS -> records.relationships().stream().map(RecordColumns::row);
            case CAPABILITIES -> records.capabilities().stream().map(RecordColumns::row);
            case OUTSIDE_REFERENCES -> records.outsideReferences().stream().map(RecordColumns::row);
            case ROW_REFERENCES -> loaded.rows().bare().stream().map(RecordColumns::row);
            case SCENE_NODES ->
                loaded.rows()
                        .sceneNodes()
                        .filter(node -> scenes.test(RowReferences.sceneOf(node)))
                        .mapToObj(RecordColumns::row);
        };
    }
}
