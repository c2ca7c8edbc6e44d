package io.charactergraph.jdbc.tables;

import io.charactergraph.internal.Texts;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.GraphLoadException;
import io.charactergraph.source.GraphLoadException.Phase;
import io.charactergraph.source.StudioRow;
import io.charactergraph.source.TextBytes;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row in PostgreSQL's binary form, as {@code COPY} sends it: one message for each row. The values are decoded where they stand, and
 * an object is made only for a value that is read as one.
 */
public final class CopyRow implements StudioRow {

    private static final VarHandle SHORTS = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private static final int FIELD_COUNT_BYTES = 2;
    private static final int LENGTH_BYTES = 4;
    /** The length of a value that is null. */
    private static final int NULL = -1;
    /** The seconds from 1970 to 2000, from which PostgreSQL counts. */
    private static final long EPOCH = 946_684_800L;

    private static final long MICROS = 1_000_000L;

    private final StudioTable table;
    /** By the table's column: the number of the field, or -1 when the column is missing. */
    private final int[] fields;

    private final ColumnReading[] readings;
    private final int[] starts;
    private final int[] lengths;
    private final TextBytes text = new TextBytes();
    private byte[] bytes = {};

    public CopyRow(TablePlan plan) {
        table = plan.table();
        fields = new int[table.columns().size()];
        Arrays.fill(fields, NULL);
        readings = new ColumnReading[fields.length];
        int field = 0;
        for (TablePlan.PlannedColumn column : plan.columns()) {
            fields[column.index()] = field++;
            readings[column.index()] = column.reading();
        }
        starts = new int[field];
        lengths = new int[field];
    }

    /**
     * Becomes the row of a message.
     *
     * @throws GraphLoadException if the message is not such a row
     */
    public CopyRow set(byte[] message) {
        bytes = message;
        int at = FIELD_COUNT_BYTES;
        if (message.length < at || (short) SHORTS.get(message, 0) != starts.length) {
            throw damaged();
        }
        for (int field = 0; field < starts.length; field++) {
            if (message.length - at < LENGTH_BYTES) {
                throw damaged();
            }
            int length = (int) INTS.get(message, at);
            at += LENGTH_BYTES;
            if (length < NULL || length > message.length - at) {
                throw damaged();
            }
            starts[field] = at;
            lengths[field] = length;
            at += Math.max(length, 0);
        }
        if (at != message.length) {
            throw damaged();
        }
        return this;
    }

    private GraphLoadException damaged() {
        return new GraphLoadException(Phase.READING, table, "what came from the database is no row of the table", null);
    }

    /** The number of the field of a column, or -1 when there is no value. */
    private int field(int column) {
        int field = fields[column];
        return field >= 0 && lengths[field] >= 0 ? field : NULL;
    }

    @Override
    public boolean isNull(int column) {
        int field = field(column);
        if (field < 0) {
            return true;
        }
        return switch (readings[column]) {
            case LONG -> isTooLarge(field);
            case UUID_TEXT -> uuid(column) == null;
            default -> false;
        };
    }

    private boolean isTooLarge(int field) {
        long value = whole(field);
        return value != (int) value;
    }

    @Override
    public @Nullable String misfit(int column) {
        int field = field(column);
        if (field < 0) {
            return null;
        }
        return switch (readings[column]) {
            case LONG -> isTooLarge(field) ? Long.toString(whole(field)) : null;
            case UUID_TEXT -> uuid(column) == null ? string(field) : null;
            default -> null;
        };
    }

    @Override
    public int integer(int column) {
        int field = field(column);
        return field < 0 ? 0 : (int) whole(field);
    }

    /** A whole number of any width. */
    private long whole(int field) {
        int start = starts[field];
        return switch (lengths[field]) {
            case Integer.BYTES -> (int) INTS.get(bytes, start);
            case Long.BYTES -> (long) LONGS.get(bytes, start);
            case Short.BYTES -> (short) SHORTS.get(bytes, start);
            default -> throw damaged();
        };
    }

    @Override
    public @Nullable UUID uuid(int column) {
        int field = field(column);
        if (field < 0) {
            return null;
        }
        if (readings[column] == ColumnReading.UUID_TEXT) {
            String trimmed = Texts.trim(string(field));
            return Texts.isUuid(trimmed) ? UUID.fromString(trimmed) : null;
        }
        if (lengths[field] != 2 * Long.BYTES) {
            throw damaged();
        }
        int start = starts[field];
        return new UUID((long) LONGS.get(bytes, start), (long) LONGS.get(bytes, start + Long.BYTES));
    }

    @Override
    public @Nullable String text(int column) {
        int field = field(column);
        if (field < 0) {
            return null;
        }
        return switch (readings[column]) {
            case JSONB -> {
                TextBytes json = jsonb(field);
                yield new String(json.array(), json.from(), json.to() - json.from(), StandardCharsets.UTF_8);
            }
            case INT, LONG, WHOLE -> Long.toString(whole(field));
            case UUID -> String.valueOf(uuid(column));
            default -> string(field);
        };
    }

    private String string(int field) {
        return new String(bytes, starts[field], lengths[field], StandardCharsets.UTF_8);
    }

    @Override
    public @Nullable TextBytes textBytes(int column) {
        int field = field(column);
        if (field < 0) {
            return null;
        }
        return switch (readings[column]) {
            case JSONB -> jsonb(field);
            case INT, LONG, WHOLE, UUID -> StudioRow.super.textBytes(column);
            default -> text.set(bytes, starts[field], starts[field] + lengths[field]);
        };
    }

    /** The text behind the version of the form, which is 1. */
    private TextBytes jsonb(int field) {
        int start = starts[field];
        if (lengths[field] < 1 || bytes[start] != 1) {
            throw damaged();
        }
        return text.set(bytes, start + 1, start + lengths[field]);
    }

    @Override
    public boolean bool(int column) {
        int field = field(column);
        if (field < 0) {
            return false;
        }
        if (lengths[field] != 1) {
            throw damaged();
        }
        return bytes[starts[field]] != 0;
    }

    /** Reads a timestamp without time zone as UTC, regardless of the zones of the session and of this JVM. */
    @Override
    public @Nullable Instant timestamp(int column) {
        int field = field(column);
        if (field < 0) {
            return null;
        }
        if (lengths[field] != Long.BYTES) {
            throw damaged();
        }
        long micros = (long) LONGS.get(bytes, starts[field]);
        if (micros == Long.MAX_VALUE) {
            return Instant.MAX;
        }
        if (micros == Long.MIN_VALUE) {
            return Instant.MIN;
        }
        return Instant.ofEpochSecond(EPOCH + Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1000);
    }

    @Override
    public double number(int column) {
        int field = field(column);
        if (field < 0) {
            return 0;
        }
        return switch (readings[column]) {
            case WHOLE, INT, LONG -> whole(field);
            case DECIMAL -> decimal(field);
            default -> {
                if (lengths[field] != Double.BYTES) {
                    throw damaged();
                }
                yield Double.longBitsToDouble((long) LONGS.get(bytes, starts[field]));
            }
        };
    }

    private double decimal(int field) {
        try {
            return Double.parseDouble(string(field));
        } catch (NumberFormatException e) {
            throw damaged();
        }
    }
}
