package io.charactergraph.spark;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import io.charactergraph.model.EdgeKind;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Templates that share scenes or have a declared relationship, in pairs.
 *
 * <p>Each table has a row for each pair: {@code firstId} and {@code secondId}, texts, the ids of two different templates, the one
 * that is first in order first; {@code scenes}, a {@code bigint}, in how many scenes both take part: those that {@code
 * findScenesForCharacter} finds for both; {@code relationships}, an array of structs, the relationships of each toward the other,
 * by {@code fromId}, then by {@code attribute}, with {@code fromId}, {@code attribute} (the type, empty when it has none), {@code
 * toId} and {@code strength}, a {@code double}, null when it has none. No other value is null. The rows have
 * no order. Nothing is computed before an action of Spark.
 *
 * @since 0.1
 */
public final class TogetherTables {

    private static final String FIRST = "firstId";
    private static final String SECOND = "secondId";
    private static final String SCENE = "sceneId";
    private static final String SCENES = "scenes";
    private static final String TEMPLATE = "templateId";
    private static final String RELATIONSHIPS = "relationships";
    private static final String[] PAIR = {FIRST, SECOND};

    private static final Column RELATIONSHIP =
            struct(col("from").as("fromId"), col("attribute"), col("to").as("toId"), col("strength"));

    private static final Column NONE =
            array().cast("array<struct<fromId:string,attribute:string,toId:string,strength:double>>");

    private final SparkGraph graph;

    TogetherTables(SparkGraph graph) {
        this.graph = graph;
    }

    /**
     * Returns all pairs that share a scene or have a relationship. Costs a row for each two templates of each scene, so a scene with
     * a thousand templates costs half a million; the rows of one pair are added up before they are shuffled. Where only
     * some pairs are needed, the other two tables cost less.
     */
    public Dataset<Row> pairs() {
        return answer(met(SceneCast.of(graph)).join(related(), PAIR, "full_outer"));
    }

    /**
     * Returns the pairs that have a relationship and never share a scene. Looks only at the scenes of templates that have a
     * relationship, and makes no pairs but those.
     */
    public Dataset<Row> neverMeet() {
        Dataset<Row> related = related();
        Dataset<Row> cast = SceneCast.of(graph);
        Dataset<Row> meeting = SpreadJoin.inner(
                        cast, TEMPLATE, related.select(col(FIRST).as("id"), col(SECOND)))
                .select(col(TEMPLATE).as(FIRST), col(SECOND), col(SCENE))
                .join(cast.withColumnRenamed(TEMPLATE, SECOND), new String[] {SECOND, SCENE}, "left_semi")
                .select(FIRST, SECOND)
                .distinct();
        return answer(related.join(meeting, PAIR, "left_anti").withColumn(SCENES, lit(0L)));
    }

    /**
     * Returns the pairs that share at least so many scenes and have no relationship. Leaves out templates that take part in fewer
     * scenes before it makes pairs.
     *
     * @param atLeast in how many scenes at least both take part; below 1 counts as 1
     */
    public Dataset<Row> withoutRelationship(int atLeast) {
        Dataset<Row> cast = SceneCast.of(graph);
        Dataset<Row> frequent = cast.groupBy(col(TEMPLATE).as("id"))
                .agg(count(lit(1)).as("all"))
                .where(col("all").geq(atLeast))
                .select("id");
        return answer(met(atLeast > 1 ? SpreadJoin.inner(cast, TEMPLATE, frequent) : cast)
                .where(col(SCENES).geq(atLeast))
                .join(related().select(FIRST, SECOND), PAIR, "left_anti")
                .withColumn(RELATIONSHIPS, NONE));
    }

    /** The pairs that share scenes, with how many. */
    private static Dataset<Row> met(Dataset<Row> cast) {
        Dataset<Row> first = cast.select(col(SCENE), col(TEMPLATE).as(FIRST));
        Dataset<Row> second =
                cast.select(col(SCENE).as("otherScene"), col(TEMPLATE).as(SECOND));
        return first.join(
                        second,
                        col(SCENE).equalTo(col("otherScene")).and(col(FIRST).lt(col(SECOND))))
                .groupBy(FIRST, SECOND)
                .agg(count(lit(1)).as(SCENES));
    }

    /** The pairs that have relationships, with them. */
    private Dataset<Row> related() {
        return EdgesOfKind.of(graph, EdgeKind.REFERENCES)
                .where(col("from").notEqual(col("to")))
                .groupBy(
                        least(col("from"), col("to")).as(FIRST),
                        greatest(col("from"), col("to")).as(SECOND))
                .agg(array_sort(collect_list(RELATIONSHIP)).as(RELATIONSHIPS));
    }

    private static Dataset<Row> answer(Dataset<Row> pairs) {
        return pairs.select(
                col(FIRST),
                col(SECOND),
                coalesce(col(SCENES), lit(0L)).as(SCENES),
                coalesce(col(RELATIONSHIPS), NONE).as(RELATIONSHIPS));
    }
}
