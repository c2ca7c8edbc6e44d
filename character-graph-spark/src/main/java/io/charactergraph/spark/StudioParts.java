package io.charactergraph.spark;

import java.util.Iterator;
import org.apache.spark.HashPartitioner;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FlatMapFunction2;
import org.apache.spark.sql.SparkSession;
import scala.Tuple2;

/**
 * A studio in parts, each a partition. The rows are shuffled once, and what is shuffled is read twice: for the names of rows, and
 * with the rows of other parts that have the names that the part asks for.
 *
 * @param session where it is read
 * @param tables the rows of its tables
 * @param shape how they are there
 */
record StudioParts(SparkSession session, PartRows tables, StudioShape shape) {

    /** Returns what the parts give, as {@link Assembling} reads it. Nothing is read before an action. */
    JavaRDD<Tuple2<Integer, byte[]>> assembled() {
        JavaPairRDD<Integer, byte[]> rows = rows();
        JavaPairRDD<Integer, byte[]> names = names(rows);
        JavaPairRDD<Integer, byte[]> first =
                names.mapPartitionsToPair(new Directory.First(shape)).partitionBy(byNumber());
        JavaPairRDD<Integer, byte[]> further = names.zipPartitions(first, new Directory.Further())
                .mapToPair(packet -> packet)
                .partitionBy(byNumber());
        return rows.zipPartitions(first.values().zipPartitions(further.values(), new Both()), new Assembling(shape));
    }

    /** Returns the rows, by their part. */
    JavaPairRDD<Integer, byte[]> rows() {
        return tables.of(shape).partitionBy(byNumber());
    }

    /** Returns the names that rows have and for which parts ask, by the partitions of names. */
    JavaPairRDD<Integer, byte[]> names(JavaPairRDD<Integer, byte[]> rows) {
        return rows.mapPartitionsToPair(new Names(shape)).partitionBy(byNumber());
    }

    private Partitioner byNumber() {
        return new HashPartitioner(shape.parts());
    }

    /** The packets of both. */
    private static final class Both implements FlatMapFunction2<Iterator<byte[]>, Iterator<byte[]>, byte[]> {

        private static final long serialVersionUID = 1;

        @Override
        public Iterator<byte[]> call(Iterator<byte[]> first, Iterator<byte[]> second) {
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return first.hasNext() || second.hasNext();
                }

                @Override
                public byte[] next() {
                    return first.hasNext() ? first.next() : second.next();
                }
            };
        }
    }
}
