package io.charactergraph.spark;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The tables that a question of several steps keeps, until it is closed. A table that is kept is made at once, and what is asked of
 * it has a plan that begins with it, so that plans do not grow from step to step.
 *
 * <p>Where the session has a checkpoint directory the tables are written there. They outlive the loss of an executor, and the
 * settings of Spark say when their files are deleted. Otherwise they are in the memory and on the disks of the executors.
 */
final class Checkpoints implements AutoCloseable {

    private final List<Dataset<Row>> kept = new ArrayList<>();

    /** Makes a table and keeps it. */
    Dataset<Row> keep(Dataset<Row> table) {
        boolean isReliable =
                table.sparkSession().sparkContext().getCheckpointDir().isDefined();
        Dataset<Row> made =
                isReliable ? table.checkpoint(true) : table.localCheckpoint(true, StorageLevel.MEMORY_AND_DISK());
        kept.add(made);
        return made;
    }

    /** Frees a table that was kept. */
    void free(Dataset<Row> table) {
        kept.remove(table);
        free(table.rdd());
    }

    /** Frees the rows of a local checkpoint: they are the nearest stored ones behind the table. */
    private static void free(RDD<?> rows) {
        if (rows.getStorageLevel().equals(StorageLevel.NONE())) {
            CollectionConverters.asJava(rows.dependencies()).forEach(behind -> free(behind.rdd()));
        } else {
            rows.unpersist(false);
        }
    }

    @Override
    public void close() {
        List.copyOf(kept).forEach(this::free);
    }
}
