package io.charactergraph.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.RatingScale;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.execution.columnar.InMemoryTableScanExec;
import org.apache.spark.sql.execution.exchange.ReusedExchangeExec;
import org.apache.spark.sql.execution.exchange.ShuffleExchangeLike;
import org.apache.spark.sql.types.StructField;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import scala.jdk.javaapi.CollectionConverters;

/**
 * A studio where one template has 30 % of the edges of characters. All joins are shuffled here; otherwise Spark broadcasts what is
 * small.
 */
class SkewTest {

    /** Edges of each kind. */
    private static final int EDGES = 4_000;

    private static final int PARTITIONS = 16;

    /** Stages that read fewer rows say nothing of skew. */
    private static final int MANY_ROWS = 2_000;

    private static SparkSession session;
    private static SparkGraph graph;

    @BeforeAll
    static void start() {
        session = LocalSession.startForSmallTables().newSession();
        session.conf().set("spark.sql.codegen.wholeStage", "false");
        session.conf().set("spark.sql.codegen.factoryMode", "NO_CODEGEN");
        session.conf().set("spark.sql.adaptive.enabled", "false");
        session.conf().set("spark.sql.autoBroadcastJoinThreshold", "-1");
        session.conf().set("spark.sql.shuffle.partitions", String.valueOf(PARTITIONS));
        graph = studio();
    }

    @AfterAll
    static void close() {
        graph.close();
    }

    /** Questions about all characters. */
    enum Question {
        SCENES(asked -> asked.characters().scenes()),
        ASSETS(asked -> asked.characters().assets()),
        USAGE(asked -> asked.usage().all().drop("worldIds", "sceneIds", "relatedTemplateIds"));

        private final Function<SparkGraph, Dataset<Row>> table;

        Question(Function<SparkGraph, Dataset<Row>> table) {
            this.table = table;
        }
    }

    @ParameterizedTest
    @EnumSource
    void question_shufflesEdgesAtMostTwiceAndSpreadsThoseOfOneTemplate(Question question) throws TimeoutException {
        long edges = graph.edges().count();
        Dataset<Row> answer = question.table.apply(graph);
        checkSpread(answer);

        assertThat(shuffledEdges(answer.queryExecution().executedPlan()))
                .as("edges in shuffles, of %s", edges)
                .isBetween(EDGES * 2L, edges * 2);
    }

    @Tag("long")
    @Test
    void graphEdges_spreadsThoseOfOneTemplate() throws TimeoutException {
        checkSpread(graph.characters().graphEdges(2));
    }

    private static void checkSpread(Dataset<Row> answer) throws TimeoutException {
        ReadRows read = new ReadRows();
        session.sparkContext().addSparkListener(read);
        assertThat(answer.collectAsList()).isNotEmpty();
        session.sparkContext().listenerBus().waitUntilEmpty();
        session.sparkContext().removeSparkListener(read);

        assertThat(read.byStage().values())
                .filteredOn(stage -> stage.getSum() >= MANY_ROWS)
                .isNotEmpty()
                .allSatisfy(stage -> assertThat(stage.getMax())
                        .as("rows that one task reads")
                        .isLessThan(stage.getSum() / PARTITIONS * 4));
    }

    /** How many rows of the edges the shuffles write: those that come to a shuffle as they are, neither joined nor aggregated. */
    private static long shuffledEdges(SparkPlan plan) {
        if (plan instanceof ReusedExchangeExec) {
            return 0;
        }
        long rows = plan instanceof ShuffleExchangeLike
                        && readsEdges(plan.children().head())
                ? plan.metrics().get("shuffleRecordsWritten").get().value()
                : 0;
        for (SparkPlan child : CollectionConverters.asJava(plan.children())) {
            rows += shuffledEdges(child);
        }
        return rows;
    }

    private static boolean readsEdges(SparkPlan plan) {
        if (plan instanceof InMemoryTableScanExec scan) {
            return CollectionConverters.asJava(scan.relation().output()).stream()
                    .anyMatch(column -> column.name().equals("saysQuest"));
        }
        return Set.of("Project", "Filter", "Union", "Generate", "ColumnarToRow").contains(plan.nodeName())
                && CollectionConverters.asJava(plan.children()).stream().anyMatch(SkewTest::readsEdges);
    }

    /** The rows that the tasks of each stage read from shuffles. */
    private static final class ReadRows extends SparkListener {

        private final Map<Integer, LongSummaryStatistics> stages = new ConcurrentHashMap<>();

        @Override
        public void onTaskEnd(SparkListenerTaskEnd end) {
            stages.computeIfAbsent(end.stageId(), key -> new LongSummaryStatistics())
                    .accept(end.taskMetrics().shuffleReadMetrics().recordsRead());
        }

        Map<Integer, LongSummaryStatistics> byStage() {
            return stages;
        }
    }

    private static SparkGraph studio() {
        String hot = "if(id % 10 < 3, 0, id % 97)";
        String template = "format_string('character:00000000-0000-0000-0000-%012d', " + hot + ")";
        String instance = "format_string('instance:00000000-0000-0000-0000-%012d', id % 97)";
        String scene = "concat('scene:game:', id % 1009)";
        String role = "concat('role:', id % 1009, ':lead')";
        String asset = "concat('asset:', id)";
        String generation = "concat('generation:', id)";
        String prompt = "format_string('prompt:00000000-0000-0000-0000-%012d', id % 499)";
        Dataset<Row> edges = edges(EdgeKind.APPEARS_IN, template, scene, EDGES)
                .union(edges(EdgeKind.FILLS_ROLE, template, role, EDGES))
                .union(edges(EdgeKind.HAS_ROLE, scene, role, EDGES))
                .union(edges(EdgeKind.DEPICTS, asset, template, EDGES))
                .union(edges(EdgeKind.INVOLVES_CHARACTER, generation, template, EDGES))
                .union(edges(EdgeKind.USES_CHARACTER, prompt, template, EDGES))
                .union(edges(EdgeKind.CONTAINS_ASSET, scene, asset, EDGES))
                .union(edges(EdgeKind.CREATED_FOR, generation, scene, EDGES))
                .union(edges(EdgeKind.GENERATED_BY, asset, generation, EDGES))
                .union(edges(EdgeKind.USES_PROMPT, generation, prompt, EDGES))
                .union(edges(EdgeKind.INSTANTIATES, template.replace(hot, "id % 97"), instance, 97));
        Dataset<Row> nodes = nodes(NodeKind.CHARACTER_TEMPLATE, template.replace(hot, "id % 97"), 97)
                .union(nodes(NodeKind.CHARACTER_INSTANCE, instance, 97))
                .union(nodes(NodeKind.SCENE, scene, 1009))
                .union(nodes(NodeKind.GENERATION, generation, EDGES));
        Map<GraphTable, Dataset<Row>> tables = new EnumMap<>(GraphTable.class);
        for (GraphTable table : GraphTable.values()) {
            tables.put(table, session.createDataFrame(List.of(), table.schema()));
        }
        tables.put(GraphTable.EDGES, edges.coalesce(2).persist());
        tables.put(GraphTable.NODES, nodes.coalesce(2).persist());
        return new SparkGraph(
                tables, RatingScale.standard(), () -> tables.values().forEach(Dataset::unpersist));
    }

    private static Dataset<Row> edges(EdgeKind kind, String from, String to, int count) {
        return table(
                GraphTable.EDGES,
                session.range(count)
                        .selectExpr(
                                from + " as from",
                                "'" + kind.wireType() + "' as type",
                                to + " as to",
                                "'A' as source"));
    }

    private static Dataset<Row> nodes(NodeKind kind, String id, int count) {
        return table(
                GraphTable.NODES,
                session.range(count).selectExpr(id + " as id", "'" + kind.wireType() + "' as type", "'a' as label"));
    }

    /** The rows with all columns of a table. */
    private static Dataset<Row> table(GraphTable table, Dataset<Row> rows) {
        List<String> present = Arrays.asList(rows.columns());
        return rows.select(Arrays.stream(table.schema().fields())
                .map(field -> column(present, field).as(field.name()))
                .toArray(Column[]::new));
    }

    private static Column column(List<String> present, StructField field) {
        return present.contains(field.name()) ? col(field.name()) : lit(null).cast(field.dataType());
    }
}
