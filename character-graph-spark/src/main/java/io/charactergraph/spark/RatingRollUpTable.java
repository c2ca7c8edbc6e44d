package io.charactergraph.spark;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
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
import org.apache.spark.sql.Row;

/**
 * The rating roll-up of scenes, arcs and characters. Of several things of the highest rank the first in order counts, as in
 * memory. All tables have the columns {@code id}, {@code rank}, {@code causeId} and {@code path}: a rank of the scale, {@link
 * EffectiveRatings#NONE} or {@link EffectiveRatings#UNKNOWN}, the node that makes it so, and the edges to it.
 */
final class RatingRollUpTable {

    private static final String ID = "id";
    private static final String RANK = "rank";
    private static final String CAUSE = "causeId";
    private static final String PATH = "path";
    private static final String KEY = "key";
    private static final String EDGE = "edge";
    private static final String MEMBER = "memberId";

    private final SparkGraph graph;
    private final OwnRank ownRank;

    RatingRollUpTable(SparkGraph graph) {
        this.graph = graph;
        this.ownRank = new OwnRank(graph.scale());
    }

    /** A row for each scene, arc, template and instance, with the columns of {@link RatingTables#rollUp}. */
    Dataset<Row> answer() {
        Dataset<Row> scenes = scenes();
        Column isRated = col(RANK).notEqual(EffectiveRatings.NONE);
        return scenes.unionByName(arcs(scenes))
                .unionByName(characters(scenes))
                .select(
                        col(ID),
                        RatingTables.word(graph.scale(), col(RANK)).as("rating"),
                        when(isRated, col(CAUSE)).as(CAUSE),
                        col(PATH));
    }

    /** The highest of the scene's own rating and its assets'. */
    private Dataset<Row> scenes() {
        return first(own(NodeKind.SCENE)
                .unionByName(ofAssets(EdgeKind.CONTAINS_ASSET, edges(EdgeKind.CONTAINS_ASSET, ID, MEMBER)), true));
    }

    /** The highest of the roll-ups of the arc's scenes, its assets and its generations. */
    private Dataset<Row> arcs(Dataset<Row> scenes) {
        Dataset<Row> members = edges(EdgeKind.PART_OF_ARC, MEMBER, ID);
        Dataset<Row> contents = scenes.unionByName(own(NodeKind.ASSET)).unionByName(generations(members));
        Dataset<Row> rated = members.join(
                        contents.where(col(RANK).notEqual(EffectiveRatings.NONE))
                                .withColumnRenamed(ID, MEMBER)
                                .withColumnRenamed(PATH, "rest"),
                        MEMBER)
                .select(
                        col(ID),
                        col(RANK),
                        col(CAUSE),
                        concat(array(col(EDGE)), col("rest")).as(PATH),
                        key(EdgeKind.PART_OF_ARC));
        return first(unrated(NodeKind.ARC).unionByName(rated, true));
    }

    /** The generations among some members of arcs; one without a rating of its own has the highest of its assets. */
    private Dataset<Row> generations(Dataset<Row> members) {
        Dataset<Row> own =
                own(NodeKind.GENERATION).join(members.select(col(MEMBER).as(ID)).distinct(), ID);
        Dataset<Row> unrated =
                own.where(col(RANK).equalTo(EffectiveRatings.NONE)).select(ID);
        Dataset<Row> made = edges(EdgeKind.GENERATED_BY, MEMBER, ID).join(unrated, new String[] {ID}, "left_semi");
        return first(own.unionByName(ofAssets(EdgeKind.GENERATED_BY, made), true));
    }

    /** The highest of the assets that show the character and the roll-ups of its scenes. */
    private Dataset<Row> characters(Dataset<Row> scenes) {
        return unrated(NodeKind.CHARACTER_TEMPLATE)
                .unionByName(unrated(NodeKind.CHARACTER_INSTANCE))
                .select(ID)
                .join(new CharacterRollUps(graph, scenes, assets()).all(), new String[] {ID}, "left_outer")
                .select(
                        col(ID),
                        coalesce(col(RANK), lit(EffectiveRatings.NONE)).as(RANK),
                        col(CAUSE),
                        coalesce(col(PATH), EdgesOfKind.NO_PATH).as(PATH));
    }

    /** Nodes of a kind with the rank of their own rating. */
    private Dataset<Row> own(NodeKind kind) {
        return graph.table(GraphTable.NODES)
                .where(col("type").equalTo(kind.wireType()).and(col(ID).isNotNull()))
                .select(
                        col(ID),
                        ownRank.of(col("type"), col("contentRating"), col("ageRestricted"))
                                .as(RANK),
                        col(ID).as(CAUSE),
                        EdgesOfKind.NO_PATH.as(PATH));
    }

    /** Nodes of a kind that has no ratings. */
    private Dataset<Row> unrated(NodeKind kind) {
        return graph.table(GraphTable.NODES)
                .where(col("type").equalTo(kind.wireType()))
                .select(col(ID), lit(EffectiveRatings.NONE).as(RANK), col(ID).as(CAUSE), EdgesOfKind.NO_PATH.as(PATH));
    }

    /** The assets with their ranks: each has one. */
    private Dataset<Row> assets() {
        return own(NodeKind.ASSET).select(ID, RANK);
    }

    /** The assets at one end of edges of a kind as causes for the other end. */
    private Dataset<Row> ofAssets(EdgeKind kind, Dataset<Row> edges) {
        return SpreadJoin.inner(edges, MEMBER, assets())
                .select(
                        col(ID),
                        col(RANK),
                        col(MEMBER).as(CAUSE),
                        array(col(EDGE)).as(PATH),
                        key(kind));
    }

    /** The edges of a kind. They get their keys when they have come to their members. */
    private Dataset<Row> edges(EdgeKind kind, String from, String to) {
        return EdgesOfKind.withEnds(graph, kind)
                .select(col("from").as(from), col("to").as(to), EdgesOfKind.STEP.as(EDGE));
    }

    /** A key by which the edges of one {@code id} are in order. */
    private static Column key(EdgeKind kind) {
        return EdgesOfKind.key(kind, col(EDGE), col(MEMBER)).as(KEY);
    }

    /** Of the rows of one node the first in order of those with the highest rank. */
    private static Dataset<Row> first(Dataset<Row> rows) {
        return rows.groupBy(ID)
                .agg(min_by(struct(RANK, CAUSE, PATH), struct(negate(col(RANK)), col(KEY)))
                        .as("best"))
                .select(col(ID), col("best.rank"), col("best.causeId"), col("best.path"));
    }
}
