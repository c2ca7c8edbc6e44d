package io.charactergraph.spark;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode_outer;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring_index;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import io.charactergraph.model.NodeKind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Joins many rows that name nodes with a table of some nodes. One character may stand in a third of all rows; its rows are then
 * spread over several tasks, and its row of the other table is there in each of them.
 *
 * <p>Nodes of the most numerous kinds are not repeated: each of them stands in few rows. What is small is broadcast by Spark,
 * and then nothing of this matters.
 */
final class SpreadJoin {

    /** Over how many tasks the rows of one node are spread, a power of two. */
    private static final int SPREAD = 16;

    private static final String KEY = "spreadKey";
    private static final String PLACE = "spreadPlace";
    private static final String OTHER_KEY = "spreadOtherKey";
    private static final String OTHER_PLACE = "spreadOtherPlace";

    /** The kinds of which there are very many nodes, so that each is in few rows. */
    private static final Set<NodeKind> NUMEROUS =
            EnumSet.of(NodeKind.SCENE, NodeKind.SCENE_ROLE, NodeKind.ASSET, NodeKind.GENERATION, NodeKind.ACTION_BLOCK);

    private SpreadJoin() {}

    /** The rows of which a column is the id of a node in the other table, with the other columns of that table. */
    static Dataset<Row> inner(Dataset<Row> rows, String column, Dataset<Row> nodes) {
        return join(rows, col(column), isNumerous(col(column)), nodes, "id", isNumerous(col(OTHER_KEY)), "inner");
    }

    /**
     * The edges of which a column is the id of a node in the other table, with the other columns of that table. Columns that do not make
     * the edge the same are only read when the answer has them.
     */
    static Dataset<Row> edges(Dataset<Row> edges, String column, Dataset<Row> nodes) {
        return spread(
                edges,
                columns(EdgeColumns.IDENTITY),
                col(column),
                isNumerous(col(column)),
                nodes,
                "id",
                isNumerous(col(OTHER_KEY)),
                "inner");
    }

    /** The edges of which a column is the id of a node that the other table has in the same group, by a column of both. */
    static Dataset<Row> edgesWithin(Dataset<Row> edges, String column, Dataset<Row> nodes, String group) {
        return spread(
                edges,
                columns(EdgeColumns.IDENTITY),
                struct(col(group), col(column).as("id")),
                isNumerous(col(column)),
                nodes.select(struct(col(group), col("id")).as("id")),
                "id",
                isNumerous(col(OTHER_KEY).getField("id")),
                "left_semi");
    }

    /** The rows of which a column is null or the id of no node in the other table. */
    static Dataset<Row> without(Dataset<Row> rows, String column, Dataset<Row> nodes) {
        return join(rows, col(column), isNumerous(col(column)), nodes, "id", isNumerous(col(OTHER_KEY)), "left_anti");
    }

    /** All rows, with the other columns of the other table where the keys are equal. */
    static Dataset<Row> leftOuter(Dataset<Row> rows, Column key, Dataset<Row> others, String otherKey) {
        return join(rows, key, lit(false), others, otherKey, lit(false), "left_outer");
    }

    private static Dataset<Row> join(
            Dataset<Row> rows,
            Column key,
            Column isOnce,
            Dataset<Row> others,
            String otherKey,
            Column isOtherOnce,
            String type) {
        return spread(rows, columns(rows.columns()), key, isOnce, others, otherKey, isOtherOnce, type);
    }

    private static Dataset<Row> spread(
            Dataset<Row> rows,
            Column[] by,
            Column key,
            Column isOnce,
            Dataset<Row> others,
            String otherKey,
            Column isOtherOnce,
            String type) {
        Dataset<Row> placed = rows.withColumn(KEY, key)
                .withColumn(PLACE, when(isOnce, lit(0L)).otherwise(xxhash64(by).bitwiseAND(lit(SPREAD - 1L))));
        Dataset<Row> spread = others.withColumnRenamed(otherKey, OTHER_KEY)
                .withColumn(
                        OTHER_PLACE,
                        explode_outer(when(isOtherOnce, array(lit(0L)))
                                .otherwise(sequence(lit(0L), lit((long) SPREAD - 1)))));
        return placed.join(
                        spread, col(KEY).equalTo(col(OTHER_KEY)).and(col(PLACE).equalTo(col(OTHER_PLACE))), type)
                .drop(KEY, PLACE, OTHER_KEY, OTHER_PLACE);
    }

    private static Column[] columns(String[] names) {
        return Arrays.stream(names).map(name -> col(name)).toArray(Column[]::new);
    }

    private static Column isNumerous(Column id) {
        return substring_index(id, ":", 1)
                .isin(NUMEROUS.stream().map(NodeKind::prefix).toArray());
    }
}
