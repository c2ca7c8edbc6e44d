package io.charactergraph.schema.form;

import io.charactergraph.internal.OneLine;
import io.charactergraph.schema.SchemaProfile;
import io.charactergraph.schema.StudioColumn;
import io.charactergraph.schema.StudioTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How physical tables give the rows of a logical table: each row of one physical table is a row of the logical one, and each
 * logical column comes from a {@link ColumnSource}. A value.
 */
public final class TableForm {

    private final StudioTable table;
    private final SchemaProfile profile;
    private final String relation;
    private final Map<String, ColumnSource> columns;
    private final List<Mark> added;
    private final List<Mark> gone;

    TableForm(
            StudioTable table,
            SchemaProfile profile,
            String relation,
            Map<String, ColumnSource> columns,
            List<Mark> added,
            List<Mark> gone) {
        this.table = table;
        this.profile = profile;
        this.relation = relation;
        this.columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        this.added = List.copyOf(added);
        this.gone = List.copyOf(gone);
    }

    /** The form of the data dictionary: every column as it stands. */
    static TableForm dictionary(StudioTable table) {
        Map<String, ColumnSource> columns = new LinkedHashMap<>();
        for (StudioColumn column : table.columns(SchemaProfile.PROFILE_2025)) {
            columns.put(column.name(), new ColumnSource.Stored(column.name()));
        }
        return new TableForm(table, SchemaProfile.PROFILE_2025, table.tableName(), columns, List.of(), List.of());
    }

    /** All forms of a table, the earliest first. The first is that of the data dictionary. */
    public static List<TableForm> all(StudioTable table) {
        List<TableForm> forms = new ArrayList<>(List.of(dictionary(table)));
        forms.addAll(LaterForms.of(table));
        return List.copyOf(forms);
    }

    /**
     * The form that a table has in a database: the latest of which something that was added is there, and something that is
     * gone is gone; else that of the dictionary.
     */
    public static TableForm probe(StudioTable table, PhysicalTables database) {
        return choose(LaterForms.of(table), database).orElseGet(() -> dictionary(table));
    }

    /**
     * The form that a table has in a database of that profile. A profile can have several forms of a table; the database's
     * is found by probing.
     */
    public static TableForm of(StudioTable table, SchemaProfile profile, PhysicalTables database) {
        List<TableForm> forms = LaterForms.of(table).stream()
                .filter(form -> form.profile == profile)
                .toList();
        return choose(forms, database)
                .orElseGet(() -> forms.isEmpty() ? dictionary(table) : forms.get(forms.size() - 1));
    }

    private static Optional<TableForm> choose(List<TableForm> forms, PhysicalTables database) {
        for (int i = forms.size() - 1; i >= 0; i--) {
            if (forms.get(i).isIn(database)) {
                return Optional.of(forms.get(i));
            }
        }
        return Optional.empty();
    }

    private boolean isIn(PhysicalTables database) {
        boolean begun = added.isEmpty() || added.stream().anyMatch(mark -> mark.isIn(database));
        boolean left = !gone.isEmpty() && gone.stream().allMatch(mark -> mark.isIn(database));
        return database.has(relation) && begun && !left;
    }

    /** The logical table. */
    public StudioTable table() {
        return table;
    }

    /** The profile that has this form. */
    public SchemaProfile profile() {
        return profile;
    }

    /** The physical table whose rows are the logical table's. */
    public String relation() {
        return relation;
    }

    /** The physical tables that are read, {@link #relation} first, the others in the order of the columns. */
    public Set<String> relations() {
        Set<String> relations = new LinkedHashSet<>(Set.of(relation));
        columns.values().forEach(source -> source.others().forEach(mark -> relations.add(mark.relation())));
        return Collections.unmodifiableSet(relations);
    }

    /** Where a logical column comes from; empty when this form does not have it, and a database does not miss it. */
    public Optional<ColumnSource> find(String column) {
        return Optional.ofNullable(columns.get(column));
    }

    /** Whether each logical column is the physical column of the same name, and there are no others. */
    public boolean isPlain() {
        return columns.entrySet().stream()
                .allMatch(entry -> entry.getValue().equals(new ColumnSource.Stored(entry.getKey())));
    }

    /** The logical column that a physical column of {@link #relation} is, when one is it as it stands. */
    public Optional<String> logicalColumn(String physical) {
        return columns.entrySet().stream()
                .filter(entry -> entry.getValue().equals(new ColumnSource.Stored(physical)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The names of all physical tables that any form of any table reads or is recognized by, without the table's own name. */
    public static Set<String> allRelations(Collection<StudioTable> tables) {
        Set<String> relations = new LinkedHashSet<>();
        for (StudioTable table : tables) {
            for (TableForm form : all(table)) {
                relations.addAll(form.relations());
                form.added.forEach(mark -> relations.add(mark.relation()));
                form.gone.forEach(mark -> relations.add(mark.relation()));
            }
        }
        return relations;
    }

    /** Such as {@code character_npc_links from object_links (2026)}. */
    @Override
    public String toString() {
        return OneLine.of(
                table.tableName() + " from " + String.join(", ", relations()) + " (" + profile.profileName() + ")");
    }
}
