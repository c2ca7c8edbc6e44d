package io.charactergraph.spark;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.ceil;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.hash;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.query.engine.Users;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;

/**
 * The steps from what is referred to, to what refers to it: of each pair of nodes one, along the edge that comes first in
 * order. They are shuffled once, and kept.
 *
 * <p>The steps from one node are divided among several tasks when they are many. What is joined with them is either sent to all
 * tasks, or has a row for each of those tasks.
 */
final class UserSteps implements AutoCloseable {

    private static final String NODE = "node";
    private static final String USER = "user";
    private static final String SHARE = "share";
    private static final String SHARES = "shares";
    private static final String HOT = "hot";

    /** What orders the users of a node, and distinguishes them. */
    private static final String STEP = "step";

    private static final Column LAST = array(struct(
            col("step.kind").as("kind"),
            col("step.way").as("way"),
            col("step.user").as("user")));
    private static final Column LAST_EDGE = array(col("step.edge"));

    private final Limits limits;
    private final Dataset<Row> shares;
    private final Dataset<Row> steps;

    /**
     * The sizes that decide how tables are joined.
     *
     * @param broadcastEdges the greatest number of edges of paths that are sent to every task
     * @param rowsPerTask the number of rows of one key from which on they are divided among tasks
     * @param tables the number of tables of distances that are put together
     */
    record Limits(long broadcastEdges, long rowsPerTask, int tables) {

        static final Limits STANDARD = new Limits(100_000, 100_000, 16);
    }

    /** The steps of a graph along edges of some kinds. */
    UserSteps(SparkGraph graph, Set<EdgeKind> kinds, Limits limits) {
        this.limits = limits;
        Dataset<Row> all = all(graph.table(GraphTable.EDGES), kinds);
        shares = all.groupBy(NODE)
                .agg(count(lit(1)).as("steps"))
                .where(col("steps").gt(limits.rowsPerTask()))
                .select(
                        col(NODE).as(HOT),
                        ceil(col("steps").divide(limits.rowsPerTask())).as(SHARES))
                .persist(StorageLevel.MEMORY_AND_DISK());
        steps = all.join(broadcast(shares), col(NODE).equalTo(col(HOT)), "left_outer")
                .select(
                        col(NODE),
                        col(USER),
                        pmod(hash(col(USER)), coalesce(col(SHARES), lit(1))).as(SHARE),
                        col(STEP))
                .repartition(tasks(all), col(NODE), col(SHARE))
                .groupBy(NODE, SHARE, USER)
                .agg(min(STEP).as(STEP))
                .persist(StorageLevel.MEMORY_AND_DISK());
    }

    Limits limits() {
        return limits;
    }

    /** The number of tasks after a shuffle. */
    static int tasks(Dataset<Row> table) {
        return Integer.parseInt(table.sparkSession().conf().get("spark.sql.shuffle.partitions"));
    }

    private static Dataset<Row> all(Dataset<Row> edges, Set<EdgeKind> kinds) {
        Column step = struct(
                rank(EdgeKind.values(), EdgeKind::wireType, "type").as("kind"),
                col("way"),
                Order.key(col(USER)).as("user"),
                rank(EvidenceSource.values(), EvidenceSource::name, "source").as("source"),
                col("sceneNodeId"),
                col("attribute"),
                col("edge"));
        Column edge =
                struct(Arrays.stream(edges.columns()).map(name -> col(name)).toArray(Column[]::new));
        return edges.select(
                        col("*"),
                        edge.as("edge"),
                        explode(array_compact(array(
                                way(kinds, Users::startRefers, "to", "from", 0),
                                way(kinds, Users::endRefers, "from", "to", 1)))))
                .select(col("*"), col("col.*"))
                .where(not(col(NODE).equalTo(col(USER))))
                .select(col(NODE), col(USER), step.as(STEP));
    }

    /** The step against an edge, or along it; null when the edge refers another way. */
    private static Column way(Set<EdgeKind> kinds, Predicate<EdgeKind> refers, String node, String user, int way) {
        Object[] types = kinds.stream().filter(refers).map(EdgeKind::wireType).toArray();
        return when(
                col("type").isin(types), struct(col(node).as(NODE), col(user).as(USER), lit(way).as("way")));
    }

    /** The place of a word among the constants of an enum. */
    private static <E extends Enum<E>> Column rank(E[] constants, Function<E, String> word, String column) {
        Column rank = lit(constants.length);
        for (int i = constants.length - 1; i >= 0; i--) {
            rank = when(col(column).equalTo(word.apply(constants[i])), lit(i)).otherwise(rank);
        }
        return rank;
    }

    /**
     * Takes one step from each node of a frontier.
     *
     * @param frontier {@code start}, {@code id}, {@code order} and {@code path}
     * @param rows the number of its rows
     * @param length the number of edges of its paths
     * @return the same columns, of what is one step further; the same node can come several times
     */
    Dataset<Row> from(Dataset<Row> frontier, long rows, int length) {
        if (rows * (length + 1) <= limits.broadcastEdges()) {
            return stepped(broadcast(frontier).join(steps, col("id").equalTo(col(NODE))));
        }
        Dataset<Row> crowded = frontier.groupBy("id")
                .count()
                .where(col("count").gt(limits.rowsPerTask()))
                .select(col("id").as("crowded"));
        Dataset<Row> some = crowded.isEmpty()
                ? frontier
                : frontier.join(broadcast(crowded), col("id").equalTo(col("crowded")), "left_anti");
        Dataset<Row> divided = some.join(broadcast(shares), col("id").equalTo(col(HOT)), "left_outer")
                .select(
                        col("start"),
                        col("id"),
                        col("order"),
                        col("path"),
                        explode(sequence(lit(0L), coalesce(col(SHARES), lit(1L)).minus(1)))
                                .as("part"));
        Dataset<Row> spread = stepped(
                divided.join(steps, col("id").equalTo(col(NODE)).and(col("part").equalTo(col(SHARE)))));
        if (some == frontier) {
            return spread;
        }
        Dataset<Row> few = steps.join(broadcast(crowded), col(NODE).equalTo(col("crowded")), "left_semi");
        return spread.unionByName(
                stepped(frontier.join(broadcast(few), col("id").equalTo(col(NODE)))));
    }

    private static Dataset<Row> stepped(Dataset<Row> joined) {
        return joined.select(
                col("start"),
                col(USER).as("id"),
                concat(col("order"), LAST).as("order"),
                concat(col("path"), LAST_EDGE).as("path"));
    }

    /** The nodes of a table as the first frontier: no step was taken. */
    Dataset<Row> frontier(Dataset<Row> nodes) {
        StructType types = steps.select(LAST.as("order"), LAST_EDGE.as("path")).schema();
        return nodes.select(
                col("id").as("start"),
                col("id"),
                array().cast(types.apply("order").dataType()).as("order"),
                array().cast(types.apply("path").dataType()).as("path"));
    }

    @Override
    public void close() {
        steps.unpersist();
        shares.unpersist();
    }
}
