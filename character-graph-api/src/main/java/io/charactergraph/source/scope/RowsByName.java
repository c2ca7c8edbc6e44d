package io.charactergraph.source.scope;

import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.LoadSink;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tables of a source that can be read in parts. */
public interface RowsByName {

    /** The tables. */
    Map<StudioTable, Part> tables();

    /**
     * A table that is read in parts.
     *
     * @param missingColumns the columns that the database lacks
     * @param readFrom the names of the physical tables that are read
     */
    record Part(List<String> missingColumns, List<String> readFrom) {}

    /** The tables that had to be read from end to end, so far. */
    Set<StudioTable> scanned();

    /**
     * Passes at least those rows of a table that are wanted, or some of them when a few are enough; more do no harm.
     *
     * @param consumer receives the rows
     */
    void read(StudioTable table, Wanted wanted, LoadSink.RowConsumer consumer);
}
