package io.charactergraph.spark;

import com.sun.management.OperatingSystemMXBean;
import io.charactergraph.testkit.large.LargeStudio;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.spark.SparkEnv;
import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.RDDInfo;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Measures what a read of large studios costs: makes exports as Parquet, writes their graphs, and prints a row of a table for each.
 * A size is a number of nodes; with {@code :skew} behind it two exports are compared, one whose references name all templates alike,
 * and one in which 30 of 100 name one template, and each graph is asked about all its characters too. {@code docs/spark.md} has the
 * command.
 */
public final class CostOfRead {

    private static final int FAVOURITE = 30;
    private static final double NANOS = 1e9;
    private static final double MICROS = 1e3;
    private static final double MILLIS = 1e3;
    private static final long MEGABYTE = 1_000_000;
    private static final int WARM_UP = 20_000;

    private static final Map<String, Function<SparkGraph, Dataset<Row>>> QUESTIONS = Map.of(
            "characters().scenes()", graph -> graph.characters().scenes(),
            "characters().assets()", graph -> graph.characters().assets(),
            "usage().ranking()", graph -> graph.usage().ranking(),
            "ratings().rollUp()", graph -> graph.ratings().rollUp(),
            "findings()", SparkGraph::findings);

    private final SparkSession session;
    private final Path folder;
    private final int parts;

    private CostOfRead(SparkSession session, Path folder, int parts) {
        this.session = session;
        this.folder = folder;
        this.parts = parts;
    }

    /** Runs the measurement: a folder, how many nodes a part has, and sizes. */
    public static void main(String... arguments) throws Exception {
        SparkSession session = LocalSession.start();
        session.sparkContext().setLogLevel("ERROR");
        int nodesOfPart = Integer.parseInt(arguments[1]);
        System.out.println(
                "| nodes | rows | parts | cpu, s | wall, s | cpu of a row, µs | longest task, s of cpu | collection, s "
                        + "| shuffled, MB | spilled, MB | kept in memory, MB | kept on disk, MB |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        try {
            new CostOfRead(session, Path.of(arguments[0]), 2).measure(WARM_UP, "");
            for (String size : Arrays.asList(arguments).subList(2, arguments.length)) {
                String[] words = size.split(":");
                int nodes = Integer.parseInt(words[0]);
                CostOfRead cost = new CostOfRead(session, Path.of(arguments[0]), Math.max(2, nodes / nodesOfPart));
                if (words.length > 1) {
                    // In this order, so that neither profits from a process that has compiled more.
                    cost.measure(nodes, " even");
                    cost.measure(nodes, " skewed");
                    cost.measure(nodes, " skewed");
                    cost.ask();
                    cost.measure(nodes, " even");
                    cost.ask();
                } else {
                    cost.measure(nodes, "");
                }
            }
        } finally {
            session.stop();
        }
    }

    private void measure(int nodes, String kind) throws Exception {
        Path export = folder.resolve("studio-" + nodes + kind.trim());
        LargeStudio studio = LargeStudio.of(1, nodes);
        Path counted = export.resolve("rows");
        if (!Files.exists(counted)) {
            LargeExport writing = new LargeExport(session, studio, export.toString());
            long rows = switch (kind) {
                case " even" -> writing.writeWithFavourite(0);
                case " skewed" -> writing.writeWithFavourite(FAVOURITE);
                default -> writing.write();
            };
            Files.writeString(counted, Long.toString(rows));
        }
        long rows = Long.parseLong(Files.readString(counted));
        session.conf().set("spark.sql.shuffle.partitions", Integer.toString(parts));
        Work work = new Work();
        session.sparkContext().addSparkListener(work);
        long cpu = cpu();
        long start = System.nanoTime();
        RDDInfo[] kept;
        long onDisk;
        try (SparkGraph graph =
                SparkStudio.parquet(session, export.toString()).inParts(parts).graph()) {
            graph.write(folder.resolve("graph").toString());
            kept = session.sparkContext().getRDDStorageInfo();
            onDisk = onDisk();
        }
        double seconds = (System.nanoTime() - start) / NANOS;
        double used = (cpu() - cpu) / NANOS;
        session.sparkContext().listenerBus().waitUntilEmpty();
        session.sparkContext().removeSparkListener(work);
        System.out.printf(
                "| %,d%s | %,d | %d | %.0f | %.0f | %.1f | %.1f | %.0f | %,d | %,d | %,d | %,d |%n",
                nodes,
                kind,
                rows,
                parts,
                used,
                seconds,
                used * NANOS / MICROS / rows,
                work.longest / NANOS,
                work.collection / MILLIS,
                work.shuffled / MEGABYTE,
                work.spilled / MEGABYTE,
                Arrays.stream(kept).mapToLong(RDDInfo::memSize).sum() / MEGABYTE,
                onDisk / MEGABYTE);
    }

    /** Asks the graph that was read last, and prints what each answer costs; its rows go nowhere. */
    private void ask() {
        SparkGraph graph = SparkGraph.open(session, folder.resolve("graph").toString());
        new TreeMap<>(QUESTIONS).forEach((name, question) -> {
            long cpu = cpu();
            question.apply(graph)
                    .write()
                    .format("noop")
                    .mode(SaveMode.Overwrite)
                    .save();
            System.out.printf("`%s`: %.0f s of cpu%n", name, (cpu() - cpu) / NANOS);
        });
    }

    /** The bytes of kept rows on disk. What Spark says of it adds up all times that they were moved there. */
    private static long onDisk() {
        return CollectionConverters.asJava(
                        SparkEnv.get().blockManager().diskBlockManager().getAllFiles())
                .stream()
                .filter(file -> file.getName().startsWith("rdd_"))
                .mapToLong(File::length)
                .sum();
    }

    /** The time that all processors gave this process, with the collection of garbage and the compilation of code. */
    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /** What the tasks of a read did. */
    private static final class Work extends SparkListener {

        private long longest;
        private long collection;
        private long shuffled;
        private long spilled;

        @Override
        public void onTaskEnd(SparkListenerTaskEnd end) {
            TaskMetrics metrics = end.taskMetrics();
            if (metrics != null) {
                longest = Math.max(longest, metrics.executorCpuTime());
                collection += metrics.jvmGCTime();
                shuffled += metrics.shuffleWriteMetrics().bytesWritten();
                spilled += metrics.diskBytesSpilled();
            }
        }
    }
}
