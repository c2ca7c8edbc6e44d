package io.charactergraph.spark;

import io.charactergraph.internal.Texts;
import io.charactergraph.model.NodeId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.util.DateTimeUtils;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** The values of a row that is written, by the names of its columns. Texts are whole: no table can hold half a surrogate pair. */
final class Fields {

    private static final long MICROS = 1_000_000;
    private static final long NANOS = 1_000;

    private final StructType schema;
    private final @Nullable Object[] values;

    Fields(StructType schema) {
        this.schema = schema;
        this.values = new @Nullable Object[schema.length()];
    }

    private Fields set(String column, @Nullable Object value) {
        values[schema.fieldIndex(column)] = value;
        return this;
    }

    Fields text(String column, @Nullable String value) {
        return set(column, value == null ? null : Texts.whole(value));
    }

    Fields text(String column, Optional<String> value) {
        return text(column, value.orElse(null));
    }

    Fields id(String column, Optional<?> value) {
        return text(column, value.map(Object::toString).orElse(null));
    }

    Fields texts(String column, List<String> value) {
        return set(column, Sequences.of(value.stream().map(Texts::whole).toList()));
    }

    Fields ids(String column, List<? extends NodeId> value) {
        return texts(column, value.stream().map(Object::toString).toList());
    }

    /** Rows in a column. */
    Fields rows(String column, List<Row> value) {
        return set(column, Sequences.ofRows(value));
    }

    Fields number(String column, int value) {
        return set(column, value);
    }

    Fields number(String column, OptionalInt value) {
        return set(column, value.isPresent() ? value.getAsInt() : null);
    }

    Fields number(String column, OptionalDouble value) {
        return set(column, value.isPresent() ? value.getAsDouble() : null);
    }

    Fields count(String column, long value) {
        return set(column, value);
    }

    Fields flag(String column, boolean value) {
        return set(column, value);
    }

    Fields flag(String column, Optional<Boolean> value) {
        return set(column, value.orElse(null));
    }

    /** A time, in microseconds; one that no timestamp of Spark can hold is absent. */
    Fields time(String column, Optional<Instant> value) {
        return set(column, value.filter(Fields::fits).map(Fields::micros).orElse(null));
    }

    private static boolean fits(Instant time) {
        return Math.abs(time.getEpochSecond()) < Long.MAX_VALUE / MICROS - 1;
    }

    private static long micros(Instant time) {
        return time.getEpochSecond() * MICROS + time.getNano() / NANOS;
    }

    Row row() {
        return RowFactory.create(values);
    }

    /** The text of a value as it stands in tables. */
    static String text(Object value) {
        return Texts.whole(value.toString());
    }

    /** Reads a text that may be absent. */
    static Optional<String> findText(Row row, String column) {
        return Optional.ofNullable(row.getAs(column));
    }

    /** Reads the id of a node that may be absent. */
    static <I extends NodeId> Optional<I> findId(Row row, String column, Class<I> type) {
        return findText(row, column).map(NodeId::parse).map(type::cast);
    }

    /** Reads ids of nodes. */
    static <I extends NodeId> List<I> ids(Row row, String column, Class<I> type) {
        return list(row, column).stream().map(NodeId::parse).map(type::cast).toList();
    }

    /** Reads a time that may be absent: a number of microseconds, or what Spark makes of a timestamp under either setting. */
    static Optional<Instant> findTime(Row row, String column) {
        Object value = row.getAs(column);
        if (value == null) {
            return Optional.empty();
        }
        return Optional.of(
                value instanceof Instant time
                        ? time
                        : ofMicros(
                                value instanceof Timestamp time
                                        ? DateTimeUtils.fromJavaTimestamp(time)
                                        : (Long) value));
    }

    private static Instant ofMicros(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * NANOS);
    }

    /** Reads the rows in a column. */
    static List<Row> rows(Row row, String column) {
        List<Row> rows = row.getList(row.fieldIndex(column));
        return rows == null ? List.of() : List.copyOf(rows);
    }

    static OptionalInt findNumber(Row row, String column) {
        Integer number = row.getAs(column);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    static OptionalDouble findDouble(Row row, String column) {
        Double number = row.getAs(column);
        return number == null ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    static boolean isTrue(Row row, String column) {
        return findFlag(row, column).orElse(false);
    }

    /** Reads a flag that may be absent. */
    static Optional<Boolean> findFlag(Row row, String column) {
        return Optional.ofNullable(row.<@Nullable Boolean>getAs(column));
    }

    static List<String> list(Row row, String column) {
        List<String> list = row.getList(row.fieldIndex(column));
        return list == null ? List.of() : List.copyOf(list);
    }
}
