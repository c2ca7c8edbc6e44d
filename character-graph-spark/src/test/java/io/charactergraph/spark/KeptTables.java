package io.charactergraph.spark;

import java.util.EnumMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** Filtered graphs with their tables in the driver, so that a test asks several questions of one filter. */
final class KeptTables {

    private KeptTables() {}

    /** The same filtered graph, with its tables collected. */
    static SparkGraph of(SparkSession session, SparkGraph filtered) {
        if (filtered.loaded() == filtered) {
            return filtered;
        }
        SparkGraph below = filtered.below();
        SparkGraph keptBelow = below == filtered || below == filtered.loaded() ? below : made(session, below, null);
        return made(session, filtered, below == filtered ? null : keptBelow);
    }

    private static SparkGraph made(SparkSession session, SparkGraph graph, @Nullable SparkGraph below) {
        Map<GraphTable, Dataset<Row>> kept = new EnumMap<>(GraphTable.class);
        return new SparkGraph(
                graph.loaded(),
                below,
                graph.filter(),
                table -> kept.computeIfAbsent(
                        table,
                        key -> session.createDataFrame(
                                graph.table(key).collectAsList(),
                                graph.table(key).schema())),
                new KeptIds(() -> graph.loaded().nodes().select("id").limit(0)));
    }
}
