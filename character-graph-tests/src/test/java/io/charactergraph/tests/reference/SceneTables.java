package io.charactergraph.tests.reference;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Reads the tables of worlds, scenes, manifests and places. */
final class SceneTables {

    private final Studio studio;

    SceneTables(Studio studio) {
        this.studio = studio;
    }

    void register(Map<String, Consumer<RowReader>> readers) {
        readers.put("game_worlds", this::world);
        readers.put("game_scenes", this::gameScene);
        readers.put("scene_character_manifests", this::manifest);
        readers.put("game_scene_nodes", this::sceneNode);
        readers.put("game_scene_edges", r -> r.silently("scene_id", "game_scenes", false));
        readers.put("scenes", this::contentScene);
        readers.put("scene_assets", this::sceneAsset);
        readers.put("game_hotspots", this::hotspot);
        readers.put("game_locations", this::location);
    }

    private static Map<String, Object> byKey(Json.Obj object) {
        Map<String, Object> sorted = new TreeMap<>(Text.BY_CODE_POINT);
        sorted.putAll(object.members);
        return sorted;
    }

    /** The trimmed key as a role's name; a blank one is reported. */
    private static String roleKey(RowReader r, String key, Place place) {
        return r.name(new RowReader.Spot(key, place));
    }

    // ---- game_worlds

    private void world(RowReader r) {
        if (r.text("id") == null) {
            return;
        }
        Node node = CharacterTables.numberNode(r, Kind.WORLD, "world:");
        node.label = r.text("name");
        CharacterTables.put(node, "worldId", CharacterTables.integer(r, "id"));
        CharacterTables.put(node, "name", r.text("name"));
        RowReader.Spot column = r.json("meta");
        Json.Obj meta = r.object(column);
        if (meta == null) {
            return;
        }
        String ceiling = null;
        if (meta.members.get("generation") instanceof Json.Obj generation) {
            ceiling = Ratings.read(generation, "maxContentRating");
        }
        if (ceiling == null) {
            ceiling = Ratings.read(meta, "maxContentRating");
        }
        CharacterTables.put(node, "maxContentRating", ceiling);
        worldBindings(r, node.id, RowReader.field(meta, column.place(), "npc_bindings"));
        worldBindings(r, node.id, RowReader.field(meta, column.place(), "role_bindings"));
        worldHints(r, node.id, RowReader.field(meta, column.place(), "npcRoles"));
    }

    private static void worldBindings(RowReader r, String world, RowReader.Spot bindings) {
        Json.Obj object = r.object(bindings);
        if (object == null) {
            return;
        }
        byKey(object).forEach((key, value) -> {
            if (value != Json.NULL) {
                Place place = bindings.place().freeKey(key);
                String role = roleKey(r, key, place);
                RowReader.Spot spot = new RowReader.Spot(value, place);
                String who = r.character(spot);
                if (role != null) {
                    r.edge("casts", world, who, "WORLD_BINDING", null, role, spot);
                }
            }
        });
    }

    private static void worldHints(RowReader r, String world, RowReader.Spot hints) {
        Json.Obj object = r.object(hints);
        if (object == null) {
            return;
        }
        byKey(object).forEach((key, value) -> {
            Place place = hints.place().freeKey(key);
            RowReader.Spot keySpot = new RowReader.Spot(key, place);
            String npc = r.npc(keySpot);
            int index = 0;
            for (Object item : r.elements(value == Json.NULL ? null : new RowReader.Spot(value, place))) {
                String role = r.name(new RowReader.Spot(item, place.index(index++)));
                if (role != null) {
                    r.edge("casts", world, npc, "WORLD_NPC_ROLES", null, role, keySpot);
                }
            }
        });
    }

    // ---- game_scenes

    private void gameScene(RowReader r) {
        if (r.text("id") == null) {
            return;
        }
        Node node = CharacterTables.numberNode(r, Kind.SCENE, "scene:game:");
        node.label = r.text("title");
        CharacterTables.put(node, "sceneId", CharacterTables.integer(r, "id"));
        CharacterTables.put(node, "sceneType", "game_scene");
        CharacterTables.put(node, "title", r.text("title"));
        CharacterTables.put(node, "description", r.text("description"));
        CharacterTables.put(node, "entryNodeId", CharacterTables.integer(r, "entry_node_id"));
        if (r.text("WORLD") != null) {
            r.edge("set_in", node.id, r.number("world_id", "game_worlds"), "SCENE_WORLD_COLUMN");
        }
        RowReader.Spot column = r.json("meta");
        Json.Obj meta = r.object(column);
        if (meta == null) {
            return;
        }
        Place place = column.place();
        node.rating = Ratings.read(meta, "contentRating");
        CharacterTables.put(node, "contentRating", node.rating);
        sceneRoles(r, node.id, RowReader.field(meta, place, "character_roles"));
        cast(r, node.id, RowReader.field(meta, place, "cast"));
        RowReader.Spot npc = RowReader.field(meta, place, "npc_id");
        r.edge("appears_in", r.npc(npc), node.id, "SCENE_META_NPC", npc);
        RowReader.Spot arc = RowReader.field(meta, place, "arc_id");
        if (arc != null) {
            r.arc(node.id, r.name(arc), false, "SCENE_META_ARC", arc);
        }
        RowReader.Spot arcs = RowReader.field(meta, place, "arcs");
        int index = 0;
        for (Object item : r.elements(arcs)) {
            RowReader.Spot spot = new RowReader.Spot(item, arcs.place().index(index++));
            r.arc(node.id, r.name(spot), false, "SCENE_META_ARC", spot);
        }
        RowReader.Spot quest = RowReader.field(meta, place, "quest_id");
        if (quest != null) {
            r.arc(node.id, r.name(quest), true, "SCENE_META_ARC", quest);
        }
        sceneTags(r, node.id, RowReader.field(meta, place, "tags"), "SCENE_META_TAG");
        RowReader.Spot world = RowReader.field(meta, place, "world_id");
        r.edge("set_in", node.id, r.number(world, "world", "game_worlds"), "SCENE_META_WORLD", world);
    }

    private void sceneRoles(RowReader r, String scene, RowReader.Spot roles) {
        Json.Obj object = r.object(roles);
        if (object == null) {
            return;
        }
        byKey(object).forEach((key, value) -> {
            Place place = roles.place().freeKey(key);
            String role = r.role(scene, roleKey(r, key, place), "SCENE_META_ROLES", new RowReader.Spot(key, place));
            if (value == Json.NULL) {
                return;
            }
            if (value instanceof Json.Arr array) {
                int index = 0;
                for (Object item : array.items) {
                    sceneRole(r, scene, role, new RowReader.Spot(item, place.index(index++)));
                }
            } else {
                sceneRole(r, scene, role, new RowReader.Spot(value, place));
            }
        });
    }

    private void sceneRole(RowReader r, String scene, String role, RowReader.Spot reference) {
        String who = r.character(reference);
        fill(r, scene, role, who, "SCENE_META_ROLES", "character_roles", reference);
    }

    /** Somebody fills a role, and so appears in its scene. */
    private void fill(
            RowReader r, String scene, String role, String who, String source, String binding, RowReader.Spot at) {
        r.edge("fills_role", who, role, source, at);
        r.edge("appears_in", who, scene, source, at);
        if (who != null && role != null) {
            studio.bindings.add(new Records.Binding(role, binding, who));
        }
    }

    private void cast(RowReader r, String scene, RowReader.Spot cast) {
        if (cast != null && cast.value() instanceof Json.Obj object) {
            byKey(object).forEach((key, value) -> {
                Place place = cast.place().freeKey(key);
                String role = r.role(scene, roleKey(r, key, place), "SCENE_META_CAST", new RowReader.Spot(key, place));
                if (value != Json.NULL) {
                    Json.Obj entry = r.object(new RowReader.Spot(value, place));
                    castDefault(r, scene, role, entry, place);
                }
            });
            return;
        }
        int index = 0;
        for (Object item : r.elements(cast)) {
            Place place = cast.place().index(index++);
            Json.Obj entry = r.object(new RowReader.Spot(item, place));
            if (entry == null) {
                continue;
            }
            RowReader.Spot role = RowReader.field(entry, place, "role");
            if (role == null) {
                r.malformed(new RowReader.Spot(item, place));
                continue;
            }
            String name = r.name(role);
            castDefault(r, scene, r.role(scene, name, "SCENE_META_CAST", role), entry, place);
        }
    }

    private void castDefault(RowReader r, String scene, String role, Json.Obj entry, Place place) {
        if (entry != null) {
            RowReader.Spot npc = RowReader.field(entry, place, "defaultNpcId");
            fill(r, scene, role, r.npc(npc), "SCENE_META_CAST", "cast", npc);
        }
    }

    private static void sceneTags(RowReader r, String scene, RowReader.Spot tags, String source) {
        int index = 0;
        for (Object item : r.elements(tags)) {
            Place place = tags.place().index(index++);
            if (!(item instanceof String raw)) {
                continue;
            }
            String tag = Text.trim(raw);
            arcTag(r, scene, tag, place, source);
            if (tag.startsWith("character:") || tag.startsWith("instance:")) {
                RowReader.Spot spot = new RowReader.Spot(raw, place);
                r.edge("appears_in", r.character(spot), scene, source, spot);
            }
        }
    }

    static void arcTag(RowReader r, String from, String tag, Place place, String source) {
        for (String prefix : List.of("arc:", "quest:")) {
            if (tag.startsWith(prefix)) {
                String name = Text.trim(tag.substring(prefix.length()));
                if (name.isEmpty()) {
                    r.malformed(new RowReader.Spot(tag, place));
                } else {
                    r.arc(from, name, prefix.equals("quest:"), source, new RowReader.Spot(tag, place));
                }
            }
        }
    }

    // ---- scene_character_manifests

    private void manifest(RowReader r) {
        r.primary = CharacterTables.quietly(r, "scene_id", "game_scenes");
        r.heldBy(r.primary);
        String scene = r.number("scene_id", "game_scenes");
        RowReader.Spot required = r.json("required_characters");
        int index = 0;
        for (Object item : r.elements(required)) {
            RowReader.Spot spot = new RowReader.Spot(item, required.place().index(index++));
            String template = r.resolve(r.resolver.manifestTemplate(item), spot);
            r.edge("requires_character", scene, template, "MANIFEST_REQUIRED", spot);
            r.edge("appears_in", template, scene, "MANIFEST_REQUIRED", spot);
        }
        RowReader.Spot optional = r.json("optional_characters");
        index = 0;
        for (Object item : r.elements(optional)) {
            RowReader.Spot spot = new RowReader.Spot(item, optional.place().index(index++));
            String template = r.resolve(r.resolver.manifestTemplate(item), spot);
            r.edge("appears_in", template, scene, "MANIFEST_OPTIONAL", spot);
        }
        RowReader.Spot roles = r.json("character_roles");
        Json.Obj rolesObject = r.object(roles);
        if (rolesObject != null) {
            byKey(rolesObject).forEach((key, value) -> {
                manifestRole(
                        r, scene, key, new RowReader.Spot(value, roles.place().freeKey(key)));
            });
        }
        RowReader.Spot relationships = r.json("required_relationships");
        Json.Obj relationshipsObject = r.object(relationships);
        if (relationshipsObject != null) {
            byKey(relationshipsObject).forEach((key, value) -> {
                if (value != Json.NULL) {
                    Place place = relationships.place().freeKey(key);
                    requiredRelationship(r, scene, key, new RowReader.Spot(value, place));
                }
            });
        }
        RowReader.Spot instances = r.json("instance_requirements");
        Json.Obj instancesObject = r.object(instances);
        if (instancesObject != null) {
            byKey(instancesObject).forEach((key, value) -> {
                Place place = instances.place().freeKey(key);
                instanceRequirement(r, scene, key, new RowReader.Spot(value, place));
            });
        }
    }

    private void manifestRole(RowReader r, String scene, String key, RowReader.Spot entry) {
        Place place = entry.place();
        Json.Obj object = null;
        RowReader.Spot named = null;
        if (entry.value() instanceof Json.Obj there) {
            object = there;
            named = RowReader.field(there, place, "role");
        } else if (entry.value() instanceof String) {
            named = entry;
        } else if (entry.value() != Json.NULL) {
            r.malformed(entry);
        }
        String template = r.resolve(r.resolver.manifestTemplate(key), new RowReader.Spot(key, place));
        String name = named == null ? null : r.name(named);
        String role = r.role(scene, name, "MANIFEST_ROLES", entry);
        fill(r, scene, role, template, "MANIFEST_ROLES", "manifest " + r.rowId, entry);
        if (role == null || object == null) {
            return;
        }
        RowReader.Spot importance = RowReader.field(object, place, "importance");
        if (importance != null
                && !(importance.value() instanceof Json.Obj)
                && !(importance.value() instanceof Json.Arr)) {
            studio.importances.add(new Records.Importance(
                    role, Tables.instant(r.row, "updated_at"), r.rowId, RowReader.attribute(importance)));
        }
        RowReader.Spot capabilities = RowReader.field(object, place, "required_capabilities");
        if (capabilities != null && capabilities.value() instanceof Json.Arr array) {
            for (Object item : array.items) {
                if (item instanceof String text) {
                    studio.requiredCapabilities
                            .computeIfAbsent(role, id -> new TreeSet<>(Text.BY_CODE_POINT))
                            .add(text);
                }
            }
        }
    }

    private void requiredRelationship(RowReader r, String scene, String key, RowReader.Spot entry) {
        Json.Obj object = r.object(entry);
        if (object == null) {
            return;
        }
        Resolver.Pair pair = r.resolver.pair(key);
        if (pair.problem() != null) {
            r.resolve(pair.problem(), new RowReader.Spot(key, entry.place()));
            return;
        }
        studio.references.add(new Records.Reference(entry.place(), key, pair.first()));
        studio.references.add(new Records.Reference(entry.place(), key, pair.second()));
        studio.relationRequirements.add(new Records.RelationRequirement(
                r.rowId,
                scene,
                pair.first(),
                pair.second(),
                value(object, entry, "type"),
                value(object, entry, "min_strength"),
                value(object, entry, "max_strength")));
    }

    private static Object value(Json.Obj object, RowReader.Spot entry, String name) {
        RowReader.Spot spot = RowReader.field(object, entry.place(), name);
        return spot == null ? null : spot.value();
    }

    private void instanceRequirement(RowReader r, String scene, String key, RowReader.Spot entry) {
        RowReader.Spot keySpot = new RowReader.Spot(key, entry.place());
        String template = r.resolve(r.resolver.manifestTemplate(key), keySpot);
        Json.Obj said = entry.value() == Json.NULL ? null : r.object(entry);
        Json.Obj object = said == null ? new Json.Obj() : said;
        RowReader.Spot worldSpot = RowReader.field(object, entry.place(), "world_id");
        String world = r.number(worldSpot, "world", "game_worlds");
        r.edge("set_in", scene, world, "MANIFEST_INSTANCE_REQUIREMENT", worldSpot);
        if (template != null) {
            studio.instanceRequirements.add(new Records.InstanceRequirement(
                    r.rowId,
                    scene,
                    template,
                    worldSpot != null,
                    world,
                    value(object, entry, "min_version"),
                    value(object, entry, "required_state") != null));
        }
    }

    // ---- game_scene_nodes

    private void sceneNode(RowReader r) {
        r.primary = CharacterTables.quietly(r, "scene_id", "game_scenes");
        r.heldBy(r.primary);
        String scene = r.number("scene_id", "game_scenes");
        String asset = "0".equals(Tables.integer(r.row, "asset_id")) ? null : r.number("asset_id", "assets");
        r.edge("contains_asset", scene, asset, "SCENE_NODE_ASSET", r.rowId, "", null);
        RowReader.Spot column = r.json("meta");
        Json.Obj meta = r.object(column);
        if (meta == null) {
            return;
        }
        RowReader.Spot references = RowReader.field(meta, column.place(), "character_refs");
        int index = 0;
        for (Object item : r.elements(references)) {
            String who = r.character(new RowReader.Spot(item, references.place().index(index++)));
            r.edge("appears_in", who, scene, "SCENE_NODE_REFS", r.rowId, "", references);
        }
        speaker(r, scene, meta, column.place());
        RowReader.Spot video = RowReader.field(meta, column.place(), "videoConfig");
        Json.Obj videoObject = r.object(video);
        if (videoObject != null) {
            speaker(r, scene, videoObject, video.place());
        }
        RowReader.Spot segments = RowReader.field(meta, column.place(), "segments");
        index = 0;
        for (Object item : r.elements(segments)) {
            RowReader.Spot spot = new RowReader.Spot(item, segments.place().index(index++));
            Json.Obj segment = r.object(spot);
            if (segment != null) {
                String shown = r.asset(RowReader.field(segment, spot.place(), "asset_id"));
                r.edge("contains_asset", scene, shown, "SCENE_NODE_SEGMENT", r.rowId, "", segments);
            }
        }
    }

    /** {@code speakerRole} and the hard-coded NPC, in {@code meta} and in its {@code videoConfig}. */
    private void speaker(RowReader r, String scene, Json.Obj object, Place place) {
        RowReader.Spot npc = RowReader.field(object, place, "npc_id");
        r.edge("appears_in", r.npc(npc), scene, "SCENE_NODE_NPC", r.rowId, "", npc);
        RowReader.Spot spot = RowReader.field(object, place, "speakerRole");
        String name = spot == null ? null : r.name(spot);
        if (name == null) {
            return;
        }
        String role = "role:" + Tables.integer(r.row, "scene_id") + ":" + name;
        if (studio.nodes.containsKey(role)) {
            return;
        }
        boolean allRead = studio.tables.wasRead("game_scenes") && studio.tables.wasRead("scene_character_manifests");
        r.resolve(allRead ? Resolver.Result.dangling(role) : Resolver.Result.OUT_OF_SCOPE, spot);
    }

    // ---- scenes, scene_assets

    private void contentScene(RowReader r) {
        if (r.text("id") == null) {
            return;
        }
        Node node = CharacterTables.numberNode(r, Kind.SCENE, "scene:content:");
        node.label = r.text("name");
        CharacterTables.put(node, "sceneId", CharacterTables.integer(r, "id"));
        CharacterTables.put(node, "sceneType", "content_scene");
        CharacterTables.put(node, "title", r.text("name"));
        CharacterTables.put(node, "description", r.text("description"));
        sceneTags(r, node.id, r.json("tags"), "CONTENT_SCENE_TAG");
    }

    private void sceneAsset(RowReader r) {
        r.primary = CharacterTables.quietly(r, "scene_id", "scenes");
        r.heldBy(r.primary, CharacterTables.quietly(r, "asset_id", "assets"));
        String scene = r.number("scene_id", "scenes");
        String asset = r.number("asset_id", "assets");
        r.edge("contains_asset", scene, asset, "CONTENT_SCENE_ASSET");
    }

    // ---- records: game_hotspots, game_locations

    private void hotspot(RowReader r) {
        r.number("linked_scene_id", "game_scenes");
        RowReader.Spot action = r.field(r.json("meta"), "action");
        Json.Obj object = r.object(action);
        if (object == null) {
            return;
        }
        RowReader.Spot type = RowReader.field(object, action.place(), "type");
        Object word = type == null ? null : type.value();
        if ("play_scene".equals(word)) {
            r.number(RowReader.field(object, action.place(), "scene_id"), "scene", "game_scenes");
        } else if ("npc_talk".equals(word)) {
            r.npc(RowReader.field(object, action.place(), "npc_id"));
        }
    }

    private void location(RowReader r) {
        r.silently("asset_id", "assets", false);
        RowReader.Spot column = r.json("meta");
        Json.Obj meta = r.object(column);
        if (meta == null) {
            return;
        }
        RowReader.Spot world = RowReader.field(meta, column.place(), "world_id");
        if (world != null) {
            r.silently(r.resolver.number(world.value(), "world", "game_worlds"), world);
        }
        r.npc(RowReader.field(meta, column.place(), "primary_npc_id"));
        RowReader.Spot slots = RowReader.field(meta, column.place(), "npcSlots2d");
        int index = 0;
        for (Object item : r.elements(slots)) {
            RowReader.Spot spot = new RowReader.Spot(item, slots.place().index(index++));
            Json.Obj slot = r.object(spot);
            if (slot != null) {
                r.npc(RowReader.field(slot, spot.place(), "fixedNpcId"));
            }
        }
    }
}
