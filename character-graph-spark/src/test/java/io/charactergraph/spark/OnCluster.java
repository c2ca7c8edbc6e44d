package io.charactergraph.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.check.Finding;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.query.ImpactOptions;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * A program that compares the graph of the sample studio with faults with that in memory, and on demand answers of each sort. Its
 * executors read an export, keep the graph and answer. {@link ClusterTest} runs it.
 */
public final class OnCluster {

    /** Asks questions too. */
    static final String ANSWERS = "answers";

    private static final int DEPTH = 2;

    private final StudioRows rows = SampleStudio.hamletWithFaults();
    private final CharacterGraph memory = CharacterGraph.load(RowsSource.of(rows));
    private final SparkSession session;

    private OnCluster(SparkSession session) {
        this.session = session;
    }

    /** Runs the program, which fails when something differs: a folder for the export, and {@link #ANSWERS} or nothing. */
    public static void main(String... arguments) {
        SparkSession session = SparkSession.builder().appName("character-graph").getOrCreate();
        try {
            new OnCluster(session).check(arguments[0], List.of(arguments).contains(ANSWERS));
        } finally {
            session.stop();
        }
    }

    private void check(String export, boolean asks) {
        assertThat(session.sparkContext().isLocal()).isFalse();
        SampleExport.write(session, rows, export);
        SparkGraph graph =
                SparkStudio.parquet(session, export).named("rows").inParts(3).graph();
        new Expected(rows).check(graph);
        SparkGraph filtered = graph.filter(GraphFilter.rating("romantic").and(GraphFilter.worlds(1)));
        if (asks) {
            ask(graph, filtered);
        }
        session.stop();
        filtered.close(); // what they keep is gone with the session
        graph.close();
    }

    private void ask(SparkGraph graph, SparkGraph filtered) {
        assertThat(texts(graph.findings().select("key")))
                .containsExactlyInAnyOrderElementsOf(
                        memory.check().findings().stream().map(Finding::key).toList());

        GraphFilter filter = filtered.filter();
        assertThat(texts(filtered.nodes().select("id")))
                .containsExactlyInAnyOrderElementsOf(ids(memory.filter(filter)));
        assertThat(texts(graph.changesTo(filtered)
                        .nodes()
                        .where("change = 'REMOVED'")
                        .select("id")))
                .containsExactlyInAnyOrderElementsOf(memory.diff(memory.filter(filter)).removedNodes().stream()
                        .map(node -> node.id().toString())
                        .toList());

        NodeId ophelia = memory.character("ophelia").node().id();
        try (WhereUsedTables used = graph.whereUsed(List.of(ophelia), DEPTH)) {
            assertThat(texts(used.uses().orderBy("distance", "order").select("id")))
                    .containsExactlyElementsOf(
                            memory.node(ophelia).users(ImpactOptions.STANDARD.withDepth(DEPTH)).uses().stream()
                                    .map(use -> use.node().id().toString())
                                    .toList());
        }
        assertThat(ids(graph.load())).containsExactlyElementsOf(ids(memory));
    }

    private static List<String> texts(Dataset<Row> table) {
        List<String> texts =
                table.collectAsList().stream().map(row -> row.getString(0)).toList();
        assertThat(texts).isNotEmpty();
        return texts;
    }

    private static List<String> ids(CharacterGraph graph) {
        return graph.typed().nodes().map(GraphNode::id).map(NodeId::toString).toList();
    }
}
