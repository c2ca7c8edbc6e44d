package io.charactergraph.jdbc;

import io.charactergraph.source.GraphLoadException;
import io.charactergraph.source.GraphLoadException.Phase;
import java.util.List;
import java.util.Optional;

/**
 * Makes sure, when all has been read, that it was of one moment. A snapshot withstands every writer but those that give a
 * table a new file: {@code TRUNCATE}, {@code ALTER TABLE} when it rewrites, {@code REFRESH MATERIALIZED VIEW}. Of a table that
 * had one between the snapshot's beginning and its reading, the new rows, or none, were read. ({@code VACUUM FULL} and
 * {@code CLUSTER}, which do no harm, cannot be told from these.)
 */
final class Rewrites {

    private Rewrites() {}

    static void check(Snapshot snapshot, List<TablePlan> plans) {
        List<TablePlan> read = plans.stream().filter(TablePlan::isRead).toList();
        if (read.isEmpty()) {
            return;
        }
        Optional<Integer> rewritten = snapshot.ask(
                Phase.READING,
                null,
                () -> snapshot.handle()
                        .attach(CatalogQueries.class)
                        .firstRewritten(read.stream().map(TablePlan::relation).toArray(String[]::new)));
        if (rewritten.isPresent()) {
            throw new GraphLoadException(
                    Phase.READING,
                    read.get(rewritten.orElseThrow()).table(),
                    "the table was truncated or rewritten meanwhile, so its rows are not of the same moment as the others; load"
                            + " again",
                    null);
        }
    }
}
