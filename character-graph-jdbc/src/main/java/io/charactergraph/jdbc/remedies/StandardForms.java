package io.charactergraph.jdbc.remedies;

import io.charactergraph.CharacterGraph;
import io.charactergraph.internal.Texts;
import io.charactergraph.jdbc.change.LinkWriteException;
import io.charactergraph.jdbc.json.JsonEdit;
import io.charactergraph.jdbc.json.JsonFound;
import io.charactergraph.jdbc.json.JsonPlace;
import io.charactergraph.jdbc.linking.LinkPlaces;
import io.charactergraph.jdbc.linking.LinkTarget;
import io.charactergraph.jdbc.linking.LinkTransaction;
import io.charactergraph.jdbc.linking.LockedRow;
import io.charactergraph.jdbc.linking.RowEdit;
import io.charactergraph.jdbc.session.Identifiers;
import io.charactergraph.jdbc.tables.BoundedRows;
import io.charactergraph.jdbc.tables.CatalogTable;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.NodeId;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.assembly.ReferenceFinder;
import io.charactergraph.state.FriendAccess;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * Replaces references in older forms (keys, bare UUIDs, UUIDs in upper case, blanks) by the standard form, in
 * roles, scene nodes, bindings of worlds, tags, linkages, references of generations. They name the same row as before, so the
 * graph does not change. NPCs stay NPCs: only in a world's binding a bare number becomes {@code npc:<number>}.
 */
final class StandardForms {

    private static final int MOST_AT_ONCE = 10_000;

    private final LinkTransaction transaction;
    private final PlanDraft draft;
    private final ReferenceFinder finder;

    StandardForms(LinkTransaction transaction, CharacterGraph graph, PlanDraft draft) {
        this.transaction = transaction;
        this.draft = draft;
        this.finder = new ReferenceFinder(
                FriendAccess.stateOf(graph).graph(), graph.tables().coverage());
    }

    void plan() {
        each(StudioTable.GAME_SCENES, "meta", (edit, root) -> {
            values(edit, root.field("character_roles"), false);
            elements(edit, root.field("tags"), true);
        });
        each(StudioTable.GAME_SCENE_NODES, "meta", (edit, root) -> elements(edit, root.field("character_refs"), false));
        each(StudioTable.GAME_WORLDS, "meta", (edit, root) -> {
            values(edit, root.field("npc_bindings"), true);
            values(edit, root.field("role_bindings"), true);
        });
        each(StudioTable.SCENES, "tags", (edit, root) -> elements(edit, root, true));
        each(StudioTable.ASSETS, "tags", (edit, root) -> elements(edit, root, true));
        each(StudioTable.ASSETS, LinkPlaces.ASSET_COLUMN, (edit, root) -> {
            bareUuid(edit, LinkPlaces.ASSET_TEMPLATE, CharacterTemplate.Id.class);
            bareUuid(edit, LinkPlaces.ASSET_INSTANCE, CharacterInstance.Id.class);
        });
        each(
                StudioTable.GENERATIONS,
                "canonical_params",
                (edit, root) -> elements(edit, root.field("character_refs"), false));
    }

    private void each(StudioTable table, String column, BiConsumer<RowEdit, JsonPlace> how) {
        Optional<CatalogTable> in = transaction.catalog().find(table);
        if (in.flatMap(there -> there.find(column))
                .filter(CatalogTable.CatalogColumn::stored)
                .isEmpty()) {
            return;
        }
        read(in.orElseThrow(), table, column, how);
    }

    private void read(CatalogTable in, StudioTable table, String column, BiConsumer<RowEdit, JsonPlace> how) {
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

    private void edit(StudioTable table, String id, String column, String json, BiConsumer<RowEdit, JsonPlace> how) {
        transaction.checkDeadline(table);
        try {
            RowEdit edit = new RowEdit(new LockedRow(table, id, Map.of(column, json)), column);
            how.accept(edit, JsonPlace.ROOT);
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
                elements(edit, object.key(value.key()), false);
            }
        }
        edit.setMembers(object, value -> value.isArray() || value.isNull() ? Optional.empty() : standard(value, npcs));
    }

    private void elements(RowEdit edit, JsonPlace array, boolean tags) {
        if (!edit.elements(array).isEmpty()) {
            edit.setMembers(array, found -> !tags || isLink(found) ? standard(found, false) : Optional.empty());
        }
    }

    private static boolean isLink(JsonFound tag) {
        String text = tag.text().map(Texts::trim).orElse("");
        return text.startsWith("character:") || text.startsWith("instance:");
    }

    private void bareUuid(RowEdit edit, JsonPlace place, Class<? extends NodeId> kind) {
        Optional<JsonFound> found = edit.find(LinkPlaces.ASSET_LINKAGE).flatMap(linkage -> edit.find(place));
        found.map(JsonFound::value)
                .flatMap(finder::character)
                .filter(kind::isInstance)
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
