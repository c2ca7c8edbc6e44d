package io.charactergraph.testkit.rows;

import io.charactergraph.model.NodeDetailSource;
import io.charactergraph.model.TableCoverage;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.GraphSource;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.source.LoadSink;
import io.charactergraph.source.StudioRow;
import io.charactergraph.testkit.internal.CellRow;

/**
 * A source that reads a studio's rows in memory, without a database. Its graph equals the graph of the same rows in
 * PostgreSQL.
 *
 * <pre>{@code
 * CharacterGraph graph = CharacterGraph.load(RowsSource.of(SampleStudio.hamlet()));
 * }</pre>
 */
public final class RowsSource implements GraphSource {

    private final StudioRows rows;

    private RowsSource(StudioRows rows) {
        this.rows = rows;
    }

    /** A source of these rows. */
    public static RowsSource of(StudioRows rows) {
        return new RowsSource(rows);
    }

    @Override
    public String name() {
        return "rows";
    }

    /**
     * Passes the rows to the sink.
     *
     * @throws IllegalArgumentException if a cell is of no type that its column could have in a database; a number that
     *     is not
     *     whole or beyond 32 bits, and text that is no UUID, are read as {@link StudioRow#misfit} describes
     */
    @Override
    public void load(LoadOptions options, LoadSink sink) {
        for (StudioTable table : StudioTable.values()) {
            LogicalRows logical = LogicalRows.of(rows, table);
            if (options.leftOut().contains(table)) {
                sink.unread(table, TableCoverage.Status.LEFT_OUT);
            } else if (!logical.isThere()) {
                sink.unread(table, TableCoverage.Status.ABSENT);
            } else {
                read(table, logical, options, sink);
            }
        }
    }

    private static void read(StudioTable table, LogicalRows logical, LoadOptions options, LoadSink sink) {
        int size = logical.size();
        options.listener().tableStarted(table, size);
        LoadSink.RowConsumer consumer = sink.table(table, logical.missing(), logical.relations());
        CellRow row = new CellRow(table, logical.columns());
        logical.rows().forEach(cells -> consumer.accept(row.over(cells)));
        options.listener().tableFinished(table, size);
    }

    /** The free JSON and large texts of the rows; nothing for a node that is no row of these. */
    @Override
    public NodeDetailSource details() {
        return new RowsDetails(rows);
    }
}
