package io.charactergraph.jdbc.tables;

import io.charactergraph.internal.Texts;
import io.charactergraph.internal.TimestampText;
import io.charactergraph.jdbc.session.SqlFailures;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.GraphLoadException;
import io.charactergraph.source.GraphLoadException.Phase;
import io.charactergraph.source.StudioRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The current row of a result set. Creates an object only for a value that is read. */
public final class ResultSetRow implements StudioRow {

    private final ResultSet rows;
    private final StudioTable table;
    /** By the table's column: the index in the result set, or 0 when the column is missing. */
    private final int[] positions;

    private final ColumnReading[] readings;

    public ResultSetRow(ResultSet rows, TablePlan plan) {
        this.rows = rows;
        this.table = plan.table();
        this.positions = new int[table.columns().size()];
        this.readings = new ColumnReading[positions.length];
        int position = 1;
        for (TablePlan.PlannedColumn column : plan.columns()) {
            positions[column.index()] = position++;
            readings[column.index()] = column.reading();
        }
    }

    @Override
    public boolean isNull(int column) {
        int position = positions[column];
        if (position == 0) {
            return true;
        }
        try {
            return switch (readings[column]) {
                case LONG -> {
                    long value = rows.getLong(position);
                    yield rows.wasNull() || value != (int) value;
                }
                case UUID_TEXT -> uuid(column) == null;
                case TIMESTAMP, ZONED_TIMESTAMP -> timestamp(column) == null;
                // the driver gives the bytes that it has received, without making anything of them
                default -> rows.getBytes(position) == null;
            };
        } catch (SQLException | RuntimeException | AssertionError e) {
            throw failure(e);
        }
    }

    @Override
    public @Nullable String misfit(int column) {
        int position = positions[column];
        if (position == 0) {
            return null;
        }
        return switch (readings[column]) {
            case LONG, UUID_TEXT -> isNull(column) ? text(column) : null;
            default -> null;
        };
    }

    @Override
    public int integer(int column) {
        int position = positions[column];
        if (position == 0) {
            return 0;
        }
        try {
            return readings[column] == ColumnReading.LONG ? (int) rows.getLong(position) : rows.getInt(position);
        } catch (SQLException | RuntimeException | AssertionError e) {
            throw failure(e);
        }
    }

    @Override
    public @Nullable UUID uuid(int column) {
        int position = positions[column];
        if (position == 0) {
            return null;
        }
        try {
            if (readings[column] != ColumnReading.UUID_TEXT) {
                return rows.getObject(position, UUID.class);
            }
            String text = rows.getString(position);
            String trimmed = text == null ? "" : Texts.trim(text);
            return Texts.isUuid(trimmed) ? UUID.fromString(trimmed) : null;
        } catch (SQLException | RuntimeException | AssertionError e) {
            throw failure(e);
        }
    }

    @Override
    public @Nullable String text(int column) {
        int position = positions[column];
        if (position == 0) {
            return null;
        }
        try {
            return rows.getString(position);
        } catch (SQLException | RuntimeException | AssertionError e) {
            throw failure(e);
        }
    }

    @Override
    public boolean bool(int column) {
        int position = positions[column];
        if (position == 0) {
            return false;
        }
        try {
            return rows.getBoolean(position);
        } catch (SQLException | RuntimeException | AssertionError e) {
            throw failure(e);
        }
    }

    /** Reads a timestamp without time zone as UTC, regardless of the zones of the session and of this JVM. */
    @Override
    public @Nullable Instant timestamp(int column) {
        int position = positions[column];
        if (position == 0) {
            return null;
        }
        try {
            return readings[column] == ColumnReading.ZONED_TIMESTAMP ? zoned(position) : unzoned(position);
        } catch (DateTimeException e) {
            return leapDay(position);
        } catch (SQLException | RuntimeException | AssertionError e) {
            throw failure(e);
        }
    }

    private @Nullable Instant unzoned(int position) throws SQLException {
        LocalDateTime value = rows.getObject(position, LocalDateTime.class);
        if (value == null) {
            return null;
        }
        // the driver's words for 'infinity' and '-infinity'
        return value.equals(LocalDateTime.MAX)
                ? Instant.MAX
                : value.equals(LocalDateTime.MIN) ? Instant.MIN : value.toInstant(ZoneOffset.UTC);
    }

    private @Nullable Instant zoned(int position) throws SQLException {
        OffsetDateTime value = rows.getObject(position, OffsetDateTime.class);
        if (value == null) {
            return null;
        }
        return value.equals(OffsetDateTime.MAX)
                ? Instant.MAX
                : value.equals(OffsetDateTime.MIN) ? Instant.MIN : value.toInstant();
    }

    /** The driver refuses 29 February of 5 BC, since it first makes a date of the year 5. */
    private @Nullable Instant leapDay(int position) {
        try {
            String text = rows.getString(position);
            return text == null ? null : TimestampText.parse(text);
        } catch (SQLException | RuntimeException | AssertionError e) {
            throw failure(e);
        }
    }

    @Override
    public double number(int column) {
        int position = positions[column];
        if (position == 0) {
            return 0;
        }
        try {
            return rows.getDouble(position);
        } catch (SQLException | RuntimeException | AssertionError e) {
            throw failure(e);
        }
    }

    private GraphLoadException failure(Throwable e) {
        return e instanceof GraphLoadException ours ? ours : SqlFailures.translate(Phase.READING, table, e);
    }
}
