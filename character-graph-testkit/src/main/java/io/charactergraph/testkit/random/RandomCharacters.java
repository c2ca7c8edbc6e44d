package io.charactergraph.testkit.random;

import static io.charactergraph.schema.StudioTable.ACTION_BLOCKS;
import static io.charactergraph.schema.StudioTable.ASSETS;
import static io.charactergraph.schema.StudioTable.CHARACTERS;
import static io.charactergraph.schema.StudioTable.CHARACTER_INSTANCES;
import static io.charactergraph.schema.StudioTable.GAME_NPCS;
import static io.charactergraph.schema.StudioTable.GAME_SCENES;
import static io.charactergraph.schema.StudioTable.GAME_WORLDS;
import static io.charactergraph.schema.StudioTable.GENERATIONS;
import static io.charactergraph.schema.StudioTable.PROMPT_VERSIONS;

import io.charactergraph.schema.StudioTable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a wild studio that are about templates and instances, each without its id. */
final class RandomCharacters {

    private final RandomChoices dice;
    private final RandomIds ids;
    private final RandomValues values;

    RandomCharacters(RandomChoices dice, RandomIds ids, RandomValues values) {
        this.dice = dice;
        this.ids = ids;
        this.values = values;
    }

    Cells character(int row) {
        String previous = ids.rareForeignKey(CHARACTERS, 0.25);
        String npc = ids.rareForeignKey(GAME_NPCS, 0.25);
        String active = values.flag(0.85);
        boolean deleted = dice.chance(0.08);
        int count = dice.below(4);
        dice.use(Form.TEMPLATE_PREVIOUS_VERSION, previous != null);
        dice.use(Form.TEMPLATE_LEGACY_NPC, npc != null);
        dice.use(Form.TEMPLATE_ACTIVE_NULL, active == null);
        dice.use(Form.TEMPLATE_INACTIVE, "f".equals(active));
        dice.use(Form.TEMPLATE_DELETED, deleted);
        dice.use(Form.TEMPLATE_COUNTS_TOO_LOW, count == 0);
        return new Cells()
                .put("character_id", ids.keyOfTemplate(row))
                .put("name", values.name("Name"))
                .put("display_name", values.name("Display"))
                .put("category", dice.pick("human", "creature", ""))
                .put("species", values.name("species"))
                .put("archetype", values.name("archetype"))
                .put("render_style", values.name("style"))
                .put("tags", dice.column(Place.CHARACTER_TAGS, true, this::characterTags))
                .put("game_npc_id", npc)
                .put("version", dice.chance(0.05) ? null : Integer.toString(dice.between(1, 3)))
                .put("previous_version_id", previous)
                .put("usage_count", dice.chance(0.1) ? null : Integer.toString(count))
                .put("last_used_at", dice.chance(0.5) ? null : values.timestamp())
                .put("deleted_at", deleted ? values.timestamp() : null)
                .put("is_active", active);
    }

    private String characterTags() {
        JsonObject tags = new JsonObject();
        for (String name : List.of("house", "mood", "night", "kind", "")) {
            if (dice.chance(0.4)) {
                tags.put(
                        name,
                        dice.pick("\"stark\"", "[\"dark\",\"antic\",3,null]", "\"\"", "true", "null", "{}", "[]", "7"));
            }
        }
        return dice.sprinkle(tags, true).toString();
    }

    Cells relationship() {
        String from = ids.foreignKey(CHARACTERS);
        boolean self = dice.use(Form.RELATIONSHIP_SELF, from != null && dice.chance(0.08));
        return new Cells()
                .put("character_a_id", from)
                .put("character_b_id", self ? from : ids.foreignKey(CHARACTERS))
                .put("relationship_type", dice.chance(0.05) ? null : relationshipType())
                .put("relationship_strength", strength());
    }

    private String relationshipType() {
        return dice.pick("allies", "rivals", "lovers", "allies", "rivals", " rivals", "Rivals", "", "\ud83d\ude00");
    }

    private @Nullable String strength() {
        int roll = dice.below(20);
        if (roll < 2) {
            dice.use(Form.RELATIONSHIP_OUT_OF_RANGE);
            return dice.pick("1.5", "-0.1", "1.0000001", "1e+300", "Infinity", "-Infinity");
        }
        if (dice.use(Form.RELATIONSHIP_NAN, roll == 2)) {
            return "NaN";
        }
        return dice.use(Form.RELATIONSHIP_NULL_STRENGTH, roll == 3) ? null : dice.pick("0", "1", "0.5", "0.25", "0.9");
    }

    Cells usage() {
        Cells cells = new Cells().put("character_id", ids.foreignKey(CHARACTERS));
        List<Form> types = Form.range(Form.USAGE_PROMPT, Form.USAGE_NULL_TYPE);
        Form type = dice.form(types, false);
        boolean without = dice.use(Form.USAGE_WITHOUT_ITS_ID, dice.wrong());
        boolean prompt = type == Form.USAGE_PROMPT && !without || dice.chance(0.1);
        boolean block = type == Form.USAGE_ACTION_BLOCK && !without || dice.chance(0.1);
        return cells.put("usage_type", usageType(type))
                .put("prompt_version_id", prompt ? ids.unchecked(PROMPT_VERSIONS) : null)
                .put("action_block_id", block ? ids.unchecked(ACTION_BLOCKS) : null)
                .put("template_reference", usageReference(type))
                .put("used_at", dice.chance(0.1) ? null : values.timestamp());
    }

    private @Nullable String usageType(Form type) {
        return switch (type) {
            case USAGE_PROMPT -> "prompt";
            case USAGE_ACTION_BLOCK -> "action_block";
            case USAGE_COMPOSITION -> "composition";
            case USAGE_SCENE -> "scene";
            case USAGE_ASSET -> "asset";
            case USAGE_GENERATION -> "generation";
            case USAGE_NULL_TYPE -> null;
            default -> dice.pick("Scene", "dream", "", "asset ");
        };
    }

    private @Nullable String usageReference(Form type) {
        return switch (type) {
            case USAGE_SCENE -> usageReference("scene", GAME_SCENES);
            case USAGE_ASSET -> usageReference("asset", ASSETS);
            case USAGE_GENERATION -> usageReference("generation", GENERATIONS);
            default -> dice.pick("{{character:" + ids.anyKey() + "}}", "", "scene:1", "x");
        };
    }

    private @Nullable String usageReference(String word, StudioTable table) {
        String id = ids.unchecked(table);
        if (!dice.wrong() && dice.chance(0.85)) {
            return dice.chance(0.9) ? word + ":" + id : word + dice.pick("-", ": ") + id + " ";
        }
        Form form = dice.form(Form.range(Form.USAGE_BARE_DIGITS, Form.USAGE_BAD_REFERENCE), false);
        return switch (form) {
            case USAGE_BARE_DIGITS -> id;
            case USAGE_OTHER_PREFIX -> (word.equals("scene") ? "asset:" : "scene:") + id;
            case USAGE_NO_REFERENCE -> dice.chance(0.5) ? null : " ";
            default -> word + dice.pick(":", ":x", ":-1", ":0", ":99999999999", ":1.0", "1", ":content:1");
        };
    }

    Cells instance() {
        String world = dice.use(Form.INSTANCE_WITHOUT_WORLD, dice.chance(0.2)) ? null : ids.foreignKey(GAME_WORLDS);
        String active = values.flag(0.85);
        dice.use(Form.INSTANCE_ACTIVE_NULL, active == null);
        dice.use(Form.INSTANCE_INACTIVE, "f".equals(active));
        return new Cells()
                .put("character_id", ids.foreignKey(CHARACTERS))
                .put("world_id", world)
                .put("character_version", dice.chance(0.05) ? null : Integer.toString(dice.between(1, 4)))
                .put("visual_overrides", overrides())
                .put("personality_overrides", overrides())
                .put("behavioral_overrides", overrides())
                .put("instance_name", values.name("Instance"))
                .put("is_active", active);
    }

    private @Nullable String overrides() {
        return dice.column(
                Place.INSTANCE_OVERRIDES, true, () -> dice.pick("{}", "{}", "{\"hair\":\"red\"}", "{\"a\":null}"));
    }

    Cells npcLink() {
        String enabled = values.flag(0.7);
        String priority = dice.use(Form.LINK_NULL_PRIORITY, dice.chance(0.05)) ? null : Integer.toString(dice.below(3));
        dice.use(Form.LINK_DISABLED, "f".equals(enabled));
        return new Cells()
                .put("character_instance_id", ids.foreignKey(CHARACTER_INSTANCES))
                .put("npc_id", ids.foreignKey(GAME_NPCS))
                .put("sync_enabled", enabled)
                .put("sync_direction", direction())
                .put("priority", priority)
                .put("activation_conditions", dice.column(Place.LINK_CONDITIONS, true, this::conditions));
    }

    private @Nullable String direction() {
        return dice.chance(0.05)
                ? null
                : dice.pick("bidirectional", "character_to_npc", "npc_to_character", "bidirectional", "Both", "");
    }

    private String conditions() {
        return dice.use(Form.LINK_CONDITIONAL, dice.chance(0.3)) ? "{\"time\":\"night\"}" : "{}";
    }

    Cells capability() {
        Form owner = dice.form(Form.range(Form.CAPABILITY_OF_TEMPLATE, Form.CAPABILITY_OF_BOTH), false);
        if (dice.wrong() && dice.use(Form.CAPABILITY_WITHOUT_OWNER, dice.chance(0.5))) {
            owner = Form.CAPABILITY_WITHOUT_OWNER;
        }
        boolean template = owner == Form.CAPABILITY_OF_TEMPLATE || owner == Form.CAPABILITY_OF_BOTH;
        boolean instance = owner == Form.CAPABILITY_OF_INSTANCE || owner == Form.CAPABILITY_OF_BOTH;
        String active = values.flag(0.8);
        dice.use(Form.CAPABILITY_INACTIVE, "f".equals(active));
        return new Cells()
                .put("character_id", template ? ids.foreignKey(CHARACTERS) : null)
                .put("character_instance_id", instance ? ids.unchecked(CHARACTER_INSTANCES) : null)
                .put(
                        "capability_type",
                        dice.chance(0.05) ? null : dice.pick("fight", "sing", "fight", "Sing", "", " fight"))
                .put("skill_level", dice.chance(0.1) ? null : dice.pick("1", "5", "10", "0", "-3", "99"))
                .put("action_blocks", dice.column(Place.CAPABILITY_BLOCKS, false, this::actionBlocks))
                .put("is_active", active);
    }

    private String actionBlocks() {
        return dice.array(3, () -> values.uuid(ACTION_BLOCKS, false));
    }

    Cells dialogueProfile() {
        return new Cells()
                .put("character_id", dice.chance(0.3) ? null : ids.unchecked(CHARACTERS))
                .put("character_instance_id", dice.chance(0.4) ? null : ids.unchecked(CHARACTER_INSTANCES));
    }
}
