package io.charactergraph.spark;

import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.assembly.PartAssembly;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** The rows of all tables, in packets whose key is the number of the part in which they are assembled. */
@SuppressWarnings("EnumOrdinal") // the rows live no longer than the enum
final class PartRows {

    private PartRows() {}

    /** The rows of the tables that are read. */
    static JavaPairRDD<Integer, byte[]> of(SparkSession session, LogicalTables tables, StudioShape shape) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(session.sparkContext());
        List<JavaPairRDD<Integer, byte[]>> all = new ArrayList<>();
        for (StudioShape.Table table : shape.tables()) {
            if (table.isRead()) {
                all.add(tables.rows(table.table()).toJavaRDD().mapPartitionsToPair((PairFlatMapFunction<
                                Iterator<Row>, Integer, byte[]>)
                        rows -> new Dividing(rows, table.table(), shape)));
            }
        }
        return union(context, all);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type
    private static JavaPairRDD<Integer, byte[]> union(
            JavaSparkContext context, List<JavaPairRDD<Integer, byte[]>> all) {
        return all.isEmpty() ? context.parallelizePairs(List.of(), 1) : context.union(all.toArray(new JavaPairRDD[0]));
    }

    /** Reads the rows of a packet. */
    static void read(byte[] packet, BiConsumer<StudioTable, List<@Nullable String>> rows) {
        Packet.Reader reader = new Packet.Reader(packet);
        while (reader.hasNext()) {
            rows.accept(StudioTable.values()[reader.number()], reader.texts());
        }
    }

    /** Finds the part of each row. */
    private static final class Dividing extends Packing<Row> {

        private final StudioTable table;
        private final StudioShape shape;
        private final TextCells cells;

        Dividing(Iterator<Row> rows, StudioTable table, StudioShape shape) {
            super(rows);
            this.table = table;
            this.shape = shape;
            this.cells = new TextCells(table);
        }

        @Override
        void pack(Row row) {
            List<@Nullable String> texts = row.getList(0);
            int part = shape.part(PartAssembly.togetherWith(table, cells.over(texts)));
            write(part, packet -> packet.number(table.ordinal()).texts(texts));
        }
    }
}
