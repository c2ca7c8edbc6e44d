package io.charactergraph.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.when;

import io.charactergraph.model.NodeKind;
import io.charactergraph.query.AssetReason;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Counts the usage of all templates: everything of a template becomes a row, each thing once, and one aggregation by template counts
 * them all.
 */
final class UsageCounts {

    private static final String TEMPLATE = Identity.TEMPLATE;
    private static final String OTHER = Steps.OTHER;

    private final SparkGraph graph;
    private final Identity templates;
    private final CharacterReach reach;
    private final GraphsOfTemplates graphs;

    UsageCounts(SparkGraph graph) {
        this.graph = graph;
        this.templates = Identity.ofTemplates(graph);
        this.reach = new CharacterReach(templates);
        this.graphs = new GraphsOfTemplates(templates);
    }

    /** The answer, with the columns of {@link UsageTables#all}. */
    Dataset<Row> all() {
        return parts().groupBy(TEMPLATE)
                .agg(
                        max("isTemplate").as("isTemplate"),
                        max("key").as("key"),
                        max("label").as("label"),
                        count(NodeKind.CHARACTER_INSTANCE).as("instances"),
                        count(NodeKind.GAME_NPC).as("npcs"),
                        count(NodeKind.SCENE).as("scenes"),
                        count(NodeKind.ASSET).as("assets"),
                        count_if(col("isDirect")).as("assetsDirect"),
                        count(NodeKind.GENERATION).as("generations"),
                        count(NodeKind.PROMPT_VERSION).as("promptVersions"),
                        count(NodeKind.ACTION_BLOCK).as("actionBlocks"),
                        ids(NodeKind.WORLD).as("worldIds"),
                        ids(NodeKind.SCENE).as("sceneIds"),
                        ids(NodeKind.CHARACTER_TEMPLATE).as("relatedTemplateIds"),
                        max("at").as("lastUsed"))
                .where("isTemplate")
                .drop("isTemplate");
    }

    /** The answer, with the columns of {@link UsageTables#neverUsed}. */
    Dataset<Row> neverUsed() {
        Dataset<Row> used = reach.scenes()
                .select(col(Identity.CHARACTER).as(TEMPLATE))
                .unionByName(reach.near().select(col(Identity.CHARACTER).as(TEMPLATE)))
                .distinct();
        return own().select(TEMPLATE, "key", "label").join(used, Sequences.of(List.of(TEMPLATE)), "left_anti");
    }

    /** Everything of each template, each thing once; and the template itself and its usage rows, as things without an id. */
    private Dataset<Row> parts() {
        Dataset<Row> found = reach.all();
        Column isGeneration = Steps.isA(NodeKind.GENERATION, col(OTHER));
        return own().unionByName(usages(), true)
                .unionByName(generations(found.where(isGeneration)), true)
                .unionByName(others(found.where(not(isGeneration))), true);
    }

    private Dataset<Row> own() {
        return graph.table(GraphTable.NODES)
                .where(col("type").equalTo(NodeKind.CHARACTER_TEMPLATE.wireType()))
                .select(
                        col("id").as(TEMPLATE),
                        lit(true).as("isTemplate"),
                        col("key"),
                        col("label"),
                        col("lastUsedAt").as("at"));
    }

    /** The usage rows that name something in the graph, or nothing by nature. */
    private Dataset<Row> usages() {
        return graph.table(GraphTable.USAGES)
                .where(col(TEMPLATE).isNotNull().and(col("usedAt").isNotNull()))
                .where(size(col("targets")).gt(0).or(not(col("dangles"))))
                .groupBy(TEMPLATE)
                .agg(max("usedAt").as("at"));
    }

    /** The generations, with the time of their creation. The pairs are joined by generation, and are counted where they are then. */
    private Dataset<Row> generations(Dataset<Row> found) {
        Dataset<Row> times = graph.table(GraphTable.NODES)
                .where(col("type").equalTo(NodeKind.GENERATION.wireType()))
                .select(col("id").as(OTHER), col("createdAt"));
        return found.select(col(Identity.CHARACTER).as(TEMPLATE), col(OTHER))
                .join(times, OTHER)
                .groupBy(TEMPLATE, OTHER)
                .agg(max("createdAt").as("at"));
    }

    private Dataset<Row> others(Dataset<Row> found) {
        Column isDirect = Steps.isA(NodeKind.ASSET, col(OTHER))
                .and(not(col(CharacterReach.REASON).equalTo(AssetReason.SCENE.name())));
        Dataset<Row> reached = found.select(
                col(Identity.CHARACTER).as(TEMPLATE),
                col(OTHER),
                coalesce(isDirect, lit(false)).as("isDirect"));
        Dataset<Row> identity = templates
                .nodes()
                .where(not(col(Identity.CHARACTER).equalTo(col(Steps.NODE))))
                .select(col(TEMPLATE), col(Steps.NODE).as(OTHER));
        Dataset<Row> linked = graphs.worlds().unionByName(graphs.related()).withColumnRenamed(Steps.NODE, OTHER);
        return reached.unionByName(identity, true)
                .unionByName(linked, true)
                .groupBy(TEMPLATE, OTHER)
                .agg(max("isDirect").as("isDirect"));
    }

    private static Column count(NodeKind kind) {
        return count_if(Steps.isA(kind, col(OTHER)));
    }

    private static Column ids(NodeKind kind) {
        return Order.differentIds(when(Steps.isA(kind, col(OTHER)), col(OTHER)));
    }
}
