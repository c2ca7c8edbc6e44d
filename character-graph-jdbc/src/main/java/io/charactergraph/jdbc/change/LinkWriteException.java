package io.charactergraph.jdbc.change;

import io.charactergraph.internal.OneLine;
import io.charactergraph.model.CharacterGraphException;
import io.charactergraph.schema.StudioTable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Links could not be written, because the database failed, or because of what a row contains. Names the phase, the reason and the table. Unless the reason
 * is {@link Reason#UNKNOWN_OUTCOME}, nothing has been changed. Neither the message nor the causes contain values of rows. An operation on an interrupted
 * thread fails with this exception too, and the interrupt flag stays set.
 *
 * @since 0.1
 */
public final class LinkWriteException extends CharacterGraphException {

    private static final long serialVersionUID = 1L;

    private final Phase phase;
    private final Reason reason;
    private final @Nullable StudioTable table;
    private final transient List<String> rows;

    /**
     * Describes a failure in the phase {@link Phase#LINKING}.
     *
     * @param reason the reason
     * @param table the table, or null when no single table was involved
     * @param rows the ids of the rows that prevented the change; {@code <table> <id>} each when the table is null
     * @param what what went wrong, without values of rows
     * @param cause the cause, or null; it must not contain values of rows either
     */
    public LinkWriteException(
            Reason reason, @Nullable StudioTable table, List<String> rows, String what, @Nullable Throwable cause) {
        this(Phase.LINKING, reason, table, rows, what, cause);
    }

    /**
     * Describes a failure.
     *
     * @param phase the phase
     * @param reason the reason
     * @param table the table, or null when no single table was involved
     * @param rows the ids of the rows that prevented the change; {@code <table> <id>} each when the table is null
     * @param what what went wrong, without values of rows
     * @param cause the cause, or null; it must not contain values of rows either
     */
    public LinkWriteException(
            Phase phase,
            Reason reason,
            @Nullable StudioTable table,
            List<String> rows,
            String what,
            @Nullable Throwable cause) {
        super(
                OneLine.of("Could not write links" + (phase == Phase.LINKING ? "" : ": while " + phase.doing)
                        + where(table, rows) + ": " + what + "; " + reason.outcome),
                cause);
        this.phase = phase;
        this.reason = reason;
        this.table = table;
        this.rows = List.copyOf(rows);
    }

    private static String where(@Nullable StudioTable table, List<String> rows) {
        String all = String.join(", ", rows);
        return table == null
                ? (rows.isEmpty() ? "" : ": " + all)
                : ": table " + table.tableName() + (rows.isEmpty() ? "" : ", row " + all);
    }

    /** The phase in which the operation failed. */
    public Phase phase() {
        return phase;
    }

    /** The reason. */
    public Reason reason() {
        return reason;
    }

    /** The table, when a single one was involved. */
    public Optional<StudioTable> table() {
        return Optional.ofNullable(table);
    }

    /**
     * The rows that prevented the change: their ids when {@link #table} is present, else {@code <table> <id>} each. Empty when
     * the database failed, and after deserialization.
     */
    public List<String> rows() {
        return rows == null ? List.of() : rows;
    }

    /** The phases of an operation, in order. */
    public enum Phase {
        /** Connecting to the database, and beginning the transaction. */
        CONNECTING("connecting"),
        /** Reading the catalog for tables and columns. */
        PROBING("probing"),
        /** Locking, reading and writing rows. */
        LINKING("linking"),
        /** Committing. */
        COMMITTING("committing");

        private final String doing;

        Phase(String doing) {
            this.doing = doing;
        }
    }

    /** The reasons why links are not written. */
    public enum Reason {
        /** The database or the network failed, or a table, a column or a permission is missing. */
        DATABASE("nothing has been changed"),
        /** The connection broke during the commit, so the outcome is unknown. Running the operation again is safe. */
        UNKNOWN_OUTCOME("the outcome of the commit is unknown, and running it again is safe"),
        /** The JSON contains another value where an object or array must be; it is never overwritten. */
        UNWRITABLE("nothing has been changed"),
        /** The role is bound to another character. */
        OCCUPIED("nothing has been changed"),
        /** Rows have changed since the plan was made. */
        CHANGED_MEANWHILE("nothing has been changed");

        private final String outcome;

        Reason(String outcome) {
            this.outcome = outcome;
        }
    }
}
