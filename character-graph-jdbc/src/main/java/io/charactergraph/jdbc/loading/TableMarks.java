package io.charactergraph.jdbc.loading;

import io.charactergraph.model.ForeignKeys;
import io.charactergraph.model.TableCoverage;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.ChangeSink;
import io.charactergraph.source.ChangingSource;
import java.util.List;
import java.util.Map;

/**
 * What is remembered of a load.
 *
 * @param moment its snapshot
 * @param tables the tables of which changes can be found
 * @param unread the tables that were not read, and why
 * @param foreignKeys the keys that the database declares
 * @param provable whether all tables stay as they are while no transaction ends
 */
record TableMarks(
        ChangeQueries.Moment moment,
        Map<StudioTable, Mark> tables,
        Map<StudioTable, TableCoverage.Status> unread,
        ForeignKeys foreignKeys,
        boolean provable)
        implements ChangingSource.Marks {

    TableMarks {
        tables = Map.copyOf(tables);
        unread = Map.copyOf(unread);
    }

    /** Says that everything is as it was. */
    void passTo(ChangeSink sink) {
        sink.foreignKeys(foreignKeys);
        unread.forEach(sink::unread);
        tables.keySet().forEach(sink::unchanged);
    }

    /**
     * What is remembered of a table.
     *
     * @param signature what the catalog says of all that is read
     * @param keyed whether its rows can be told by their ids
     * @param secured whether policies decide which rows show
     * @param relations the relations that are read, each with the rows that it had
     */
    record Mark(String signature, boolean keyed, boolean secured, List<Relation> relations) {

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
