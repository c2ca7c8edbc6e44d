package io.charactergraph.spark;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.explode;

import io.charactergraph.internal.Lazy;
import io.charactergraph.internal.OneLine;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.query.ImpactOptions;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * What refers to each of many nodes, directly and through others: the answer of {@link SparkGraph#whereUsed}. The same uses,
 * paths and references as {@code users()} of each node gives in memory, without a limit.
 *
 * <p>A start that the graph does not have, or that its filter leaves out, is in {@link #unknown} and in no other table; in
 * memory it would be an {@code UnknownNodeException}.
 *
 * @since 0.1
 */
public final class WhereUsedTables implements AutoCloseable {

    private static final Seq<String> ID =
            CollectionConverters.asScala(List.of("id")).toSeq();

    private final SparkGraph graph;
    private final Dataset<Row> asked;
    private final Checkpoints checkpoints = new Checkpoints();
    private final Lazy<UserSteps> steps;
    private final Lazy<Dataset<Row>> uses;

    WhereUsedTables(SparkGraph graph, Dataset<Row> starts, int depth, Set<EdgeKind> kinds, UserSteps.Limits limits) {
        int distance = ImpactOptions.STANDARD.withDepth(depth).depth();
        if (!List.of(starts.columns()).contains("id")) {
            throw new IllegalArgumentException(
                    OneLine.of("starts: no column id among " + String.join(", ", starts.columns())));
        }
        this.graph = graph;
        this.asked = starts.select("id").distinct();
        this.steps = Lazy.of(() -> new UserSteps(graph, kinds, limits));
        this.uses = Lazy.of(() -> walked(distance));
    }

    private Dataset<Row> walked(int depth) {
        return new UsersWalk(steps.get(), known(), checkpoints)
                .walk(depth)
                .where(col("distance").gt(0))
                .select(
                        col("start"),
                        col("id"),
                        col("distance"),
                        element_at(col("path"), -1).getField("type").as("kind"),
                        col("path"),
                        col("order"));
    }

    /** The starts that the graph has. */
    private Dataset<Row> known() {
        return asked.join(graph.table(GraphTable.NODES).select("id"), ID, "left_semi");
    }

    /**
     * Returns what refers to each start, a row for each start and node. In no order.
     *
     * <table>
     * <caption>Columns</caption>
     * <tr><th>Column</th><th>Type</th><th>Meaning</th></tr>
     * <tr><td>{@code start}</td><td>text</td><td>the node asked about</td></tr>
     * <tr><td>{@code id}</td><td>text</td><td>the node that refers to it; the start itself is never one</td></tr>
     * <tr><td>{@code distance}</td><td>int</td><td>the number of edges between them, at least 1</td></tr>
     * <tr><td>{@code kind}</td><td>text</td><td>the kind of the last edge of the path</td></tr>
     * <tr><td>{@code path}</td><td>array of edges</td><td>a shortest path from the start, each edge with the columns of
     * {@link SparkGraph#edges}</td></tr>
     * <tr><td>{@code order}</td><td>array</td><td>sorts the rows of one start and one distance as the list in memory is
     * sorted</td></tr>
     * </table>
     *
     * <p>No column is null. The first call walks: for each distance a job that joins what was new at the distance before with
     * the edges. What is found is kept in memory and on disk until {@link #close}, after which the table cannot be read; where
     * the session has a checkpoint directory it is written there. The cost is that of one shuffle of the edges, and for each
     * distance one pass over the edges that are kept and a shuffle of what is new.
     */
    public Dataset<Row> uses() {
        return uses.get();
    }

    /**
     * Returns the unresolved references that name a start and could not become an edge: {@code start} and the columns of {@link
     * SparkGraph#unresolved}. In no order. Does not walk.
     */
    public Dataset<Row> unresolved() {
        Dataset<Row> unresolved = graph.table(GraphTable.UNRESOLVED);
        return naming(unresolved.withColumn("start", explode(array_distinct(col("missing")))));
    }

    /**
     * Returns the places that use a start without being a node: {@code start} and the columns of {@link
     * SparkGraph#outsideReferences}. In no order. Does not walk.
     */
    public Dataset<Row> outside() {
        Dataset<Row> outside = graph.table(GraphTable.OUTSIDE_REFERENCES);
        return naming(outside.withColumn("start", col("target")));
    }

    /** The references whose start the graph has, with the start first. */
    private Dataset<Row> naming(Dataset<Row> references) {
        Dataset<Row> known = known();
        Column[] columns = Stream.concat(
                        Stream.of("start"), Arrays.stream(references.columns()).filter(name -> !name.equals("start")))
                .map(name -> col(name))
                .toArray(Column[]::new);
        return references
                .join(known, col("start").equalTo(known.col("id")), "left_semi")
                .select(columns);
    }

    /**
     * Returns the starts that the graph does not have, each once, in a column {@code id}; null when there was a null. In no order.
     */
    public Dataset<Row> unknown() {
        return asked.join(graph.table(GraphTable.NODES).select("id"), ID, "left_anti");
    }

    /** Frees what was kept. The table of uses cannot be read after it; the others can. */
    @Override
    public void close() {
        if (asked.sparkSession().sparkContext().isStopped()) {
            return; // what was kept is gone with the session
        }
        checkpoints.close();
        if (steps.isKnown()) {
            steps.get().close();
        }
    }
}
