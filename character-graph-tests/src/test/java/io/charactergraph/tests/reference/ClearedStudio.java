package io.charactergraph.tests.reference;

import io.charactergraph.model.NodeId;
import io.charactergraph.testkit.rows.StudioRows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A studio without some rows, of which every pointer to them has been cleared first: what a rating ceiling must look like
 * (readings R42). Reads references by itself.
 */
public final class ClearedStudio {

    private final Set<String> hidden = new HashSet<>();
    private final Map<String, String> sceneOfNode = new HashMap<>();
    private StudioRows rows;

    private ClearedStudio(StudioRows rows, Set<NodeId> hidden) {
        this.rows = rows;
        for (NodeId id : hidden) {
            this.hidden.add(id.toString());
        }
        for (Map<String, String> row : rows.maps("game_scene_nodes")) {
            sceneOfNode.put(row.get("id"), row.get("scene_id"));
        }
    }

    /** The studio without the scenes, assets, generations and action blocks among these. */
    public static StudioRows of(StudioRows studio, Set<NodeId> hidden) {
        return new ClearedStudio(studio, hidden).clear();
    }

    /**
     * The studio with usage rows changed of which clearing a column would make something else: a row of type
     * {@code action_block} without its id is malformed (readings R29).
     */
    public static StudioRows withUsagesThatCanBeCleared(StudioRows studio) {
        return studio.withRows("character_usage", row -> {
            if ("action_block".equals(row.get("usage_type"))
                    && row.get("action_block_id") != null
                    && row.get("prompt_version_id") != null) {
                row.put("usage_type", "composition");
            }
            return row;
        });
    }

    private StudioRows clear() {
        joinRow("npc_expressions", "npc_id", "game_npcs", "asset_id");
        joinRow("asset_lineage", "child_asset_id", "assets", "parent_asset_id");
        joinRow("asset_lineage", "parent_asset_id", "assets", "child_asset_id");
        column("assets", "source_generation_id", "generation:", null);
        column("generations", "parent_generation_id", "generation:", null);
        column("generations", "asset_id", "asset:", null);
        column("game_scene_nodes", "asset_id", "asset:", "0");
        column("npc_expressions", "asset_id", "asset:", null);
        column("asset_lineage", "child_asset_id", "asset:", null);
        column("asset_lineage", "parent_asset_id", "asset:", null);
        column("game_hotspots", "linked_scene_id", "scene:game:", null);
        rows = rows.withRows("game_scenes", row -> {
            if (isHiddenNode(row.get("entry_node_id"))) {
                row.put("entry_node_id", null);
            }
            return row;
        });
        json("game_npcs", "personality", this::identity);
        json("game_npcs", "meta", this::identity);
        json("game_scene_nodes", "meta", meta -> objects(meta, "segments", segment -> asset(segment, "asset_id")));
        json("game_hotspots", "meta", meta -> {
            for (Object action : values(meta, "action")) {
                if ("play_scene".equals(field(action, "type"))) {
                    scene(action, "scene_id");
                }
            }
        });
        json("assets", "tags", this::tags);
        json(
                "assets",
                "media_metadata",
                media -> values(media, "character_linkage").forEach(this::sceneLink));
        json("generations", "canonical_params", params -> {
            sceneLink(params);
            for (Object context : values(params, "scene_context")) {
                values(context, "from_scene").forEach(from -> scene(from, "id"));
                values(context, "to_scene").forEach(to -> scene(to, "id"));
            }
        });
        json("generations", "inputs", inputs -> {
            if (inputs instanceof Json.Arr array) {
                array.items.forEach(input -> {
                    asset(input, "asset_id");
                    scene(input, "scene_id");
                });
            }
        });
        json("character_capabilities", "action_blocks", blocks -> {
            if (blocks instanceof Json.Arr array) {
                array.items.removeIf(block ->
                        block instanceof String text && hidden.contains("action:" + Text.lower(Text.trim(text))));
            }
        });
        usages();
        delete();
        return rows;
    }

    private void delete() {
        without(
                "scene_assets",
                row -> isHidden("asset:", row.get("asset_id")) || isHidden("scene:content:", row.get("scene_id")));
        without("scene_character_manifests", row -> isHidden("scene:game:", row.get("scene_id")));
        without(
                "game_scene_edges",
                row -> isHidden("scene:game:", row.get("scene_id"))
                        || isHiddenNode(row.get("from_node_id"))
                        || isHiddenNode(row.get("to_node_id")));
        without("game_scene_nodes", row -> isHidden("scene:game:", row.get("scene_id")));
        without("game_scenes", row -> isHidden("scene:game:", row.get("id")));
        without("scenes", row -> isHidden("scene:content:", row.get("id")));
        without("assets", row -> isHidden("asset:", row.get("id")));
        without("generations", row -> isHidden("generation:", row.get("id")));
        without("action_blocks", row -> isHidden("action:", row.get("id")));
    }

    /** A row that joins a hidden asset to nothing that shows goes. */
    private void joinRow(String table, String column, String target, String asset) {
        without(
                table,
                row -> isHidden("asset:", row.get(asset))
                        && (row.get(column) == null
                                || target.equals("assets") && isHidden("asset:", row.get(column))
                                || !exists(target, row.get(column))));
    }

    private void without(String table, Predicate<Map<String, String>> which) {
        rows = rows.withoutRows(table, which::test);
    }

    /** A row that names hidden things and nothing visible goes; of one that names both the hidden are cleared. */
    private void usages() {
        Set<String> prompts = new HashSet<>();
        rows.maps("prompt_versions").forEach(row -> prompts.add(Text.lower(row.get("id"))));
        List<String> gone = new ArrayList<>();
        rows = rows.withRows("character_usage", row -> {
            String prompt = row.get("prompt_version_id");
            String block = row.get("action_block_id");
            String target = target(row.get("usage_type"), row.get("template_reference"));
            boolean hidesBlock = isHidden("action:", block);
            boolean hidesTarget = target != null && hidden.contains(target);
            if (hidesBlock || hidesTarget) {
                boolean visible = prompt != null && prompts.contains(Text.lower(prompt))
                        || !hidesBlock && block != null && exists("action_blocks", block)
                        || !hidesTarget && target != null && exists(target);
                if (!visible) {
                    gone.add(row.get("id"));
                }
                if (hidesBlock) {
                    row.put("action_block_id", null);
                }
                if (hidesTarget) {
                    row.put("template_reference", null);
                }
            }
            return row;
        });
        without("character_usage", row -> gone.contains(row.get("id")));
    }

    private boolean exists(String target) {
        String id = target.substring(target.lastIndexOf(':') + 1);
        return exists(
                target.startsWith("asset:") ? "assets" : target.startsWith("scene:") ? "game_scenes" : "generations",
                id);
    }

    private boolean exists(String table, String id) {
        return rows.maps(table).stream().anyMatch(row -> id.equalsIgnoreCase(row.get("id")));
    }

    private static String target(String type, String reference) {
        if (reference == null || type == null) {
            return null;
        }
        String id = Resolver.integer(reference, type);
        return id == null
                ? null
                : switch (type) {
                    case "scene" -> "scene:game:" + id;
                    case "asset", "generation" -> type + ":" + id;
                    default -> null;
                };
    }

    private void column(String table, String column, String prefix, String cleared) {
        rows = rows.withRows(table, row -> {
            if (isHidden(prefix, row.get(column))) {
                row.put(column, cleared);
            }
            return row;
        });
    }

    private boolean isHidden(String prefix, String id) {
        return id != null && hidden.contains(prefix + Text.lower(id));
    }

    private boolean isHiddenNode(String node) {
        return node != null && isHidden("scene:game:", sceneOfNode.get(node));
    }

    /** A cell that is left as it stands when nothing is cleared in it. */
    private void json(String table, String column, Consumer<Object> clear) {
        rows = rows.withRows(table, row -> {
            String cell = row.get(column);
            if (cell != null) {
                try {
                    Object value = Json.parse(cell);
                    String before = Json.canonical(value);
                    clear.accept(value);
                    if (!before.equals(Json.canonical(value))) {
                        row.put(column, write(value));
                    }
                } catch (Json.MalformedException e) {
                    return row; // names nothing
                }
            }
            return row;
        });
    }

    /** With keys in their order and texts exact; cells that nothing was cleared in have another layout. */
    private static String write(Object value) {
        StringBuilder out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    private static void write(Object value, StringBuilder out) {
        if (value == Json.NULL) {
            out.append("null");
        } else if (value instanceof String text) {
            quote(text, out);
        } else if (value instanceof Json.Num number) {
            out.append(number.raw());
        } else if (value instanceof Json.Arr array) {
            String before = "[ ";
            for (Object item : array.items) {
                out.append(before);
                write(item, out);
                before = " , ";
            }
            out.append(array.items.isEmpty() ? "[ ]" : " ]");
        } else if (value instanceof Json.Obj object) {
            String before = "{ ";
            for (Map.Entry<String, Object> member : object.members.entrySet()) {
                out.append(before);
                quote(member.getKey(), out);
                out.append(" : ");
                write(member.getValue(), out);
                before = " , ";
            }
            out.append(object.members.isEmpty() ? "{ }" : " }");
        } else {
            out.append(value);
        }
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        text.chars().forEach(c -> {
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                out.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                out.append((char) c);
            }
        });
        out.append('"');
    }

    private void identity(Object column) {
        for (Object identity : values(column, "identity")) {
            asset(identity, "primaryPortraitAssetId");
            asset(identity, "primaryBodyAssetId");
            objects(identity, "clips", clip -> asset(clip, "asset_id"));
        }
    }

    private void tags(Object list) {
        if (list instanceof Json.Arr array) {
            array.items.removeIf(tag -> tag instanceof String text
                    && Text.trim(text).startsWith("scene:")
                    && isHidden("scene:game:", Resolver.integer(tag, "scene")));
        }
    }

    private void sceneLink(Object object) {
        boolean sceneHidden = scene(object, "scene_id");
        Object node = field(object, "scene_node_id");
        if (sceneHidden || isHiddenNode(Resolver.integer(node, "node"))) {
            remove(object, "scene_node_id");
        }
    }

    private void asset(Object object, String name) {
        if (isHidden("asset:", Resolver.integer(field(object, name), "asset"))) {
            remove(object, name);
        }
    }

    private boolean scene(Object object, String name) {
        boolean is = isHidden("scene:game:", Resolver.integer(field(object, name), "scene"));
        if (is) {
            remove(object, name);
        }
        return is;
    }

    private static void objects(Object object, String name, Consumer<Object> each) {
        for (Object list : values(object, name)) {
            if (list instanceof Json.Arr array) {
                array.items.forEach(each);
            }
        }
    }

    /** What counts of the two spellings, if anything. */
    private static List<Object> values(Object object, String name) {
        Object value = field(object, name);
        return value == null ? List.of() : List.of(value);
    }

    private static Object field(Object object, String name) {
        if (!(object instanceof Json.Obj fields)) {
            return null;
        }
        Object value = fields.members.get(name);
        if (value == null || value == Json.NULL) {
            value = fields.members.get(other(name));
        }
        return value == Json.NULL ? null : value;
    }

    private static void remove(Object object, String name) {
        if (object instanceof Json.Obj fields) {
            fields.members.remove(name);
            fields.members.remove(other(name));
        }
    }

    private static String other(String name) {
        if (name.indexOf('_') < 0) {
            return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        }
        StringBuilder camel = new StringBuilder();
        for (String word : name.split("_", -1)) {
            camel.append(camel.length() == 0 ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return camel.toString();
    }
}
