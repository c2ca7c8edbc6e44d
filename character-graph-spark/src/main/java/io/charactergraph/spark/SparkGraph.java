package io.charactergraph.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.charactergraph.graph.index.EdgePreference;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.TableCoverage;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.assembly.PartAssembly;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.ReduceFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.KeyValueGroupedDataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/**
 * The graph of a studio as tables of Spark: nodes, edges, unresolved references, accounts. They have the same rows as the graph
 * that a load of the same tables makes in memory. Nothing is read until an action of Spark asks for it.
 *
 * <p>The tables of a studio are read once, and kept in memory and on disk with what they gave, until {@link #close}.
 *
 * @since 0.1
 */
public final class SparkGraph implements AutoCloseable {

    private static final String TYPE = "type";

    private final Dataset<Row> nodes;
    private final Dataset<Row> edges;
    private final Dataset<Row> unresolved;
    private final Dataset<Row> coverage;
    private final Dataset<Row> usages;
    private final List<Dataset<Row>> kept;

    private SparkGraph(
            Dataset<Row> nodes,
            Dataset<Row> edges,
            Dataset<Row> unresolved,
            Dataset<Row> coverage,
            Dataset<Row> usages,
            List<Dataset<Row>> kept) {
        this.nodes = nodes;
        this.edges = edges;
        this.unresolved = unresolved;
        this.coverage = coverage;
        this.usages = usages;
        this.kept = kept;
    }

    /** The graph of a studio. */
    static SparkGraph of(SparkSession session, LogicalTables tables, StudioShape shape) {
        Dataset<Row> rows = keep(PartRows.of(session, tables, shape));
        Dataset<Row> names = keep(rows.mapPartitions(new Names(shape), Encoders.row(Names.SCHEMA)));
        Dataset<Row> parts = keep(
                grouped(rows).cogroup(grouped(asked(names)), new Assembling(shape), Encoders.row(Assembling.SCHEMA)));
        return new SparkGraph(
                nodes(Times.shown(table(parts, "node"))),
                edges(table(parts, "edge")),
                table(parts, "unresolved"),
                coverage(session, table(parts, "coverage"), shape),
                Times.shown(table(parts, "usage")),
                List.of(rows, names, parts));
    }

    private static Dataset<Row> keep(Dataset<Row> table) {
        return table.persist(StorageLevel.MEMORY_AND_DISK());
    }

    private static KeyValueGroupedDataset<Integer, Row> grouped(Dataset<Row> table) {
        return table.groupByKey((MapFunction<Row, Integer>) row -> row.<Integer>getAs("part"), Encoders.INT());
    }

    /**
     * The rows that each part asks for. A part asks for a name once, however many of its rows do, so that a name that a third
     * of all rows have costs a row for each part.
     */
    private static Dataset<Row> asked(Dataset<Row> names) {
        Dataset<Row> directory = names.where(col("table").isNotNull()).drop("part");
        Dataset<Row> asks = names.where(col("part").isNotNull()).select("part", "name");
        Dataset<Row> found = asks.distinct().join(directory, "name");
        Dataset<Row> further = found.where(col("further").isNotNull())
                .select(col("part"), col("further").as("name"))
                .distinct()
                .join(directory, "name");
        return found.unionByName(further);
    }

    private static Dataset<Row> table(Dataset<Row> parts, String column) {
        return parts.where(col(column).isNotNull()).select(column + ".*");
    }

    /** An arc is in every part with a row that names it; it is a quest when one of them says so. */
    private static Dataset<Row> nodes(Dataset<Row> nodes) {
        Column several = lit(false);
        for (NodeKind kind : NodeKind.values()) {
            if (PartAssembly.isInSeveralParts(kind)) {
                several = several.or(col(TYPE).equalTo(kind.wireType()));
            }
        }
        Column[] all = Arrays.stream(nodes.columns()).map(name -> col(name)).toArray(Column[]::new);
        return nodes.where(not(several))
                .unionByName(nodes.where(several)
                        .groupBy("id")
                        .agg(max_by(struct(all), col("isQuest")).as("node"))
                        .select("node.*"));
    }

    /** Of the same edge from rows of several parts one is kept (readings R20). */
    private static Dataset<Row> edges(Dataset<Row> edges) {
        List<String> tables = Arrays.stream(StudioTable.values())
                .filter(PartAssembly::mayRepeatEdges)
                .map(StudioTable::tableName)
                .toList();
        Column mayRepeat = col("table").isin(tables.toArray());
        Dataset<Row> once = edges.where(mayRepeat)
                .groupByKey((MapFunction<Row, String>) SparkGraph::identity, Encoders.STRING())
                .reduceGroups((ReduceFunction<Row>) SparkGraph::preferred)
                .map((MapFunction<Tuple2<String, Row>, Row>) Tuple2::_2, Encoders.row(EdgeColumns.SCHEMA));
        return edges.where(not(mayRepeat)).unionByName(once);
    }

    private static String identity(Row edge) {
        StringBuilder identity = new StringBuilder();
        for (String column : EdgeColumns.IDENTITY) {
            String text = String.valueOf(edge.<Object>getAs(column));
            identity.append(text.length()).append(' ').append(text);
        }
        return identity.toString();
    }

    private static Row preferred(Row left, Row right) {
        return EdgePreference.ORDER.compare(EdgeColumns.edge(left), EdgeColumns.edge(right)) <= 0 ? left : right;
    }

    /** The accounts of all parts, added; also of tables of which no part has a row. */
    private static Dataset<Row> coverage(SparkSession session, Dataset<Row> parts, StudioShape shape) {
        List<Row> none = shape.tables().stream()
                .map(table -> CoverageColumns.row(table.coverage(shape.source())))
                .toList();
        Column[] equal = CoverageColumns.EQUAL.stream().map(name -> col(name)).toArray(Column[]::new);
        String partial = TableCoverage.Status.PARTIAL.name();
        Column status = when(max(col("status").equalTo(partial)), lit(partial)).otherwise(max(col("status")));
        List<Column> sums = new ArrayList<>();
        for (String count : CoverageColumns.COUNTS) {
            sums.add(sum(col(count)).as(count));
        }
        Dataset<Row> added = session.createDataFrame(none, CoverageColumns.SCHEMA)
                .unionByName(parts)
                .groupBy(equal)
                .agg(status.as("status"), sums.toArray(new Column[0]));
        Column[] inOrder = Arrays.stream(CoverageColumns.SCHEMA.fieldNames())
                .map(name -> col(name))
                .toArray(Column[]::new);
        return added.select(inOrder);
    }

    /** Returns the nodes, a row each; columns that a kind does not have are null. In no order. */
    public Dataset<Row> nodes() {
        return nodes;
    }

    /** Returns the edges, a row each, with their evidence. In no order. */
    public Dataset<Row> edges() {
        return edges;
    }

    /** Returns the unresolved references, a row each. In no order. */
    public Dataset<Row> unresolved() {
        return unresolved;
    }

    /** Returns the accounts, a row for each table of the dictionary. In no order. */
    public Dataset<Row> coverage() {
        return coverage;
    }

    /** Returns the rows of {@code character_usage}, with what each names that exists. In no order. */
    public Dataset<Row> usages() {
        return usages;
    }

    /**
     * Writes the tables as Parquet, each into a folder of its name below a folder. What is there already is replaced.
     *
     * @param folder a folder of any file system that Spark knows
     */
    public void write(String folder) {
        write(nodes, folder, "nodes");
        write(edges, folder, "edges");
        write(unresolved, folder, "unresolved");
        write(coverage, folder, "coverage");
        write(usages, folder, "usages");
    }

    private static void write(Dataset<Row> table, String folder, String name) {
        table.write().mode(SaveMode.Overwrite).parquet(folder + "/" + name);
    }

    /** Returns the graph that {@link #write} wrote. */
    public static SparkGraph open(SparkSession session, String folder) {
        return new SparkGraph(
                session.read().schema(Times.shown(NodeColumns.SCHEMA)).parquet(folder + "/nodes"),
                session.read().schema(EdgeColumns.SCHEMA).parquet(folder + "/edges"),
                session.read().schema(UnresolvedColumns.SCHEMA).parquet(folder + "/unresolved"),
                session.read().schema(CoverageColumns.SCHEMA).parquet(folder + "/coverage"),
                session.read().schema(Times.shown(UsageColumns.SCHEMA)).parquet(folder + "/usages"),
                List.of());
    }

    /** Frees what was kept. The tables of the graph can be used after it, and are then read anew. */
    @Override
    public void close() {
        kept.forEach(Dataset::unpersist);
    }
}
