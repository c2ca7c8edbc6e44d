package io.charactergraph.spark;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeKind;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The active templates that no edge shows to be used, nor their instances or NPCs. A use is known by one distinct node, so that a
 * character's many edges never come together; the template of a used node is used. The rule then looks at a template that has
 * none, and has nothing to look at.
 */
final class UnusedTemplates {

    /** Who starts such an edge is used. */
    private static final List<EdgeKind> USED_FROM =
            List.of(EdgeKind.APPEARS_IN, EdgeKind.FILLS_ROLE, EdgeKind.EXPRESSES_AS, EdgeKind.HAS_CAPABILITY);

    /** To whom such an edge leads is used. */
    private static final List<EdgeKind> USED_TO =
            List.of(EdgeKind.DEPICTS, EdgeKind.INVOLVES_CHARACTER, EdgeKind.USES_CHARACTER);

    private UnusedTemplates() {}

    /** The templates: {@code id}. */
    static Dataset<Row> of(SparkGraph graph) {
        Dataset<Row> edges = graph.table(GraphTable.EDGES);
        Dataset<Row> used = edges.where(isOf(USED_FROM).or(isOf(USED_TO)))
                .select(when(isOf(USED_FROM), col("from")).otherwise(col("to")).as("id"))
                .unionByName(cast(graph))
                .distinct();
        Dataset<Row> played = PlayedTemplates.of(graph).withColumnRenamed("memberId", "id");
        Dataset<Row> templates = used.join(played, Sequences.of(List.of("id")), "left_outer")
                .select(coalesce(col("templateId"), col("id")).as("id"));
        return graph.table(GraphTable.NODES)
                .where(col("type")
                        .equalTo(NodeKind.CHARACTER_TEMPLATE.wireType())
                        .and(col("isActive")))
                .select("id")
                .join(templates, Sequences.of(List.of("id")), "left_anti");
    }

    /** Those that a world casts in a role that is open in a scene that it can play. */
    private static Dataset<Row> cast(SparkGraph graph) {
        Column places = explode(array(col(Steps.OTHER), lit(ScenePlaces.ANYWHERE)));
        return Steps.against(graph, EdgeKind.CASTS)
                .select(col(Steps.NODE).as("id"), col(Steps.ATTRIBUTE).as("name"), places.as("place"))
                .join(ScenePlaces.of(OpenRoles.of(graph), graph), Sequences.of(List.of("name", "place")), "left_semi")
                .select("id");
    }

    private static Column isOf(List<EdgeKind> kinds) {
        return col("type").isin(kinds.stream().map(EdgeKind::wireType).toArray());
    }
}
