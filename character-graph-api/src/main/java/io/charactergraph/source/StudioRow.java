package io.charactergraph.source;

import io.charactergraph.schema.ColumnType;
import io.charactergraph.schema.StudioTable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of a {@link StudioTable}, while it is being read.
 *
 * <p>Columns are asked for by their index in {@link StudioTable#columns()}. A column that the database lacks is null. A row
 * may be reused for the next one: a reader keeps no reference to it.
 *
 * @since 0.1
 */
public interface StudioRow {

    /** Whether there is no value that fits the column: it is null, the column is missing, or the value is a {@link #misfit}. */
    boolean isNull(int column);

    /**
     * The text of a value that is there and does not fit its column, as the database shows it; null when the value fits, is
     * null, or the column is missing. A value of an {@link ColumnType#INTEGER} column does not fit when it is no whole number
     * of 32 bits, one of a {@link ColumnType#UUID} column when it is no UUID of the form 8-4-4-4-12; values of the other types
     * always fit.
     *
     * <p>Of a misfit {@link #isNull} is true, and {@link #uuid} null. A row whose id is one is counted and left out, a reference
     * becomes an unresolved one, an attribute is absent and counted. A source whose columns have exactly these types has none,
     * and need not override this.
     */
    default @Nullable String misfit(int column) {
        return null;
    }

    /** The integer; meaningless when {@link #isNull}. */
    int integer(int column);

    /** The UUID, or null. */
    @Nullable
    UUID uuid(int column);

    /** The text of a text, JSON or row id column, or null. */
    @Nullable
    String text(int column);

    /**
     * Returns the UTF-8 bytes of a text, JSON or row id column, or null where {@link #text} is null. Readers take JSON from
     * here, and make no text of what is no reference.
     *
     * <p>The object is valid until the next call of this method, its array until the row is reused for the next one or ends:
     * a source may set one {@link TextBytes} anew for each value, and may read the next row into the same array. Bytes that
     * are no UTF-8 are read as U+FFFD.
     *
     * <p>The default implementation encodes {@link #text}. A source that has the bytes overrides it, and saves a text and an
     * array for each value.
     */
    default @Nullable TextBytes textBytes(int column) {
        String text = text(column);
        return text == null ? null : TextBytes.of(text);
    }

    /** The boolean; meaningless when {@link #isNull}. */
    boolean bool(int column);

    /** The timestamp, or null; {@link Instant#MAX} for {@code infinity} and {@link Instant#MIN} for {@code -infinity}. */
    @Nullable
    Instant timestamp(int column);

    /** The number; meaningless when {@link #isNull}. */
    double number(int column);
}
