package io.charactergraph.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeKind;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The templates that nodes are or play: a template is itself, an instance plays its template, an NPC plays the templates of the
 * instances that sync with it and those whose own column names it.
 */
final class PlayedTemplates {

    private static final String MEMBER = "memberId";
    private static final String TEMPLATE = "templateId";

    private PlayedTemplates() {}

    /** The instances and NPCs with the templates that they play: {@code memberId}, {@code templateId}, each pair once. */
    static Dataset<Row> of(SparkGraph graph) {
        Dataset<Row> instances = EdgesOfKind.pairs(graph, EdgeKind.INSTANTIATES, TEMPLATE, MEMBER);
        Dataset<Row> linked = EdgesOfKind.of(graph, EdgeKind.SYNCS_WITH)
                .select(col("from").as("instanceId"), col("to").as(MEMBER))
                .join(instances.withColumnRenamed(MEMBER, "instanceId"), "instanceId")
                .select(TEMPLATE, MEMBER);
        Dataset<Row> legacy = EdgesOfKind.of(graph, EdgeKind.LEGACY_NPC)
                .select(col("from").as(TEMPLATE), col("to").as(MEMBER));
        return instances.unionByName(linked.unionByName(legacy).distinct());
    }

    /**
     * Adds a column {@code templateId} to rows with a {@code memberId}: a row for each template that the member is or plays, one
     * with null when there is none. Rows of templates are not joined, and those of one other member are in several tasks, so that one
     * that many rows name is no hot key.
     */
    static Dataset<Row> add(SparkGraph graph, Dataset<Row> rows) {
        Column isTemplate = col(MEMBER).startsWith(NodeKind.CHARACTER_TEMPLATE.prefix() + ":");
        return rows.where(isTemplate)
                .withColumn(TEMPLATE, col(MEMBER))
                .unionByName(SpreadJoin.leftOuter(rows.where(not(isTemplate)), col(MEMBER), of(graph), MEMBER));
    }

    /** Adds a column {@code characterId}: as {@link #add}, and the member itself when it plays no template. */
    static Dataset<Row> addCharacters(SparkGraph graph, Dataset<Row> rows) {
        return add(graph, rows).withColumn("characterId", coalesce(col(TEMPLATE), col(MEMBER)));
    }
}
