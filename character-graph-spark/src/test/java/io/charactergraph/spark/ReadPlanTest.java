package io.charactergraph.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.schema.SchemaProfile;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.large.LargeStudio;
import io.charactergraph.testkit.rows.StudioRows;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.spark.Dependency;
import org.apache.spark.ShuffleDependency;
import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.execution.exchange.Exchange;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import scala.Tuple2;
import scala.jdk.javaapi.CollectionConverters;

/** How often a read shuffles rows, and how many records one name brings into one task. */
class ReadPlanTest {

    private static SparkSession session;

    @BeforeAll
    static void start() {
        session = LocalSession.startForSmallTables().newSession();
        session.conf().set("spark.sql.adaptive.enabled", "false");
        session.conf().set("spark.sql.autoBroadcastJoinThreshold", "-1");
    }

    @Test
    void rowsOfTables_areShuffledOnce() {
        StudioRows rows = SampleStudio.hamlet();
        try (SparkGraph graph = studio(rows).graph()) {
            Lineage lineage = new Lineage();
            lineage.visit(graph.outsideReferences().rdd());

            assertThat(lineage.shufflesOfSources).hasSize(1);
            // the rows, the names, the answers, and the answers to what these led to
            assertThat(lineage.shuffles).hasSize(4);
        }
    }

    @Test
    void tablesOfTheLaterProfile_areShuffledTwiceAtMost() {
        StudioRows rows = SampleStudio.hamlet(SchemaProfile.PROFILE_2026);
        Map<String, Dataset<Row>> frames = new HashMap<>();
        for (String table : rows.tables()) {
            frames.put(table, Frames.of(session, rows, table));
        }
        LogicalTables tables = new LogicalTables(frames);
        for (StudioTable table : StudioTable.values()) {
            if (tables.isThere(table)) {
                // with that of all rows, by their parts
                assertThat(exchanges(tables.rows(table).queryExecution().executedPlan()))
                        .as(table.tableName())
                        .isLessThanOrEqualTo(table == StudioTable.ASSETS ? 2 : 1);
            }
        }
    }

    @Test
    void tablesOfTheGraph_areShuffledOnceMoreAtMost() {
        try (SparkGraph graph = studio(SampleStudio.hamlet()).graph()) {
            for (GraphTable table : GraphTable.values()) {
                assertThat(exchanges(graph.table(table).queryExecution().executedPlan()))
                        .as(table.folder())
                        .isLessThanOrEqualTo(table == GraphTable.ROW_REFERENCES ? 2 : 1);
            }
        }
    }

    @Test
    void nameOfAThirdOfAllRows_isAskedForOnceInAPart() {
        int parts = 4;
        StudioRows.Builder all = StudioRows.builder();
        LargeStudio.of(1, 3_000).writeTo(all);
        StudioRows rows = all.build();
        String favourite = rows.maps("characters").get(0).get("id");
        rows = rows.withRows("character_usage", row -> {
            row.put("character_id", favourite);
            return row;
        });
        assertThat(rows.rows("character_usage")).hasSizeGreaterThan(250);

        Map<String, Integer> questions = new HashMap<>();
        StudioParts studio = studio(rows).inParts(parts).parts();
        for (Tuple2<Integer, byte[]> packet : studio.names(studio.rows()).collect()) {
            Directory.questions(packet._2()).forEach(name -> questions.merge(name, 1, Integer::sum));
        }

        assertThat(questions).containsEntry("TEMPLATE:" + favourite, parts);
        assertThat(questions.values()).allMatch(many -> many <= parts);
    }

    @Test
    void tablesOfFewBytes_areReadByOneTaskAndMakeOnePart() {
        StudioParts studio =
                studio(ofSeven(), SampleStudio.hamlet(), frame -> frame).parts();

        assertThat(studio.tables().of(studio.shape()).getNumPartitions()).isEqualTo(1);
        assertThat(studio.shape().parts()).isEqualTo(1);
    }

    @Test
    void tablesOfUnknownSize_areReadByTheirTasksAndMakeAllParts() {
        StudioRows rows = SampleStudio.hamlet();
        StudioParts studio = studio(
                        ofSeven(), rows, frame -> session.createDataFrame(frame.toJavaRDD(), frame.schema()))
                .parts();

        assertThat(studio.tables().of(studio.shape()).getNumPartitions())
                .isGreaterThanOrEqualTo(rows.tables().size());
        assertThat(studio.shape().parts()).isEqualTo(7);
    }

    @Test
    void partsThatAreAskedFor_areMade() {
        StudioRows rows = SampleStudio.hamlet();

        assertThat(studio(rows).inParts(3).parts().shape().parts()).isEqualTo(3);
        assertThat(SparkStudio.of(ofSeven()).parts().shape().parts()).isEqualTo(1);
    }

    /** A session that shuffles in seven partitions. */
    private static SparkSession ofSeven() {
        SparkSession seven = session.newSession();
        seven.conf().set("spark.sql.shuffle.partitions", "7");
        return seven;
    }

    private static SparkStudio studio(SparkSession of, StudioRows rows, UnaryOperator<Dataset<Row>> changed) {
        SparkStudio studio = SparkStudio.of(of);
        for (String table : rows.tables()) {
            studio = studio.with(table, changed.apply(Frames.of(session, rows, table)));
        }
        return studio;
    }

    private static SparkStudio studio(StudioRows rows) {
        return studio(session, rows, frame -> frame).inParts(3);
    }

    /** The most exchanges on the way from a source to the end of a plan. */
    private static int exchanges(SparkPlan plan) {
        int most = 0;
        for (SparkPlan child : CollectionConverters.asJava(plan.children())) {
            most = Math.max(most, exchanges(child));
        }
        return most + (plan instanceof Exchange ? 1 : 0);
    }

    /** The shuffles that a table is made by. */
    private static final class Lineage {

        private final Set<Integer> shuffles = new HashSet<>();
        private final Set<Integer> shufflesOfSources = new HashSet<>();

        /** Returns whether rows of sources come here without a shuffle. */
        boolean visit(RDD<?> rdd) {
            List<Dependency<?>> dependencies = List.copyOf(CollectionConverters.asJava(rdd.dependencies()));
            boolean isOfSources = dependencies.isEmpty();
            for (Dependency<?> dependency : dependencies) {
                boolean before = visit(dependency.rdd());
                if (dependency instanceof ShuffleDependency<?, ?, ?> shuffle) {
                    shuffles.add(shuffle.shuffleId());
                    if (before) {
                        shufflesOfSources.add(shuffle.shuffleId());
                    }
                } else {
                    isOfSources |= before;
                }
            }
            return isOfSources;
        }
    }
}
