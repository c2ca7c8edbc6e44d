package io.charactergraph.testkit.random;

import static io.charactergraph.schema.StudioTable.ASSETS;
import static io.charactergraph.schema.StudioTable.CHARACTERS;
import static io.charactergraph.schema.StudioTable.CHARACTER_INSTANCES;
import static io.charactergraph.schema.StudioTable.GAME_NPCS;
import static io.charactergraph.schema.StudioTable.GAME_SCENES;
import static io.charactergraph.schema.StudioTable.GAME_SCENE_NODES;
import static io.charactergraph.schema.StudioTable.GENERATIONS;
import static io.charactergraph.schema.StudioTable.PROMPT_FAMILIES;
import static io.charactergraph.schema.StudioTable.PROMPT_VERSIONS;
import static io.charactergraph.schema.StudioTable.SCENES;

import io.charactergraph.schema.StudioTable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The rows of a wild studio that are about assets, generations, prompts and content scenes, each without its id. */
final class RandomLibrary {

    private final RandomChoices dice;
    private final RandomIds ids;
    private final RandomValues values;
    private final RandomReferences references;

    RandomLibrary(RandomChoices dice, RandomIds ids, RandomValues values, RandomReferences references) {
        this.dice = dice;
        this.ids = ids;
        this.values = values;
        this.references = references;
    }

    Cells asset() {
        String restricted = values.flag(0.12);
        dice.use(Form.AGE_RESTRICTED, "t".equals(restricted));
        return new Cells()
                .put("media_type", dice.chance(0.04) ? null : dice.pick("VIDEO", "IMAGE", "AUDIO", "MODEL_3D"))
                .put("description", values.name("Asset"))
                .put("tags", tags(Place.ASSET_TAGS))
                .put("style_tags", tags(Place.ASSET_STYLE_TAGS))
                .put("content_domain", dice.chance(0.1) ? null : dice.pick("GENERAL", "CHARACTER", "SCENE"))
                .put("content_category", values.name("category"))
                .put("content_rating", values.ratingText())
                .put("age_restricted", restricted)
                .put("media_metadata", dice.column(Place.ASSET_METADATA, false, this::metadata))
                .put("source_generation_id", ids.rareForeignKey(GENERATIONS, 0.5));
    }

    private @Nullable String tags(Place place) {
        return dice.column(place, false, () -> dice.array(4, () -> references.tag(false)));
    }

    private String metadata() {
        JsonObject metadata = new JsonObject();
        if (dice.chance(0.6)) {
            dice.field(metadata, "character_linkage", false, () -> dice.at(Place.ASSET_LINKAGE, false, this::linkage));
        }
        return dice.sprinkle(metadata, false).toString();
    }

    private String linkage() {
        JsonObject linkage = new JsonObject();
        if (dice.chance(0.6)) {
            dice.field(
                    linkage,
                    "character_template_id",
                    false,
                    () -> dice.at(Place.ASSET_LINKAGE_TEMPLATE, false, () -> references.ofKind(CHARACTERS, false)));
        }
        if (dice.chance(0.4)) {
            dice.field(
                    linkage,
                    "character_instance_id",
                    false,
                    () -> dice.at(
                            Place.ASSET_LINKAGE_INSTANCE, false, () -> references.ofKind(CHARACTER_INSTANCES, false)));
        }
        sceneAndNode(linkage, Place.ASSET_LINKAGE_SCENE, Place.ASSET_LINKAGE_NODE);
        return linkage.toString();
    }

    private void sceneAndNode(JsonObject into, Place scenePlace, Place nodePlace) {
        String node = ids.any(GAME_SCENE_NODES);
        String own = ids.sceneOfNode(node);
        int roll = dice.below(10);
        if (roll < 6) {
            boolean other = own == null || dice.use(Form.LINKAGE_NODE_OF_OTHER_SCENE, dice.wrong());
            String scene = other || own == null ? ids.any(GAME_SCENES) : own;
            dice.field(
                    into,
                    "scene_id",
                    false,
                    () -> dice.at(scenePlace, false, () -> values.integer(scene, GAME_SCENES, "scene", false)));
        }
        if (roll >= 3 && roll < 8) {
            dice.use(Form.LINKAGE_NODE_ONLY, roll >= 6);
            dice.field(
                    into,
                    "scene_node_id",
                    false,
                    () -> dice.at(nodePlace, false, () -> values.integer(node, GAME_SCENE_NODES, "node", false)));
        }
    }

    Cells lineage() {
        String child = ids.foreignKey(ASSETS);
        boolean self = dice.use(Form.LINEAGE_SELF, child != null && dice.chance(0.08));
        String parent = self ? child : ids.foreignKey(ASSETS);
        boolean upwards = child != null && parent != null && child.compareTo(parent) < 0;
        dice.use(Form.LINEAGE_CYCLE, upwards);
        String relation = dice.pick("source", "keyframe", "reference_image", "source", "", " source");
        return new Cells()
                .put("child_asset_id", child)
                .put("parent_asset_id", parent)
                .put("relation_type", dice.use(Form.LINEAGE_NULL_RELATION, dice.chance(0.06)) ? null : relation);
    }

    Cells generation(int row) {
        boolean lower = dice.use(Form.GENERATION_LOWER_CASE, dice.chance(0.3));
        String operation = dice.pick("TEXT_TO_VIDEO", "IMAGE_TO_VIDEO", "TEXT_TO_IMAGE");
        String status = dice.pick("COMPLETED", "FAILED", "PENDING");
        String parent = dice.chance(0.3) ? ids.unchecked(GENERATIONS) : null;
        if (dice.use(Form.GENERATION_PARENT_SELF, dice.chance(0.04))) {
            parent = ids.of(GENERATIONS).get(row);
        }
        return new Cells()
                .put("operation_type", lower ? operation.toLowerCase(Locale.ROOT) : operation)
                .put("status", dice.chance(0.05) ? null : lower ? status.toLowerCase(Locale.ROOT) : status)
                .put("provider_id", values.name("provider"))
                .put("raw_params", dice.at(Place.GENERATION_RAW, false, this::rawParams))
                .put("canonical_params", dice.at(Place.GENERATION_CANONICAL, false, this::canonicalParams))
                .put("inputs", dice.column(Place.GENERATION_INPUTS, false, () -> dice.array(3, this::input)))
                .put("prompt_version_id", dice.chance(0.4) ? ids.unchecked(PROMPT_VERSIONS) : null)
                .put("prompt_config", dice.column(Place.GENERATION_PROMPT_CONFIG, false, this::promptConfig))
                .put("parent_generation_id", parent)
                .put("asset_id", ids.rareForeignKey(ASSETS, 0.5))
                .put("name", values.name("Generation"))
                .put("created_at", dice.chance(0.05) ? null : values.timestamp());
    }

    private String rawParams() {
        JsonObject params = new JsonObject().put("seed", "7");
        if (dice.chance(0.35)) {
            dice.field(
                    params,
                    "social_context",
                    false,
                    () -> dice.at(
                            Place.GENERATION_RAW_SOCIAL,
                            false,
                            () -> social(Place.GENERATION_RAW_NPCS, Place.GENERATION_RAW_RATING)));
        }
        return dice.sprinkle(params, false).toString();
    }

    private String social(Place npcs, Place rating) {
        JsonObject social = new JsonObject();
        if (dice.chance(0.6)) {
            dice.field(social, "contentRating", false, () -> dice.at(rating, false, () -> values.rating(false)));
        }
        if (dice.chance(0.5)) {
            dice.field(
                    social,
                    "npcIds",
                    false,
                    () -> dice.at(npcs, false, () -> dice.array(3, () -> values.integer(GAME_NPCS, "npc", false))));
        }
        return social.toString();
    }

    private String canonicalParams() {
        JsonObject params = new JsonObject();
        if (dice.chance(0.5)) {
            dice.field(
                    params,
                    "character_refs",
                    false,
                    () -> dice.at(Place.GENERATION_REFS, false, () -> dice.array(3, () -> references.json(false))));
        }
        sceneAndNode(params, Place.GENERATION_SCENE, Place.GENERATION_NODE);
        if (dice.chance(0.2)) {
            params.put("character", dice.at(Place.GENERATION_CHARACTER, false, () -> references.json(false)));
        }
        if (dice.chance(0.25)) {
            dice.field(
                    params,
                    "arc_id",
                    false,
                    () -> dice.at(Place.GENERATION_ARC, false, () -> values.text(values.arc(), false)));
        }
        if (dice.chance(0.3)) {
            dice.field(
                    params, "scene_context", false, () -> dice.at(Place.GENERATION_CONTEXT, false, this::sceneContext));
        }
        if (dice.chance(0.4)) {
            dice.field(
                    params,
                    "social_context",
                    false,
                    () -> dice.at(
                            Place.GENERATION_SOCIAL,
                            false,
                            () -> social(Place.GENERATION_NPCS, Place.GENERATION_RATING)));
        }
        if (dice.chance(0.25)) {
            dice.field(
                    params,
                    "npc_params",
                    false,
                    () -> dice.at(Place.GENERATION_NPC_PARAMS, false, () -> {
                        JsonObject npc = new JsonObject();
                        dice.field(
                                npc,
                                "npc_id",
                                false,
                                () -> dice.at(
                                        Place.GENERATION_NPC, false, () -> values.integer(GAME_NPCS, "npc", false)));
                        return npc.toString();
                    }));
        }
        return dice.sprinkle(params, false).toString();
    }

    private String sceneContext() {
        JsonObject context = new JsonObject();
        if (dice.chance(0.7)) {
            dice.field(context, "from_scene", false, () -> scene(Place.GENERATION_FROM, Place.GENERATION_FROM_ID));
        }
        if (dice.chance(0.7)) {
            dice.field(context, "to_scene", false, () -> scene(Place.GENERATION_TO, Place.GENERATION_TO_ID));
        }
        return context.toString();
    }

    private String scene(Place object, Place id) {
        return dice.at(
                object,
                false,
                () -> dice.chance(0.06)
                        ? "{}"
                        : new JsonObject()
                                .put("id", integer(id, GAME_SCENES, "scene"))
                                .toString());
    }

    private String integer(Place place, StudioTable table, String word) {
        return dice.at(place, false, () -> values.integer(table, word, false));
    }

    private String promptConfig() {
        JsonObject config = new JsonObject();
        if (dice.chance(0.6)) {
            dice.field(
                    config,
                    "versionId",
                    false,
                    () -> dice.at(Place.GENERATION_PROMPT_ID, false, () -> values.uuid(PROMPT_VERSIONS, false)));
        }
        if (dice.chance(0.6)) {
            config.put("variables", dice.at(Place.GENERATION_VARIABLES, false, this::variables));
        }
        return dice.sprinkle(config, false).toString();
    }

    private String variables() {
        JsonObject variables = new JsonObject();
        for (int left = dice.below(4); left > 0; left--) {
            variables.put(
                    dice.pick("hero", "mood", "Villain", ""),
                    dice.at(
                            Place.GENERATION_VARIABLE,
                            false,
                            () -> dice.chance(0.25)
                                    ? dice.pick(
                                            "\"dark\"",
                                            "\"see character:hero\"",
                                            "\"{{character:hero}}\"",
                                            "\"house:stark\"",
                                            "\"\"")
                                    : references.json(false)));
        }
        return variables.toString();
    }

    private String input() {
        return dice.at(Place.GENERATION_INPUT, false, () -> {
            JsonObject input = new JsonObject();
            if (dice.chance(0.9)) {
                input.put(
                        "role",
                        dice.at(
                                Place.GENERATION_INPUT_ROLE,
                                false,
                                () -> dice.pick(
                                        "\"seed_image\"",
                                        "\"from_scene\"",
                                        "\"seed_image\"",
                                        "\"\"",
                                        "\" seed_image\"")));
            }
            int roll = dice.below(10);
            if (roll < 5) {
                dice.field(input, "asset_id", false, () -> integer(Place.GENERATION_INPUT_ASSET, ASSETS, "asset"));
            }
            if (roll >= 4 && roll < 8) {
                dice.field(input, "scene_id", false, () -> integer(Place.GENERATION_INPUT_SCENE, GAME_SCENES, "scene"));
            }
            if (roll >= 8) {
                input.put("remote_url", "\"https://studio.example/a.png\"");
            }
            return input.toString();
        });
    }

    Cells family() {
        return new Cells().put("title", values.name("Family"));
    }

    Cells promptVersion() {
        return new Cells()
                .put("family_id", dice.chance(0.1) ? null : ids.unchecked(PROMPT_FAMILIES))
                .put("version_number", dice.chance(0.05) ? null : Integer.toString(dice.between(1, 12)))
                .put("prompt_text", dice.use(Form.PROMPT_NULL, dice.chance(0.05)) ? null : references.prompt())
                .put(
                        "variables",
                        dice.column(
                                Place.PROMPT_VARIABLES,
                                false,
                                () -> dice.pick(
                                        "{}",
                                        "{\"hero\":\"text\",\"mood\":null}",
                                        "{\"b\":1,\"a\":{}}",
                                        "{\"\ud83d\ude00\":1,\"\uf8ff\":2}")));
    }

    Cells actionBlock(int row) {
        return new Cells()
                .put(
                        "block_id",
                        dice.chance(0.05) ? null : dice.pick("kiss", "Fight", "\ud83d\ude00", "walk ") + "_" + row)
                .put("kind", values.name("kind"))
                .put("prompt", dice.chance(0.1) ? null : references.prompt())
                .put("tags", dice.column(Place.BLOCK_TAGS, true, () -> {
                    JsonObject tags = new JsonObject();
                    if (dice.chance(0.8)) {
                        dice.field(
                                tags,
                                "content_rating",
                                true,
                                () -> dice.at(Place.BLOCK_RATING, true, () -> values.rating(true)));
                    }
                    return dice.sprinkle(tags, true).toString();
                }))
                .put("prompt_version_id", dice.chance(0.3) ? ids.unchecked(PROMPT_VERSIONS) : null);
    }

    Cells contentScene() {
        return new Cells()
                .put("name", values.name("Content scene"))
                .put("description", values.name("What is seen"))
                .put("tags", tags(Place.CONTENT_TAGS));
    }

    Cells sceneAsset() {
        return new Cells().put("scene_id", ids.foreignKey(SCENES)).put("asset_id", ids.foreignKey(ASSETS));
    }
}
