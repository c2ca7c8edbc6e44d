package io.charactergraph.jdbc.scope;

import io.charactergraph.jdbc.session.Identifiers;
import io.charactergraph.jdbc.session.Snapshot;
import io.charactergraph.jdbc.tables.Catalog;
import io.charactergraph.jdbc.tables.CatalogTable;
import io.charactergraph.jdbc.tables.TablePlan;
import io.charactergraph.schema.Schema;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.scope.LookUp;
import io.charactergraph.source.scope.Wanted;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The statements that create the indexes which loads for one thing need and a database lacks. */
public final class IndexScript {

    private final Map<String, NeededIndex> missing = new TreeMap<>();
    private final String function;

    private IndexScript(String function) {
        this.function = function;
    }

    /** The statements, each on lines of its own; empty when nothing is lacking, or there are no tables. */
    public static String of(Snapshot snapshot, Catalog catalog, Set<StudioTable> tables, Schema schema) {
        Map<StudioTable, CatalogTable> there = new EnumMap<>(StudioTable.class);
        for (StudioTable table : tables) {
            Optional<CatalogTable> found = catalog.find(table);
            if (TablePlan.of(table, found).isRead() && !found.orElseThrow().derived()) {
                there.put(table, found.orElseThrow());
            }
        }
        if (there.isEmpty()) {
            return "";
        }
        String function = Identifiers.quote(there.values().iterator().next().schema(), NameFunction.NAME);
        Indexes indexes = DatabaseIndexes.read(snapshot, there.values(), function);
        IndexScript script = new IndexScript(function);
        Map<StudioTable, TableAccess> accesses = new EnumMap<>(StudioTable.class);
        there.forEach((table, in) -> accesses.put(table, new TableAccess(table, in, schema, indexes)));
        for (LookUp lookUp : LookUp.all(schema)) {
            TableAccess access = accesses.get(lookUp.table());
            if (access != null) {
                script.add(access, lookUp);
            }
        }
        return script.text();
    }

    private void add(TableAccess access, LookUp lookUp) {
        if (lookUp.column().isEmpty()) {
            access.itself().forEach(by -> add(by, lookUp));
            return;
        }
        access.byColumn().forEach((column, by) -> {
            if (lookUp.column()
                    .filter(asked -> asked.equals(Wanted.ANY_COLUMN) || asked.equals(column))
                    .isPresent()) {
                add(by, lookUp);
            }
        });
    }

    private void add(Access access, LookUp lookUp) {
        if (access.accepts(lookUp.kind())) {
            access.indexes().stream()
                    .filter(index -> !index.isThere())
                    .forEach(index -> missing.put(index.relation() + " " + index.name(), index));
        }
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        if (missing.values().stream().anyMatch(NeededIndex::ofNames)) {
            text.append(NameFunction.create(function)).append('\n');
        }
        for (NeededIndex index : missing.values()) {
            text.append("create index concurrently if not exists ")
                    .append(Identifiers.quote(index.name()))
                    .append("\n    on ")
                    .append(index.relation())
                    .append(' ')
                    .append(index.definition())
                    .append(";\n");
        }
        return text.toString();
    }
}
