package io.charactergraph.source.scope;

import io.charactergraph.schema.ReferenceForm;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.LoadSink;
import io.charactergraph.source.rows.Conventions;
import io.charactergraph.source.rows.RawValues;
import io.charactergraph.source.rows.RowReaders;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Finds out which of the rows that some references name are there, by reading these rows. */
public final class NamedRows {

    private final Conventions conventions;
    private final Map<StudioTable, Wanted> wanted = new EnumMap<>(StudioTable.class);
    private final Set<Name> there = new HashSet<>();

    public NamedRows(Conventions conventions) {
        this.conventions = conventions;
    }

    /** Adds what a reference can name. */
    public void add(ReferenceForm form, RawValues values, long raw) {
        if (namesRows(form)) {
            for (Name name : PossibleNames.of(form, values, raw)) {
                name.kind()
                        .table()
                        .ifPresent(table -> wanted.computeIfAbsent(table, key -> new Wanted())
                                .add(Wanted.ITSELF, name));
            }
        }
    }

    /** Whether a reference of that form names a row, and one that can be looked up. */
    private static boolean namesRows(ReferenceForm form) {
        Set<Name.Kind> kinds = NameKinds.of(form);
        return !kinds.isEmpty() && kinds.stream().allMatch(kind -> kind.table().isPresent());
    }

    /** Reads the rows that were added; a table that the source does not have has none of them. */
    public void look(RowsByName source) {
        NamesInRow names = new NamesInRow(conventions);
        RowReaders readers = new RowReaders(conventions, names);
        wanted.forEach((table, rows) -> {
            RowsByName.Part part = source.tables().get(table);
            if (part != null) {
                LoadSink.RowConsumer reader = readers.of(table, part.missingColumns());
                source.read(table, rows, row -> {
                    reader.accept(row);
                    there.addAll(names.take(table, "").own());
                });
            }
        });
    }

    /** Returns whether a reference names a row that was found, or is of a form by which no rows are looked up. */
    public boolean isThere(ReferenceForm form, RawValues values, long raw) {
        return !namesRows(form) || PossibleNames.of(form, values, raw).stream().anyMatch(there::contains);
    }
}
