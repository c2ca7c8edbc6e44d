package io.charactergraph.spark;

import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.assembly.PartAssembly;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The rows of all tables, in packets whose key is the number of the part in which they are assembled. One plan of Spark reads all
 * tables. A task of that plan is sent with how every table is read, so tables of few bytes are read by few tasks.
 */
@SuppressWarnings("EnumOrdinal") // the rows live no longer than the enum
final class PartRows {

    /** A task reads so many bytes of tables, or more; and so many bytes of tables make a part. */
    private static final BigInteger BYTES_OF_TASK = BigInteger.ONE.shiftLeft(20);

    private final SparkSession session;
    private final @Nullable Dataset<Row> rows;
    private final int tasks;

    /** The rows of some tables. */
    PartRows(SparkSession session, LogicalTables tables, Collection<StudioTable> read) {
        this.session = session;
        List<Dataset<Row>> each = read.stream().map(tables::rows).toList();
        this.rows = each.isEmpty() ? null : CheckRows.union(each);
        this.tasks = rows == null ? 1 : tasks(rows.queryExecution().optimizedPlan());
    }

    /** How many tasks the sources of a plan are worth. Of a source whose size Spark does not know it says that it is very large. */
    private static int tasks(LogicalPlan plan) {
        BigInteger bytes = BigInteger.ZERO;
        for (LogicalPlan source : CollectionConverters.asJava(plan.collectLeaves())) {
            bytes = bytes.add(source.stats().sizeInBytes().bigInteger());
        }
        return bytes.divide(BYTES_OF_TASK)
                .add(BigInteger.ONE)
                .min(BigInteger.valueOf(Integer.MAX_VALUE))
                .intValueExact();
    }

    /** The most parts that the rows are worth; at least 1. */
    int mostParts() {
        return tasks;
    }

    /** The rows, as the shape divides them. Nothing is read before an action. */
    JavaPairRDD<Integer, byte[]> of(StudioShape shape) {
        if (rows == null) {
            return JavaSparkContext.fromSparkContext(session.sparkContext()).parallelizePairs(List.of(), 1);
        }
        JavaRDD<InternalRow> read = rows.queryExecution().toRdd().toJavaRDD();
        return (read.getNumPartitions() > tasks ? read.coalesce(tasks) : read)
                .mapPartitionsToPair((PairFlatMapFunction<Iterator<InternalRow>, Integer, byte[]>)
                        some -> new Dividing(some, shape));
    }

    /** Reads the rows of a packet. */
    static void read(byte[] packet, BiConsumer<StudioTable, List<@Nullable String>> rows) {
        Packet.Reader reader = new Packet.Reader(packet);
        while (reader.hasNext()) {
            rows.accept(StudioTable.values()[reader.number()], reader.texts());
        }
    }

    /** Finds the part of each row. */
    private static final class Dividing extends Packing<InternalRow> {

        private static final StudioTable[] TABLES = StudioTable.values();

        private final StudioShape shape;
        private final List<TextCells> cells = new ArrayList<>();

        Dividing(Iterator<InternalRow> rows, StudioShape shape) {
            super(rows);
            this.shape = shape;
            for (StudioTable table : TABLES) {
                cells.add(new TextCells(table));
            }
        }

        @Override
        void pack(InternalRow row) {
            int table = row.getInt(0);
            Utf8Cells texts = new Utf8Cells(row.getArray(1));
            int part = shape.part(
                    PartAssembly.togetherWith(TABLES[table], cells.get(table).over(texts)));
            write(part, packet -> texts.write(packet.number(table)));
        }
    }
}
