package io.charactergraph.jdbc.tables;

import io.charactergraph.jdbc.session.Snapshot;
import io.charactergraph.jdbc.session.SqlFile;
import io.charactergraph.schema.StudioTable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.postgresql.PGStatement;

/**
 * Streams the rows of a relation with a bound on the bytes in memory, regardless of the sizes of rows and of the catalog's
 * statistics. The driver fetches a number of rows, and no number fits rows of every size. So a first statement returns the small
 * rows, and only the sizes of the large ones; a second one returns the large rows, in batches that stay within the bound even if
 * each row is as large as the largest. If a few are much larger than the others, a third statement returns those. Relations without texts take one statement.
 *
 * <p>The driver keeps one batch while it fetches the next, so up to twice {@link #BATCH_BYTES} are held, or the two largest
 * rows.
 */
public final class BoundedRows {

    /** The bytes of texts in one batch, unless a single row has more. */
    public static final int BATCH_BYTES = 8 << 20;

    /** The bytes of texts up to which a row is small. */
    static final int SMALL_ROW_BYTES = 8 << 10;

    private static final SqlFile PLAIN = new SqlFile(BoundedRows.class, "plain");
    private static final SqlFile SIZED = new SqlFile(BoundedRows.class, "sized");
    private static final SqlFile LARGE = new SqlFile(BoundedRows.class, "large");

    private final Connection connection;
    private final int fetchSize;
    private final Boundary boundary;
    private final StudioTable table;
    private final Parameters parameters;

    /**
     * Reads on a connection that is in a transaction.
     *
     * @param fetchSize the most rows in one batch, however small they are
     * @param boundary translates the failures
     * @param table the table that failures name
     */
    public BoundedRows(Connection connection, int fetchSize, Boundary boundary, StudioTable table) {
        this(connection, fetchSize, boundary, table, Parameters.NONE);
    }

    private BoundedRows(
            Connection connection, int fetchSize, Boundary boundary, StudioTable table, Parameters parameters) {
        this.parameters = parameters;
        this.connection = connection;
        this.fetchSize = fetchSize;
        this.boundary = boundary;
        this.table = table;
    }

    /**
     * A column of the result.
     *
     * @param expression what the statement selects
     * @param isText whether its size is not that of its type; it is selected as text then
     */
    public record Column(String expression, boolean isText) {}

    /** Asks the database, and translates what fails. */
    @FunctionalInterface
    public interface Boundary {
        <T> T ask(StudioTable table, Snapshot.Question<T> question);
    }

    /** Sets the parameters of a statement. */
    @FunctionalInterface
    public interface Parameters {

        /** A statement without parameters. */
        Parameters NONE = statement -> {};

        /** Sets them. */
        void set(PreparedStatement statement) throws SQLException;
    }

    /**
     * Passes on each row of a relation with parameters once, in no order. The parameters are set anew for each statement.
     *
     * @param relation what stands behind {@code from}
     * @param values sets the parameters in it
     * @param statement receives the result of each statement, and returns the action for each of its rows
     */
    public void read(
            String relation, Parameters values, List<Column> columns, Function<ResultSet, Runnable> statement) {
        new BoundedRows(connection, fetchSize, boundary, table, values).read(relation, columns, statement);
    }

    /**
     * Passes on each row once, in no order.
     *
     * @param relation the quoted name
     * @param statement receives the result of each statement, and returns the action for each of its rows
     */
    public void read(String relation, List<Column> columns, Function<ResultSet, Runnable> statement) {
        if (columns.stream().noneMatch(Column::isText)) {
            run(ask(() -> PLAIN.fill(values(relation, columns))), 0, fetchSize, statement);
            return;
        }
        Map<String, String> values = ask(() -> values(relation, columns));
        LargeRows large = run(ask(() -> SIZED.fill(values)), columns.size() + 1, rowsOf(SMALL_ROW_BYTES), statement);
        long above = SMALL_ROW_BYTES;
        for (long upTo : large.steps()) {
            Map<String, String> between = new HashMap<>(values);
            between.put("above", Long.toString(above));
            between.put("upto", Long.toString(upTo));
            run(ask(() -> LARGE.fill(between)), 0, rowsOf(upTo), statement);
            above = upTo;
        }
    }

    /** How many rows of that size make a batch. */
    private int rowsOf(long bytes) {
        return (int) Math.min(fetchSize, Math.max(1, BATCH_BYTES / bytes));
    }

    /**
     * Runs a statement.
     *
     * @param sizeAt the position of the row's size, or 0 if all rows are whole
     * @return the sizes of the rows that were not whole
     */
    private LargeRows run(String sql, int sizeAt, int rowsAtOnce, Function<ResultSet, Runnable> each) {
        PreparedStatement statement = ask(() -> prepare(sql, rowsAtOnce));
        try {
            ResultSet rows = ask(statement::executeQuery);
            Runnable row = each.apply(rows);
            LargeRows large = new LargeRows();
            while (ask(rows::next)) {
                long size = sizeAt == 0 ? 0 : ask(() -> rows.getLong(sizeAt));
                if (size > SMALL_ROW_BYTES) {
                    large.add(size);
                } else {
                    row.run();
                }
            }
            return large;
        } finally {
            closeQuietly(statement);
        }
    }

    private <T> T ask(Snapshot.Question<T> question) {
        return boundary.ask(table, question);
    }

    /** Prepares a statement that the driver fetches piece by piece, and of which nothing stays on the server. */
    private PreparedStatement prepare(String sql, int rowsAtOnce) throws SQLException {
        PreparedStatement statement =
                connection.prepareStatement(sql, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
        statement.setFetchSize(rowsAtOnce);
        if (statement.isWrapperFor(PGStatement.class)) {
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
        }
        parameters.set(statement);
        return statement;
    }

    private static Map<String, String> values(String relation, List<Column> columns) {
        List<String> selected = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<String> shown = new ArrayList<>();
        List<String> bytes = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            String name = "c" + i;
            names.add(name);
            if (column.isText) {
                selected.add("cast(" + column.expression + " as pg_catalog.text) as " + name);
                shown.add("case when row_bytes operator(pg_catalog.<=) cast(" + SMALL_ROW_BYTES
                        + " as pg_catalog.int8) then " + name + " end as " + name);
                bytes.add("cast(coalesce(pg_catalog.octet_length(" + name + "), 0) as pg_catalog.int8)");
            } else {
                selected.add(column.expression + " as " + name);
                shown.add(name);
            }
        }
        return Map.of(
                "table", relation,
                "columns", String.join(", ", selected),
                "names", String.join(", ", names),
                "shown", String.join(", ", shown),
                "bytes", String.join(" operator(pg_catalog.+) ", bytes));
    }

    /** Closes and ignores failures, which would hide the one that matters. */
    private static void closeQuietly(PreparedStatement statement) {
        try {
            statement.close();
        } catch (SQLException | RuntimeException ignored) {
            // the transaction ends next
        }
    }
}
