package io.charactergraph.jdbc.tables;

import io.charactergraph.jdbc.session.Identifiers;
import io.charactergraph.jdbc.session.Snapshot;
import io.charactergraph.jdbc.session.SqlFailures;
import io.charactergraph.jdbc.session.SqlFile;
import io.charactergraph.model.TableCoverage.Status;
import io.charactergraph.schema.ColumnType;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.GraphLoadException;
import io.charactergraph.source.GraphLoadException.Phase;
import io.charactergraph.source.LoadSink;
import io.charactergraph.source.StudioRow;
import io.charactergraph.source.assembly.Interruption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Passes the rows with given values of a column to a sink. */
public final class KeyedRows {

    private static final SqlFile SOME = new SqlFile(KeyedRows.class, "some");
    private static final SqlFile COUNT = new SqlFile(KeyedRows.class, "count");
    private static final SqlFile HOLDING = new SqlFile(KeyedRows.class, "holding");

    private static final int MOST_AT_ONCE = 10_000;

    /** The start of an escape, which can denote any letter. */
    private static final String ESCAPE = "\\u";

    private final Connection connection;
    private final Phase phase;
    private final TablePlan plan;
    private final Optional<CatalogTable> in;
    private final LoadSink.RowConsumer consumer;

    private KeyedRows(Connection connection, Phase phase, TablePlan plan, Optional<CatalogTable> in, LoadSink sink) {
        this.connection = connection;
        this.phase = phase;
        this.plan = plan;
        this.in = in;
        if (plan.isRead()) {
            this.consumer = sink.table(plan.table(), plan.missingColumns(), plan.readFrom());
        } else {
            sink.unread(plan.table(), plan.status() == Status.NOT_PERMITTED ? plan.status() : Status.ABSENT);
            this.consumer = row -> {};
        }
    }

    /**
     * Begins a table.
     *
     * @param phase the phase that a failure names
     */
    public static KeyedRows of(Connection connection, Phase phase, Catalog catalog, StudioTable table, LoadSink sink) {
        Optional<CatalogTable> found = catalog.find(table);
        return new KeyedRows(connection, phase, TablePlan.of(table, found), found, sink);
    }

    /** Begins a table of which only the ids are read. */
    public static KeyedRows onlyIds(
            Connection connection, Phase phase, Catalog catalog, StudioTable table, LoadSink sink) {
        Optional<CatalogTable> found = catalog.find(table);
        return new KeyedRows(connection, phase, TablePlan.of(table, found).onlyIds(), found, sink);
    }

    /** The index of a column in the rows. */
    public int index(String column) {
        return plan.table().indexOf(column);
    }

    /** Whether the table, and that column of it, are read. */
    public boolean has(String column) {
        return plan.columns().stream().anyMatch(planned -> planned.name().equals(column));
    }

    /** Reads the rows whose column holds one of these; none when the column is not there. */
    public void read(String column, Set<String> values, Consumer<StudioRow> also) {
        if (values.isEmpty() || !has(column)) {
            return;
        }
        boolean uuids = plan.table().columns().get(index(column)).type() == ColumnType.UUID;
        RowKey key = uuids ? RowKey.ofUuid(in.orElseThrow(), column) : RowKey.of(in.orElseThrow(), column);
        String sql = plan.fill(SOME.text(), Map.of("key", key.expression(), "type", key.type()));
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", values.toArray()));
            give(statement, also);
        } catch (GraphLoadException e) {
            throw e;
        } catch (SQLException | RuntimeException | AssertionError e) {
            throw SqlFailures.translate(phase, plan.table(), e);
        }
    }

    /** Reads all rows. */
    public void readAll() {
        readAll(row -> {});
    }

    /** Reads all rows, and gives each to the consumer too. */
    public void readAll(Consumer<StudioRow> also) {
        if (plan.isRead()) {
            new BoundedRows(connection, MOST_AT_ONCE, this::ask, plan.table())
                    .read(plan.relation(), plan.selection(), rows -> {
                        ResultSetRow row = new ResultSetRow(rows, plan);
                        return () -> {
                            consumer.accept(row);
                            also.accept(row);
                        };
                    });
        }
    }

    private <T> T ask(StudioTable table, Snapshot.Question<T> question) {
        Interruption.check(phase, table);
        try {
            return question.ask();
        } catch (SQLException | RuntimeException | AssertionError e) {
            throw SqlFailures.translate(phase, table, e);
        }
    }

    /**
     * Reads the rows in which a column of JSON may hold a word, escaped or not.
     *
     * @param most the rows of the table up to which it is searched
     * @return whether it was searched: whether there are no more rows than that
     */
    public boolean readHolding(String column, String word, int most) {
        if (!has(column)) {
            return true;
        }
        try (PreparedStatement count = connection.prepareStatement(plan.fill(COUNT.text()))) {
            count.setInt(1, most + 1);
            try (ResultSet counted = count.executeQuery()) {
                if (counted.next() && counted.getInt(1) > most) {
                    return false;
                }
            }
        } catch (GraphLoadException e) {
            throw e;
        } catch (SQLException | RuntimeException | AssertionError e) {
            throw SqlFailures.translate(phase, plan.table(), e);
        }
        String sql = plan.fill(
                HOLDING.text().replace("<json>", "cast(" + Identifiers.quote(column) + " as pg_catalog.text)"));
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, word);
            statement.setString(2, ESCAPE);
            give(statement, row -> {});
            return true;
        } catch (GraphLoadException e) {
            throw e;
        } catch (SQLException | RuntimeException | AssertionError e) {
            throw SqlFailures.translate(phase, plan.table(), e);
        }
    }

    private void give(PreparedStatement statement, Consumer<StudioRow> also) throws SQLException {
        statement.setFetchSize(1); // few rows, and each can be large
        try (ResultSet rows = statement.executeQuery()) {
            ResultSetRow row = new ResultSetRow(rows, plan);
            while (rows.next()) {
                consumer.accept(row);
                also.accept(row);
            }
        }
    }
}
