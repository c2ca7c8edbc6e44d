package io.charactergraph.spark;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.col;

import io.charactergraph.internal.OneLine;
import io.charactergraph.model.Coverage;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ArrayType;

/**
 * A program for {@code spark-submit}: reads a studio's export as Parquet, writes its graph and the usage of every character, and
 * prints the accounts and the characters that are used most.
 *
 * <p>The tables of the graph are written as Parquet, each into a folder of its name. {@link UsageTables#all} is written as Parquet into
 * the folder {@code usage}, and as one CSV file with a line of names into the folder {@code usage.csv}, by scenes, assets and
 * generations from high to low. Lists are one field there, with a space between two ids; times are in UTC, with six digits and {@code Z}.
 * What is there already is replaced.
 *
 * <pre>{@code
 * spark-submit --class io.charactergraph.spark.GraphOfStudio … s3a://warehouse/studio s3a://warehouse/graph
 * }</pre>
 *
 * @since 0.1
 */
public final class GraphOfStudio {

    private static final int ARGUMENTS = 2;
    private static final int WRONG_USE = 2;
    private static final int MOST_USED = 10;

    private static final Column[] RANKED = {
        col("scenes").desc(),
        col("assetsDirect").desc(),
        col("generations").desc(),
        col("templateId").asc()
    };

    private GraphOfStudio() {}

    /**
     * Runs the program. A master may be set as Spark has it, such as {@code -Dspark.master=local[2]}.
     *
     * @param arguments the folder of the export, and the folder for the graph
     */
    public static void main(String... arguments) {
        if (arguments.length != ARGUMENTS) {
            System.err.println("Usage: GraphOfStudio EXPORT GRAPH");
            System.err.println(
                    "EXPORT is a folder with a Parquet file or folder for each table; GRAPH is the folder to write.");
            System.exit(WRONG_USE);
        }
        SparkSession session = SparkSession.builder().appName("character-graph").getOrCreate();
        try {
            run(session, arguments[0], arguments[1], System.out);
        } finally {
            session.stop();
        }
    }

    /** Reads, writes and prints. */
    static void run(SparkSession session, String export, String folder, PrintStream out) {
        try (SparkGraph graph = SparkStudio.parquet(session, export).graph()) {
            graph.write(folder);
        }
        SparkGraph graph = SparkGraph.open(session, folder);
        print(graph, out);
        String usage = folder + "/usage";
        graph.usage().all().write().mode(SaveMode.Overwrite).parquet(usage);
        Dataset<Row> ranked = session.read().parquet(usage).orderBy(RANKED);
        flat(ranked)
                .coalesce(1)
                .write()
                .mode(SaveMode.Overwrite)
                .option("header", true)
                .option("escape", "\"")
                .option("timestampFormat", "yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'")
                .option("timeZone", "UTC")
                .csv(usage + ".csv");
        printUsage(ranked.limit(MOST_USED).collectAsList(), out);
        out.println("The usage of all characters: " + usage + " and " + usage + ".csv");
    }

    private static void print(SparkGraph graph, PrintStream out) {
        List<Row> tables = graph.coverage().orderBy("table").collectAsList();
        out.println(new Coverage(tables.stream().map(CoverageColumns::table).toList()));
        out.println(
                "nodes: " + graph.nodes().count() + ", edges: " + graph.edges().count() + ", unresolved references: "
                        + graph.unresolved().count());
        out.println();
    }

    /** The table with lists as texts, which a line of CSV can hold. */
    private static Dataset<Row> flat(Dataset<Row> table) {
        return table.select(Arrays.stream(table.schema().fields())
                .map(field -> field.dataType() instanceof ArrayType
                        ? array_join(col(field.name()), " ").as(field.name())
                        : col(field.name()))
                .toArray(Column[]::new));
    }

    private static void printUsage(List<Row> used, PrintStream out) {
        out.println("Used most: character, and how many scenes, assets, generations");
        for (Row row : used) {
            out.println(OneLine.of("  " + row.getAs("label") + ": " + row.<Object>getAs("scenes") + ", "
                    + row.<Object>getAs("assets") + ", " + row.<Object>getAs("generations")));
        }
    }
}
