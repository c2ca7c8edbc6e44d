package io.charactergraph.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.row_number;

import io.charactergraph.model.EdgeKind;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** {@code findCharactersForNpc} for all NPCs at once. */
final class NpcCharacters {

    private NpcCharacters() {}

    /** The answer, with the columns of {@link CharacterTables#npcs}. */
    static Dataset<Row> of(SparkGraph graph) {
        return instances(graph).unionByName(templates(graph), true);
    }

    private static Dataset<Row> instances(SparkGraph graph) {
        return graph.table(GraphTable.EDGES)
                .where(col("type").equalTo(EdgeKind.SYNCS_WITH.wireType()))
                .select(
                        col("to").as("npcId"),
                        col("from").as(Identity.CHARACTER),
                        col("isEnabled").as("enabled"),
                        col("direction"),
                        col("priority"),
                        col("isConditional").as("conditional"))
                .withColumn(
                        "rank",
                        row_number()
                                .over(Window.partitionBy("npcId")
                                        .orderBy(
                                                col("priority").desc(),
                                                col(Identity.CHARACTER).asc())))
                .withColumn("viaInstance", lit(null).cast("boolean"))
                .withColumn("legacy", lit(null).cast("boolean"));
    }

    private static Dataset<Row> templates(SparkGraph graph) {
        Dataset<Row> templates = Steps.against(graph, EdgeKind.INSTANTIATES)
                .select(col(Steps.NODE), col(Steps.OTHER).as(Identity.CHARACTER));
        Dataset<Row> linked = Steps.along(graph, EdgeKind.SYNCS_WITH)
                .select(col(Steps.NODE), col(Steps.OTHER).as("npcId"))
                .join(templates, Steps.NODE)
                .select(col("npcId"), col(Identity.CHARACTER), lit(false).as("legacy"));
        Dataset<Row> legacy = Steps.along(graph, EdgeKind.LEGACY_NPC)
                .select(
                        col(Steps.OTHER).as("npcId"),
                        col(Steps.NODE).as(Identity.CHARACTER),
                        lit(true).as("legacy"));
        return linked.unionByName(legacy)
                .groupBy("npcId", Identity.CHARACTER)
                .agg(
                        max(col("legacy").equalTo(false)).as("viaInstance"),
                        coalesce(max("legacy"), lit(false)).as("legacy"));
    }
}
