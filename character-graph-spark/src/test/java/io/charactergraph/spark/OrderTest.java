package io.charactergraph.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.model.NodeId;
import io.charactergraph.query.Way;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The order of ids and words in tables is that of lists in memory. */
class OrderTest {

    private static final List<String> IDS = List.of(
            "character:00000000-0000-0000-0000-00000000000a",
            "character:f0000000-0000-0000-0000-000000000001",
            "character:0fffffff-0000-0000-0000-000000000001",
            "instance:80000000-0000-0000-0000-000000000001",
            "instance:7fffffff-0000-0000-0000-000000000001",
            "npc:9",
            "npc:10",
            "npc:-3",
            "npc:2147483647",
            "scene:content:1",
            "scene:game:2",
            "scene:game:11",
            "scene:game:-1",
            "role:2:b",
            "role:11:a",
            "role:2:a:b",
            "role:2:a",
            "role:2:5",
            "role:2:\uFFFD",
            "role:2:\uD83D\uDE00",
            "asset:100",
            "asset:20",
            "generation:3",
            "generation:20",
            "prompt:10000000-0000-0000-0000-000000000001",
            "action:10000000-0000-0000-0000-000000000001",
            "world:5",
            "world:40",
            "arc:10",
            "arc:9",
            "arc:Zeta",
            "arc:alpha",
            "x:a:z",
            "x:a1:a",
            "x:b:10");

    private static SparkSession session;

    @BeforeAll
    static void start() {
        session = LocalSession.startForSmallTables();
    }

    @Test
    void key_sortsAsInMemory() {
        List<String> mixed = new ArrayList<>(IDS);
        Collections.shuffle(mixed, new Random(7));
        Dataset<Row> ids = session.createDataset(mixed, Encoders.STRING()).toDF("id");
        List<String> sorted =
                ids.orderBy(Order.key(col("id"))).as(Encoders.STRING()).collectAsList();
        assertThat(sorted).isEqualTo(inOrder());
    }

    @Test
    void ids_areCollectedInOrderEachOnceWithoutNulls() {
        List<String> mixed = new ArrayList<>(IDS);
        mixed.addAll(IDS);
        mixed.add(null);
        Collections.shuffle(mixed, new Random(8));
        Dataset<Row> ids = session.createDataset(mixed, Encoders.STRING()).toDF("id");
        List<String> collected = ids.groupBy()
                .agg(Order.ids(col("id")).as("ids"))
                .select(explode(col("ids")))
                .as(Encoders.STRING())
                .collectAsList();
        assertThat(collected).isEqualTo(inOrder());
    }

    @Test
    void words_areCollectedInTheOrderOfTheirEnum() {
        Dataset<Row> words = session.createDataset(
                        List.of("VIA_WORLD_ROLE", "VIA_NPC", "DIRECT", "VIA_NPC"), Encoders.STRING())
                .toDF("way")
                .union(session.range(1).select(lit(null).cast("string")));
        List<String> collected = words.groupBy()
                .agg(Order.words(Way.class, col("way")).as("ways"))
                .select(explode(col("ways")))
                .as(Encoders.STRING())
                .collectAsList();
        assertThat(collected).containsExactly("DIRECT", "VIA_NPC", "VIA_WORLD_ROLE");
    }

    private static List<String> inOrder() {
        return IDS.stream().map(NodeId::parse).sorted().map(NodeId::toString).toList();
    }
}
