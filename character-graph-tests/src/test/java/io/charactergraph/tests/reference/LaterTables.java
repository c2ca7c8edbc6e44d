package io.charactergraph.tests.reference;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Rows of the later schema as rows of the data dictionary; columns that the dictionary lacks are named in capitals. */
final class LaterTables {

    private final Map<String, List<Map<String, String>>> later;
    private final Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();

    private LaterTables(Map<String, List<Map<String, String>>> later) {
        this.later = later;
    }

    static Map<String, List<Map<String, String>>> read(Map<String, List<Map<String, String>>> later) {
        return new LaterTables(later).read();
    }

    private Map<String, List<Map<String, String>>> read() {
        later.forEach((table, read) -> {
            List<Map<String, String>> copy = new ArrayList<>();
            read.forEach(row -> copy.add(new LinkedHashMap<>(row)));
            rows.put(table, copy);
        });
        each("characters", row -> {
            row.put("version", row.get("version_number"));
            row.put("previous_version_id", row.get("parent_character_id"));
            row.put("FAMILY", row.get("version_family_id"));
            row.put("HEAD", head(row.get("version_family_id")));
        });
        each("object_links", LaterTables::link);
        if (rows.containsKey("object_links")) {
            rows.put("character_npc_links", rows.remove("object_links"));
        }
        each("character_usage", row -> row.put("BLOCK", row.put("action_block_id", null)));
        each("game_scenes", row -> row.put("WORLD", row.get("world_id")));
        each("game_hotspots", row -> {
            row.put("linked_scene_id", row.get("scene_id"));
            String action = row.get("action");
            row.put("meta", action == null ? null : "{\"action\":" + action + "}");
        });
        each("assets", row -> row.put("tags", tags(row.get("id"))));
        each(
                "prompt_versions",
                row -> row.put(
                        "ONCE", row.get("family_id") == null || row.get("version_number") == null ? "yes" : null));
        return rows;
    }

    private void each(String table, java.util.function.Consumer<Map<String, String>> change) {
        rows.getOrDefault(table, List.of()).forEach(change);
    }

    private String head(String family) {
        for (Map<String, String> row : later.getOrDefault("character_version_families", List.of())) {
            if (family != null && family.equals(row.get("id"))) {
                return row.get("head_character_id");
            }
        }
        return null;
    }

    private static void link(Map<String, String> row) {
        boolean early = row.containsKey("template_type");
        String template = row.get(early ? "template_type" : "template_kind");
        String runtime = row.get(early ? "runtime_type" : "runtime_kind");
        boolean links = template != null
                && runtime != null
                && template.equalsIgnoreCase("characterInstance")
                && runtime.equalsIgnoreCase("npc");
        if (!early) {
            row.put("id", row.get("link_id"));
        }
        row.put("character_instance_id", links ? row.get("template_id") : null);
        row.put(early ? "NPC" : "npc_id", links ? row.get("runtime_id") : null);
        String direction = row.get("sync_direction");
        if (direction != null) {
            switch (direction.toLowerCase(Locale.ROOT)) {
                case "bidirectional" -> row.put("sync_direction", "bidirectional");
                case "template_to_runtime" -> row.put("sync_direction", "character_to_npc");
                case "runtime_to_template" -> row.put("sync_direction", "npc_to_character");
                default -> {
                    // another word stays
                }
            }
        }
    }

    private String tags(String asset) {
        Map<String, Map<String, String>> tags = new HashMap<>();
        for (Map<String, String> tag : later.getOrDefault("tag", List.of())) {
            tags.put(tag.get("id"), tag);
        }
        Set<String> slugs = new TreeSet<>(Text.BY_CODE_POINT);
        for (Map<String, String> held : later.getOrDefault("asset_tag", List.of())) {
            Map<String, String> tag = tags.get(held.get("tag_id"));
            if (asset != null && asset.equals(held.get("asset_id")) && tag != null) {
                String slug = canonical(tag, tags).get("slug");
                if (slug != null) {
                    slugs.add(slug);
                }
            }
        }
        List<String> quoted = new ArrayList<>();
        slugs.forEach(slug -> quoted.add(Json.canonical(slug)));
        return quoted.isEmpty() ? null : "[" + String.join(",", quoted) + "]";
    }

    /** The tag at the end of the aliases; of a circle the one with the lowest id. */
    private static Map<String, String> canonical(Map<String, String> tag, Map<String, Map<String, String>> tags) {
        Map<String, String> current = tag;
        for (int step = 0; step <= tags.size(); step++) {
            Map<String, String> next = tags.get(current.get("canonical_tag_id"));
            if (next == null) {
                return current;
            }
            current = next;
        }
        Map<String, String> lowest = current; // it goes round
        Set<String> seen = new HashSet<>();
        while (seen.add(current.get("id"))) {
            if (new BigInteger(current.get("id")).compareTo(new BigInteger(lowest.get("id"))) < 0) {
                lowest = current;
            }
            current = tags.get(current.get("canonical_tag_id"));
        }
        return lowest;
    }
}
