package io.charactergraph.jdbc.scope;

import io.charactergraph.jdbc.session.Identifiers;
import io.charactergraph.jdbc.session.SqlFile;
import io.charactergraph.jdbc.tables.CatalogTable;
import io.charactergraph.jdbc.tables.RowKey;
import io.charactergraph.schema.ColumnType;
import io.charactergraph.schema.Place;
import io.charactergraph.schema.ReferenceForm;
import io.charactergraph.schema.Schema;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.schema.form.ColumnSource;
import io.charactergraph.source.scope.Name;
import io.charactergraph.source.scope.NameKinds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The ways in which the rows of one table are found, in the form in which the database has it. */
final class TableAccess {

    private static final SqlFile LOOKED_UP = new SqlFile(Access.class, "lookedUp");
    private static final SqlFile TAGS = new SqlFile(Access.class, "tags");

    private final StudioTable table;
    private final CatalogTable in;
    private final Indexes indexes;
    private final Map<String, Access> byColumn = new LinkedHashMap<>();
    private final List<Access> itself = new ArrayList<>();

    TableAccess(StudioTable table, CatalogTable in, Schema schema, Indexes indexes) {
        this.table = table;
        this.in = in;
        this.indexes = indexes;
        addItself();
        Map<String, List<Place>> places = new LinkedHashMap<>();
        for (Place place : schema.places(table)) {
            places.computeIfAbsent(place.column(), key -> new ArrayList<>()).add(place);
        }
        places.forEach((column, those) -> access(column, those).ifPresent(found -> byColumn.put(column, found)));
        addIrregular(places);
    }

    private void addItself() {
        String id = table.columns().get(0).name();
        Set<Name.Kind> kinds = EnumSet.noneOf(Name.Kind.class);
        for (Name.Kind kind : Name.Kind.values()) {
            if (kind.table().filter(table::equals).isPresent()) {
                kinds.add(kind);
            }
        }
        kinds.remove(Name.Kind.KEY);
        kinds.remove(Name.Kind.BLOCK_KEY);
        if (!kinds.isEmpty()) {
            key(id, kinds).ifPresent(itself::add);
        }
        if (table == StudioTable.CHARACTERS) {
            key("character_id", Set.of(Name.Kind.KEY)).ifPresent(itself::add);
        } else if (table == StudioTable.ACTION_BLOCKS) {
            key("block_id", Set.of(Name.Kind.BLOCK_KEY)).ifPresent(itself::add);
        }
    }

    /**
     * The head of a template's family is looked up; the earlier form of links has the NPC as text, and later usage rows the action block.
     */
    private void addIrregular(Map<String, List<Place>> places) {
        source("family_head_id")
                .filter(ColumnSource.LookedUp.class::isInstance)
                .map(ColumnSource.LookedUp.class::cast)
                .flatMap(this::lookedUp)
                .ifPresent(found -> byColumn.put("family_head_id", found));
        if (table == StudioTable.CHARACTER_USAGE) {
            whole("action_block_key", "action_block_key", ReferenceForm.ACTION_UUID);
        }
        if (!byColumn.containsKey("npc_id") && places.containsKey("npc_id")) {
            whole("npc_id", "npc_reference", ReferenceForm.NPC);
        }
    }

    /** A column of text that is one reference. */
    private void whole(String column, String read, ReferenceForm form) {
        stored(read)
                .ifPresent(name -> byColumn.put(column, names(in, name, Set.of(JsonPaths.whole(form)), Set.of(form))));
    }

    /** The column of the database that holds the ids. */
    String storedId() {
        return stored(table.columns().get(0).name()).orElseThrow();
    }

    /** The ways to find rows themselves. */
    List<Access> itself() {
        return Collections.unmodifiableList(itself);
    }

    /** The ways to find rows by a column, by its name. */
    Map<String, Access> byColumn() {
        return Collections.unmodifiableMap(byColumn);
    }

    private Optional<ColumnSource> source(String column) {
        return in.form()
                .flatMap(form -> form.find(column))
                .filter(any -> in.find(column).isPresent());
    }

    /** The column of the database, when its values are those of this column, or a part of them. */
    private Optional<String> stored(String column) {
        return source(column)
                .flatMap(source -> source instanceof ColumnSource.Stored stored
                        ? Optional.of(stored.column())
                        : source instanceof ColumnSource.OfKind ofKind
                                ? Optional.of(ofKind.column())
                                : Optional.empty());
    }

    private Optional<Access> key(String column, Set<Name.Kind> kinds) {
        return stored(column).map(name -> {
            RowKey key = RowKey.of(in, column, name);
            return new ColumnAccess(key, kinds, key.isTyped() ? indexes.column(in, name) : indexes.text(in, name));
        });
    }

    private Optional<Access> access(String column, List<Place> places) {
        Set<ReferenceForm> forms = EnumSet.noneOf(ReferenceForm.class);
        Set<Name.Kind> kinds = EnumSet.noneOf(Name.Kind.class);
        Set<String> paths = new TreeSet<>();
        for (Place place : places) {
            if (Access.letter(place.form()).isPresent()) {
                forms.add(place.form());
                kinds.addAll(NameKinds.of(place.form()));
                paths.addAll(JsonPaths.of(place));
            }
            if (JsonPaths.casts(place)) {
                forms.add(ReferenceForm.ROLE);
            }
        }
        if (forms.isEmpty()) {
            return Optional.empty();
        }
        ColumnType type = table.columns().get(table.indexOf(column)).type();
        if (source(column).filter(ColumnSource.Tags.class::isInstance).isPresent()) {
            return source(column).map(ColumnSource.Tags.class::cast).map(tags -> tags(tags, forms));
        }
        if (type == ColumnType.JSON) {
            return stored(column).map(name -> names(in, name, paths, forms));
        }
        boolean isTyped = stored(column)
                .filter(name -> RowKey.of(in, column, name).isTyped())
                .isPresent();
        if (isTyped) {
            kinds.removeAll(Set.of(Name.Kind.KEY, Name.Kind.BLOCK_KEY)); // texts
            return key(column, kinds);
        }
        Set<String> whole = new TreeSet<>();
        forms.forEach(form -> whole.add(JsonPaths.whole(form)));
        return stored(column).map(name -> names(in, name, whole, forms));
    }

    private Access names(CatalogTable of, String column, Set<String> paths, Set<ReferenceForm> forms) {
        return names(of, column, "base", paths, forms);
    }

    private Access names(CatalogTable of, String column, String alias, Set<String> paths, Set<ReferenceForm> forms) {
        String places = NamesAccess.array(paths);
        return new NamesAccess(
                alias,
                Identifiers.quote(column),
                places,
                forms,
                indexes.function(of, column, places).orElse(NameFunction.NAME),
                indexes.names(of, column, places));
    }

    private Optional<Access> lookedUp(ColumnSource.LookedUp source) {
        return other(source.relation()).map(other -> {
            ColumnAccess heads = new ColumnAccess(
                    RowKey.of(other, source.value(), source.value()),
                    Set.of(Name.Kind.TEMPLATE),
                    indexes.column(other, source.value()));
            String condition = LOOKED_UP.fill(Map.of(
                    "column", Identifiers.quote(source.column()),
                    "key", Identifiers.quote(source.key()),
                    "relation", other.relation(),
                    "condition", heads.condition("other")));
            return new ThroughAccess(
                    condition,
                    condition,
                    heads,
                    List.of(indexes.column(other, source.value()), indexes.column(in, source.column())));
        });
    }

    private Access tags(ColumnSource.Tags source, Set<ReferenceForm> forms) {
        CatalogTable tags = other(source.tags()).orElseThrow();
        CatalogTable links = other(source.links()).orElseThrow();
        Set<String> whole = new TreeSet<>();
        forms.forEach(form -> whole.add(JsonPaths.whole(form)));
        if (forms.contains(ReferenceForm.QUEST)) {
            whole.add(JsonPaths.whole(ReferenceForm.ARC));
        }
        Access texts = names(tags, source.text(), "t", whole, forms);
        List<NeededIndex> all = new ArrayList<>(texts.indexes());
        all.add(indexes.column(tags, source.canonical()));
        all.add(indexes.column(tags, "id"));
        all.add(indexes.column(links, source.tag()));
        all.add(indexes.column(links, source.owner()));
        Map<String, String> parts = Map.of(
                "id", Identifiers.quote("id"),
                "tags", tags.relation(),
                "condition", texts.condition(),
                "canonical", Identifiers.quote(source.canonical()),
                "owner", Identifiers.quote(source.owner()),
                "tag", Identifiers.quote(source.tag()),
                "links", links.relation());
        Map<String, String> few = new HashMap<>(parts);
        few.put("limit", "limit " + NamesAccess.FEW);
        Map<String, String> every = new HashMap<>(parts);
        every.put("limit", "");
        return new ThroughAccess(TAGS.fill(every), TAGS.fill(few), texts, all);
    }

    private Optional<CatalogTable> other(String relation) {
        return in.others().stream().filter(one -> one.name().equals(relation)).findFirst();
    }
}
