package io.charactergraph.jdbc;

import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.locator.UseClasspathSqlLocator;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** The statements that keep {@code character_usage}. Ids are text, cast to the types of the database. */
@UseClasspathSqlLocator
interface UsageQueries {

    @SqlQuery
    String alone(@Bind("relation") String relation);

    /** How the table is filled. */
    @SqlQuery
    @RegisterConstructorMapper(IdColumn.class)
    IdColumn idColumn(@Bind("relation") String relation);

    @SqlQuery
    @RegisterConstructorMapper(Row.class)
    List<Row> rows(@Define("table") String table);

    @SqlQuery
    List<String> present(
            @Define("table") String table,
            @Define("id") String idColumn,
            @Define("key") String key,
            @Define("type") String type,
            @Bind("ids") String[] ids);

    /** So many ids that no row has. */
    @SqlQuery
    List<String> freeIds(@Define("table") String table, @Define("largest") String largest, @Bind("many") int many);

    @SqlUpdate
    int insert(
            @Define("table") String table,
            @Define("idColumn") String idColumn,
            @Define("idValue") String idValue,
            @Define("templateType") String templateType,
            @Define("promptType") String promptType,
            @Define("actionType") String actionType,
            @Define("otherwise") String otherwise,
            @Bind("ids") @Nullable String[] ids,
            @Bind("templates") String[] templates,
            @Bind("types") String[] types,
            @Bind("prompts") @Nullable String[] prompts,
            @Bind("actions") @Nullable String[] actions,
            @Bind("references") @Nullable String[] references,
            @Bind("times") @Nullable String[] times);

    @SqlUpdate
    int delete(
            @Define("table") String table,
            @Define("key") String key,
            @Define("type") String type,
            @Bind("ids") String[] ids);

    @SqlQuery
    @RegisterConstructorMapper(Behind.class)
    List<Behind> lockBehind(@Define("templates") String templates, @Define("usage") String usage);

    @SqlUpdate
    int updateTemplates(
            @Define("templates") String templates,
            @Bind("ids") String[] ids,
            @Bind("counts") String[] counts,
            @Bind("times") @Nullable String[] times);

    /**
     * How the table is filled.
     *
     * @param generated whether the database gives a new row its id
     * @param needsTime whether {@code used_at} may not be null
     */
    record IdColumn(boolean generated, boolean needsTime) {}

    /**
     * A row.
     *
     * @param usedAt as the server writes it
     */
    record Row(
            String id,
            String template,
            @Nullable String usageType,
            @Nullable String prompt,
            @Nullable String action,
            @Nullable String reference,
            @Nullable String usedAt) {}

    /** A template whose count or time is behind its rows. */
    record Behind(
            String id,
            @Nullable String countBefore,
            String countAfter,
            @Nullable String usedBefore,
            @Nullable String usedAfter) {}
}
