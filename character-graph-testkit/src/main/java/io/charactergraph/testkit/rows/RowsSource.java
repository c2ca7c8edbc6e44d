package io.charactergraph.testkit.rows;

import io.charactergraph.model.ForeignKey;
import io.charactergraph.model.ForeignKeys;
import io.charactergraph.model.NodeDetailSource;
import io.charactergraph.model.TableCoverage;
import io.charactergraph.schema.SchemaProfile;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.GraphSource;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.source.LoadSink;
import io.charactergraph.source.StudioRow;
import io.charactergraph.testkit.internal.CellRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A source that reads a studio's rows in memory, without a database. Its graph equals the graph of the same rows in
 * PostgreSQL.
 *
 * <pre>{@code
 * CharacterGraph graph = CharacterGraph.load(RowsSource.of(SampleStudio.hamlet()));
 * }</pre>
 *
 * @since 0.1
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
        load(options, sink, table -> false);
    }

    /**
     * Passes the rows to the sink, but those of some tables.
     *
     * @param passed tests a table whose rows would be read next; true when they were passed in another way
     */
    void load(LoadOptions options, LoadSink sink, Predicate<StudioTable> passed) {
        laterKeys().ifPresent(sink::foreignKeys);
        for (StudioTable table : StudioTable.values()) {
            LogicalRows logical = LogicalRows.of(rows, table);
            if (options.leftOut().contains(table)) {
                sink.unread(table, TableCoverage.Status.LEFT_OUT);
            } else if (!logical.isThere()) {
                sink.unread(table, TableCoverage.Status.ABSENT);
            } else if (!passed.test(table)) {
                read(table, logical, options, sink);
            }
        }
    }

    /** The foreign keys of the tables in a later profile; nothing when all are as in the dictionary. */
    private Optional<ForeignKeys> laterKeys() {
        Set<String> later = new HashSet<>();
        List<ForeignKey> keys = new ArrayList<>();
        for (StudioTable table : StudioTable.values()) {
            SchemaProfile profile = LogicalRows.form(rows, table).profile();
            if (profile != SchemaProfile.PROFILE_2025) {
                later.add(table.tableName());
                ForeignKeys.dictionary(profile).all().stream()
                        .filter(key -> key.table().equals(table.tableName()))
                        .forEach(keys::add);
            }
        }
        return later.isEmpty() ? Optional.empty() : Optional.of(ForeignKeys.declared(later, Set.of(), keys));
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
