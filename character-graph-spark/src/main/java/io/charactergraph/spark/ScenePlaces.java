package io.charactergraph.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Where scenes can play: in their worlds, or anywhere. */
final class ScenePlaces {

    /** The place of a scene without worlds. It is no id. */
    static final String ANYWHERE = "*";

    private ScenePlaces() {}

    /**
     * Rows about scenes, once for each place of the scene: a column {@code place} more.
     *
     * @param rows with a column {@code sceneId}
     */
    static Dataset<Row> of(Dataset<Row> rows, SparkGraph graph) {
        Dataset<Row> worlds = SceneWorlds.of(graph.below());
        return rows.join(worlds, Sequences.of(List.of("sceneId")), "left_outer")
                .withColumn("place", coalesce(col("worldId"), lit(ANYWHERE)))
                .drop("worldId");
    }
}
