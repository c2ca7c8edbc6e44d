package io.charactergraph.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;

import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The roles that a world's binding fills: those that a scene declares and that have no filler but a cast default. */
final class OpenRoles {

    private OpenRoles() {}

    /** A row for each open role: {@code roleId}, {@code sceneId}, {@code name}. One aggregation by role. */
    static Dataset<Row> of(SparkGraph graph) {
        Column declares = col("type").equalTo(EdgeKind.HAS_ROLE.wireType());
        Column fills = col("type")
                .equalTo(EdgeKind.FILLS_ROLE.wireType())
                .and(col("source").notEqual(EvidenceSource.SCENE_META_CAST.name()));
        return graph.table(GraphTable.EDGES)
                .where(declares.or(fills))
                .groupBy(col("to").as("roleId"))
                .agg(max(declares).as("isDeclared"), max(fills).as("isFilled"))
                .where(col("isDeclared").and(col("isFilled").equalTo(false)))
                .select(
                        col("roleId"),
                        Roles.sceneOf(col("roleId")).as("sceneId"),
                        Roles.nameOf(col("roleId")).as("name"))
                .where(col("roleId")
                        .isNotNull()
                        .and(col("sceneId").isNotNull())
                        .and(col("name").isNotNull()));
    }
}
