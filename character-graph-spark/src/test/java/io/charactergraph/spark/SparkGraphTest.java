package io.charactergraph.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.internal.TimestampText;
import io.charactergraph.query.UsageStats;
import io.charactergraph.schema.SchemaProfile;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.random.RandomStudio;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of a Spark graph have the rows of the graph in memory. */
class SparkGraphTest {

    /** For what needs no plans that are compiled, which the exports in Parquet and the program test. */
    private static SparkSession session;

    @BeforeAll
    static void start() {
        session = LocalSession.startForSmallTables();
    }

    /** The seeds of random studios: fifty, unless the property {@code spark.studios} says another number. */
    static LongStream seeds() {
        return LongStream.range(0, Integer.getInteger("spark.studios", 50));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void randomStudio_hasTheRowsOfTheGraphInMemory(long seed) {
        RandomStudio studio = RandomStudio.builder()
                .seed(seed)
                .ignoreForeignKeys(seed % 2 == 0)
                .drift(seed % 5 == 0)
                .profile(seed % 3 == 0 ? SchemaProfile.PROFILE_2026 : SchemaProfile.PROFILE_2025)
                .build();
        try (SparkGraph graph = studio(studio.rows()).graph()) {
            new Expected(studio.rows()).check(studio.toString(), graph);
        }
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
            Frames.of(session, rows, table)
                    .write()
                    .parquet(folder.resolve(table).toString());
        }
        try (SparkGraph graph = SparkStudio.parquet(LocalSession.start(), folder.toString())
                .named("rows")
                .graph()) {
            new Expected(rows).check(graph);
        }
    }

    @Test
    void csvExport_givesTheGraph(@TempDir Path folder) {
        StudioRows rows = SampleStudio.hamletWithFaults();
        for (String table : rows.tables()) {
            Frames.of(session, rows, table)
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

    @Test
    void program_writesTheGraphAndTheUsageOfAnExport(@TempDir Path folder) {
        SparkSession ofSpark = LocalSession.start();
        StudioRows rows = SampleStudio.hamlet();
        String export = folder.resolve("export").toString();
        String graph = folder.resolve("graph").toString();
        SampleExport.write(ofSpark, rows, export);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        GraphOfStudio.run(ofSpark, export, graph, new PrintStream(out, true, StandardCharsets.UTF_8));

        Expected expected = new Expected(rows);
        List<UsageStats> usage =
                CharacterGraph.load(RowsSource.of(rows)).usage().all();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains(
                        "nodes: " + expected.count(GraphTable.NODES) + ", edges: " + expected.count(GraphTable.EDGES),
                        "  Hamlet, Prince of Denmark: ");
        assertThat(ofSpark.read()
                        .option("header", true)
                        .csv(graph + "/usage.csv")
                        .select("templateId", "scenes", "assets", "generations", "sceneIds", "lastUsed")
                        .collectAsList())
                // an empty list is an empty field, which is read as null
                .extracting(row -> row.mkString(" ").replace("null", ""))
                .containsExactlyInAnyOrderElementsOf(usage.stream()
                        .map(one -> one.template().id() + " " + one.scenes() + " " + one.assets() + " "
                                + one.generations() + " " + join(one.sceneIds()) + " "
                                + one.lastUsed().map(TimestampText::iso).orElse(""))
                        .toList());
        assertThat(ofSpark.read().parquet(graph + "/usage").count()).isEqualTo(usage.size());
    }

    private static String join(List<?> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    @Test
    void typedColumns_giveTheGraph() {
        StudioRows rows = SampleStudio.hamletWithFaults();
        SparkStudio studio = Frames.studio(session, rows, (table, frame) -> typed(frame, table));
        try (SparkGraph graph = studio.graph()) {
            new Expected(rows).check(graph);
        }
    }

    /** The columns with the types that they have in a database. */
    private static Dataset<Row> typed(Dataset<Row> frame, String table) {
        Column[] columns = Arrays.stream(frame.columns())
                .map(name -> StudioTable.find(table)
                        .flatMap(logical -> logical.findColumn(name))
                        .map(column -> switch (column.type()) {
                            case INTEGER -> functions.col(name).cast(DataTypes.IntegerType);
                            case BOOLEAN -> functions.col(name).cast(DataTypes.BooleanType);
                            case DOUBLE -> functions.col(name).cast(DataTypes.DoubleType);
                            case TIMESTAMP ->
                                functions.to_timestamp(functions.concat(functions.col(name), functions.lit("Z")));
                            default -> functions.col(name);
                        })
                        .orElse(functions.col(name))
                        .as(name))
                .toArray(Column[]::new);
        return frame.select(columns);
    }

    private static void check(StudioRows rows) {
        try (SparkGraph graph = studio(rows).graph()) {
            new Expected(rows).check(graph);
        }
    }

    private static SparkStudio studio(StudioRows rows) {
        return Frames.studio(session, rows, (table, frame) -> frame).inParts(3);
    }
}
