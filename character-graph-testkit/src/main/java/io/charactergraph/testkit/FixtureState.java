package io.charactergraph.testkit;

import io.charactergraph.internal.OneLine;
import io.charactergraph.internal.Texts;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.SceneType;
import io.charactergraph.schema.SchemaProfile;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.testkit.rows.StudioRows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a fixture has written so far. */
final class FixtureState {

    /** Groups of UUIDs, so that a reader sees of what they are. */
    private static final Map<String, String> UUID_GROUPS = Map.of(
            "characters", "0a",
            "character_instances", "0b",
            "character_npc_links", "0c",
            "prompt_families", "0d",
            "prompt_versions", "0e",
            "action_blocks", "0f");

    private final FixtureNames names = new FixtureNames();
    private final Map<String, Map<String, FixtureRow>> rows = new LinkedHashMap<>();
    private final Map<String, FixtureRow> manifests = new LinkedHashMap<>();
    private final FixtureExtensions extensions = new FixtureExtensions();
    private @Nullable FixtureRow current;
    private @Nullable FixtureNode currentNode;

    FixtureNames names() {
        return names;
    }

    FixtureExtensions extensions() {
        return extensions;
    }

    /** Adds a row with the next id of its table, and makes it the one being written. */
    FixtureRow addRow(String table) {
        Map<String, FixtureRow> there = rows(table);
        int number = there.size() + 1;
        while (there.containsKey(id(table, number))) {
            number++;
        }
        return addRow(table, id(table, number));
    }

    /** Adds a row, and makes it the one being written. */
    FixtureRow addRow(String table, String id) {
        FixtureRow row = new FixtureRow(table, plain(table, id));
        if (rows(table).putIfAbsent(row.id(), row) != null) {
            throw new IllegalArgumentException(
                    OneLine.of("id: " + table + " has a row " + row.id() + " already; choose another"));
        }
        current = row;
        return row;
    }

    /** Adds a row that is called so: a number or UUID is its id, where the table has such ids. */
    FixtureRow addNamedRow(String table, String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name: is blank; give a name to call it by");
        }
        boolean isId = StudioSchema.hasUuids(table) ? Texts.isUuid(name) : name.matches("\\d{1,9}");
        return isId ? addRow(table, name) : addRow(table);
    }

    /** Takes a row back that turned out wrong. */
    void remove(FixtureRow row) {
        rows(row.table()).remove(row.id());
        if (current == row) {
            current = null;
        }
    }

    /** Adds a node and makes it the one being written. */
    FixtureNode addNode(String name, NodeId id, @Nullable FixtureRow row) {
        if (row != null && names.has(id.kind(), name)) {
            remove(row);
        }
        FixtureNode node = names.add(new FixtureNode(name, id, row));
        currentNode = node;
        current = row;
        return node;
    }

    /** Makes a row that is no node's the one being written. */
    FixtureRow write(FixtureRow row) {
        current = row;
        currentNode = null;
        return row;
    }

    void write(FixtureNode node) {
        current = node.requireRow();
        currentNode = node;
    }

    FixtureRow current() {
        if (current == null) {
            throw new IllegalArgumentException(
                    "row: nothing with a row was written yet; write a node or an edge first");
        }
        return current;
    }

    FixtureNode currentNode() {
        if (currentNode == null) {
            throw new IllegalArgumentException("node: what was written last is no node; say which with at(name)");
        }
        return currentNode;
    }

    /** The manifest of a scene, made when it is first needed. */
    FixtureRow manifest(FixtureNode scene) {
        FixtureRow there = manifests.get(scene.requireRow().id());
        return there == null ? newManifest(scene) : write(there);
    }

    /** A further manifest of a scene: what is written from now on goes into it. */
    FixtureRow newManifest(FixtureNode scene) {
        FixtureRow row = write(addRow("scene_character_manifests")).set("scene_id", scene.key());
        manifests.put(scene.requireRow().id(), row);
        return row;
    }

    /** A new scene node. */
    FixtureRow newSceneNode(FixtureNode scene) {
        return write(addRow("game_scene_nodes")).set("scene_id", scene.key()).set("asset_id", 0);
    }

    FixtureNode resolve(String argument, String reference, NodeKind... kinds) {
        return names.resolve(argument, reference, new LinkedHashSet<>(List.of(kinds)));
    }

    FixtureNode scene(String argument, String reference, SceneType type) {
        FixtureNode scene = resolve(argument, reference, NodeKind.SCENE);
        if (scene.isGameScene() != (type == SceneType.GAME)) {
            throw new IllegalArgumentException(OneLine.of(
                    argument + ": '" + reference + "' is a scene of " + (scene.isGameScene() ? "the game" : "content")
                            + "; here must stand one of " + (scene.isGameScene() ? "content" : "the game")));
        }
        return scene;
    }

    /** All tables, in order, with their rows. */
    StudioRows toRows() {
        StudioRows.Builder studio = StudioRows.builder();
        Set<String> tables = new LinkedHashSet<>();
        for (StudioTable table : StudioTable.values()) {
            tables.add(table.tableName());
        }
        tables.addAll(rows.keySet());
        for (String table : tables) {
            List<FixtureRow> written = new ArrayList<>(rows(table).values());
            List<Map<String, @Nullable String>> cells = new ArrayList<>();
            Set<String> columns = new LinkedHashSet<>();
            StudioTable.find(table)
                    .ifPresent(known ->
                            known.columns(SchemaProfile.PROFILE_2025).forEach(column -> columns.add(column.name())));
            for (FixtureRow row : written) {
                Map<String, @Nullable String> all = row.toCells();
                all.entrySet().removeIf(cell -> cell.getValue() == null);
                columns.addAll(all.keySet());
                cells.add(all);
            }
            studio.table(table, List.copyOf(columns));
            cells.forEach(row -> studio.row(table, row));
        }
        return studio.build();
    }

    private Map<String, FixtureRow> rows(String table) {
        return rows.computeIfAbsent(table, key -> new LinkedHashMap<>());
    }

    /** An id as a database writes it: without leading zeros, and UUIDs in lower case. */
    private static String plain(String table, String id) {
        if (StudioSchema.hasUuids(table)) {
            return Texts.isUuid(id) ? id.toLowerCase(Locale.ROOT) : id;
        }
        return id.matches("\\d{1,9}") ? Integer.valueOf(id).toString() : id;
    }

    private static String id(String table, int number) {
        return StudioSchema.hasUuids(table)
                ? String.format(
                        Locale.ROOT, "%s000000-0000-4000-8000-%012d", UUID_GROUPS.getOrDefault(table, "00"), number)
                : Integer.toString(number);
    }
}
