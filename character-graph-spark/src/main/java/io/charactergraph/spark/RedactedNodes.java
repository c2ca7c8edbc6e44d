package io.charactergraph.spark;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import io.charactergraph.graph.index.SceneTags;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeKind;
import java.util.Arrays;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** The nodes that a rating ceiling leaves, without what names a hidden node, and without what has only hidden evidence (readings R42). */
final class RedactedNodes {

    private static final DataType TEXTS = DataTypes.createArrayType(DataTypes.StringType);

    /** The hidden nodes that an asset or a generation names. */
    private static final String HIDDEN = "hidden";

    private static final String HIDDEN_ENTRY = "hidesEntry";
    private static final String QUEST = "quest";

    private final SparkGraph loaded;
    private final GoneNodes hidden;

    RedactedNodes(SparkGraph loaded, GoneNodes hidden) {
        this.loaded = loaded;
        this.hidden = hidden;
    }

    /** Takes out of visible nodes what names a hidden node, or what has only hidden evidence. */
    Dataset<Row> table() {
        Dataset<Row> nodes = hidden.rest(GraphTable.NODES);
        Column[] visible =
                Arrays.stream(nodes.columns()).map(RedactedNodes::visible).toArray(Column[]::new);
        Dataset<Row> naming = hidden.ids()
                .few()
                .map(few -> nodes.withColumn(HIDDEN, when(isNaming(), few.among(names()))))
                .orElseGet(() -> nodes.join(hiddenNames(), new String[] {"id"}, "left_outer"));
        return naming.join(marks(), new String[] {"id"}, "left_outer").select(visible);
    }

    /** Which of many hidden nodes a node names: {@code id}, {@code hidden}. */
    private Dataset<Row> hiddenNames() {
        Dataset<Row> named = loaded.table(GraphTable.NODES)
                .where(isNaming())
                .select(col("id"), explode(names()).as("named"));
        return hidden.naming(named, "named")
                .groupBy("id")
                .agg(collect_set("named").as(HIDDEN));
    }

    private static Column isNaming() {
        return col("type").isin(NodeKind.ASSET.wireType(), NodeKind.GENERATION.wireType());
    }

    /** The nodes that an asset or a generation names. */
    private static Column names() {
        return concat(
                GoneNodes.ids("sourceGenerationId"),
                GoneNodes.ids("promptVersionId"),
                GoneNodes.ids("assetId"),
                scenesOf(col("tags")));
    }

    /**
     * What other rows prove of nodes: {@code id}, whether the entry node of a scene belongs to a hidden scene, and whether an arc is a
     * quest.
     */
    private Dataset<Row> marks() {
        Dataset<Row> quests = hidden.rest(GraphTable.EDGES)
                .where(col("type").equalTo(EdgeKind.PART_OF_ARC.wireType()).and(col("saysQuest")))
                .select(
                        col("to").as("id"),
                        lit(false).as(HIDDEN_ENTRY),
                        lit(true).as(QUEST));
        Dataset<Row> hiddenEntries =
                hidden.naming(loaded.table(GraphTable.SCENE_NODES), "sceneId").select("sceneNodeId");
        Dataset<Row> entries = loaded.table(GraphTable.NODES)
                .where(col("type").equalTo(NodeKind.SCENE.wireType()))
                .select(col("id"), col("entryNodeId").as("sceneNodeId"))
                .join(hiddenEntries, "sceneNodeId")
                .select(col("id"), lit(true).as(HIDDEN_ENTRY), lit(false).as(QUEST));
        return quests.unionByName(entries)
                .groupBy("id")
                .agg(max(HIDDEN_ENTRY).as(HIDDEN_ENTRY), max(QUEST).as(QUEST));
    }

    private static Column visible(String column) {
        Column value = col(column);
        Column isNamed = array_contains(col(HIDDEN), value);
        Column shown = switch (column) {
            case "usageCount", "lastUsedAt" ->
                lit(null).cast(column.equals("usageCount") ? DataTypes.IntegerType : DataTypes.TimestampType);
            case "sourceGenerationId", "promptVersionId", "assetId" -> when(coalesce(not(isNamed), lit(true)), value);
            case "entryNodeId" -> when(not(coalesce(col(HIDDEN_ENTRY), lit(false))), value);
            case "tags" ->
                when(coalesce(size(col(HIDDEN)), lit(0)).gt(0), without(value, col(HIDDEN)))
                        .otherwise(value);
            case "isQuest" -> when(value.isNotNull(), coalesce(col(QUEST), lit(false)));
            default -> value;
        };
        return shown.as(column);
    }

    /** The ids of the scenes that tags name. */
    private static Column scenesOf(Column tags) {
        UDF1<Seq<String>, Seq<String>> scenes = texts -> Sequences.of(CollectionConverters.asJava(texts).stream()
                .map(SceneTags::scene)
                .flatMap(Optional::stream)
                .map(Object::toString)
                .toList());
        return when(tags.isNotNull(), udf(scenes, TEXTS).apply(tags)).otherwise(GoneNodes.none());
    }

    /** The tags that name none of some scenes. */
    private static Column without(Column tags, Column scenes) {
        UDF2<Seq<String>, Seq<String>, Seq<String>> visible = (texts, ids) -> {
            java.util.Collection<String> gone = CollectionConverters.asJava(ids);
            return Sequences.of(CollectionConverters.asJava(texts).stream()
                    .filter(text -> SceneTags.scene(text)
                            .filter(scene -> gone.contains(scene.toString()))
                            .isEmpty())
                    .toList());
        };
        return when(tags.isNotNull(), udf(visible, TEXTS).apply(tags, scenes));
    }
}
