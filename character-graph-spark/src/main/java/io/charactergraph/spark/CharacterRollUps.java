package io.charactergraph.spark;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeKind;
import io.charactergraph.state.EffectiveRatings;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * The rating roll-up of templates and instances. First the asset or scene of each character is chosen that makes it so, then
 * the way to it is found, so that only the edges of one thing for each character are collected.
 */
final class CharacterRollUps {

    private static final String CHARACTER = Identity.CHARACTER;
    private static final String NODE = Steps.NODE;
    private static final String THING = "thingId";
    private static final String BEST = "best";
    private static final String KEY = "key";
    private static final String PROOFS = "proofs";
    private static final String OTHERS = "others";
    private static final String REACHED = "reachedBy";
    private static final String STEP = "step";
    private static final String ROLE = "roleId";
    private static final String INSTANCE = "instanceId";

    private final SparkGraph graph;
    private final Dataset<Row> scenes;
    private final Dataset<Row> assets;
    private final Identity identity;

    /**
     * Of the characters of a graph.
     *
     * @param scenes the roll-ups of scenes, with the columns of {@link RatingRollUpTable}
     * @param assets the assets, all with a rank: {@code id}, {@code rank}
     */
    CharacterRollUps(SparkGraph graph, Dataset<Row> scenes, Dataset<Row> assets) {
        this.graph = graph;
        this.scenes = scenes.where(col("rank").notEqual(EffectiveRatings.NONE))
                .select(col("id"), best(col("id")), key(1, col("id")));
        this.assets = assets;
        this.identity = Identity.ofAll(graph);
    }

    /** A thing with its rating, of rows with {@code rank}, {@code causeId} and {@code path}. */
    private static Column best(Column thing) {
        return struct(thing.as(THING), col("rank"), col("causeId"), col("path")).as(BEST);
    }

    /**
     * A key by which the best thing is first.
     *
     * @param place which kind of thing comes first of those of one rank
     */
    private static Column key(int place, Column thing) {
        return struct(
                        negate(col("rank")).as("rank"),
                        lit(place).as("place"),
                        EdgesOfKind.contentKey(thing).as("thing"))
                .as(KEY);
    }

    /** A row for each character that has a rating: {@code id}, {@code rank}, {@code causeId}, {@code path}. */
    Dataset<Row> all() {
        Dataset<Row> nodes = SpreadJoin.inner(identitySteps(), CHARACTER, chosen().withColumnRenamed(CHARACTER, "id"));
        Dataset<Row> toThings = nodes.withColumn(THING, col("best.thingId"));
        Dataset<Row> links = sceneLinks().unionByName(bestAssets()).unionByName(castLinks(toThings));
        return toThings.join(links, new String[] {NODE, THING}, "left_outer")
                .where(col(PROOFS).isNotNull().or(col(NODE).equalTo(col(CHARACTER))))
                .groupBy(CHARACTER)
                .agg(
                        first(BEST).as(BEST),
                        flatten(collect_set(col(PROOFS))).as(PROOFS),
                        flatten(collect_set(col(OTHERS))).as(OTHERS),
                        flatten(collect_set(when(col(PROOFS).isNotNull(), col(REACHED))))
                                .as(REACHED))
                .mapPartitions(new CharacterRoutes(), Encoders.row(CharacterRoutes.SCHEMA));
    }

    /** The first of the assets with the highest rank; a scene when its rank is higher: {@code characterId}, {@code best}. */
    private Dataset<Row> chosen() {
        Dataset<Row> ofScenes = new CharacterScenes(identity)
                .pairs()
                .select(col(CHARACTER), col("sceneId").as("id"))
                .join(scenes, "id")
                .select(CHARACTER, BEST, KEY);
        Dataset<Row> ofNodes = identity.nodes()
                .join(assetsOfNodes(), NODE)
                .select(col(CHARACTER), col("found.best"), col("found.key"));
        return ofScenes.unionByName(ofNodes)
                .groupBy(CHARACTER)
                .agg(min_by(col(BEST), col(KEY)).as(BEST));
    }

    /**
     * The best asset of each node that has one: {@code nodeId} and {@code found}, with {@code best}, {@code key} and {@code proofs}. It
     * is one column, so that the plan finds it once for all that read it.
     */
    private Dataset<Row> assetsOfNodes() {
        return SpreadJoin.inner(assetLinks(), THING, assets)
                .groupBy(NODE, THING, "rank")
                .agg(flatten(collect_set(PROOFS)).as(PROOFS))
                .withColumn("causeId", col(THING))
                .withColumn("path", EdgesOfKind.NO_PATH)
                .select(col(NODE), best(col(THING)), key(0, col(THING)), col(PROOFS))
                .groupBy(NODE)
                .agg(min_by(struct(BEST, KEY, PROOFS), col(KEY)).as("found"));
    }

    /** The best assets by the nodes that they show, as links. The best asset of a character is that of each of its nodes that it shows. */
    private Dataset<Row> bestAssets() {
        return assetsOfNodes()
                .select(
                        col(NODE),
                        col("found.best.thingId").as(THING),
                        col("found.proofs").as(PROOFS),
                        EdgesOfKind.NO_PATH.as(OTHERS));
    }

    /**
     * The nodes of the characters with the steps that lead to them: {@code characterId}, {@code nodeId}, {@code reachedBy}. A node
     * that is reached in several ways is there several times.
     */
    private Dataset<Row> identitySteps() {
        Dataset<Row> made = step(EdgeKind.INSTANTIATES, CHARACTER, NODE);
        Dataset<Row> linked = step(EdgeKind.SYNCS_WITH, CHARACTER, NODE);
        Dataset<Row> instances = made.withColumnRenamed(NODE, INSTANCE).withColumnRenamed(STEP, "made");
        return graph.table(GraphTable.NODES)
                .where(col("type").isin(NodeKind.CHARACTER_TEMPLATE.wireType(), NodeKind.CHARACTER_INSTANCE.wireType()))
                .select(col("id").as(CHARACTER), col("id").as(NODE), EdgesOfKind.NO_PATH.as(REACHED))
                .unionByName(made.unionByName(linked)
                        .unionByName(step(EdgeKind.LEGACY_NPC, CHARACTER, NODE))
                        .select(col(CHARACTER), col(NODE), array(col(STEP)).as(REACHED)))
                .unionByName(linked.withColumnRenamed(CHARACTER, INSTANCE)
                        .join(instances, INSTANCE)
                        .select(
                                col(CHARACTER),
                                col(NODE),
                                array(col(STEP), col("made")).as(REACHED)));
    }

    /** Scenes by the nodes that appear in them or fill their roles: {@code nodeId}, {@code thingId}, {@code proofs}, {@code others}. */
    private Dataset<Row> sceneLinks() {
        Dataset<Row> declared = step(EdgeKind.HAS_ROLE, "sceneId", ROLE)
                .groupBy(ROLE)
                .agg(collect_set(STEP).as(OTHERS));
        Dataset<Row> filled = step(EdgeKind.FILLS_ROLE, NODE, ROLE)
                .join(declared, new String[] {ROLE}, "left_outer")
                .select(
                        col(NODE),
                        Roles.sceneOf(col(ROLE)).as(THING),
                        array(col(STEP)).as(PROOFS),
                        col(OTHERS));
        return links(EdgeKind.APPEARS_IN, NODE, THING).unionByName(filled);
    }

    /**
     * Scenes by the nodes that a world casts as one of their open roles, with the same columns: of some nodes and things.
     *
     * @param toThings {@code nodeId}, {@code thingId}
     */
    private Dataset<Row> castLinks(Dataset<Row> toThings) {
        Dataset<Row> casts = EdgesOfKind.of(graph, EdgeKind.CASTS)
                .where(col("isHint").equalTo(false))
                .select(
                        col("to").as(NODE),
                        col("from").as("world"),
                        col("attribute").as("name"),
                        EdgesOfKind.STEP.as("cast"));
        Dataset<Row> roles = ScenePlaces.of(OpenRoles.of(graph), graph)
                .join(step(EdgeKind.HAS_ROLE, "sceneId", ROLE), new String[] {ROLE, "sceneId"}, "inner")
                .withColumnRenamed("sceneId", THING);
        return toThings.select(NODE, THING)
                .distinct()
                .join(casts, NODE)
                .join(roles, new String[] {THING, "name"}, "inner")
                .where(col("place").isin(col("world"), lit(ScenePlaces.ANYWHERE)))
                .groupBy(NODE, THING)
                .agg(flatten(collect_set(array(col("cast"), col(STEP)))).as(PROOFS))
                .withColumn(OTHERS, EdgesOfKind.NO_PATH);
    }

    /** Assets by the nodes that they show: {@code nodeId}, {@code thingId}, {@code proofs}. */
    private Dataset<Row> assetLinks() {
        Dataset<Row> made = step(EdgeKind.GENERATED_BY, THING, "generationId").withColumnRenamed(STEP, "made");
        return links(EdgeKind.DEPICTS, THING, NODE)
                .unionByName(links(EdgeKind.EXPRESSES_AS, NODE, THING))
                .drop(OTHERS)
                .unionByName(step(EdgeKind.INVOLVES_CHARACTER, "generationId", NODE)
                        .join(made, "generationId")
                        .select(
                                col(NODE),
                                col(THING),
                                array(col("made"), col(STEP)).as(PROOFS)));
    }

    private Dataset<Row> links(EdgeKind kind, String from, String to) {
        return step(kind, from, to)
                .select(col(NODE), col(THING), array(col(STEP)).as(PROOFS), EdgesOfKind.NO_PATH.as(OTHERS));
    }

    private Dataset<Row> step(EdgeKind kind, String from, String to) {
        return EdgesOfKind.withEnds(graph, kind)
                .select(col("from").as(from), col("to").as(to), EdgesOfKind.STEP.as(STEP));
    }
}
