package io.charactergraph.jdbc.tables;

import io.charactergraph.jdbc.tables.CatalogTable.CatalogColumn;
import io.charactergraph.schema.StudioColumn;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.schema.form.ColumnSource;
import io.charactergraph.schema.form.ColumnSource.AnyNull;
import io.charactergraph.schema.form.ColumnSource.InField;
import io.charactergraph.schema.form.ColumnSource.Reworded;
import io.charactergraph.schema.form.ColumnSource.Stored;
import io.charactergraph.schema.form.ColumnSource.Tags;
import io.charactergraph.schema.form.Mark;
import io.charactergraph.schema.form.PhysicalTables;
import io.charactergraph.schema.form.TableForm;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds a table of the data dictionary among the tables of a database, in the form in which the database has it. */
final class FormCatalog implements PhysicalTables {

    private static final Set<String> NUMBERS = Set.of("int2", "int4", "int8");

    private final Map<String, CatalogTable> byName;
    private final TableNaming naming;
    private final StudioTable table;

    FormCatalog(Map<String, CatalogTable> byName, TableNaming naming, StudioTable table) {
        this.byName = byName;
        this.naming = naming;
        this.table = table;
    }

    @Override
    public boolean has(String relation) {
        return byName.containsKey(naming.nameOf(table, relation));
    }

    @Override
    public boolean has(String relation, String column) {
        return find(relation).flatMap(found -> found.find(column)).isPresent();
    }

    private Optional<CatalogTable> find(String relation) {
        return Optional.ofNullable(byName.get(naming.nameOf(table, relation)));
    }

    Optional<CatalogTable> find() {
        TableForm form = naming.form(table, this);
        return find(form.relation()).map(base -> form.isPlain() ? base.as(form, laterColumns(form)) : read(base, form));
    }

    /** Columns that a form does not have are not read, whatever the table has by that name. */
    private Set<String> laterColumns(TableForm form) {
        Set<String> others = new HashSet<>();
        for (StudioColumn column : table.columns()) {
            if (form.find(column.name()).isEmpty()) {
                others.add(column.name());
            }
        }
        return others;
    }

    private CatalogTable read(CatalogTable base, TableForm form) {
        Map<String, CatalogColumn> columns = new LinkedHashMap<>();
        FormQuery query = new FormQuery(
                base.relation(), relation -> find(relation).orElseThrow().relation());
        for (StudioColumn column : table.columns()) {
            form.find(column.name())
                    .ifPresent(source -> column(base, source, column.name()).ifPresent(found -> {
                        columns.put(column.name(), found);
                        if (found.selectable()) {
                            query.add(column.name(), source);
                        }
                    }));
        }
        base.columns().forEach((name, column) -> {
            if (table.indexOf(name) < 0) {
                columns.put(name, column);
                if (column.selectable()) {
                    query.add(name, new Stored(name));
                }
            }
        });
        List<CatalogTable> others = form.relations().stream()
                .filter(relation -> !relation.equals(form.relation()))
                .flatMap(relation -> find(relation).stream())
                .filter(CatalogTable::readable)
                .toList();
        return base.as(form, query.text(), query.textByKey(), columns, others);
    }

    /** What the query gives for a column; nothing when what it is made from is not there, or is of a type that does not fit. */
    private Optional<CatalogColumn> column(CatalogTable base, ColumnSource source, String name) {
        if (source.own().stream().anyMatch(own -> base.find(own).isEmpty())
                || source.others().stream().anyMatch(mark -> column(mark).isEmpty())
                || source instanceof Tags tags && !fits(base, tags)) {
            return Optional.empty();
        }
        boolean selectable = source.own().stream()
                        .allMatch(own -> base.find(own).orElseThrow().selectable())
                && source.others().stream()
                        .allMatch(mark -> column(mark).orElseThrow().selectable()
                                && find(mark.relation()).orElseThrow().readable());
        if (source.equals(new Stored(name))) {
            return base.find(name);
        }
        CatalogColumn typed = typed(base, source);
        return Optional.of(new CatalogColumn(typed.type(), typed.typeRelation(), true, selectable, false));
    }

    private CatalogColumn typed(CatalogTable base, ColumnSource source) {
        if (source instanceof Reworded || source instanceof InField || source instanceof Tags) {
            return new CatalogColumn("text", "pg_catalog.text", true, true, false);
        }
        if (source instanceof AnyNull) {
            return new CatalogColumn("bool", "pg_catalog.bool", true, true, false);
        }
        return source instanceof ColumnSource.LookedUp
                ? column(source.others().get(1)).orElseThrow()
                : base.find(source.own().get(0)).orElseThrow();
    }

    private boolean fits(CatalogTable base, Tags tags) {
        return isNumber(base.find("id"))
                && isNumber(column(tags.links(), tags.owner()))
                && isNumber(column(tags.links(), tags.tag()))
                && isNumber(column(tags.tags(), "id"))
                && isNumber(column(tags.tags(), tags.canonical()));
    }

    private static boolean isNumber(Optional<CatalogColumn> column) {
        return column.filter(found -> NUMBERS.contains(found.type())).isPresent();
    }

    private Optional<CatalogColumn> column(Mark mark) {
        return column(mark.relation(), mark.column().orElseThrow());
    }

    private Optional<CatalogColumn> column(String relation, String column) {
        return find(relation).flatMap(found -> found.find(column));
    }
}
