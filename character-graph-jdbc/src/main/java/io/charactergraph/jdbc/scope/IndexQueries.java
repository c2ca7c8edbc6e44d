package io.charactergraph.jdbc.scope;

import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** The queries about indexes. */
public interface IndexQueries {

    /** The valid, complete indexes of these relations. */
    @SqlQuery
    @RegisterConstructorMapper(Found.class)
    List<Found> indexes(@Bind("oids") String[] oids);

    /** Lets what has an index be read by it, for the rest of the transaction. */
    @SqlQuery
    String useIndexes();

    /**
     * An index.
     *
     * @param relation the oid of the relation
     * @param name its name
     * @param firstColumn the first column, or null when that is an expression
     * @param function the full name of a function in it, quoted, or null
     * @param body the body of that function, or null
     */
    record Found(
            String relation,
            String name,
            @Nullable String firstColumn,
            @Nullable String function,
            @Nullable String body) {}
}
