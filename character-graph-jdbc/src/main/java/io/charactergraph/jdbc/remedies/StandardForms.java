package io.charactergraph.jdbc.remedies;

import io.charactergraph.CharacterGraph;
import io.charactergraph.internal.Texts;
import io.charactergraph.jdbc.change.LinkWriteException;
import io.charactergraph.jdbc.json.JsonEdit;
import io.charactergraph.jdbc.json.JsonFound;
import io.charactergraph.jdbc.json.JsonPlace;
import io.charactergraph.jdbc.linking.LinkTarget;
import io.charactergraph.jdbc.linking.LinkTransaction;
import io.charactergraph.jdbc.linking.LockedRow;
import io.charactergraph.jdbc.linking.RowEdit;
import io.charactergraph.jdbc.session.Identifiers;
import io.charactergraph.jdbc.tables.BoundedRows;
import io.charactergraph.jdbc.tables.CatalogTable;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.NodeRow;
import io.charactergraph.schema.Place;
import io.charactergraph.schema.Schema;
import io.charactergraph.schema.StandardForm;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.assembly.ReferenceFinder;
import io.charactergraph.state.FriendAccess;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Replaces references in older forms (keys, bare UUIDs, UUIDs in upper case, blanks) by the standard form, in
 * roles, scene nodes, bindings of worlds, tags, linkages, references of generations. They name the same row as before, so the
 * graph does not change. NPCs stay NPCs: only in a world's binding a bare number becomes {@code npc:<number>}.
 */
final class StandardForms {

    private static final int MOST_AT_ONCE = 10_000;

    private final Schema schema;
    private final LinkTransaction transaction;
    private final PlanDraft draft;
    private final ReferenceFinder finder;

    StandardForms(LinkTransaction transaction, CharacterGraph graph, PlanDraft draft) {
        this.schema = FriendAccess.stateOf(graph).graph().schema();
        this.transaction = transaction;
        this.draft = draft;
        this.finder = new ReferenceFinder(
                FriendAccess.stateOf(graph).graph(), graph.tables().coverage());
    }

    void plan() {
        Map<Column, List<Place>> columns = new LinkedHashMap<>();
        for (Place place : schema.places()) {
            if (place.standardForm().isPresent()) {
                columns.computeIfAbsent(new Column(place.table(), place.column()), column -> new ArrayList<>())
                        .add(place);
            }
        }
        columns.forEach((column, places) ->
                each(column.table, column.name, edit -> places.forEach(place -> standardize(edit, place))));
    }

    private record Column(StudioTable table, String name) {}

    private void standardize(RowEdit edit, Place place) {
        JsonPlace way = JsonPlace.ROOT;
        for (String step : place.steps()) {
            switch (step) {
                case "{}" -> {
                    values(edit, way, place.standardForm().orElseThrow() == StandardForm.PREFIXED_ID);
                    return; // with the elements of arrays below
                }
                case "[]" -> {
                    elements(edit, way, place.prefixes());
                    return;
                }
                default -> way = way.field(step);
            }
        }
        bareUuid(edit, way, place.form().tables().get(0));
    }

    private void each(StudioTable table, String column, Consumer<RowEdit> how) {
        Optional<CatalogTable> in = transaction.catalog().find(table);
        if (in.flatMap(there -> there.find(column))
                .filter(CatalogTable.CatalogColumn::stored)
                .isEmpty()) {
            return;
        }
        read(in.orElseThrow(), table, column, how);
    }

    private void read(CatalogTable in, StudioTable table, String column, Consumer<RowEdit> how) {
        List<BoundedRows.Column> columns = Stream.of(table.columns().get(0).name(), column)
                .map(name -> new BoundedRows.Column(Identifiers.quote(name), true))
                .toList();
        BoundedRows.Boundary boundary = LinkTransaction::askOf;
        new BoundedRows(transaction.session().connection(), MOST_AT_ONCE, boundary, table)
                .read(in.relation(), columns, rows -> () -> {
                    String id = boundary.ask(table, () -> String.valueOf(rows.getString(1)));
                    Optional<String> json = boundary.ask(table, () -> Optional.ofNullable(rows.getString(2)));
                    json.ifPresent(text -> edit(table, id, column, text, how));
                });
    }

    private void edit(StudioTable table, String id, String column, String json, Consumer<RowEdit> how) {
        transaction.checkDeadline(table);
        try {
            RowEdit edit = new RowEdit(new LockedRow(table, id, Map.of(column, json)), column);
            how.accept(edit);
            if (edit.isChanged()) {
                draft.put(table, id, column, json, edit);
            }
        } catch (LinkWriteException e) {
            // it is malformed somewhere, which is a finding of its own
        }
    }

    /** The values under free keys, each a reference or an array of references. */
    private void values(RowEdit edit, JsonPlace object, boolean npcs) {
        if (edit.find(object).filter(JsonFound::isObject).isEmpty()) {
            return;
        }
        for (JsonFound value : edit.members(object)) {
            if (value.isArray()) {
                elements(edit, object.key(value.key()), List.of());
            }
        }
        edit.setMembers(object, value -> value.isArray() || value.isNull() ? Optional.empty() : standard(value, npcs));
    }

    private void elements(RowEdit edit, JsonPlace array, List<String> prefixes) {
        if (!edit.elements(array).isEmpty()) {
            edit.setMembers(array, found -> isReference(found, prefixes) ? standard(found, false) : Optional.empty());
        }
    }

    private static boolean isReference(JsonFound found, List<String> prefixes) {
        String text = found.text().map(Texts::trim).orElse("");
        return prefixes.isEmpty() || prefixes.stream().anyMatch(text::startsWith);
    }

    private void bareUuid(RowEdit edit, JsonPlace place, StudioTable table) {
        Optional<JsonFound> found = edit.find(place.parent()).flatMap(object -> edit.find(place));
        found.map(JsonFound::value)
                .flatMap(finder::character)
                .filter(id ->
                        NodeRow.find(id).filter(row -> row.table() == table).isPresent())
                .filter(id ->
                        finder.names(JsonEdit.quote(LinkTarget.named(id).uuid().toString()), id))
                .ifPresent(id -> edit.set(
                        place, JsonEdit.quote(LinkTarget.named(id).uuid().toString())));
    }

    private Optional<String> standard(JsonFound found, boolean npcs) {
        return finder.character(found.value())
                .filter(id -> npcs || !(id instanceof GameNpc.Id))
                .filter(id -> finder.names(JsonEdit.quote(id.toString()), id))
                .map(id -> JsonEdit.quote(id.toString()));
    }
}
