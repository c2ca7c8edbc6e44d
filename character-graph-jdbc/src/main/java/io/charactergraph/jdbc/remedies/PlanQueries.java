package io.charactergraph.jdbc.remedies;

import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** What plans of remedies read and write, many rows with one statement. Positions count from 1. */
interface PlanQueries {

    /**
     * Texts of rows; none of a row that is not there.
     *
     * @param value the expression of the text
     */
    @SqlQuery
    @RegisterConstructorMapper(Text.class)
    List<Text> texts(
            @Define("table") String table,
            @Define("key") String key,
            @Define("type") String type,
            @Define("value") String value,
            @Bind("ids") String[] ids);

    /**
     * Locks rows and compares them.
     *
     * @param now the expression of the present value
     * @param after the expression of the planned value
     */
    @SqlQuery
    @RegisterConstructorMapper(Compared.class)
    List<Compared> compare(
            @Define("table") String table,
            @Define("key") String key,
            @Define("type") String type,
            @Define("now") String now,
            @Define("after") String after,
            @Bind("ids") String[] ids,
            @Bind("columns") String[] columns,
            @Bind("befores") @Nullable String[] befores,
            @Bind("afters") @Nullable String[] afters);

    /** Writes a column of rows. */
    @SqlQuery
    @RegisterConstructorMapper(Written.class)
    List<Written> write(
            @Define("table") String table,
            @Define("key") String key,
            @Define("type") String type,
            @Define("column") String column,
            @Define("columnType") String columnType,
            @Bind("ids") String[] ids,
            @Bind("afters") @Nullable String[] afters);

    /**
     * Deletes rows.
     *
     * @return the positions of those that are gone
     */
    @SqlQuery
    List<Integer> delete(
            @Define("table") String table,
            @Define("key") String key,
            @Define("type") String type,
            @Bind("ids") String[] ids);

    /** A row's text. */
    record Text(int position, @Nullable String value) {}

    /** How a row compares with the plan. */
    record Compared(int position, boolean isBefore, boolean isAfter) {}

    /**
     * What was written.
     *
     * @param now the value after the write
     * @param planned the planned value, as the database prints it
     */
    record Written(
            int position, @Nullable String now, @Nullable String planned) {}
}
