package io.charactergraph.spark;

import static org.apache.spark.sql.functions.broadcast;

import io.charactergraph.internal.Lazy;
import java.util.function.Supplier;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.network.util.JavaUtils;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;

/**
 * Ids of nodes that are found when they are first needed, and kept in memory and on disk until they are freed. What is asked of
 * them does not carry the plan by which they were found, and it is known whether they are few.
 */
final class KeptIds {

    private static final StructType SCHEMA = new StructType().add("id", DataTypes.StringType);

    /** About how many bytes an id has in a table. */
    private static final long BYTES = 80;

    private final Lazy<Found> found;

    /** The ids of a table with a column {@code id}, in which each stands once. */
    KeptIds(Supplier<Dataset<Row>> ids) {
        found = Lazy.of(() -> find(ids.get()));
    }

    private static Found find(Dataset<Row> ids) {
        SparkSession session = ids.sparkSession();
        JavaRDD<Row> rows = ids.select("id").javaRDD().persist(StorageLevel.MEMORY_AND_DISK());
        boolean isSmall = rows.count() * BYTES <= mostToBroadcast(session);
        Dataset<Row> table = session.createDataFrame(rows, SCHEMA);
        return new Found(rows, isSmall ? broadcast(table) : table, isSmall);
    }

    /** How many bytes a table may have that Spark sends to every executor; less than none when it sends no table. */
    private static long mostToBroadcast(SparkSession session) {
        String most = session.conf().get("spark.sql.autoBroadcastJoinThreshold");
        return most.startsWith("-") ? -1 : JavaUtils.byteStringAsBytes(most);
    }

    /** A table of {@code id}. */
    Dataset<Row> table() {
        return found.get().table();
    }

    /** Whether Spark sends all of them to every executor, so that no other table is shuffled for them. */
    boolean isSmall() {
        return found.get().isSmall();
    }

    /** Frees what is kept. The table can be used after it. */
    void free() {
        if (found.isKnown()) {
            found.get().rows().unpersist(false);
        }
    }

    private record Found(JavaRDD<Row> rows, Dataset<Row> table, boolean isSmall) {}
}
