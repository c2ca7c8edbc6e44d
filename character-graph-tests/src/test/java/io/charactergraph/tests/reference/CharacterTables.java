package io.charactergraph.tests.reference;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Reads the tables of characters, instances, NPCs and what hangs on them. */
final class CharacterTables {

    private final Studio studio;

    CharacterTables(Studio studio) {
        this.studio = studio;
    }

    void register(Map<String, Consumer<RowReader>> readers) {
        readers.put("characters", this::template);
        readers.put("character_instances", this::instance);
        readers.put("character_relationships", this::relationship);
        readers.put("character_usage", this::usage);
        readers.put("character_npc_links", this::link);
        readers.put("character_capabilities", this::capability);
        readers.put("character_dialogue_profiles", this::dialogueProfile);
        readers.put("game_npcs", this::npc);
        readers.put("npc_expressions", this::expression);
    }

    // ---- what several tables need

    static void put(Node node, String field, Object value) {
        if (value != null) {
            node.fields.put(field, value);
        }
    }

    static BigInteger integer(RowReader r, String column) {
        String value = Tables.integer(r.row, column);
        return value == null ? null : new BigInteger(value);
    }

    static String firstNotBlank(String... texts) {
        for (String text : texts) {
            if (!Text.isBlank(text)) {
                return text;
            }
        }
        return null;
    }

    static Node textNode(RowReader r, Kind kind, String prefix) {
        Node node = Node.ofText(kind, prefix, Tables.uuid(r.row, "id"));
        return claim(r, node);
    }

    static Node numberNode(RowReader r, Kind kind, String prefix) {
        return claim(r, Node.ofNumber(kind, prefix, Tables.integer(r.row, "id")));
    }

    private static Node claim(RowReader r, Node node) {
        r.studio.add(node);
        r.rowNode = node.id;
        r.primary = node.id;
        return node;
    }

    /** The node of a UUID or integer column, without reporting anything. */
    static String quietly(RowReader r, String column, String table) {
        String id = r.text(column) == null ? null : Text.lower(Text.trim(r.text(column)));
        return id == null ? null : r.resolver.row(table, id).id();
    }

    private static String templateLabel(Map<String, String> row) {
        String label = firstNotBlank(row.get("display_name"), row.get("name"));
        return label == null ? row.get("character_id") : label;
    }

    // ---- characters

    private void template(RowReader r) {
        if (r.text("id") == null) {
            return;
        }
        Node node = textNode(r, Kind.TEMPLATE, "character:");
        node.label = templateLabel(r.row);
        node.active = r.flag("is_active", true) && r.text("deleted_at") == null;
        put(node, "characterId", Tables.uuid(r.row, "id"));
        put(node, "characterStringId", r.text("character_id"));
        put(node, "name", r.text("name"));
        put(node, "displayName", r.text("display_name"));
        put(node, "category", r.text("category"));
        put(node, "species", r.text("species"));
        put(node, "archetype", r.text("archetype"));
        put(node, "renderStyle", r.text("render_style"));
        put(node, "tags", tags(r.json("tags", false)));
        put(node, "isActive", node.active);
        put(node, "version", integer(r, "version"));
        put(node, "usageCount", integer(r, "usage_count"));
        put(node, "lastUsedAt", Tables.timestamp(r.row, "last_used_at"));
        r.edge("legacy_npc", node.id, r.number("game_npc_id", "game_npcs"), "TEMPLATE_LEGACY_NPC");
        r.edge("evolved_from", node.id, r.uuid("previous_version_id", "characters"), "TEMPLATE_VERSION");
    }

    /** The keys, and {@code key:value} for text values and text elements of arrays. */
    private static List<String> tags(RowReader.Spot spot) {
        Set<String> tags = new TreeSet<>(Text.BY_CODE_POINT);
        if (spot != null && spot.value() instanceof Json.Obj object) {
            object.members.forEach((key, value) -> {
                tags.add(key);
                if (value instanceof String text) {
                    tags.add(key + ":" + text);
                } else if (value instanceof Json.Arr array) {
                    for (Object item : array.items) {
                        if (item instanceof String text) {
                            tags.add(key + ":" + text);
                        }
                    }
                }
            });
        } else if (spot != null && spot.value() instanceof Json.Arr array) {
            for (Object item : array.items) {
                if (item instanceof String text) {
                    tags.add(text);
                }
            }
        }
        return List.copyOf(tags);
    }

    // ---- character_instances

    private void instance(RowReader r) {
        if (r.text("id") == null) {
            return;
        }
        Node node = textNode(r, Kind.INSTANCE, "instance:");
        String templateId = Tables.uuid(r.row, "character_id");
        String worldId = Tables.integer(r.row, "world_id");
        node.label = firstNotBlank(r.text("instance_name"));
        if (node.label == null) {
            Node world = worldId == null ? null : studio.nodes.get("world:" + worldId);
            String worldName = world == null ? null : firstNotBlank(world.label);
            Node template = templateId == null ? null : studio.nodes.get("character:" + templateId);
            String templateName = template == null ? templateId : template.label;
            node.label =
                    (templateName == null ? "" : templateName) + " @ " + (worldName == null ? "no world" : worldName);
        }
        node.active = r.flag("is_active", true);
        put(node, "instanceId", Tables.uuid(r.row, "id"));
        put(node, "characterId", templateId);
        put(node, "worldId", integer(r, "world_id"));
        put(node, "characterVersion", integer(r, "character_version"));
        put(node, "instanceName", r.text("instance_name"));
        put(node, "isActive", node.active);
        put(
                node,
                "hasOverrides",
                holdsSomething(r.json("visual_overrides", false))
                        || holdsSomething(r.json("personality_overrides", false))
                        || holdsSomething(r.json("behavioral_overrides", false)));
        r.edge("instantiates", r.uuid("character_id", "characters"), node.id, "INSTANCE_ROW");
        r.edge("lives_in", node.id, r.number("world_id", "game_worlds"), "INSTANCE_ROW");
    }

    private static boolean holdsSomething(RowReader.Spot spot) {
        return spot != null && !List.of("{}", "[]", "\"\"").contains(Json.canonical(spot.value()));
    }

    // ---- rows between characters

    private void relationship(RowReader r) {
        r.primary = quietly(r, "character_a_id", "characters");
        r.heldBy(r.primary, quietly(r, "character_b_id", "characters"));
        String from = r.uuid("character_a_id", "characters");
        String to = r.uuid("character_b_id", "characters");
        String type = r.text("relationship_type");
        String strength = r.text("relationship_strength");
        Double number = strength == null ? null : Double.valueOf(Text.trim(strength));
        Edge edge = r.edge("references", from, to, "RELATIONSHIP", null, type, null);
        if (edge != null) {
            edge.carries.putIfAbsent("strength", number);
        }
        studio.relationships.add(new Records.Relationship(
                r.rowId,
                Tables.uuid(r.row, "character_a_id"),
                Tables.uuid(r.row, "character_b_id"),
                from,
                to,
                type == null ? "" : type,
                number));
    }

    private void usage(RowReader r) {
        String blockText = r.text("BLOCK");
        if (blockText == null && r.text("action_block_id") != null && Tables.uuid(r.row, "action_block_id") == null) {
            blockText = r.text("action_block_id");
        }
        Resolver.Result block = blockText == null ? null : r.resolver.block(blockText, r.text("BLOCK") != null);
        r.primary = quietly(r, "character_id", "characters");
        r.heldBy(
                r.primary,
                quietly(r, "prompt_version_id", "prompt_versions"),
                quietly(r, "action_block_id", "action_blocks"),
                block == null ? null : block.id());
        String type = r.text("usage_type");
        Map<String, String> tables = Map.of("scene", "game_scenes", "asset", "assets", "generation", "generations");
        if (type != null && tables.containsKey(type) && r.text("template_reference") != null) {
            r.heldBy(r.resolver
                    .number(r.text("template_reference"), type, tables.get(type))
                    .id());
        }
        String template = r.uuid("character_id", "characters");
        Set<String> named = new LinkedHashSet<>();
        boolean namesNothing =
                r.text("prompt_version_id") == null && r.text("action_block_id") == null && r.text("BLOCK") == null;

        String prompt = r.uuid("prompt_version_id", "prompt_versions");
        r.edge("uses_character", prompt, template, "USAGE_ROW");
        String action = block == null
                ? r.uuid("action_block_id", "action_blocks")
                : r.resolve(block, new RowReader.Spot(blockText, r.place("action_block_id")));
        r.edge("uses_character", action, template, "USAGE_ROW");
        for (String id : new String[] {prompt, action}) {
            if (id != null) {
                named.add(id);
            }
        }
        if ("prompt".equals(type) && r.text("prompt_version_id") == null) {
            r.malformed(new RowReader.Spot("", r.place("prompt_version_id")));
            namesNothing = false;
        }
        if ("action_block".equals(type) && r.text("action_block_id") == null && r.text("BLOCK") == null) {
            r.malformed(new RowReader.Spot("", r.place("action_block_id")));
            namesNothing = false;
        }

        String factKind = null;
        String from = null;
        String to = null;
        String reference = r.text("template_reference");
        if (type != null && tables.containsKey(type) && reference != null) {
            namesNothing = false;
            RowReader.Spot spot = new RowReader.Spot(reference, r.place("template_reference"));
            String target = r.number(spot, type, tables.get(type));
            if (target != null) {
                named.add(target);
            }
            if (target != null && template != null) {
                factKind =
                        type.equals("scene") ? "appears_in" : type.equals("asset") ? "depicts" : "involves_character";
                from = type.equals("scene") ? template : target;
                to = type.equals("scene") ? target : template;
                r.edge(factKind, from, to, "USAGE_ROW");
            }
        }
        studio.usages.add(new Records.Usage(
                r.rowId, template, Tables.timestamp(r.row, "used_at"), named, namesNothing, factKind, from, to));
    }

    // ---- character_npc_links

    private static long priority(Map<String, String> row) {
        String priority = Tables.integer(row, "priority");
        return priority == null ? 0 : Long.parseLong(priority);
    }

    static Comparator<Map<String, String>> winningLinkFirst(Tables tables) {
        return Comparator.<Map<String, String>, Boolean>comparing(
                        row -> !tables.flag("character_npc_links", row, "sync_enabled", true))
                .thenComparing(row -> -priority(row))
                .thenComparing(Tables::rowId, Tables.BY_ROW_ID);
    }

    private void link(RowReader r) {
        r.primary = quietly(r, "character_instance_id", "character_instances");
        String npcText = r.text("NPC");
        r.heldBy(
                r.primary,
                npcText == null
                        ? quietly(r, "npc_id", "game_npcs")
                        : r.resolver.number(npcText, "npc", "game_npcs").id());
        String instance = r.uuid("character_instance_id", "character_instances");
        String npc = npcText == null
                ? r.number("npc_id", "game_npcs")
                : r.number(new RowReader.Spot(npcText, r.place("npc_id")), "npc", "game_npcs");
        boolean enabled = r.flag("sync_enabled", true);
        RowReader.Spot conditions = r.json("activation_conditions", false);
        boolean conditional =
                conditions != null && !Json.canonical(conditions.value()).equals("{}");
        Edge edge = r.edge("syncs_with", instance, npc, "NPC_LINK");
        if (edge != null) {
            if (edge.rowId.equals(r.rowId)) {
                edge.carries.put("enabled", enabled);
                edge.carries.put("direction", r.text("sync_direction"));
                edge.carries.put("priority", priority(r.row));
            }
            studio.links.add(new Records.Link(r.rowId, instance, npc, enabled, priority(r.row), conditional));
        }
    }

    // ---- character_capabilities

    private static void inactiveCapability(RowReader r) {
        r.silently("character_id", "characters", true);
        r.silently("character_instance_id", "character_instances", true);
        RowReader.Spot blocks = r.json("action_blocks", false);
        if (blocks != null && blocks.value() instanceof Json.Arr array) {
            int index = 0;
            for (Object item : array.items) {
                RowReader.Spot spot = new RowReader.Spot(item, blocks.place().index(index++));
                r.silently(r.resolver.uuid(item, "action_blocks"), spot);
            }
        }
    }

    private void capability(RowReader r) {
        if (!r.flag("is_active", true)) {
            inactiveCapability(r);
            return;
        }
        r.primary = quietly(r, "character_id", "characters");
        if (r.primary == null) {
            r.primary = quietly(r, "character_instance_id", "character_instances");
        }
        r.heldBy(quietly(r, "character_id", "characters"), quietly(r, "character_instance_id", "character_instances"));
        if (r.text("character_id") == null && r.text("character_instance_id") == null) {
            r.malformed(new RowReader.Spot("", r.place("character_id")));
        }
        String template = r.uuid("character_id", "characters");
        String instance = r.uuid("character_instance_id", "character_instances");
        String type = r.text("capability_type");
        for (String owner : new String[] {template, instance}) {
            if (owner != null && type != null) {
                studio.capabilities.add(new Records.Capability(owner, type));
            }
        }
        RowReader.Spot blocks = r.json("action_blocks");
        int index = 0;
        for (Object item : r.elements(blocks)) {
            RowReader.Spot spot = new RowReader.Spot(item, blocks.place().index(index++));
            String block = r.resolve(r.resolver.uuid(item, "action_blocks"), spot);
            r.edge("has_capability", template, block, "CAPABILITY", null, type, spot);
            r.edge("has_capability", instance, block, "CAPABILITY", null, type, spot);
        }
    }

    private void dialogueProfile(RowReader r) {
        r.primary = quietly(r, "character_id", "characters");
        if (r.primary == null) {
            r.primary = quietly(r, "character_instance_id", "character_instances");
        }
        r.uuid("character_id", "characters");
        r.uuid("character_instance_id", "character_instances");
    }

    // ---- game_npcs, npc_expressions

    private void npc(RowReader r) {
        if (r.text("id") == null) {
            return;
        }
        Node node = numberNode(r, Kind.NPC, "npc:");
        node.label = r.text("name");
        put(node, "npcId", integer(r, "id"));
        put(node, "name", r.text("name"));
        put(node, "homeLocationId", integer(r, "home_location_id"));
        identity(r, node.id, r.field(r.json("personality"), "identity"));
        identity(r, node.id, r.field(r.json("meta"), "identity"));
    }

    private static void identity(RowReader r, String npc, RowReader.Spot identity) {
        Json.Obj object = r.object(identity);
        if (object == null) {
            return;
        }
        Map<String, String> states = new HashMap<>();
        states.put("primaryPortraitAssetId", "portrait");
        states.put("primaryBodyAssetId", "body");
        states.forEach((name, state) -> {
            RowReader.Spot named = RowReader.field(object, identity.place(), name);
            r.edge("expresses_as", npc, r.asset(named), "NPC_IDENTITY", null, state, named);
        });
        RowReader.Spot clips = RowReader.field(object, identity.place(), "clips");
        int index = 0;
        for (Object item : r.elements(clips)) {
            RowReader.Spot spot = new RowReader.Spot(item, clips.place().index(index++));
            Json.Obj clip = r.object(spot);
            if (clip != null) {
                String state = RowReader.attribute(RowReader.field(clip, spot.place(), "id"));
                String asset = r.asset(RowReader.field(clip, spot.place(), "asset_id"));
                r.edge("expresses_as", npc, asset, "NPC_IDENTITY", null, state, clips);
            }
        }
    }

    private void expression(RowReader r) {
        r.primary = quietly(r, "npc_id", "game_npcs");
        r.heldBy(r.primary, quietly(r, "asset_id", "assets"));
        String npc = r.number("npc_id", "game_npcs");
        String asset = r.number("asset_id", "assets");
        r.edge("expresses_as", npc, asset, "NPC_EXPRESSION", null, r.text("state"), null);
    }
}
