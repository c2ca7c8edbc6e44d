package io.charactergraph.jdbc.session;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.sqlobject.SqlObjects;
import org.jdbi.v3.sqlobject.locator.SqlLocator;

/**
 * Finds the statement of a method in the file of the method's name. Jdbi's own locator uses the class loader, which cannot read the
 * files of a named module; this locator uses the module's class.
 */
final class SqlFileLocator implements SqlLocator {

    private final Map<Method, SqlFile> files = new ConcurrentHashMap<>();

    private SqlFileLocator() {}

    /** Makes the SQL objects of a Jdbi take their statements from here. */
    static void installIn(Jdbi jdbi) {
        jdbi.configure(SqlObjects.class, objects -> objects.setSqlLocator(new SqlFileLocator()));
    }

    @Override
    public String locate(Class<?> sqlObject, Method method, ConfigRegistry config) {
        return files.computeIfAbsent(method, key -> new SqlFile(sqlObject, key.getName()))
                .text();
    }
}
