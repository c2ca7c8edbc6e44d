package io.charactergraph.source;

import io.charactergraph.model.Extension;
import io.charactergraph.model.ForeignKeys;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.TableCoverage;
import io.charactergraph.schema.StudioTable;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Receives the rows, nodes and edges of a {@link GraphSource}. Not for several threads at once.
 *
 * @since 0.1
 */
public interface LoadSink {

    /**
     * Begins a table that can be read. Each table comes from one source, once; tables may come in any order.
     *
     * @param missingColumns the names of the columns of {@link StudioTable#columns()} that the database lacks or that
     *     have another type
     * @return what the rows are given to, one by one, before the next table begins
     * @throws GraphLoadException if a table is given twice
     */
    RowConsumer table(StudioTable table, List<String> missingColumns);

    /**
     * Begins a table as the other method does, and says in which physical tables its rows stand. Unless overridden the
     * physical tables are not kept.
     *
     * @param readFrom the names of the physical tables that are read, the one first whose rows are the table's; for a table
     *     of the dictionary's own form its name
     */
    default RowConsumer table(StudioTable table, List<String> missingColumns, List<String> readFrom) {
        return table(table, missingColumns);
    }

    /**
     * Says that a table cannot be read, and why. A table of which a source says nothing is {@code ABSENT}.
     *
     * @param status {@code ABSENT}, {@code NOT_PERMITTED} or {@code LEFT_OUT}
     */
    void unread(StudioTable table, TableCoverage.Status status);

    /**
     * Says which foreign keys the source's database declares, once. They take the place of the dictionary's for the tables
     * that they are declared for; a source without a database says nothing. Unless overridden this does nothing.
     */
    default void foreignKeys(ForeignKeys declared) {}

    /**
     * Sets a check that runs again and again while the graph is assembled, when the rows of all sources are in. It ends the
     * load by what it throws: a source that has a deadline sets one. Unless overridden this does nothing.
     */
    default void whileAssembling(Runnable check) {}

    /**
     * Sets the moment of which everything is that this source reads, by the clock of where it comes from: a database's own clock,
     * not this process's. All that was committed before this moment was read. A source without such a clock does not call this.
     * The graph keeps it, see {@link io.charactergraph.TableQuestions#snapshotTime}. Does nothing unless overridden.
     *
     * @param time the moment
     */
    default void snapshot(Instant time) {}

    /** Adds an extension node. Of two with the same id the first is kept. */
    void node(Extension node);

    /**
     * Adds an extension edge. Its ends may be any nodes, of other sources too; an end that is not there makes the edge an
     * unresolved reference of the table {@code x:<kind>}.
     *
     * @param kind the kind of edge, in snake_case
     * @param attributes free attributes of the edge
     */
    void edge(String kind, NodeId from, NodeId to, Map<String, String> attributes);

    /** Takes the rows of a table. */
    @FunctionalInterface
    interface RowConsumer {

        /** Takes a row; keeps no reference to it. */
        void accept(StudioRow row);
    }
}
