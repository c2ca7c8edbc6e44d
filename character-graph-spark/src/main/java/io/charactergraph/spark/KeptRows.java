package io.charactergraph.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import scala.Tuple2;

/**
 * The rows of several tables as packets of bytes, each packet with the number of its table. They are kept in a tenth of the memory that a
 * table of Spark takes with all their columns, and a reader of one table does not read the others.
 */
final class KeptRows {

    /** A packet of so many bytes is full. */
    private static final int PACKET = 1 << 16;

    private final Map<Integer, Packet> open = new TreeMap<>();
    private final List<Tuple2<Integer, byte[]>> full = new ArrayList<>();

    /** Writes a row of a table. */
    void write(int table, StructType schema, Row row) {
        Packet packet = open.computeIfAbsent(table, any -> new Packet());
        RowBytes.write(packet, schema, row);
        if (packet.size() >= PACKET) {
            full.add(new Tuple2<>(table, packet.toBytes()));
            open.remove(table);
        }
    }

    /** Returns all packets. Nothing can be written after that. */
    Iterator<Tuple2<Integer, byte[]>> packets() {
        open.forEach((table, packet) -> full.add(new Tuple2<>(table, packet.toBytes())));
        return full.iterator();
    }

    /** Returns the rows of a table. */
    static Dataset<Row> read(
            SparkSession session, JavaRDD<Tuple2<Integer, byte[]>> packets, int table, StructType schema) {
        JavaRDD<byte[]> ofTable = packets.filter(packet -> packet._1() == table).map(Tuple2::_2);
        return session.createDataset(ofTable.rdd(), Encoders.BINARY())
                .flatMap(new Reading(schema), Encoders.row(schema));
    }

    private record Reading(StructType schema) implements FlatMapFunction<byte[], Row> {

        @Override
        public Iterator<Row> call(byte[] packet) {
            Packet.Reader reader = new Packet.Reader(packet);
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return reader.hasNext();
                }

                @Override
                public Row next() {
                    if (!hasNext()) {
                        throw new NoSuchElementException();
                    }
                    return RowBytes.read(reader, schema);
                }
            };
        }
    }
}
