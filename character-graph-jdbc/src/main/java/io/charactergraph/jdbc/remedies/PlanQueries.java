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
     * @param value the expression that gives the text
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
     * @param now the expression that gives what stands there
     * @param after the expression that gives what is to stand there
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

    /** How a row stands to what was planned. */
    record Compared(int position, boolean isBefore, boolean isAfter) {}

    /**
     * What was written.
     *
     * @param now what stands there
     * @param planned what is to stand there, as the database writes it
     */
    record Written(
            int position, @Nullable String now, @Nullable String planned) {}
}
