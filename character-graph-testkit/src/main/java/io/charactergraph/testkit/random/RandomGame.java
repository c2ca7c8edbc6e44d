package io.charactergraph.testkit.random;

import static io.charactergraph.schema.StudioTable.ASSETS;
import static io.charactergraph.schema.StudioTable.GAME_LOCATIONS;
import static io.charactergraph.schema.StudioTable.GAME_NPCS;
import static io.charactergraph.schema.StudioTable.GAME_SCENES;
import static io.charactergraph.schema.StudioTable.GAME_SCENE_NODES;
import static io.charactergraph.schema.StudioTable.GAME_WORLDS;

import io.charactergraph.schema.StudioTable;
import io.charactergraph.testkit.internal.JsonText;

/** The rows of a wild studio that are about worlds, scenes and NPCs, each without its id. All of its JSON is plain. */
final class RandomGame {

    private final RandomChoices dice;
    private final RandomIds ids;
    private final RandomValues values;
    private final RandomReferences references;

    RandomGame(RandomChoices dice, RandomIds ids, RandomValues values, RandomReferences references) {
        this.dice = dice;
        this.ids = ids;
        this.values = values;
        this.references = references;
    }

    Cells world() {
        return new Cells()
                .put("name", values.name("World"))
                .put("meta", dice.column(Place.WORLD_META, false, this::worldMeta));
    }

    private String worldMeta() {
        JsonObject meta = new JsonObject();
        if (dice.chance(0.5)) {
            meta.put("generation", dice.at(Place.WORLD_GENERATION, false, () -> {
                JsonObject generation = new JsonObject();
                dice.field(generation, "maxContentRating", false, () -> rating(Place.WORLD_RATING));
                return generation.toString();
            }));
        }
        if (dice.chance(0.3)) {
            dice.field(meta, "maxContentRating", false, () -> rating(Place.WORLD_OLD_RATING));
        }
        if (dice.chance(0.6)) {
            dice.field(meta, "npc_bindings", false, () -> dice.at(Place.WORLD_NPC_BINDINGS, false, this::bindings));
        }
        if (dice.chance(0.3)) {
            dice.field(meta, "role_bindings", false, () -> dice.at(Place.WORLD_ROLE_BINDINGS, false, this::bindings));
        }
        if (dice.chance(0.5)) {
            dice.field(meta, "npcRoles", false, () -> dice.at(Place.WORLD_NPC_ROLES, false, this::npcRoles));
        }
        return dice.sprinkle(meta, false).toString();
    }

    private String rating(Place place) {
        return dice.at(place, false, () -> values.rating(false));
    }

    private String bindings() {
        JsonObject bindings = new JsonObject();
        for (int left = dice.below(4); left > 0; left--) {
            bindings.put(values.role(), dice.at(Place.WORLD_BINDING, false, () -> references.json(false)));
        }
        return bindings.toString();
    }

    private String npcRoles() {
        JsonObject roles = new JsonObject();
        for (int left = dice.below(3); left > 0; left--) {
            String npc = values.integer(GAME_NPCS, "npc", false);
            roles.put(
                    npc.startsWith("\"") ? JsonText.text(npc) : npc,
                    dice.at(Place.WORLD_NPC_ROLE_NAMES, false, () -> dice.array(3, this::roleName)));
        }
        return roles.toString();
    }

    private String roleName() {
        return dice.wrong() && dice.chance(0.4) ? dice.pick("null", "7", "{}", "[]", "true") : text(values.role());
    }

    private String text(String text) {
        return values.text(text, false);
    }

    Cells scene() {
        return new Cells()
                .put("title", values.name("Scene"))
                .put("description", values.name("What happens"))
                .put("entry_node_id", ids.rareForeignKey(GAME_SCENE_NODES, 0.6))
                .put("meta", dice.column(Place.SCENE_META, false, this::sceneMeta));
    }

    private String sceneMeta() {
        JsonObject meta = new JsonObject();
        if (dice.chance(0.6)) {
            dice.field(meta, "character_roles", false, () -> dice.at(Place.SCENE_ROLES, false, this::sceneRoles));
        }
        if (dice.chance(0.4)) {
            meta.put(
                    "cast",
                    dice.chance(0.5)
                            ? dice.at(Place.SCENE_CAST_LIST, false, () -> dice.array(3, this::castEntry))
                            : dice.at(Place.SCENE_CAST_OBJECT, false, this::castObject));
        }
        if (dice.chance(0.15)) {
            dice.field(meta, "npc_id", false, () -> integer(Place.SCENE_NPC, GAME_NPCS, "npc"));
        }
        if (dice.chance(0.4)) {
            dice.field(meta, "arc_id", false, () -> dice.at(Place.SCENE_ARC, false, () -> text(values.arc())));
        }
        if (dice.chance(0.2)) {
            meta.put("arcs", dice.at(Place.SCENE_ARCS, false, () -> dice.array(3, this::arcName)));
        }
        if (dice.chance(0.3)) {
            dice.field(meta, "quest_id", false, () -> dice.at(Place.SCENE_QUEST, false, () -> text(values.arc())));
        }
        if (dice.chance(0.4)) {
            meta.put("tags", dice.at(Place.SCENE_TAGS, false, () -> dice.array(4, () -> references.tag(false))));
        }
        if (dice.chance(0.5)) {
            dice.field(meta, "world_id", false, () -> integer(Place.SCENE_WORLD, GAME_WORLDS, "world"));
        }
        if (dice.chance(0.5)) {
            dice.field(meta, "contentRating", false, () -> rating(Place.SCENE_RATING));
        }
        return dice.sprinkle(meta, false).toString();
    }

    private String arcName() {
        return dice.wrong() && dice.chance(0.4) ? dice.pick("null", "7", "{}", "[\"x\"]") : text(values.arc());
    }

    private String sceneRoles() {
        JsonObject roles = new JsonObject();
        for (int left = dice.below(4); left > 0; left--) {
            roles.put(
                    values.role(),
                    dice.chance(0.7)
                            ? dice.at(Place.SCENE_ROLE_VALUE, false, () -> references.json(false))
                            : dice.at(Place.SCENE_ROLE_LIST, false, () -> dice.array(3, () -> references.json(false))));
        }
        return dice.sprinkle(roles, false).toString();
    }

    private String castEntry() {
        return dice.at(Place.SCENE_CAST_ENTRY, false, () -> {
            JsonObject entry = new JsonObject();
            if (dice.chance(0.92)) {
                entry.put("role", dice.at(Place.SCENE_CAST_ROLE, false, () -> text(values.role())));
            }
            entry.put("label", "\"Somebody\"");
            return castDefault(entry);
        });
    }

    private String castObject() {
        JsonObject cast = new JsonObject();
        for (int left = dice.below(4); left > 0; left--) {
            cast.put(values.role(), dice.at(Place.SCENE_CAST_ENTRY, false, () -> castDefault(new JsonObject())));
        }
        return cast.toString();
    }

    private String castDefault(JsonObject entry) {
        if (dice.chance(0.7)) {
            dice.field(entry, "defaultNpcId", false, () -> integer(Place.SCENE_CAST_DEFAULT, GAME_NPCS, "npc"));
        }
        return entry.toString();
    }

    private String integer(Place place, StudioTable table, String word) {
        return dice.at(place, false, () -> values.integer(table, word, false));
    }

    Cells sceneNode(int row) {
        String asset = dice.use(Form.NODE_WITHOUT_ASSET, dice.chance(0.25)) ? "0" : ids.any(ASSETS);
        if (dice.use(Form.NODE_DANGLING_ASSET, dice.wrong())) {
            asset = dice.chance(0.2) ? "-1" : ids.missing(ASSETS);
        }
        return new Cells()
                .put("scene_id", ids.sceneOfNode(ids.of(GAME_SCENE_NODES).get(row)))
                .put("asset_id", asset)
                .put("meta", dice.column(Place.NODE_META, false, this::nodeMeta));
    }

    private String nodeMeta() {
        JsonObject meta = new JsonObject();
        if (dice.chance(0.4)) {
            dice.field(
                    meta,
                    "character_refs",
                    false,
                    () -> dice.at(Place.NODE_REFS, false, () -> dice.array(3, () -> references.json(false))));
        }
        if (dice.chance(0.3)) {
            dice.field(meta, "speakerRole", false, () -> speaker(Place.NODE_SPEAKER));
        }
        if (dice.chance(0.15)) {
            dice.field(meta, "npc_id", false, () -> integer(Place.NODE_NPC, GAME_NPCS, "npc"));
        }
        if (dice.chance(0.35)) {
            dice.field(meta, "videoConfig", false, () -> dice.at(Place.NODE_VIDEO_CONFIG, false, this::videoConfig));
        }
        if (dice.chance(0.35)) {
            meta.put("segments", dice.at(Place.NODE_SEGMENTS, false, () -> dice.array(3, this::segment)));
        }
        return dice.sprinkle(meta, false).toString();
    }

    private String speaker(Place place) {
        return dice.at(place, false, () -> text(values.role()));
    }

    private String videoConfig() {
        JsonObject config = new JsonObject();
        if (dice.chance(0.5)) {
            dice.field(config, "speakerRole", false, () -> speaker(Place.NODE_VIDEO_SPEAKER));
        }
        if (dice.chance(0.4)) {
            dice.field(config, "npc_id", false, () -> integer(Place.NODE_VIDEO_NPC, GAME_NPCS, "npc"));
        }
        return config.toString();
    }

    private String segment() {
        return dice.at(Place.NODE_SEGMENT, false, () -> {
            JsonObject segment = new JsonObject().put("id", "\"s1\"");
            if (dice.chance(0.9)) {
                dice.field(segment, "asset_id", false, () -> integer(Place.NODE_SEGMENT_ASSET, ASSETS, "asset"));
            }
            return segment.toString();
        });
    }

    Cells sceneEdge() {
        return new Cells().put("scene_id", dice.chance(0.9) ? ids.unchecked(GAME_SCENES) : null);
    }

    Cells npc() {
        return new Cells()
                .put("name", values.name("Npc"))
                .put("personality", dice.column(Place.NPC_PERSONALITY, false, () -> withIdentity(Place.NPC_IDENTITY)))
                .put("home_location_id", ids.rareForeignKey(GAME_LOCATIONS, 0.5))
                .put("meta", dice.column(Place.NPC_META, false, () -> withIdentity(Place.NPC_META_IDENTITY)));
    }

    private String withIdentity(Place place) {
        JsonObject object = new JsonObject();
        if (dice.chance(0.6)) {
            object.put("identity", dice.at(place, false, this::identity));
        }
        return dice.sprinkle(object, false).toString();
    }

    private String identity() {
        JsonObject identity = new JsonObject();
        if (dice.chance(0.6)) {
            dice.field(identity, "primaryPortraitAssetId", false, () -> integer(Place.NPC_PORTRAIT, ASSETS, "asset"));
        }
        if (dice.chance(0.4)) {
            dice.field(identity, "primaryBodyAssetId", false, () -> integer(Place.NPC_BODY, ASSETS, "asset"));
        }
        if (dice.chance(0.5)) {
            identity.put("clips", dice.at(Place.NPC_CLIPS, false, () -> dice.array(3, this::clip)));
        }
        return identity.toString();
    }

    private String clip() {
        return dice.at(Place.NPC_CLIP, false, () -> {
            JsonObject clip = new JsonObject();
            if (dice.chance(0.85)) {
                clip.put(
                        "id",
                        dice.at(
                                Place.NPC_CLIP_ID,
                                false,
                                () -> dice.pick("\"wave\"", "\"portrait\"", "\"\"", "\"idle\"")));
            }
            if (dice.chance(0.9)) {
                dice.field(clip, "asset_id", false, () -> integer(Place.NPC_CLIP_ASSET, ASSETS, "asset"));
            }
            return clip.toString();
        });
    }

    Cells expression() {
        return new Cells()
                .put("npc_id", ids.foreignKey(GAME_NPCS))
                .put("state", dice.chance(0.05) ? null : dice.pick("idle", "talking", "idle", "", " idle", "portrait"))
                .put("asset_id", ids.foreignKey(ASSETS));
    }

    Cells location() {
        return new Cells()
                .put("meta", dice.column(Place.LOCATION_META, false, () -> {
                    JsonObject meta = new JsonObject();
                    if (dice.chance(0.5)) {
                        dice.field(meta, "world_id", false, () -> values.integer(GAME_WORLDS, "world", false));
                    }
                    if (dice.chance(0.7)) {
                        dice.field(meta, "primary_npc_id", false, () -> integer(Place.LOCATION_NPC, GAME_NPCS, "npc"));
                    }
                    if (dice.chance(0.6)) {
                        dice.field(
                                meta,
                                "npcSlots2d",
                                false,
                                () -> dice.at(Place.LOCATION_SLOTS, false, () -> dice.array(3, this::slot)));
                    }
                    return dice.sprinkle(meta, false).toString();
                }))
                .put("asset_id", dice.chance(0.4) ? ids.unchecked(ASSETS) : null);
    }

    private String slot() {
        return dice.at(Place.LOCATION_SLOT, false, () -> {
            JsonObject slot = new JsonObject().put("id", "\"left\"");
            dice.field(slot, "fixedNpcId", false, () -> integer(Place.LOCATION_SLOT_NPC, GAME_NPCS, "npc"));
            return slot.toString();
        });
    }

    Cells hotspot() {
        return new Cells()
                .put("linked_scene_id", ids.rareForeignKey(GAME_SCENES, 0.6))
                .put("meta", dice.column(Place.HOTSPOT_META, false, () -> {
                    JsonObject meta = new JsonObject();
                    if (dice.chance(0.85)) {
                        meta.put("action", dice.at(Place.HOTSPOT_ACTION, false, this::action));
                    }
                    return dice.sprinkle(meta, false).toString();
                }));
    }

    private String action() {
        JsonObject action = new JsonObject();
        String type = dice.wrong()
                ? dice.pick("null", "7", "\"Play_Scene\"", "\"\"", "\"jump\"")
                : dice.pick("\"play_scene\"", "\"npc_talk\"");
        action.put("type", type);
        if (!type.equals("\"npc_talk\"") || dice.chance(0.1)) {
            dice.field(action, "scene_id", false, () -> integer(Place.HOTSPOT_SCENE, GAME_SCENES, "scene"));
        }
        if (!type.equals("\"play_scene\"") || dice.chance(0.1)) {
            dice.field(action, "npc_id", false, () -> integer(Place.HOTSPOT_NPC, GAME_NPCS, "npc"));
        }
        return action.toString();
    }
}
