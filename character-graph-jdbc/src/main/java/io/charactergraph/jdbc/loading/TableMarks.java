package io.charactergraph.jdbc.loading;

import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.ChangingSource;
import java.util.List;
import java.util.Map;

/**
 * What is remembered of a load.
 *
 * @param moment its snapshot
 * @param tables the tables of which changes can be found
 */
record TableMarks(ChangeQueries.Moment moment, Map<StudioTable, Mark> tables) implements ChangingSource.Marks {

    TableMarks {
        tables = Map.copyOf(tables);
    }

    /**
     * What is remembered of a table.
     *
     * @param signature what the catalog says of all that is read
     * @param keyed whether its rows can be told by their ids
     * @param relations the relations that are read, each with the rows that it had
     */
    record Mark(String signature, boolean keyed, List<Relation> relations) {

        Mark {
            relations = List.copyOf(relations);
        }
    }

    /**
     * The rows of a relation.
     *
     * @param rows how many it had
     * @param running the hash of those that were written by transactions that may have been running
     */
    record Relation(String relation, long rows, String running) {}
}
