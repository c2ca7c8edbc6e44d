package io.charactergraph.spark;

import io.charactergraph.internal.Texts;
import io.charactergraph.internal.TimestampText;
import io.charactergraph.schema.ColumnType;
import io.charactergraph.schema.StudioColumn;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.StudioRow;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row whose cells are texts, in the order of the table's columns; a cell of a column that is not there is null. */
final class TextCells implements StudioRow {

    private static final int LONGEST_NUMBER = 1_000;

    private final StudioTable table;
    private List<@Nullable String> cells = List.of();

    TextCells(StudioTable table) {
        this.table = table;
    }

    /** This row over other cells. */
    TextCells over(List<@Nullable String> others) {
        cells = others;
        return this;
    }

    /** How many values are there that are neither null nor what their column holds, and of which no reader can say so. */
    int unreadable() {
        int count = 0;
        List<StudioColumn> columns = table.columns();
        for (int column = 0; column < columns.size(); column++) {
            ColumnType type = columns.get(column).type();
            boolean read = type == ColumnType.BOOLEAN || type == ColumnType.TIMESTAMP || type == ColumnType.DOUBLE;
            if (read && text(column) != null && isNull(column)) {
                count++;
            }
        }
        return count;
    }

    @Override
    public boolean isNull(int column) {
        return text(column) == null
                || switch (type(column)) {
                    case INTEGER, UUID -> misfit(column) != null;
                    case BOOLEAN -> flag(column) == null;
                    case TIMESTAMP -> timestamp(column) == null;
                    case DOUBLE -> decimal(column) == null;
                    case TEXT, JSON, ROW_ID -> false;
                };
    }

    @Override
    public @Nullable String misfit(int column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        return switch (type(column)) {
            case INTEGER -> whole(text) == null ? text : null;
            case UUID -> Texts.isUuid(Texts.trim(text)) ? null : text;
            case TEXT, JSON, BOOLEAN, TIMESTAMP, DOUBLE, ROW_ID -> null;
        };
    }

    private ColumnType type(int column) {
        return table.columns().get(column).type();
    }

    private static @Nullable Integer whole(String text) {
        if (text.length() > LONGEST_NUMBER) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(Texts.trim(text));
            return number.scale() < -LONGEST_NUMBER || number.scale() > LONGEST_NUMBER
                    ? null
                    : (Integer) number.intValueExact();
        } catch (ArithmeticException e) {
            return null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    @Override
    public int integer(int column) {
        String text = text(column);
        Integer number = text == null ? null : whole(text);
        return number == null ? 0 : number;
    }

    @Override
    public @Nullable UUID uuid(int column) {
        String text = text(column);
        return text == null || misfit(column) != null ? null : UUID.fromString(Texts.trim(text));
    }

    @Override
    public @Nullable String text(int column) {
        return cells.get(column);
    }

    @Override
    public boolean bool(int column) {
        return Boolean.TRUE.equals(flag(column));
    }

    private @Nullable Boolean flag(int column) {
        String text = text(column);
        return text == null
                ? null
                : switch (Texts.trim(text).toLowerCase(Locale.ROOT)) {
                    case "t", "true", "1" -> Boolean.TRUE;
                    case "f", "false", "0" -> Boolean.FALSE;
                    default -> null;
                };
    }

    @Override
    public @Nullable Instant timestamp(int column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        try {
            return TimestampText.parse(Texts.trim(text));
        } catch (DateTimeException e) {
            return null;
        }
    }

    @Override
    public double number(int column) {
        Double number = decimal(column);
        return number == null ? Double.NaN : number;
    }

    private @Nullable Double decimal(int column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
