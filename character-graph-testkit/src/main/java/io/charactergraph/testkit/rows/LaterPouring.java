package io.charactergraph.testkit.rows;

import io.charactergraph.internal.TextOrder;
import io.charactergraph.internal.Texts;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.testkit.internal.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Turns rows of the data dictionary's profile into rows of profile 2026, table by table. What the later tables cannot hold is
 * lost: style tags, raw parameters, action blocks, tags that are no text, and what is wrong about {@code meta} of a hotspot.
 */
final class LaterPouring {

    private final StudioRows earlier;
    private StudioRows later;

    private LaterPouring(StudioRows earlier) {
        this.earlier = earlier;
        this.later = earlier;
    }

    /** The studio with these tables in profile 2026. */
    static StudioRows pour(StudioRows studio, Set<StudioTable> tables) {
        LaterPouring pouring = new LaterPouring(studio);
        for (StudioTable table : StudioTable.values()) {
            if (tables.contains(table) && studio.has(table.tableName())) {
                pouring.pour(table);
            }
        }
        return pouring.later;
    }

    private void pour(StudioTable table) {
        switch (table) {
            case CHARACTERS -> characters();
            case CHARACTER_NPC_LINKS -> npcLinks();
            case CHARACTER_USAGE -> usage();
            case GAME_SCENES, GAME_NPCS -> add(table, "world_id");
            case GAME_HOTSPOTS -> hotspots();
            case ASSETS -> assets();
            case ASSET_LINEAGE -> add(table, "influence_type");
            case GENERATIONS -> generations();
            case PROMPT_FAMILIES -> add(table, "primary_character_id");
            case ACTION_BLOCKS -> later = later.without(table.tableName());
            default -> {
                // the table did not change
            }
        }
    }

    /** Adds columns that are null. */
    private void add(StudioTable table, String... columns) {
        change(table.tableName(), List.of(columns), row -> {});
    }

    private void change(
            String table, List<String> columns, java.util.function.Consumer<Map<String, @Nullable String>> change) {
        List<String> all = new ArrayList<>(later.columns(table));
        columns.stream().filter(column -> !all.contains(column)).forEach(all::add);
        StudioRows.Builder changed = StudioRows.builder();
        for (String name : later.tables()) {
            if (name.equals(table)) {
                changed.table(name, all);
                for (Map<String, @Nullable String> row : later.maps(name)) {
                    change.accept(row);
                    changed.row(name, row);
                }
            } else {
                changed.table(name, later.columns(name));
                later.rows(name).forEach(row -> changed.row(name, later.columns(name), row));
            }
        }
        later = changed.build();
    }

    private void rename(String table, String from, String to) {
        if (later.columns(table).contains(from)) {
            change(table, List.of(to), row -> row.put(to, row.get(from)));
            later = later.withoutColumn(table, from);
        }
    }

    private void addTable(String table, List<String> columns, List<Map<String, @Nullable String>> rows) {
        StudioRows.Builder more = later.toBuilder().table(table, columns);
        rows.forEach(row -> more.row(table, row));
        later = more.build();
    }

    /** Those that are versions of each other are a family; its head is the one that no other was made from. */
    private void characters() {
        Map<String, String> before = new LinkedHashMap<>();
        Map<String, @Nullable String> ids = new LinkedHashMap<>();
        for (Map<String, @Nullable String> row : earlier.maps("characters")) {
            String id = uuid(row.get("id"));
            if (id != null) {
                ids.put(id, uuid(row.get("previous_version_id")));
            }
        }
        ids.forEach((id, previous) -> {
            if (previous != null && ids.containsKey(previous)) {
                before.put(id, previous);
            }
        });
        Map<String, String> families = new LinkedHashMap<>();
        Map<String, @Nullable String> heads = new LinkedHashMap<>();
        Set<String> madeFrom = new HashSet<>(before.values());
        for (String id : ids.keySet()) {
            if (before.containsKey(id) || madeFrom.contains(id)) {
                String family = family(root(id, before));
                families.put(id, family);
                heads.putIfAbsent(family, null);
                if (!madeFrom.contains(id)) {
                    heads.put(family, id);
                }
            }
        }
        rename("characters", "version", "version_number");
        rename("characters", "previous_version_id", "parent_character_id");
        change("characters", List.of("version_family_id"), row -> {
            String id = uuid(row.get("id"));
            row.put("version_family_id", id == null ? null : families.get(id));
        });
        List<Map<String, @Nullable String>> rows = new ArrayList<>();
        heads.forEach((family, head) -> rows.add(row("id", family, "name", "Versions", "head_character_id", head)));
        addTable("character_version_families", List.of("id", "name", "head_character_id"), rows);
    }

    private static String root(String id, Map<String, String> before) {
        Set<String> seen = new HashSet<>();
        String current = id;
        for (String next = before.get(current); next != null && seen.add(current); next = before.get(current)) {
            current = next;
        }
        return seen.contains(current) ? new java.util.TreeSet<>(seen).first() : current;
    }

    private static String family(String root) {
        return UUID.nameUUIDFromBytes(("family of " + root).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static @Nullable String uuid(@Nullable String cell) {
        return cell == null || !Texts.isUuid(Texts.trim(cell))
                ? null
                : Texts.trim(cell).toLowerCase(Locale.ROOT);
    }

    private void npcLinks() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("id", "link_id");
        columns.put("character_instance_id", "template_id");
        columns.put("npc_id", "runtime_id");
        List<String> names = new ArrayList<>(List.of("template_kind", "runtime_kind"));
        earlier.columns("character_npc_links").forEach(column -> names.add(columns.getOrDefault(column, column)));
        List<Map<String, @Nullable String>> rows = new ArrayList<>();
        for (Map<String, @Nullable String> row : earlier.maps("character_npc_links")) {
            Map<String, @Nullable String> link = row("template_kind", "characterInstance", "runtime_kind", "npc");
            row.forEach((column, cell) -> link.put(columns.getOrDefault(column, column), cell));
            String direction = row.get("sync_direction");
            if (direction != null) {
                link.put(
                        "sync_direction",
                        direction.equals("character_to_npc")
                                ? "template_to_runtime"
                                : direction.equals("npc_to_character") ? "runtime_to_template" : direction);
            }
            rows.add(link);
        }
        later = later.without("character_npc_links");
        addTable("object_links", names, rows);
    }

    /** An action block is named by its key, where it has one. */
    private void usage() {
        Map<String, String> keys = new HashMap<>();
        for (Map<String, @Nullable String> block : earlier.maps("action_blocks")) {
            String id = uuid(block.get("id"));
            String key = block.get("block_id");
            if (id != null && key != null && !Texts.isUuid(key)) {
                keys.put(id, key);
            }
        }
        change("character_usage", List.of(), row -> {
            String block = uuid(row.get("action_block_id"));
            if (block != null) {
                row.put("action_block_id", keys.getOrDefault(block, row.get("action_block_id")));
            }
        });
    }

    private void hotspots() {
        rename("game_hotspots", "linked_scene_id", "scene_id");
        if (later.columns("game_hotspots").contains("meta")) {
            change("game_hotspots", List.of("action"), row -> row.put("action", field(row.get("meta"), "action")));
        }
    }

    private static @Nullable String field(@Nullable String json, String name) {
        List<JsonText.Member> members = json == null ? null : JsonText.members(JsonText.compact(json));
        String value = null;
        for (JsonText.Member member : members == null ? List.<JsonText.Member>of() : members) {
            if (member.name().equals(name)) {
                value = member.value();
            }
        }
        return value == null || value.equals("null") ? null : value;
    }

    private void assets() {
        if (later.columns("assets").contains("tags")) {
            Map<String, Integer> numbers = new TreeMap<>(TextOrder.BY_CODE_POINT);
            Map<String, List<String>> tags = new LinkedHashMap<>();
            for (Map<String, @Nullable String> row : earlier.maps("assets")) {
                List<String> texts = texts(row.get("tags"));
                texts.forEach(text -> numbers.put(text, 0));
                String id = row.get("id");
                if (id != null) {
                    tags.put(id, texts);
                }
            }
            List<Map<String, @Nullable String>> rows = new ArrayList<>();
            for (Map.Entry<String, Integer> tag : numbers.entrySet()) {
                tag.setValue(rows.size() + 1);
                rows.add(tag(tag.getValue(), tag.getKey()));
            }
            addTable("tag", List.of("id", "namespace", "name", "slug", "canonical_tag_id", "parent_tag_id"), rows);
            List<Map<String, @Nullable String>> links = new ArrayList<>();
            tags.forEach((asset, texts) -> texts.forEach(text -> links.add(
                    row("asset_id", asset, "tag_id", String.valueOf(numbers.get(text)), "source", "manual"))));
            addTable("asset_tag", List.of("asset_id", "tag_id", "source"), links);
        }
        later = later.withoutColumn("assets", "tags").withoutColumn("assets", "style_tags");
        change("assets", List.of("prompt_version_id", "is_archived"), row -> row.put("is_archived", "f"));
    }

    private static Map<String, @Nullable String> tag(int number, String slug) {
        int colon = slug.indexOf(':');
        return row(
                "id",
                Integer.toString(number),
                "namespace",
                colon < 0 ? "" : slug.substring(0, colon),
                "name",
                slug.substring(colon + 1),
                "slug",
                slug,
                "canonical_tag_id",
                null,
                "parent_tag_id",
                null);
    }

    /** The texts of an array, in order. */
    private static List<String> texts(@Nullable String json) {
        List<String> elements = json == null ? null : JsonText.elements(JsonText.compact(json));
        return elements == null
                ? List.of()
                : elements.stream()
                        .filter(element -> element.startsWith("\""))
                        .map(JsonText::text)
                        .toList();
    }

    private void generations() {
        later = later.withoutColumn("generations", "raw_params");
        change("generations", List.of(), row -> {
            for (String column : List.of("operation_type", "status")) {
                String word = row.get(column);
                if (word != null) {
                    row.put(column, word.toLowerCase(Locale.ROOT));
                }
            }
        });
    }

    private static Map<String, @Nullable String> row(@Nullable String... cells) {
        Map<String, @Nullable String> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            row.put(String.valueOf(cells[i]), cells[i + 1]);
        }
        return row;
    }
}
