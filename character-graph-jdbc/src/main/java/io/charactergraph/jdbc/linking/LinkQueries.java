package io.charactergraph.jdbc.linking;

import io.charactergraph.jdbc.tables.RowTexts;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.config.RegisterRowMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** The statements on single rows. Tables, columns and types are quoted names or come from the catalog; values are bound. */
public interface LinkQueries {

    /**
     * Returns the texts of a row. A lock waits for other writers, and keeps them from changing the row before this transaction ends.
     *
     * @param lock how to lock; empty for not at all
     */
    @SqlQuery
    @RegisterRowMapper(RowTexts.Mapper.class)
    List<RowTexts> row(
            @Define("columns") String columns,
            @Define("table") String table,
            @Define("key") String key,
            @Define("type") String type,
            @Define("lock") String lock,
            @Bind("id") String id);

    /** How many rows there are of that key, none of which can be deleted before this transaction ends. */
    @SqlQuery
    int keep(
            @Define("table") String table,
            @Define("key") String key,
            @Define("type") String type,
            @Bind("id") String id);

    /** Returns those of these ids that exist. Their rows cannot be deleted before this transaction ends. */
    @SqlQuery
    @RegisterConstructorMapper(Kept.class)
    List<Kept> keepAll(
            @Define("table") String table,
            @Define("id") String idColumn,
            @Define("key") String key,
            @Define("type") String type,
            @Bind("ids") String[] ids);

    /**
     * An existing id.
     *
     * @param asked as it was asked for
     * @param written as it is written in its row
     */
    record Kept(String asked, String written) {}

    /**
     * Writes a column of a row.
     *
     * @return the value after the write, for each row with that key
     */
    @SqlQuery
    List<Optional<String>> update(
            @Define("table") String table,
            @Define("column") String column,
            @Define("columnType") String columnType,
            @Define("key") String key,
            @Define("type") String type,
            @Bind("value") @Nullable String value,
            @Bind("id") String id);

    @SqlUpdate
    int delete(
            @Define("table") String table,
            @Define("key") String key,
            @Define("type") String type,
            @Bind("id") String id);

    /** The ids next to a number, nearest first. */
    @SqlQuery
    List<String> nearestNumbers(@Define("table") String table, @Define("key") String key, @Bind("number") int number);

    /**
     * Returns the keys and names of templates whose keys are nearest to a text.
     *
     * @param name the expression of their names
     * @param displayName the expression of their display names
     */
    @SqlQuery
    @RegisterConstructorMapper(NamedKey.class)
    List<NamedKey> nearestKeys(
            @Define("table") String table,
            @Define("key") String key,
            @Define("name") String name,
            @Define("displayName") String displayName,
            @Bind("text") String text);

    /** A template's key, with its names. */
    record NamedKey(
            String key, @Nullable String name, @Nullable String displayName) {}
}
