package io.charactergraph.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.TableCoverage;
import io.charactergraph.schema.SchemaProfile;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.source.assembly.GraphAssembler;
import io.charactergraph.source.assembly.LoadedGraph;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.random.RandomStudio;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of a Spark graph have the rows of the graph in memory. */
class SparkGraphTest {

    private static SparkSession session;

    @BeforeAll
    static void start() {
        session = LocalSession.start();
    }

    @AfterAll
    static void stop() {
        session.stop();
    }

    static LongStream seeds() {
        return LongStream.range(0, Integer.getInteger("spark.studios", 12));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void randomStudio_hasTheRowsOfTheGraphInMemory(long seed) {
        check(RandomStudio.builder()
                .seed(seed)
                .ignoreForeignKeys(seed % 2 == 0)
                .drift(seed % 5 == 0)
                .profile(seed % 3 == 0 ? SchemaProfile.PROFILE_2026 : SchemaProfile.PROFILE_2025)
                .build()
                .rows());
    }

    @Test
    void hamlet_hasTheRowsOfTheGraphInMemory() {
        check(SampleStudio.hamlet());
    }

    @Test
    void hamletWithFaults_hasTheRowsOfTheGraphInMemory() {
        check(SampleStudio.hamletWithFaults());
    }

    @Test
    void hamletOfTheLaterProfile_hasTheRowsOfTheGraphInMemory() {
        check(SampleStudio.hamlet(SchemaProfile.PROFILE_2026));
    }

    @Test
    void writtenGraph_isReadBack(@TempDir Path folder) {
        StudioRows rows = SampleStudio.hamletWithFaults();
        try (SparkGraph graph = studio(rows).graph()) {
            graph.write(folder.resolve("graph").toString());
        }
        Expected expected = new Expected(rows);
        try (SparkGraph graph = SparkGraph.open(session, folder.resolve("graph").toString())) {
            expected.check(graph);
        }
    }

    @Test
    void parquetExport_givesTheGraph(@TempDir Path folder) {
        StudioRows rows = SampleStudio.hamletWithFaults();
        for (String table : rows.tables()) {
            frame(rows, table).write().parquet(folder.resolve(table).toString());
        }
        try (SparkGraph graph =
                SparkStudio.parquet(session, folder.toString()).named("rows").graph()) {
            new Expected(rows).check(graph);
        }
    }

    @Test
    void csvExport_givesTheGraph(@TempDir Path folder) {
        StudioRows rows = SampleStudio.hamletWithFaults();
        for (String table : rows.tables()) {
            frame(rows, table)
                    .write()
                    .option("header", true)
                    .option("escape", "\"")
                    .option("emptyValue", "\"\"")
                    .csv(folder.resolve(table + ".csv").toString());
        }
        try (SparkGraph graph =
                SparkStudio.csv(session, folder.toString()).named("rows").graph()) {
            new Expected(rows).check(graph);
        }
    }

    private static void check(StudioRows rows) {
        try (SparkGraph graph = studio(rows).graph()) {
            new Expected(rows).check(graph);
        }
    }

    private static SparkStudio studio(StudioRows rows) {
        SparkStudio studio = SparkStudio.of(session).named("rows").inParts(3);
        for (String table : rows.tables()) {
            studio = studio.with(table, frame(rows, table));
        }
        return studio;
    }

    private static Dataset<Row> frame(StudioRows rows, String table) {
        StructType schema = new StructType();
        for (String column : rows.columns(table)) {
            schema = schema.add(column, DataTypes.StringType);
        }
        List<Row> cells = rows.rows(table).stream()
                .map(row -> RowFactory.create(row.toArray()))
                .toList();
        return session.createDataFrame(cells, schema);
    }

    /** The rows of the graph in memory. */
    private static final class Expected {

        private final List<String> nodes = new ArrayList<>();
        private final List<String> edges = new ArrayList<>();
        private final List<String> unresolved;
        private final List<String> usages;
        private final List<TableCoverage> coverage;

        Expected(StudioRows rows) {
            LoadedGraph loaded = GraphAssembler.load(List.of(RowsSource.of(rows)), LoadOptions.standard());
            IndexedGraph graph = loaded.graph();
            for (int node = 0; node < graph.nodeBound(); node++) {
                GraphNode one = graph.node(node);
                nodes.add(text(NodeColumns.row(one)));
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
            return table.collectAsList().stream().map(Expected::text).toList();
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
}
