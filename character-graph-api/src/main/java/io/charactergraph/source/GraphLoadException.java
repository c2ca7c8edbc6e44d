package io.charactergraph.source;

import io.charactergraph.internal.OneLine;
import io.charactergraph.model.CharacterGraphException;
import io.charactergraph.schema.StudioTable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A graph could not be loaded because the outside world failed: a database refused, a connection broke, a permission was
 * lost. Names the phase and the table, on one line. Neither the message nor the causes hold what stands in rows.
 *
 * @since 0.1
 */
public final class GraphLoadException extends CharacterGraphException {

    private static final long serialVersionUID = 1L;

    private final Phase phase;
    private final @Nullable StudioTable table;

    /**
     * Says what failed.
     *
     * @param phase what was being done
     * @param table the table, or null when no one table was concerned
     * @param what what went wrong, without row content
     * @param cause the cause, or null; it must not hold row content either
     */
    public GraphLoadException(Phase phase, @Nullable StudioTable table, String what, @Nullable Throwable cause) {
        super(
                OneLine.of("Could not load the graph: while " + phase.doing()
                        + (table == null ? "" : " table " + table.tableName()) + ": " + what),
                cause);
        this.phase = phase;
        this.table = table;
    }

    /** What was being done. */
    public Phase phase() {
        return phase;
    }

    /** The table, when one was concerned. */
    public Optional<StudioTable> table() {
        return Optional.ofNullable(table);
    }

    /** What a load does, in its order. */
    public enum Phase {
        /** Connecting to the database, and beginning the transaction. */
        CONNECTING("connecting"),
        /** Looking which tables and columns there are. */
        PROBING("probing"),
        /** Reading rows. */
        READING("reading"),
        /** Resolving references and building the graph. */
        ASSEMBLING("assembling"),
        /** Fetching the details of a node on demand. */
        FETCHING_DETAILS("fetching details from"),
        /** Counting the rows that foreign keys name, for a deletion report. */
        COUNTING("counting the rows that refer by foreign keys");

        private final String doing;

        Phase(String doing) {
            this.doing = doing;
        }

        /** The phase as a word in a sentence. */
        public String doing() {
            return doing;
        }
    }
}
