package io.charactergraph.jdbc;

import io.charactergraph.source.StudioTable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Links could not be written: the database failed, or what stands in it does not allow it. Unless the reason is {@link
 * Reason#UNKNOWN_OUTCOME} nothing has been changed. Neither the message nor the causes hold what stands in rows.
 */
public final class LinkageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final @Nullable StudioTable table;
    private final transient List<String> rows;

    LinkageException(
            Reason reason, @Nullable StudioTable table, List<String> rows, String what, @Nullable Throwable cause) {
        super("Could not write links" + where(table, rows) + ": " + what + "; " + reason.outcome, cause);
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
