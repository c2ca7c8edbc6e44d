package io.charactergraph.spark;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How often each question shuffles the tables of a large studio, when Spark broadcasts nothing. */
@Tag("long")
class ShufflesTest {

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

    /** The characters, views, pairs, changes and uses; the edges of the largest graphs are left out. */
    static Stream<String> questions() {
        return PublicQuestions.all().keySet().stream()
                .filter(name -> !name.matches("SparkGraph.findings|UsageTables.*|RatingTables.*|.*graphEdges[(]3[)]"));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void question_shufflesEachTableTwiceAtMost(String question) {
        Dataset<Row> answer =
                Objects.requireNonNull(PublicQuestions.all().get(question)).apply(graph);

        int graphs = question.startsWith(ChangeTables.class.getSimpleName()) ? 2 : 1; // before and after
        COUNT.of(answer.queryExecution().executedPlan())
                .forEach((table, shuffled) -> assertThat(shuffled)
                        .as("%s in shuffles, of %s", table.folder(), ROWS.get(table))
                        .isLessThanOrEqualTo(2L * graphs * Objects.requireNonNull(ROWS.get(table))));
    }
}
