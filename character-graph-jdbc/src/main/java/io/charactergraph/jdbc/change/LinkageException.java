package io.charactergraph.jdbc.change;

import io.charactergraph.internal.OneLine;
import io.charactergraph.schema.StudioTable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Links could not be written: the database failed, or what stands in it does not allow it. Names the phase and the table. Unless the reason is {@link
 * Reason#UNKNOWN_OUTCOME} nothing has been changed. Neither the message nor the causes hold what stands in rows. An operation on a thread that is
 * interrupted fails in this way too, and the interrupt flag stays set.
 */
public final class LinkageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Phase phase;
    private final Reason reason;
    private final @Nullable StudioTable table;
    private final transient List<String> rows;

    public LinkageException(
            Reason reason, @Nullable StudioTable table, List<String> rows, String what, @Nullable Throwable cause) {
        this(Phase.LINKING, reason, table, rows, what, cause);
    }

    public LinkageException(
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

    /** What was being done. */
    public Phase phase() {
        return phase;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** The table, when one was concerned. */
    public Optional<StudioTable> table() {
        return Optional.ofNullable(table);
    }

    /**
     * The rows that stood in the way: their ids when {@link #table} is there, else {@code <table> <id>} each. Empty when the
     * database failed, and after deserialization.
     */
    public List<String> rows() {
        return rows == null ? List.of() : rows;
    }

    /** What an operation does, in its order. */
    public enum Phase {
        /** Connecting to the database, and beginning the transaction. */
        CONNECTING("connecting"),
        /** Looking which tables and columns there are. */
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

    /** Why links could not be written. */
    public enum Reason {
        /** The database or the network failed, a table or a column is missing, or a permission is. */
        DATABASE("nothing has been changed"),
        /** The connection broke while committing, so whether it was committed is not known. To do it again is safe. */
        UNKNOWN_OUTCOME("whether it was committed is not known, and doing it again is safe"),
        /** Something stands in the JSON where an object or array must be; it is never overwritten. */
        UNWRITABLE("nothing has been changed"),
        /** The role is bound to somebody else. */
        OCCUPIED("nothing has been changed"),
        /** Rows are no longer as they were when the plan was made. */
        CHANGED_MEANWHILE("nothing has been changed");

        private final String outcome;

        Reason(String outcome) {
            this.outcome = outcome;
        }
    }
}
