package io.charactergraph.spark;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Rows as records of a {@link Packet}: the number of each column that has a value, counted from 1, with the value, and 0 at the end. Few columns
 * of a node have one, and texts repeat in a packet: the bytes are a tenth of what Spark's own rows take.
 */
final class RowBytes {

    private RowBytes() {}

    /** Writes a row of these columns. */
    static void write(Packet packet, StructType schema, Row row) {
        for (int column = 0; column < schema.length(); column++) {
            if (!row.isNullAt(column)) {
                packet.number(column + 1);
                write(packet, schema.fields()[column].dataType(), row.get(column));
            }
        }
        packet.number(0);
    }

    private static void write(Packet packet, DataType type, Object value) {
        if (type.equals(DataTypes.StringType)) {
            packet.repeated((String) value);
        } else if (type.equals(DataTypes.BooleanType)) {
            packet.number((Boolean) value ? 1 : 0);
        } else if (type.equals(DataTypes.IntegerType) || type.equals(DataTypes.LongType)) {
            packet.whole(((Number) value).longValue());
        } else if (type.equals(DataTypes.DoubleType)) {
            packet.whole(Double.doubleToLongBits((Double) value));
        } else if (type instanceof ArrayType array) {
            List<? extends @Nullable Object> elements = CollectionConverters.asJava((Seq<?>) value);
            packet.number(elements.size());
            for (Object element : elements) {
                packet.number(element == null ? 0 : 1);
                if (element != null) {
                    write(packet, array.elementType(), element);
                }
            }
        } else {
            write(packet, (StructType) type, (Row) value);
        }
    }

    /** Reads a row of these columns. */
    static Row read(Packet.Reader packet, StructType schema) {
        @Nullable Object[] values = new @Nullable Object[schema.length()];
        for (int column = packet.number(); column > 0; column = packet.number()) {
            values[column - 1] = read(packet, schema.fields()[column - 1].dataType());
        }
        return RowFactory.create(values);
    }

    private static Object read(Packet.Reader packet, DataType type) {
        if (type.equals(DataTypes.StringType)) {
            return packet.repeated();
        }
        if (type.equals(DataTypes.BooleanType)) {
            return packet.number() == 1;
        }
        if (type.equals(DataTypes.IntegerType)) {
            return (int) packet.whole();
        }
        if (type.equals(DataTypes.LongType)) {
            return packet.whole();
        }
        if (type.equals(DataTypes.DoubleType)) {
            return Double.longBitsToDouble(packet.whole());
        }
        if (type instanceof ArrayType array) {
            int size = packet.number();
            List<@Nullable Object> elements = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                elements.add(packet.number() == 0 ? null : read(packet, array.elementType()));
            }
            return Sequences.ofAny(elements);
        }
        return read(packet, (StructType) type);
    }
}
