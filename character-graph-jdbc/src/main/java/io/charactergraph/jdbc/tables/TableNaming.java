package io.charactergraph.jdbc.tables;

import io.charactergraph.schema.SchemaProfile;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.schema.form.PhysicalTables;
import io.charactergraph.schema.form.TableForm;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The studio's tables that a source reads, and their names in the database.
 *
 * @param schema the schema, or null to use the search path
 * @param renamed the names that are not the dictionary's
 * @param tables the tables that the source reads, in the order of the enum
 * @param profiles the profiles that were set; the others are found by probing
 */
public record TableNaming(
        @Nullable String schema,
        Map<StudioTable, String> renamed,
        Set<StudioTable> tables,
        Map<StudioTable, SchemaProfile> profiles) {

    /** Tables whose profiles are all found by probing. */
    public TableNaming(@Nullable String schema, Map<StudioTable, String> renamed, Set<StudioTable> tables) {
        this(schema, renamed, tables, Map.of());
    }

    /** What the database calls a table that a form of a table reads. */
    String nameOf(StudioTable table, String relation) {
        boolean own =
                TableForm.all(table).stream().anyMatch(form -> form.relation().equals(relation));
        return own ? renamed.getOrDefault(table, relation) : nameOf(relation);
    }

    /** What the database calls a table. */
    String nameOf(String relation) {
        return StudioTable.find(relation).map(renamed::get).orElse(relation);
    }

    /** The names of all tables of the database that decide how the tables are read. */
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        for (StudioTable table : tables) {
            for (String relation : TableForm.allRelations(List.of(table))) {
                names.add(nameOf(table, relation));
            }
        }
        return names;
    }

    /** The form in which the database has a table. */
    TableForm form(StudioTable table, PhysicalTables database) {
        SchemaProfile said = profiles.get(table);
        return said == null ? TableForm.probe(table, database) : TableForm.of(table, said, database);
    }
}
