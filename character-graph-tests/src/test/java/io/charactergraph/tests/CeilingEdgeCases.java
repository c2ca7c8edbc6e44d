package io.charactergraph.tests;

import io.charactergraph.testkit.rows.StudioRows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A studio with more rows in which a rating ceiling has its corners: scenes with scene nodes of other scenes beside them,
 * arrays in which some elements are hidden and others cannot be read, and numbers written in odd ways. The same for the same
 * seed.
 */
final class CeilingEdgeCases {

    private static final int FIRST_ID = 10_001;
    private static final int ROWS = 10;
    private static final String UUID = "deadbeef-0000-4000-8000-000000000002";

    private final Random random;
    private final StudioRows studio;

    private CeilingEdgeCases(StudioRows studio, long seed) {
        this.studio = studio;
        this.random = new Random(seed);
    }

    static StudioRows in(StudioRows studio, long seed) {
        return new CeilingEdgeCases(studio, seed).add();
    }

    private StudioRows add() {
        StudioRows.Builder more = studio.toBuilder();
        for (int id = FIRST_ID; id < FIRST_ID + ROWS; id++) {
            row(more, "generations", id, generation());
            row(more, "assets", id, asset());
            row(more, "game_npcs", id, Map.of("personality", "{\"identity\":" + identity() + "}"));
            row(more, "game_scene_nodes", id, sceneNode());
            row(more, "character_capabilities", id, capability());
            row(more, "character_usage", id, usage());
        }
        return more.build();
    }

    private static void row(StudioRows.Builder to, String table, int id, Map<String, String> cells) {
        Map<String, String> row = new LinkedHashMap<>(cells);
        row.put("id", Integer.toString(id));
        to.row(table, new LinkedHashMap<>(row));
    }

    private Map<String, String> generation() {
        List<String> params = new ArrayList<>(pair());
        params.add("\"scene_context\":{\"from_scene\":{\"id\":" + number("game_scenes", "scene") + "},"
                + "\"toScene\":{\"id\":" + number("game_scenes", "scene") + "}}");
        params.add("\"social_context\":{\"contentRating\":\"general\"}");
        return Map.of(
                "canonical_params",
                "{" + String.join(", ", params) + "}",
                "inputs",
                list(() -> random.nextBoolean()
                        ? "{\"role\":\"seed\",\"asset_id\":" + number("assets", "asset") + "}"
                        : "{\"sceneId\" : " + number("game_scenes", "scene") + "}"));
    }

    private Map<String, String> asset() {
        return Map.of(
                "content_rating",
                "general",
                "tags",
                list(() -> pick(
                        "\"scene:" + id("game_scenes") + "\"",
                        "\" scene: " + id("game_scenes") + " \"",
                        "\"scene:" + odd() + "\"",
                        "\"scene:999\"",
                        "\"arc:\"",
                        "\"character:nobody\"",
                        "\"noir\"")),
                "media_metadata",
                "{\"characterLinkage\":{" + String.join(",", pair()) + "}}");
    }

    private String identity() {
        return "{\"primaryPortraitAssetId\":" + number("assets", "asset") + ",\"primary_body_asset_id\":"
                + number("assets", "asset") + ",\"clips\":"
                + list(() -> "{\"id\":\"a\",\"assetId\":" + number("assets", "asset") + "}") + "}";
    }

    private Map<String, String> sceneNode() {
        return Map.of(
                "scene_id",
                id("game_scenes"),
                "asset_id",
                id("assets"),
                "meta",
                "{\"segments\":" + list(() -> "{\"asset_id\":" + number("assets", "asset") + "}") + "}");
    }

    private Map<String, String> capability() {
        return Map.of(
                "character_id",
                id("characters"),
                "capability_type",
                "fencing",
                "is_active",
                "t",
                "action_blocks",
                list(() -> pick(
                        "\"" + id("action_blocks") + "\"",
                        "\" " + id("action_blocks") + "\"",
                        "\"deadbeef-0000-4000-8000-000000000000\"",
                        "\"x\"",
                        "7",
                        "null")));
    }

    private Map<String, String> usage() {
        String type = pick("scene", "asset", "generation", "composition");
        String table = type.equals("scene") ? "game_scenes" : type.equals("asset") ? "assets" : "generations";
        Map<String, String> row = new LinkedHashMap<>();
        row.put("character_id", id("characters"));
        row.put("usage_type", type);
        row.put("template_reference", pick(type + ":" + id(table), type + ":" + odd(), type + ":999"));
        row.put("action_block_id", pick(id("action_blocks"), "deadbeef-0000-4000-8000-000000000000", null));
        row.put("prompt_version_id", pick(id("prompt_versions"), "deadbeef-0000-4000-8000-000000000001", null));
        return row;
    }

    private List<String> pair() {
        List<String> fields = new ArrayList<>();
        if (random.nextInt(4) > 0) {
            fields.add("\"" + pick("scene_id", "sceneId") + "\":" + number("game_scenes", "scene"));
        }
        if (random.nextInt(4) > 0) {
            fields.add("\"" + pick("scene_node_id", "sceneNodeId") + "\":" + number("game_scene_nodes", "node"));
        }
        return fields;
    }

    private String list(Supplier<String> element) {
        return Stream.generate(element).limit(random.nextInt(7)).collect(Collectors.joining(", ", "[", "]"));
    }

    private String number(String table, String word) {
        String id = id(table);
        return random.nextInt(3) > 0
                ? id
                : pick(
                        "\"" + id + "\"",
                        "\"" + word + ":" + id + "\"",
                        "\"" + word + "-" + id + "\"",
                        id + ".0",
                        id + "0e-1",
                        "\"" + odd() + "\"",
                        "\"+" + id + "\"",
                        "\"" + id + "e0\"",
                        "-" + id,
                        "999",
                        "1e-2147483649",
                        "1e400",
                        "[" + id + "]",
                        "{\"id\":" + id + "}",
                        "null");
    }

    private String odd() {
        return pick("1e2", "+100", "\u0661\u0660\u0660", "\uff11", "0x1", "1_0", "1.0", "");
    }

    /** The id of some row of a table; one that may be no row's when the table is empty. */
    private String id(String table) {
        List<Map<String, String>> rows = studio.maps(table);
        String id =
                rows.isEmpty() ? null : rows.get(random.nextInt(rows.size())).get("id");
        if (id != null) {
            return id;
        }
        return table.equals("action_blocks") || table.equals("prompt_versions") ? UUID : "1";
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
