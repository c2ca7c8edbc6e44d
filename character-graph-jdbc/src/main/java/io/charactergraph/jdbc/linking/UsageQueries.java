package io.charactergraph.jdbc.linking;

import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** The statements that keep {@code character_usage}. Ids are text, cast to the types of the database. */
public interface UsageQueries {

    @SqlQuery
    String alone(@Bind("relation") String relation);

    /** How the table is filled. */
    @SqlQuery
    @RegisterConstructorMapper(IdColumn.class)
    IdColumn idColumn(@Bind("relation") String relation);

    /**
     * The rows of templates.
     *
     * @param usedAt the expression of their time, in UTC
     * @param graph of what moment the graph is, as a timestamp in UTC; null when that is not known
     */
    @SqlQuery
    @RegisterConstructorMapper(Row.class)
    List<Row> rows(
            @Define("table") String table, @Define("usedAt") String usedAt, @Bind("graph") @Nullable String graph);

    /** So many ids that no row has. */
    @SqlQuery
    List<String> freeIds(@Define("table") String table, @Define("largest") String largest, @Bind("many") int many);

    /**
     * Adds rows.
     *
     * @return the rows as they then are
     */
    @SqlQuery
    @RegisterConstructorMapper(Row.class)
    List<Row> insert(
            @Define("table") String table,
            @Define("idColumn") String idColumn,
            @Define("idValue") String idValue,
            @Define("templateType") String templateType,
            @Define("usageType") String usageType,
            @Define("promptType") String promptType,
            @Define("actionType") String actionType,
            @Define("referenceType") String referenceType,
            @Define("usedAt") String usedAt,
            @Define("otherwise") String otherwise,
            @Bind("ids") @Nullable String[] ids,
            @Bind("templates") String[] templates,
            @Bind("types") String[] types,
            @Bind("prompts") @Nullable String[] prompts,
            @Bind("actions") @Nullable String[] actions,
            @Bind("references") @Nullable String[] references,
            @Bind("times") @Nullable String[] times);

    /**
     * Deletes rows.
     *
     * @return the ids of those that are gone
     */
    @SqlQuery
    List<String> delete(
            @Define("table") String table,
            @Define("key") String key,
            @Define("type") String type,
            @Bind("ids") String[] ids);

    @SqlQuery
    @RegisterConstructorMapper(Behind.class)
    List<Behind> lockBehind(
            @Define("templates") String templates,
            @Define("usage") String usage,
            @Define("templateKey") String templateKey,
            @Define("usageKey") String usageKey,
            @Define("lastUsedAt") String lastUsedAt,
            @Define("usedAt") String usedAt);

    /**
     * Sets counts and times.
     *
     * @return the values after the write
     */
    @SqlQuery
    @RegisterConstructorMapper(Counted.class)
    List<Counted> updateTemplates(
            @Define("templates") String templates,
            @Define("templateKey") String templateKey,
            @Define("keyType") String keyType,
            @Define("countType") String countType,
            @Define("newLastUsedAt") String newLastUsedAt,
            @Define("lastUsedAt") String lastUsedAt,
            @Bind("ids") String[] ids,
            @Bind("counts") String[] counts,
            @Bind("times") @Nullable String[] times);

    /**
     * How the table is filled.
     *
     * @param generated whether the database generates the id of a new row
     * @param needsTime whether {@code used_at} may not be null
     */
    record IdColumn(boolean generated, boolean needsTime) {}

    /**
     * A row.
     *
     * @param later whether it has a time that is later than the graph, or may be
     */
    record Row(
            String id,
            @Nullable String template,
            @Nullable String usageType,
            @Nullable String prompt,
            @Nullable String action,
            @Nullable String reference,
            boolean later) {}

    /** A template whose count or time is behind its rows. Times are in UTC. */
    record Behind(
            String id,
            @Nullable String countBefore,
            String countAfter,
            @Nullable String usedBefore,
            @Nullable String usedAfter) {}

    /** What a template counts. The time is in UTC. */
    record Counted(
            String id,
            @Nullable String usageCount,
            @Nullable String lastUsedAt) {}
}
