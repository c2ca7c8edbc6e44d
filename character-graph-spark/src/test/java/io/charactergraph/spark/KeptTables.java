package io.charactergraph.spark;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.jspecify.annotations.Nullable;

/** Graphs that keep their tables when they are first read, so that several questions are asked of one filter. */
final class KeptTables implements AutoCloseable {

    private final List<Dataset<Row>> kept = new ArrayList<>();
    private final SparkGraph graph;

    /** Keeps the tables of a graph, and of what its ceiling leaves. */
    KeptTables(SparkGraph graph) {
        SparkGraph below = graph.below();
        SparkGraph keptBelow = below == graph ? null : kept(below, null);
        this.graph = kept(graph, keptBelow);
    }

    /** The graph; its answers are those of the graph whose tables are kept. */
    SparkGraph graph() {
        return graph;
    }

    private SparkGraph kept(SparkGraph of, @Nullable SparkGraph below) {
        return new SparkGraph(
                of.loaded(),
                below,
                of.filter(),
                table -> persisted(of.table(table)),
                new KeptIds(() -> of.loaded().nodes().select("id").limit(0)));
    }

    private Dataset<Row> persisted(Dataset<Row> table) {
        Dataset<Row> persisted = table.persist(StorageLevel.MEMORY_AND_DISK());
        kept.add(persisted);
        return persisted;
    }

    @Override
    public void close() {
        kept.forEach(Dataset::unpersist);
    }
}
