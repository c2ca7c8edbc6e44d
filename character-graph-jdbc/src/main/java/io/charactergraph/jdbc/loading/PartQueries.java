package io.charactergraph.jdbc.loading;

import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The query that finds out into which parts tables can be divided. */
interface PartQueries {

    @SqlQuery
    @RegisterConstructorMapper(Relation.class)
    List<Relation> relations(@Bind("oids") String[] oids);

    /**
     * A relation that is read.
     *
     * @param remote whether its rows are in another database
     * @param divisible whether the rows of some blocks can be read without the others
     * @param blocks how many blocks of rows it has; zero when its rows are elsewhere, as in partitions
     * @param allBlocks the same, with those of large texts
     */
    record Relation(String oid, boolean remote, boolean divisible, long blocks, long allBlocks) {}
}
