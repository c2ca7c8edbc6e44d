package io.charactergraph.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.graph.index.RowReferences;
import io.charactergraph.model.GraphRecords;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.Scene;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.source.assembly.GraphAssembler;
import io.charactergraph.source.assembly.LoadedGraph;
import io.charactergraph.state.FriendAccess;
import io.charactergraph.state.GraphState;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The rows that the tables of a filtered graph have: of the graph in memory, and of the graph of tables. */
final class FilteredTables {

    private FilteredTables() {}

    /** The rows of a filtered graph in memory, as texts. */
    static Map<GraphTable, List<String>> of(StudioRows studio, CharacterGraph graph) {
        Map<GraphTable, List<String>> texts = new EnumMap<>(GraphTable.class);
        rows(studio, graph)
                .forEach((table, rows) ->
                        texts.put(table, rows.stream().map(Expected::text).toList()));
        return texts;
    }

    /** The rows of a filtered graph in memory; without what a ceiling must know of unresolved references. */
    static Map<GraphTable, List<Row>> rows(StudioRows studio, CharacterGraph graph) {
        LoadedGraph loaded = GraphAssembler.load(List.of(RowsSource.of(studio)), LoadOptions.standard());
        GraphState state = FriendAccess.stateOf(graph);
        IndexedGraph shown = state.graph();
        Predicate<NodeId> stays =
                id -> shown.indexOf(id) != IndexedGraph.NONE || loaded.graph().indexOf(id) == IndexedGraph.NONE;
        GraphRecords records = state.records();
        Map<GraphTable, List<Row>> tables = new EnumMap<>(GraphTable.class);
        for (GraphTable table : GraphTable.values()) {
            Stream<Row> rows = switch (table) {
                case NODES ->
                    IntStream.range(0, shown.nodeBound())
                            .filter(shown::hasNode)
                            .mapToObj(node -> NodeColumns.row(shown, node));
                case EDGES ->
                    IntStream.range(0, shown.edgeBound())
                            .filter(shown::hasEdge)
                            .mapToObj(edge -> EdgeColumns.row(shown, edge));
                case UNRESOLVED -> state.unresolved().stream().map(reference -> UnresolvedColumns.row(reference, null));
                case COVERAGE -> state.coverage().tables().stream().map(CoverageColumns::row);
                case USAGES -> records.usages().stream().map(UsageColumns::row);
                case MANIFESTS -> records.manifests().stream().map(ManifestColumns::row);
                case NPC_LINKS -> records.npcLinks().stream().map(RecordColumns::row);
                case RELATIONSHIPS -> records.relationships().stream().map(RecordColumns::row);
                case CAPABILITIES -> records.capabilities().stream().map(RecordColumns::row);
                case OUTSIDE_REFERENCES -> records.outsideReferences().stream().map(RecordColumns::row);
                case ROW_REFERENCES ->
                    loaded.rows().filter(stays).bare().stream().map(RecordColumns::row);
                case SCENE_NODES ->
                    loaded.rows()
                            .sceneNodes()
                            .filter(node -> stays.test(Scene.Id.game(RowReferences.sceneOf(node))))
                            .mapToObj(RecordColumns::row);
            };
            tables.put(table, rows.toList());
        }
        return tables;
    }

    /** The rows of the tables of a graph, as texts, read at once. */
    static Map<GraphTable, List<String>> of(SparkGraph graph, boolean withContexts) {
        Map<GraphTable, List<Row>> rows = Expected.rows(table -> {
            Dataset<Row> shown = graph.table(table);
            return table == GraphTable.UNRESOLVED && !withContexts ? withoutContexts(shown) : shown;
        });
        Map<GraphTable, List<String>> tables = new EnumMap<>(GraphTable.class);
        for (GraphTable table : GraphTable.values()) {
            tables.put(
                    table,
                    rows.getOrDefault(table, List.of()).stream()
                            .map(Expected::text)
                            .toList());
        }
        return tables;
    }

    private static Dataset<Row> withoutContexts(Dataset<Row> unresolved) {
        Dataset<Row> rows = unresolved;
        for (String context : List.of("partners", "named", "before")) {
            rows = rows.withColumn(context, GoneNodes.none());
        }
        return rows;
    }

    /** Verifies that two graphs have the same rows. */
    static void assertSame(String as, Map<GraphTable, List<String>> tables, Map<GraphTable, List<String>> expected) {
        expected.forEach((table, rows) ->
                assertThat(tables.get(table)).as("%s, %s", as, table).containsExactlyInAnyOrderElementsOf(rows));
    }
}
