package io.charactergraph.jdbc.tables;

import io.charactergraph.jdbc.session.Session;
import io.charactergraph.jdbc.session.Snapshot;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.GraphLoadException;
import io.charactergraph.source.GraphLoadException.Phase;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The studio's tables that the database has, and their columns. An immutable value. */
public final class Catalog {

    private final Map<StudioTable, CatalogTable> tables;

    private Catalog(Map<StudioTable, CatalogTable> tables) {
        this.tables = tables;
    }

    /**
     * Reads the catalog, in one statement.
     *
     * @param phase the phase that a failure names
     * @param table the table that a failure names, or null
     */
    public static Catalog read(Snapshot snapshot, TableNaming naming, Phase phase, @Nullable StudioTable table) {
        return snapshot.ask(phase, table, () -> {
            Catalog catalog = read(snapshot.session(), naming);
            String schema = naming.schema();
            if (catalog.tables.isEmpty()
                    && schema != null
                    && !snapshot.handle().attach(CatalogQueries.class).schemaExists(schema)) {
                throw new GraphLoadException(phase, table, "there is no schema '" + schema + "'", null);
            }
            return catalog;
        });
    }

    /** Asks the database, in one statement; a failure is Jdbi's. */
    public static Catalog read(Session session, TableNaming naming) {
        String[] names = naming.names().toArray(String[]::new);
        CatalogQueries queries = session.handle().attach(CatalogQueries.class);
        return new Catalog(byTable(queries.columns(names, naming.schema(), session.schemas()), naming));
    }

    private static Map<StudioTable, CatalogTable> byTable(List<CatalogQueries.Column> columns, TableNaming naming) {
        Map<String, CatalogTable> byName = new HashMap<>();
        for (CatalogQueries.Column column : columns) {
            byName.computeIfAbsent(column.relation(), name -> CatalogTable.of(column))
                    .add(column);
        }
        Map<StudioTable, CatalogTable> tables = new EnumMap<>(StudioTable.class);
        for (StudioTable table : naming.tables()) {
            new FormCatalog(byName, naming, table).find().ifPresent(found -> tables.put(table, found));
        }
        return tables;
    }

    public Optional<CatalogTable> find(StudioTable table) {
        return Optional.ofNullable(tables.get(table));
    }
}
