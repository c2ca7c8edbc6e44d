package io.charactergraph.jdbc.scope;

import io.charactergraph.jdbc.session.Snapshot;
import io.charactergraph.jdbc.tables.CatalogTable;
import io.charactergraph.source.GraphLoadException.Phase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Reads which indexes tables have, in one statement. */
final class DatabaseIndexes {

    private DatabaseIndexes() {}

    static Indexes read(Snapshot snapshot, Collection<CatalogTable> tables, String function) {
        List<String> oids = new ArrayList<>();
        for (CatalogTable table : tables) {
            oids.add(table.oid());
            table.others().forEach(other -> oids.add(other.oid()));
        }
        return snapshot.ask(
                Phase.PROBING,
                null,
                () -> new Indexes(
                        snapshot.handle().attach(IndexQueries.class).indexes(oids.toArray(String[]::new)), function));
    }
}
