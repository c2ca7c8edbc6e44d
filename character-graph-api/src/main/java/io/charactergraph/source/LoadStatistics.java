package io.charactergraph.source;

import io.charactergraph.schema.StudioTable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one load read, made and took, passed to {@link LoadListener#loaded}. An immutable value without row content. Made by the library
 * only; it gains methods in later versions.
 *
 * @since 0.1
 */
public interface LoadStatistics {

    /** The tables that were read, in the order in which they were begun. */
    List<Table> tables();

    /** The names of the sources, in the order in which they were loaded. */
    List<String> sources();

    /** The rows of all tables. */
    long rows();

    /** The time from the start of the load to the finished graph. */
    Duration duration();

    /** The part of {@link #duration} after the last source had given everything: references are resolved and the graph is built. */
    Duration assembling();

    /** The nodes of the graph. */
    int nodes();

    /** The edges of the graph. */
    int edges();

    /** The unresolved references. */
    int unresolved();

    /** The bytes of heap that the columns of the graph take, computed from their lengths; without records and unresolved references. */
    long graphBytes();

    /** The names of the tables that were not read, or not whole, in the order of {@link StudioTable}. */
    List<String> incompleteTables();

    /** Of what moment the rows are, by the name of the source and the clock of its database; without the sources that have no clock. */
    Map<String, Instant> snapshotTimes();

    /**
     * What the load read of one table. Made by the library only; it gains methods in later versions.
     *
     * @since 0.1
     */
    interface Table {

        /** The table. */
        StudioTable table();

        /** How many rows were read. */
        long rows();

        /**
         * The time in which the table was read, from its begin to its end; what was read of other tables meanwhile is in it. Empty when the
         * source does not say when a table is finished.
         */
        Optional<Duration> readingTime();

        /** The time in which the table was read; zero when it is not known. */
        default Duration reading() {
            return readingTime().orElse(Duration.ZERO);
        }
    }
}
