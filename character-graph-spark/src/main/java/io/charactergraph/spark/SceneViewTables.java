package io.charactergraph.spark;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;

import io.charactergraph.model.EdgeKind;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** What stands in every scene: roles, who fills them, who appears without one, who is required, assets. */
final class SceneViewTables {

    private static final String SCENE = "sceneId";
    private static final String ROLE = "roleId";
    private static final String MEMBER = "memberId";
    private static final String SOURCE = "source";
    private static final String KIND = "kind";
    private static final String BOUND = "isBound";

    private final SparkGraph graph;

    SceneViewTables(SparkGraph graph) {
        this.graph = graph;
    }

    /** {@code sceneId}, {@code roleId}, {@code sources}. */
    Dataset<Row> roles() {
        return EdgesOfKind.of(graph, EdgeKind.HAS_ROLE, SCENE, ROLE)
                .groupBy(SCENE, ROLE)
                .agg(EdgesOfKind.sources(EdgeKind.HAS_ROLE));
    }

    /** {@code sceneId}, {@code roleId}, {@code memberId}, {@code sources}. */
    Dataset<Row> fillers() {
        Dataset<Row> declared = EdgesOfKind.of(graph, EdgeKind.HAS_ROLE)
                .select(col("from").as(SCENE), col("to").as(ROLE))
                .dropDuplicates(new String[] {ROLE});
        return EdgesOfKind.of(graph, EdgeKind.FILLS_ROLE, MEMBER, ROLE)
                .join(declared, ROLE)
                .groupBy(SCENE, ROLE, MEMBER)
                .agg(EdgesOfKind.sources(EdgeKind.FILLS_ROLE));
    }

    /** {@code sceneId}, {@code memberId}, {@code sources}. */
    Dataset<Row> withoutRole() {
        return people().where(col(KIND).equalTo(EdgeKind.APPEARS_IN.wireType()))
                .groupBy(SCENE, MEMBER)
                .agg(EdgesOfKind.sources(EdgeKind.APPEARS_IN), max(BOUND).as(BOUND))
                .where(not(col(BOUND)))
                .drop(BOUND);
    }

    /** {@code sceneId}, {@code templateId}. */
    Dataset<Row> requiredWithoutRole() {
        return people().where(col(KIND)
                        .equalTo(EdgeKind.REQUIRES_CHARACTER.wireType())
                        .and(not(col(BOUND))))
                .select(col(SCENE), col(MEMBER).as("templateId"))
                .distinct();
    }

    /** {@code sceneId}, {@code assetId}, {@code sceneNodeIds}. */
    Dataset<Row> assets() {
        return EdgesOfKind.of(graph, EdgeKind.CONTAINS_ASSET)
                .groupBy(col("from").as(SCENE), col("to").as("assetId"))
                .agg(array_sort(collect_set("sceneNodeId")).as("sceneNodeIds"));
    }

    /**
     * Who fills roles of a scene, appears in it or is required by it, as characters, and whether the character fills a role of the
     * scene. The rows come to their scene once; the rest is done there.
     */
    private Dataset<Row> people() {
        Dataset<Row> members = EdgesOfKind.of(graph, EdgeKind.FILLS_ROLE)
                .select(
                        Roles.sceneOf(col("to")).as(SCENE),
                        col("type").as(KIND),
                        col("to").as(ROLE),
                        col("from").as(MEMBER),
                        col(SOURCE))
                .unionByName(EdgesOfKind.of(graph, EdgeKind.APPEARS_IN)
                        .select(
                                col("to").as(SCENE),
                                col("type").as(KIND),
                                lit(null).cast("string").as(ROLE),
                                col("from").as(MEMBER),
                                col(SOURCE)))
                .unionByName(EdgesOfKind.of(graph, EdgeKind.REQUIRES_CHARACTER)
                        .select(
                                col("from").as(SCENE),
                                col("type").as(KIND),
                                lit(null).cast("string").as(ROLE),
                                col("to").as(MEMBER),
                                col(SOURCE)));
        Dataset<Row> declared = EdgesOfKind.of(graph, EdgeKind.HAS_ROLE)
                .select(col("from").as(SCENE), col("type").as(KIND), col("to").as(ROLE));
        Column isDeclared = max(col(KIND).equalTo(EdgeKind.HAS_ROLE.wireType())).over(Window.partitionBy(SCENE, ROLE));
        Column fills = col(KIND).equalTo(EdgeKind.FILLS_ROLE.wireType()).and(col("isDeclared"));
        return PlayedTemplates.addCharacters(graph, members)
                .unionByName(declared, true)
                .repartition(col(SCENE))
                .withColumn("isDeclared", isDeclared)
                .withColumn(BOUND, max(fills).over(Window.partitionBy(SCENE, "characterId")));
    }
}
