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
        return counted(withTimes(reached()).unionByName(usages(), true));
    }

    /** The same without the times of usage: {@code lastUsed} is the template's own stamp. */
    Dataset<Row> withoutTimes() {
        return counted(reached());
    }

    /** Adds the templates themselves, their nodes and what is linked with them, and counts what each template has. */
    private Dataset<Row> counted(Dataset<Row> parts) {
        return parts.unionByName(own(), true)
                .unionByName(linked(), true)
                .groupBy(TEMPLATE)
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

    /** What each template reaches, each thing once, and whether it is a direct asset. */
    private Dataset<Row> reached() {
        Column isDirect = Steps.isA(NodeKind.ASSET, col(OTHER))
                .and(not(col(CharacterReach.REASON).equalTo(AssetReason.SCENE.name())));
        return reach.all()
                .select(
                        col(Identity.CHARACTER).as(TEMPLATE),
                        col(OTHER),
                        coalesce(isDirect, lit(false)).as("isDirect"))
                .groupBy(TEMPLATE, OTHER)
                .agg(max("isDirect").as("isDirect"));
    }

    /**
     * Adds to each generation the time of its creation. All things are joined: a condition on their kind would go down to the
     * edges, which would then be joined once for generations and once for the others.
     */
    private Dataset<Row> withTimes(Dataset<Row> reached) {
        Dataset<Row> times = graph.table(GraphTable.NODES)
                .where(col("type").equalTo(NodeKind.GENERATION.wireType()))
                .select(col("id").as(OTHER), col("createdAt").as("at"));
        return reached.join(times, Sequences.of(List.of(OTHER)), "left_outer");
    }

    /** The nodes of each template, and its worlds and related templates, each once. */
    private Dataset<Row> linked() {
        Dataset<Row> identity = templates
                .nodes()
                .where(not(col(Identity.CHARACTER).equalTo(col(Steps.NODE))))
                .select(TEMPLATE, Steps.NODE);
        return identity.unionByName(
                        graphs.worlds().unionByName(graphs.related()).distinct())
                .withColumnRenamed(Steps.NODE, OTHER);
    }

    private static Column count(NodeKind kind) {
        return count_if(Steps.isA(kind, col(OTHER)));
    }

    private static Column ids(NodeKind kind) {
        return Order.differentIds(when(Steps.isA(kind, col(OTHER)), col(OTHER)));
    }
}
