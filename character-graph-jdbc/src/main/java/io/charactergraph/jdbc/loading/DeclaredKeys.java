package io.charactergraph.jdbc.loading;

import io.charactergraph.jdbc.session.Snapshot;
import io.charactergraph.jdbc.tables.Catalog;
import io.charactergraph.jdbc.tables.TableNaming;
import io.charactergraph.model.ForeignKey;
import io.charactergraph.model.ForeignKeys;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.GraphLoadException.Phase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The foreign keys that a database declares on the studio's tables, or that refer to them from any other table. */
public final class DeclaredKeys {

    private final ForeignKeys keys;
    private final List<DeclaredKey> declared;

    private DeclaredKeys(ForeignKeys keys, List<DeclaredKey> declared) {
        this.keys = keys;
        this.declared = declared;
    }

    /**
     * Asks the database, in two statements.
     *
     * @param phase the phase that a failure names
     */
    public static DeclaredKeys read(Snapshot snapshot, TableNaming naming, Catalog catalog, Phase phase) {
        List<StudioTable> tables = new ArrayList<>();
        List<String> schemas = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (StudioTable table : naming.tables()) {
            catalog.find(table).ifPresent(found -> {
                tables.add(table);
                schemas.add(found.schema());
                names.add(found.name());
            });
        }
        String[] inSchemas = schemas.toArray(String[]::new);
        String[] relations = names.toArray(String[]::new);
        return snapshot.ask(phase, null, () -> {
            ForeignKeyQueries queries = snapshot.handle().attach(ForeignKeyQueries.class);
            return of(tables, catalog, queries.tables(inSchemas, relations), queries.declared(inSchemas, relations));
        });
    }

    private static DeclaredKeys of(
            List<StudioTable> tables,
            Catalog catalog,
            List<ForeignKeyQueries.Table> found,
            Collection<ForeignKeyQueries.KeyColumn> columns) {
        Map<Long, List<ForeignKeyQueries.KeyColumn>> byKey = new LinkedHashMap<>();
        for (ForeignKeyQueries.KeyColumn column : columns) {
            byKey.computeIfAbsent(column.id(), id -> new ArrayList<>()).add(column);
        }
        List<DeclaredKey> declared = byKey.values().stream()
                .map(ofKey -> DeclaredKey.of(ofKey, tables, catalog))
                .toList();
        Set<Integer> real = new HashSet<>();
        List<String> guarded = new ArrayList<>();
        for (ForeignKeyQueries.Table table : found) {
            real.add(table.position());
            if (table.guarded()) {
                guarded.add(tables.get(table.position()).tableName());
            }
        }
        List<String> known = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            (real.contains(i) ? known : unknown).add(tables.get(i).tableName());
        }
        List<ForeignKey> keys =
                declared.stream().map(DeclaredKey::key).distinct().toList();
        Set<ForeignKey> guardedKeys = declared.stream()
                .filter(DeclaredKey::guarded)
                .map(DeclaredKey::key)
                .collect(Collectors.toSet());
        return new DeclaredKeys(ForeignKeys.declared(known, unknown, keys).guarded(guarded, guardedKeys), declared);
    }

    /** The keys as the graph keeps them. */
    public ForeignKeys keys() {
        return keys;
    }

    /** Those of the database that are a key; several when two constraints are equal, or parts of a table have it. */
    List<DeclaredKey> find(ForeignKey key) {
        return declared.stream().filter(found -> found.key().equals(key)).toList();
    }

    /** Returns those of the database that refer to the table of a key. */
    List<DeclaredKey> referringToTableOf(DeclaredKey key) {
        return declared.stream()
                .filter(found -> found.referencedRelation().equals(key.relation()))
                .toList();
    }
}
