package io.charactergraph.spark;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.udf;

import io.charactergraph.state.NodeRows;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;

/**
 * Nodes that go, and what goes with them from the tables of a graph: edges with either end, rows that belong to them or name
 * them first.
 */
final class GoneNodes {

    /** The column with the ids of a row that go. */
    static final String GONE = "goneIds";

    private static final String NAMED = "namedIds";

    private final SparkGraph graph;
    private final KeptIds ids;

    /** Nodes of a graph that go. */
    GoneNodes(SparkGraph graph, KeptIds ids) {
        this.graph = graph;
        this.ids = ids;
    }

    /** The ids. */
    KeptIds ids() {
        return ids;
    }

    /** The rows of a table of the graph that stay, and of them what stays; the accounts are all there. */
    Dataset<Row> rest(GraphTable table) {
        Dataset<Row> rows = graph.table(table);
        return switch (table) {
            case NODES ->
                ids.few()
                        .map(few -> rows.where(not(few.has(col("id")))))
                        .orElseGet(() -> rows.join(ids.many(), new String[] {"id"}, "left_anti"));
            case EDGES -> without(rows, "from", "to");
            case UNRESOLVED ->
                named(rows, concat(ids("owner"), col("rowNodes")))
                        .where(size(col(GONE)).equalTo(0))
                        .drop(GONE);
            case COVERAGE -> rows;
            case USAGES -> usages(without(rows, "templateId"));
            case MANIFESTS -> without(rows, "sceneId");
            case NPC_LINKS -> without(rows, "instanceId", "npcId");
            case RELATIONSHIPS -> without(rows, "a", "b");
            case CAPABILITIES -> without(rows, "templateId", "instanceId");
            case OUTSIDE_REFERENCES ->
                without(rows.withColumn("own", nodeOfRow()), "target", "own").drop("own");
            case ROW_REFERENCES ->
                named(rows, concat(ids("target"), col("rowNodes")))
                        .where(size(col(GONE)).equalTo(0))
                        .drop(GONE);
            case SCENE_NODES -> without(rows, "sceneId");
        };
    }

    private Dataset<Row> without(Dataset<Row> rows, String... columns) {
        Dataset<Row> rest = rows;
        for (String column : columns) {
            Dataset<Row> some = rest;
            rest = ids.few()
                    .map(few -> some.where(not(few.has(col(column)))))
                    .orElseGet(() -> SpreadJoin.without(some, column, ids.many()));
        }
        return rest;
    }

    /** The rows of which a column is the id of a node that goes. */
    Dataset<Row> naming(Dataset<Row> rows, String column) {
        return ids.few()
                .map(few -> rows.where(few.has(col(column))))
                .orElseGet(() -> SpreadJoin.inner(rows, column, ids.many()));
    }

    /** A usage row goes when all that it names is gone. */
    private Dataset<Row> usages(Dataset<Row> rows) {
        Column rest = filter(col("targets"), target -> not(array_contains(col(GONE), target)));
        return named(rows, col("targets"))
                .withColumn("rest", rest)
                .where(size(col("targets")).equalTo(0).or(size(col("rest")).gt(0)))
                .withColumn("targets", col("rest"))
                .drop("rest", GONE);
    }

    /**
     * The rows with a column {@link #GONE}, the ids that go among those that a row names.
     *
     * @param named the ids as an array; none of them is null
     */
    Dataset<Row> named(Dataset<Row> rows, Column named) {
        return ids.few().map(few -> rows.withColumn(GONE, few.among(named))).orElseGet(() -> namedOfMany(rows, named));
    }

    /**
     * What several rows name together is looked up once. The sets of ids with a gone one are spread over the tasks, for very many
     * rows may name the same.
     */
    private Dataset<Row> namedOfMany(Dataset<Row> rows, Column named) {
        Dataset<Row> naming = rows.withColumn(NAMED, array_sort(array_distinct(named)));
        Dataset<Row> found = SpreadJoin.inner(
                        naming.where(size(col(NAMED)).gt(0))
                                .select(NAMED)
                                .distinct()
                                .select(col(NAMED), explode(col(NAMED)).as("named")),
                        "named",
                        ids.many())
                .groupBy(col(NAMED).as("together"))
                .agg(collect_set("named").as(GONE));
        return SpreadJoin.leftOuter(naming, col(NAMED), found, "together")
                .withColumn(GONE, coalesce(col(GONE), none()))
                .drop(NAMED);
    }

    /** A column with an id as an array; empty when it is null. */
    static Column ids(String column) {
        return filter(array(col(column)), Column::isNotNull);
    }

    /** An array of no texts. */
    static Column none() {
        return array().cast(DataTypes.createArrayType(DataTypes.StringType));
    }

    private static Column nodeOfRow() {
        UDF2<String, String, String> node = (table, row) -> NodeRows.nodeOf(new NodeRows.Row(table, row))
                .map(Object::toString)
                .orElse(null);
        return udf(node, DataTypes.StringType).apply(col("table"), col("rowId"));
    }
}
