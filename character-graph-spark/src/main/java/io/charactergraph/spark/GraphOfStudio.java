package io.charactergraph.spark;

import io.charactergraph.model.Coverage;
import java.io.PrintStream;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * A program for {@code spark-submit}: reads a studio's export as Parquet, writes its graph as Parquet, and prints the accounts.
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
        print(SparkGraph.open(session, folder), out);
    }

    private static void print(SparkGraph graph, PrintStream out) {
        List<Row> tables = graph.coverage().orderBy("table").collectAsList();
        out.println(new Coverage(tables.stream().map(CoverageColumns::table).toList()));
        out.println(
                "nodes: " + graph.nodes().count() + ", edges: " + graph.edges().count() + ", unresolved references: "
                        + graph.unresolved().count());
    }
}
