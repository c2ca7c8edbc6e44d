package io.charactergraph.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.check.RuleSet;
import io.charactergraph.model.RatingScale;
import io.charactergraph.testkit.large.LargeStudio;
import io.charactergraph.testkit.rows.StudioRows;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How often each question shuffles the tables of a large studio, when Spark broadcasts nothing. */
@Tag("long")
class ShufflesTest {

    /** Both ends of an edge are compared with the graphs, for which most edges were followed before. */
    private static final String LARGEST = "CharacterTables.graphEdges(3)";

    private static SparkSession session;
    private static SparkGraph graph;
    private static final Map<GraphTable, Long> ROWS = new EnumMap<>(GraphTable.class);
    private static final ShuffleCount COUNT = new ShuffleCount();

    @BeforeAll
    static void start() {
        session = LocalSession.startForSmallTables().newSession();
        session.conf().set("spark.sql.codegen.wholeStage", "false");
        session.conf().set("spark.sql.codegen.factoryMode", "NO_CODEGEN");
        session.conf().set("spark.sql.adaptive.enabled", "false");
        session.conf().set("spark.sql.autoBroadcastJoinThreshold", "-1");
        session.conf().set("spark.sql.shuffle.partitions", "3");
        StudioRows.Builder rows = StudioRows.builder();
        LargeStudio.of(1, 3_000).writeTo(rows);
        SparkGraph studio = Twin.of(session, rows.build()).spark();
        Map<GraphTable, Dataset<Row>> tables = new EnumMap<>(GraphTable.class);
        for (GraphTable table : GraphTable.values()) {
            Dataset<Row> kept = studio.table(table).repartition(2).persist();
            tables.put(table, kept);
            ROWS.put(table, kept.count());
        }
        graph = new SparkGraph(
                tables, RatingScale.standard(), () -> tables.values().forEach(Dataset::unpersist));
    }

    @AfterAll
    static void close() {
        graph.close();
    }

    /** All questions but the checks. */
    static Stream<String> questions() {
        return PublicQuestions.all().keySet().stream().filter(name -> !name.equals(PublicQuestions.FINDINGS));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void question_shufflesEachTableTwiceAtMost(String question) {
        Dataset<Row> answer =
                Objects.requireNonNull(PublicQuestions.all().get(question)).apply(graph);

        int graphs = question.startsWith(ChangeTables.class.getSimpleName()) ? 2 : 1; // before and after
        double most = question.equals(LARGEST) ? 3.1 : 2;
        Map<GraphTable, Long> shuffled = COUNT.of(answer.queryExecution().executedPlan());
        shuffled.keySet().forEach(table -> assertShuffled(shuffled, table, graphs * most));
    }

    /** The rules read the same edges for many reasons; and what the parts ask for is found before the findings. */
    @Test
    void findings_shuffleNodesAndEdgesAFewTimes() {
        Findings findings = new Findings(graph, new ShippedRules(RuleSet.standard()), 3, LineageEdges.FEW);
        Map<GraphTable, Long> last = COUNT.of(findings.table().queryExecution().executedPlan());
        Map<GraphTable, Long> all = new EnumMap<>(last);
        for (Dataset<Row> asked : findings.asked()) {
            COUNT.of(asked.queryExecution().executedPlan()).forEach((table, rows) -> all.merge(table, rows, Long::sum));
        }

        assertShuffled(last, GraphTable.NODES, 2.1);
        assertShuffled(last, GraphTable.EDGES, 3.2);
        assertShuffled(all, GraphTable.NODES, 2.4);
        assertShuffled(all, GraphTable.EDGES, 9.5);
    }

    private static void assertShuffled(Map<GraphTable, Long> shuffled, GraphTable table, double most) {
        assertThat(Objects.requireNonNull(shuffled.get(table)))
                .as("%s in shuffles, of %s", table.folder(), ROWS.get(table))
                .isLessThanOrEqualTo((long) (most * Objects.requireNonNull(ROWS.get(table))));
    }
}
