package io.charactergraph.spark;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.when;

import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.RatingScale;
import io.charactergraph.query.RatingRollUp;
import io.charactergraph.state.EffectiveRatings;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Ratings of the nodes of a graph, as tables.
 *
 * @since 0.1
 */
public final class RatingTables {

    private final SparkGraph graph;

    RatingTables(SparkGraph graph) {
        this.graph = graph;
    }

    /**
     * Returns what the scenes, assets, generations and action blocks of the graph count as for a rating ceiling. A row for each of
     * them, in no order.
     *
     * <p>Ratings are computed on the graph as loaded, whatever filter there is. An asset without a rating is above everything, and
     * one that is restricted by age counts as {@code adult} at least. A scene or a generation without a rating of its own has
     * the highest of its assets.
     *
     * <p>Columns: {@code id} and {@code type}, texts; {@code ownRank} and {@code effectiveRank}, numbers, ranks of the scale from
     * 0, 32767 for a rating above everything, null without a rating; {@code ownRating} and {@code effectiveRating}, texts, the
     * first word of the level of the scale, {@code unknown} for a rating above everything, null without a rating. The own rating of
     * an asset is its effective one.
     *
     * <p>Reads the nodes and the edges of scenes and generations to their assets.
     */
    public Dataset<Row> effective() {
        Dataset<Row> ranks = ranks(graph.loaded(), graph.scale());
        Dataset<Row> shown = graph == graph.loaded()
                ? ranks
                : ranks.join(graph.table(GraphTable.NODES).select("id"), "id");
        return shown.select(
                col("id"),
                col("type"),
                present("ownRank"),
                rating("ownRank").as("ownRating"),
                present("effectiveRank"),
                rating("effectiveRank").as("effectiveRating"));
    }

    /**
     * Returns the highest rating of what each scene, arc, template and instance of the graph contains or is depicted in, as {@code
     * rating()} of each of them in memory: a row for each of them, in no order.
     *
     * <p>Of a scene it is the highest of its own rating and its assets'; of an arc of its scenes' roll-ups, its assets and its
     * generations; of a character of the assets that show it, by a direct reason, and the roll-ups of the scenes of {@code
     * findScenesForCharacter}. It is not what a ceiling compares: see {@link #effective}.
     *
     * <ul>
     *   <li>{@code id} text: the scene, arc, template or instance
     *   <li>{@code rating} text: the first word of the level, or {@code unknown} for a rating above everything; null when nothing has
     *       a rating
     *   <li>{@code causeId} text: the node that makes it so, possibly the node itself; null when nothing has a rating. Of several the
     *       first in order
     *   <li>{@code path} array of structs, in order: the edges from the node to the cause, each with {@code from}, {@code type}, {@code
     *       to}, {@code source}, {@code sceneNodeId} (null outside scene nodes) and {@code attribute}; empty when the node itself is
     *       the cause
     * </ul>
     *
     * <p>Cost: the assets of scenes are joined with their ratings and added up by scene; the scenes of all characters are found as by
     * {@link CharacterTables#scenes}; the edges that show a character are collected for each of its assets, those that lead to a scene
     * for one scene of each character.
     */
    public Dataset<Row> rollUp() {
        return new RatingRollUpTable(graph).answer();
    }

    private static Column present(String rank) {
        return when(col(rank).notEqual(EffectiveRatings.NONE), col(rank)).as(rank);
    }

    private Column rating(String rank) {
        return word(graph.scale(), col(rank));
    }

    /** The first word of the level of a rank, or {@code unknown}; null without a rating. */
    static Column word(RatingScale scale, Column rank) {
        Column names =
                array(scale.levels().stream().map(words -> lit(words.get(0))).toArray(Column[]::new));
        return when(rank.equalTo(EffectiveRatings.UNKNOWN), lit(RatingRollUp.UNKNOWN))
                .when(rank.notEqual(EffectiveRatings.NONE), element_at(names, rank.plus(1)));
    }

    /**
     * The ranks of the nodes that can have ratings: {@code id}, {@code type}, {@code ownRank}, {@code effectiveRank}, which are {@link
     * EffectiveRatings#NONE} without a rating and {@link EffectiveRatings#UNKNOWN} above everything.
     */
    static Dataset<Row> ranks(SparkGraph loaded, RatingScale scale) {
        Dataset<Row> own = loaded.table(GraphTable.NODES)
                .where(col("type")
                        .isin(EffectiveRatings.RATED.stream()
                                .map(NodeKind::wireType)
                                .toArray()))
                .select(
                        col("id"),
                        col("type"),
                        new OwnRank(scale)
                                .of(col("type"), col("contentRating"), col("ageRestricted"))
                                .as("ownRank"));
        Dataset<Row> edges = loaded.table(GraphTable.EDGES);
        Dataset<Row> ofAssets = ends(edges, EdgeKind.CONTAINS_ASSET, "from", "to")
                .unionByName(ends(edges, EdgeKind.GENERATED_BY, "to", "from"));
        Dataset<Row> assets = own.where(col("type").equalTo(NodeKind.ASSET.wireType()))
                .select(col("id"), col("ownRank").as("assetRank"));
        Dataset<Row> highest = SpreadJoin.inner(ofAssets, "asset", assets)
                .groupBy(col("owner").as("id"))
                .agg(max("assetRank").as("highest"));
        Column derived = col("type")
                .isin(Stream.of(NodeKind.values())
                        .filter(EffectiveRatings::isDerived)
                        .map(NodeKind::wireType)
                        .toArray());
        return own.join(highest, new String[] {"id"}, "left_outer")
                .select(
                        col("id"),
                        col("type"),
                        col("ownRank"),
                        when(
                                        derived.and(col("ownRank").equalTo(EffectiveRatings.NONE)),
                                        coalesce(col("highest"), lit(EffectiveRatings.NONE)))
                                .otherwise(col("ownRank"))
                                .as("effectiveRank"));
    }

    private static Dataset<Row> ends(Dataset<Row> edges, EdgeKind kind, String owner, String asset) {
        return edges.where(col("type").equalTo(kind.wireType()))
                .select(col(owner).as("owner"), col(asset).as("asset"));
    }
}
