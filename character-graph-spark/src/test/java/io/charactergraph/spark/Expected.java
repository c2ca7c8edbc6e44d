package io.charactergraph.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.model.TableCoverage;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.source.assembly.GraphAssembler;
import io.charactergraph.source.assembly.LoadedGraph;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;

/** The rows of the graph in memory. */
final class Expected {

    final List<String> nodes = new ArrayList<>();
    final List<String> edges = new ArrayList<>();
    private final List<String> unresolved;
    private final List<String> usages;
    private final List<TableCoverage> coverage;

    Expected(StudioRows rows) {
        LoadedGraph loaded = GraphAssembler.load(List.of(RowsSource.of(rows)), LoadOptions.standard());
        IndexedGraph graph = loaded.graph();
        for (int node = 0; node < graph.nodeBound(); node++) {
            nodes.add(text(NodeColumns.row(graph.node(node))));
        }
        for (int edge = 0; edge < graph.edgeBound(); edge++) {
            edges.add(text(EdgeColumns.row(graph.edge(edge))));
        }
        unresolved = loaded.unresolved().stream()
                .map(reference -> text(UnresolvedColumns.row(reference)))
                .toList();
        usages = loaded.records().usages().stream()
                .map(usage -> text(UsageColumns.row(usage)))
                .toList();
        coverage = loaded.coverage().tables();
    }

    void check(SparkGraph graph) {
        assertThat(texts(graph.nodes())).containsExactlyInAnyOrderElementsOf(nodes);
        assertThat(texts(graph.edges())).containsExactlyInAnyOrderElementsOf(edges);
        assertThat(texts(graph.unresolved())).containsExactlyInAnyOrderElementsOf(unresolved);
        assertThat(texts(graph.usages())).containsExactlyInAnyOrderElementsOf(usages);
        assertThat(graph.coverage().collectAsList().stream()
                        .map(CoverageColumns::table)
                        .toList())
                .containsExactlyInAnyOrderElementsOf(coverage);
    }

    private static List<String> texts(Dataset<Row> table) {
        Column[] columns = Arrays.stream(table.schema().fields())
                .map(field -> field.dataType().equals(DataTypes.TimestampType)
                        ? functions.unix_micros(functions.col(field.name()))
                        : functions.col(field.name()))
                .toArray(Column[]::new);
        return table.select(columns).collectAsList().stream()
                .map(Expected::text)
                .toList();
    }

    private static String text(Row row) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < row.length(); i++) {
            values.add(
                    row.get(i) instanceof scala.collection.Seq<?> list
                            ? list.mkString("[", "|", "]")
                            : String.valueOf(row.get(i)));
        }
        return values.toString();
    }
}
