package io.charactergraph.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Where scenes can play: in their worlds, or anywhere. */
final class ScenePlaces {

    /** The place of a scene without worlds. It is no id. */
    static final String ANYWHERE = "*";

    private ScenePlaces() {}

    /** What is in a place: the name of a role, or a template. It is the key of a join. */
    static Column in(Column place, Column name) {
        return concat(name, lit(" "), place);
    }

    /**
     * Rows about scenes, once for each place of the scene: a column {@code place} more.
     *
     * @param rows with a column {@code sceneId}
     */
    static Dataset<Row> of(Dataset<Row> rows, SparkGraph graph) {
        Dataset<Row> worlds = WorldTables.of(graph).scenes().withColumnRenamed("id", "sceneId");
        return rows.join(worlds, Sequences.of(List.of("sceneId")), "left_outer")
                .withColumn("place", coalesce(col("world"), lit(ANYWHERE)))
                .drop("world");
    }
}
