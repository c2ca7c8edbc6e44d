package io.charactergraph.spark;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What is different in a later graph: the answer of {@link SparkGraph#changesTo}. The same differences as {@code
 * before.diff(after)} finds in memory, also between graphs with filters. Nothing is read until an action of Spark asks for it.
 * The tables have no order.
 *
 * @since 0.1
 */
public final class ChangeTables {

    private static final String BEFORE = "before";
    private static final String AFTER = "after";

    private final SparkGraph before;
    private final SparkGraph after;

    ChangeTables(SparkGraph before, SparkGraph after) {
        this.before = before;
        this.after = after;
    }

    /**
     * Returns the nodes that only one of the graphs has, or that both have with different fields.
     *
     * <ul>
     *   <li>{@code change} text: {@code ADDED}, {@code REMOVED} or {@code CHANGED}
     *   <li>{@code id}, {@code type}, {@code label} text: of the later graph, if it has the node
     *   <li>{@code fields}: array of {@code field}, {@code before}, {@code after}, texts of which the last two can be null: the fields that
     *       differ, in the order of the node's record; empty for nodes that are not in both
     *   <li>{@code before}, {@code after}: the node in each of the graphs, with the columns of {@link SparkGraph#nodes}; null when it
     *       does not have it
     * </ul>
     *
     * <p>Cost: a join of the nodes of both by their ids.
     */
    public Dataset<Row> nodes() {
        return pairedNodes()
                .select(
                        change(),
                        later("id"),
                        later("type"),
                        later("label"),
                        NodeFields.changed(col(BEFORE), col(AFTER)).as("fields"),
                        col(BEFORE),
                        col(AFTER));
    }

    /** The nodes that are not equal in both graphs: {@code before}, {@code after}. */
    private Dataset<Row> pairedNodes() {
        return paired(GraphTable.NODES, col("id")).where(not(col(BEFORE).eqNullSafe(col(AFTER))));
    }

    /**
     * Returns the edges that only one of the graphs has, or that both have with other attributes. Edges are the same when kind,
     * ends, source, scene node and the attribute that distinguishes edges are equal (readings R20); the row and path of the
     * evidence do not count.
     *
     * <ul>
     *   <li>{@code change} text: {@code ADDED}, {@code REMOVED} or {@code CHANGED}
     *   <li>{@code from}, {@code type}, {@code to}, {@code source} text, {@code sceneNodeId} int or null, {@code attribute} text: what
     *       makes it the same edge
     *   <li>{@code fields}: array of {@code field}, {@code before}, {@code after}, texts of which the last two can be null: the columns
     *       that differ among those that an edge carries; empty for edges that are not in both
     *   <li>{@code before}, {@code after}: the edge in each of the graphs, with the columns of {@link SparkGraph#edges}; null when it
     *       does not have it
     * </ul>
     *
     * <p>Cost: a join of the edges of both by what makes them the same.
     */
    public Dataset<Row> edges() {
        Column[] identity =
                Arrays.stream(EdgeColumns.IDENTITY).map(name -> col(name)).toArray(Column[]::new);
        Column[] columns = Stream.of(
                        Stream.of(change()),
                        Arrays.stream(EdgeColumns.IDENTITY).map(ChangeTables::later),
                        Stream.of(col("fields"), col(BEFORE), col(AFTER)))
                .flatMap(part -> part)
                .toArray(Column[]::new);
        return paired(GraphTable.EDGES, struct(identity))
                .withColumn("fields", carried())
                .where(isInOne().or(size(col("fields")).gt(0)))
                .select(columns);
    }

    /** The rows of a table that have one key, side by side. */
    private Dataset<Row> paired(GraphTable table, Column key) {
        Dataset<Row> old = before.table(table);
        Dataset<Row> now = after.table(table);
        return old.select(key.as("oldKey"), whole(old).as(BEFORE))
                .join(
                        now.select(key.as("newKey"), whole(now).as(AFTER)),
                        col("oldKey").equalTo(col("newKey")),
                        "full_outer")
                .select(BEFORE, AFTER);
    }

    private static Column whole(Dataset<Row> table) {
        return struct(Arrays.stream(table.columns()).map(name -> col(name)).toArray(Column[]::new));
    }

    private static Column isInOne() {
        return col(BEFORE).isNull().or(col(AFTER).isNull());
    }

    private static Column change() {
        return when(col(BEFORE).isNull(), lit("ADDED"))
                .when(col(AFTER).isNull(), lit("REMOVED"))
                .otherwise(lit("CHANGED"))
                .as("change");
    }

    /** A column of the later row; of the earlier one when there is no later. */
    private static Column later(String column) {
        return when(col(AFTER).isNull(), col(BEFORE).getField(column))
                .otherwise(col(AFTER).getField(column))
                .as(column);
    }

    /** What edges carry that is not equal in both. Compared as text, as 0.0 and -0.0 are different. */
    private static Column carried() {
        Column[] different = EdgeColumns.CARRIED.stream()
                .map(column -> {
                    Column was = col(BEFORE).getField(column).cast("string");
                    Column is = col(AFTER).getField(column).cast("string");
                    return when(
                            not(isInOne()).and(not(was.eqNullSafe(is))),
                            struct(lit(column).as("field"), was.as(BEFORE), is.as(AFTER)));
                })
                .toArray(Column[]::new);
        return array_compact(array(different));
    }

    /**
     * Returns the changes as events, as {@link io.charactergraph.diff.StoryEvent} has them. A node that only one of the graphs
     * has gives no event.
     *
     * <ul>
     *   <li>{@code event} text: {@code RECAST}, {@code SCENE_LOST}, {@code SCENE_GAINED}, {@code PORTRAIT_REPLACED}, {@code RERATED},
     *       {@code RETIRED} or {@code RETURNED}
     *   <li>{@code subject} text: the id of the node that it happened to
     *   <li>{@code scene} text: the scene that was lost or gained, or that has the recast role if the later graph shows it; else null
     *   <li>{@code isSceneGone} boolean: of a lost scene, whether the later graph does not have it at all; else null
     *   <li>{@code isSceneNew} boolean: of a gained scene, whether the earlier graph does not have it at all; else null
     *   <li>{@code before}, {@code after} texts: the ids of the characters of a recast role or of the assets of a portrait, in order; the
     *       rating of a re-rated node, or none; else empty
     *   <li>{@code sentence} text
     *   <li>{@code order}: sorts the events as the list in memory is sorted
     * </ul>
     *
     * <p>Cost: for each graph the scenes of all templates, a join of those who fill roles with what they are as characters, and one
     * pass over the nodes for those that events name; and the join of {@link #nodes}.
     */
    public Dataset<Row> story() {
        return new Story(before, after, pairedNodes()).events();
    }
}
