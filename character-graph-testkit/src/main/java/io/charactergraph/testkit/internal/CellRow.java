package io.charactergraph.testkit.internal;

import io.charactergraph.internal.OneLine;
import io.charactergraph.internal.Texts;
import io.charactergraph.internal.TimestampText;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.StudioRow;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of text cells, read as the types of its table's columns. */
public final class CellRow implements StudioRow {

    /** What a column of type {@code numeric} can hold beside numbers. */
    private static final Set<String> WORDS = Set.of("NaN", "Infinity", "-Infinity");

    private final StudioTable table;
    private final int[] places;
    private List<@Nullable String> cells = List.of();

    public CellRow(StudioTable table, List<String> columns) {
        this.table = table;
        this.places = table.columns().stream()
                .mapToInt(column -> columns.indexOf(column.name()))
                .toArray();
    }

    /** This row over other cells. */
    public CellRow over(List<@Nullable String> newCells) {
        cells = newCells;
        return this;
    }

    @Override
    public boolean isNull(int column) {
        return text(column) == null || misfit(column) != null;
    }

    /** A number that is not whole or beyond 32 bits, and text that is no UUID: a database whose columns are wider has them. */
    @Override
    public @Nullable String misfit(int column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        return switch (table.columns().get(column).type()) {
            case INTEGER -> isWhole(column, text) ? null : text;
            case UUID -> Texts.isUuid(Texts.trim(text)) ? null : text;
            case TEXT, JSON, BOOLEAN, TIMESTAMP, DOUBLE, ROW_ID -> null;
        };
    }

    private boolean isWhole(int column, String text) {
        if (WORDS.contains(text)) {
            return false;
        }
        BigDecimal number;
        try {
            number = new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw bad(column, text);
        }
        try {
            number.intValueExact();
            return true;
        } catch (ArithmeticException e) {
            return false;
        }
    }

    @Override
    public int integer(int column) {
        String text = present(column);
        try {
            return new BigDecimal(text).intValueExact();
        } catch (NumberFormatException | ArithmeticException e) {
            throw bad(column, text);
        }
    }

    @Override
    public @Nullable UUID uuid(int column) {
        String text = text(column);
        return text == null || misfit(column) != null ? null : UUID.fromString(Texts.trim(text));
    }

    /** The UUID; a text that is none is refused, as a column of that type would. */
    public UUID requireUuid(int column) {
        UUID uuid = uuid(column);
        if (uuid == null) {
            throw bad(column, present(column));
        }
        return uuid;
    }

    @Override
    public @Nullable String text(int column) {
        return places[column] < 0 ? null : cells.get(places[column]);
    }

    @Override
    public boolean bool(int column) {
        String text = present(column);
        return switch (text) {
            case "t", "true" -> true;
            case "f", "false" -> false;
            default -> throw bad(column, text);
        };
    }

    @Override
    public @Nullable Instant timestamp(int column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        try {
            return TimestampText.parse(text);
        } catch (DateTimeException e) {
            throw bad(column, text);
        }
    }

    @Override
    public double number(int column) {
        String text = present(column);
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw bad(column, text);
        }
    }

    private String present(int column) {
        String text = text(column);
        if (text == null) {
            throw new IllegalStateException(name(column) + " is null");
        }
        return text;
    }

    private String name(int column) {
        return table.tableName() + "." + table.columns().get(column).name();
    }

    private IllegalArgumentException bad(int column, String text) {
        return new IllegalArgumentException(OneLine.of(name(column) + ": '" + text + "' is no "
                + table.columns().get(column).type() + "; a database would refuse it"));
    }
}
