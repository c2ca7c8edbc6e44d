package io.charactergraph.source;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of a {@link StudioTable}, while it is being read.
 *
 * <p>Columns are asked for by their index in {@link StudioTable#columns()}. A column that the database lacks is null. A row
 * may be reused for the next one: whoever reads it keeps no reference to it.
 */
public interface StudioRow {

    /** Whether the value is null, or the column missing. */
    boolean isNull(int column);

    /** The integer; meaningless when {@link #isNull}. */
    int integer(int column);

    /** The UUID, or null. */
    @Nullable
    UUID uuid(int column);

    /** The text of a text, JSON or row id column, or null. */
    @Nullable
    String text(int column);

    /** The boolean; meaningless when {@link #isNull}. */
    boolean bool(int column);

    /** The timestamp, or null; {@link Instant#MAX} for {@code infinity} and {@link Instant#MIN} for {@code -infinity}. */
    @Nullable
    Instant timestamp(int column);

    /** The number; meaningless when {@link #isNull}. */
    double number(int column);
}
