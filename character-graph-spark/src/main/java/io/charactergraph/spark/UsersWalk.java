package io.charactergraph.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Walks from many nodes at once to what refers to them, breadth first. Each distance is one join of the nodes that were new at
 * the distance before with the steps. A node is kept once for each start, with the first of its paths, as a walk in memory
 * finds it.
 */
final class UsersWalk {

    private final UserSteps steps;
    private final Checkpoints checkpoints;
    private final List<Dataset<Row>> earlier = new ArrayList<>();
    private Dataset<Row> frontier;

    /**
     * A walk that stands at its starts.
     *
     * @param nodes the starts, nodes of the graph, each once
     * @param checkpoints keeps what is found
     */
    UsersWalk(UserSteps steps, Dataset<Row> nodes, Checkpoints checkpoints) {
        this.steps = steps;
        this.checkpoints = checkpoints;
        this.frontier = checkpoints.keep(steps.frontier(nodes).withColumn("distance", lit(0)));
    }

    /**
     * Walks until the distance, or until nothing is new.
     *
     * @return {@code start}, {@code id}, {@code order}, {@code path}, {@code distance}; each start also itself, at distance 0
     */
    Dataset<Row> walk(int depth) {
        long rows = frontier.count();
        for (int distance = 0; distance < depth && rows > 0; distance++) {
            Dataset<Row> next = checkpoints.keep(next(rows, distance));
            earlier.add(frontier);
            frontier = next;
            rows = next.count();
            if (earlier.size() >= steps.limits().tables()) {
                putTogether();
            }
        }
        return all();
    }

    private Dataset<Row> next(long rows, int distance) {
        Dataset<Row> seen = all().select(col("start").as("seenFrom"), col("id").as("seen"));
        return steps.from(frontier, rows, distance)
                .groupBy("start", "id")
                .agg(min(struct(col("order"), col("path"))).as("first"))
                .join(seen, col("start").equalTo(col("seenFrom")).and(col("id").equalTo(col("seen"))), "left_anti")
                .select(
                        col("start"),
                        col("id"),
                        col("first.order"),
                        col("first.path"),
                        lit(distance + 1).as("distance"));
    }

    private Dataset<Row> all() {
        return earlier.stream().reduce(frontier, Dataset::unionAll);
    }

    /** Makes one table of the earlier ones, so that plans do not grow with the distance. */
    private void putTogether() {
        Dataset<Row> together = earlier.stream().reduce(Dataset::unionAll).orElseThrow();
        Dataset<Row> one = checkpoints.keep(together.coalesce(UserSteps.tasks(together)));
        earlier.forEach(checkpoints::free);
        earlier.clear();
        earlier.add(one);
    }
}
