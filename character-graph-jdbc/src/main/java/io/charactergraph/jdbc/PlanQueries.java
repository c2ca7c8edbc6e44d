package io.charactergraph.jdbc;

import java.util.List;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.locator.UseClasspathSqlLocator;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What plans of remedies read. */
@UseClasspathSqlLocator
interface PlanQueries {

    /** The row as one text; no column is left out, so nothing in it can change unnoticed. */
    @SqlQuery
    List<String> whole(
            @Define("table") String table,
            @Define("key") String key,
            @Define("type") String type,
            @Define("lock") String lock,
            @Bind("id") String id);
}
