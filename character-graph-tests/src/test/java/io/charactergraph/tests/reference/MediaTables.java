package io.charactergraph.tests.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the tables of assets, generations, prompts and action blocks. */
final class MediaTables {

    private static final Pattern MENTION_LIKE = Pattern.compile("\\{\\{\\s*character\\s*:[^{}]*\\}\\}");
    private static final Pattern MENTION = Pattern.compile("\\{\\{character:([A-Za-z0-9_-]+)(:[A-Za-z0-9_-]+)?\\}\\}");

    private final Studio studio;
    private final Map<String, String> familyTitles = new HashMap<>();

    MediaTables(Studio studio) {
        this.studio = studio;
        for (Map<String, String> row : studio.tables.rows("prompt_families")) {
            familyTitles.put(Tables.uuid(row, "id"), row.get("title"));
        }
    }

    void register(Map<String, Consumer<RowReader>> readers) {
        readers.put("assets", this::asset);
        readers.put("asset_lineage", this::lineage);
        readers.put("generations", this::generation);
        readers.put("prompt_versions", this::prompt);
        readers.put("action_blocks", this::action);
        readers.put("prompt_families", this::family);
    }

    private static void putLower(Node node, String field, String word) {
        String lower = Text.lower(word);
        CharacterTables.put(node, field, "model_3d".equals(lower) ? "3d_model" : lower);
    }

    private static List<String> texts(RowReader.Spot spot) {
        List<String> texts = new ArrayList<>();
        if (spot != null && spot.value() instanceof Json.Arr array) {
            for (Object item : array.items) {
                if (item instanceof String text) {
                    texts.add(text);
                }
            }
        }
        return texts;
    }

    // ---- assets, asset_lineage

    private void asset(RowReader r) {
        if (r.text("id") == null) {
            return;
        }
        Node node = CharacterTables.numberNode(r, Kind.ASSET, "asset:");
        String label = CharacterTables.firstNotBlank(r.text("description"));
        node.label = label == null ? "Asset " + Tables.integer(r.row, "id") : label;
        node.rating = r.text("content_rating") == null ? null : Text.trim(r.text("content_rating"));
        RowReader.Spot tags = r.json("tags");
        CharacterTables.put(node, "assetId", CharacterTables.integer(r, "id"));
        putLower(node, "mediaType", r.text("media_type"));
        CharacterTables.put(node, "description", r.text("description"));
        CharacterTables.put(node, "tags", texts(tags));
        CharacterTables.put(node, "styleTags", texts(r.json("style_tags", false)));
        putLower(node, "contentDomain", r.text("content_domain"));
        CharacterTables.put(node, "contentCategory", r.text("content_category"));
        CharacterTables.put(node, "contentRating", node.rating);
        CharacterTables.put(node, "sourceGenerationId", CharacterTables.integer(r, "source_generation_id"));
        if (r.text("age_restricted") != null) {
            CharacterTables.put(node, "ageRestricted", r.flag("age_restricted", false));
        }
        String made = r.number("source_generation_id", "generations");
        r.edge("generated_by", node.id, made, "ASSET_SOURCE_GENERATION");
        tagLinks(r, node.id, tags);
        linkage(r, node.id);
        if (r.text("is_archived") != null && r.flag("is_archived", false)) {
            CharacterTables.put(node, "isArchived", true);
        }
        r.silently("prompt_version_id", "prompt_versions", true);
    }

    private static void tagLinks(RowReader r, String asset, RowReader.Spot tags) {
        int index = 0;
        for (Object item : r.elements(tags)) {
            Place place = tags.place().index(index++);
            if (!(item instanceof String raw)) {
                continue;
            }
            RowReader.Spot spot = new RowReader.Spot(raw, place);
            String tag = Text.trim(raw);
            SceneTables.arcTag(r, asset, tag, place, "ASSET_TAG");
            if (tag.startsWith("character:") || tag.startsWith("instance:")) {
                r.edge("depicts", asset, r.character(spot), "ASSET_TAG", spot);
            } else if (tag.startsWith("scene:")) {
                r.edge("contains_asset", r.number(spot, "scene", "game_scenes"), asset, "ASSET_TAG", spot);
            }
        }
    }

    private static void linkage(RowReader r, String asset) {
        RowReader.Spot linkage = r.field(r.json("media_metadata"), "character_linkage");
        Json.Obj object = r.object(linkage);
        if (object == null) {
            return;
        }
        RowReader.Spot template = RowReader.field(object, linkage.place(), "character_template_id");
        if (template != null) {
            String who = r.resolve(r.resolver.linkage(template.value(), Kind.TEMPLATE), template);
            r.edge("depicts", asset, who, "ASSET_LINKAGE", template);
        }
        RowReader.Spot instance = RowReader.field(object, linkage.place(), "character_instance_id");
        if (instance != null) {
            String who = r.resolve(r.resolver.linkage(instance.value(), Kind.INSTANCE), instance);
            r.edge("depicts", asset, who, "ASSET_LINKAGE", instance);
        }
        RowReader.SceneSpot scene = r.scene(object, linkage.place());
        if (scene != null) {
            r.edge("contains_asset", scene.scene(), asset, "ASSET_LINKAGE", scene.sceneNode(), "", scene.spot());
        }
    }

    private void lineage(RowReader r) {
        r.primary = CharacterTables.quietly(r, "child_asset_id", "assets");
        r.heldBy(r.primary, CharacterTables.quietly(r, "parent_asset_id", "assets"));
        String child = r.number("child_asset_id", "assets");
        String parent = r.number("parent_asset_id", "assets");
        r.edge("derived_from", child, parent, "ASSET_LINEAGE", null, r.text("relation_type"), null);
    }

    // ---- generations

    private void generation(RowReader r) {
        if (r.text("id") == null) {
            return;
        }
        Node node = CharacterTables.numberNode(r, Kind.GENERATION, "generation:");
        String label = CharacterTables.firstNotBlank(r.text("name"));
        node.label = label == null ? "Generation " + Tables.integer(r.row, "id") : label;
        CharacterTables.put(node, "generationId", CharacterTables.integer(r, "id"));
        putLower(node, "operationType", r.text("operation_type"));
        CharacterTables.put(node, "providerId", r.text("provider_id"));
        putLower(node, "status", r.text("status"));
        CharacterTables.put(node, "name", r.text("name"));
        CharacterTables.put(node, "promptVersionId", Tables.uuid(r.row, "prompt_version_id"));
        CharacterTables.put(node, "assetId", CharacterTables.integer(r, "asset_id"));
        CharacterTables.put(node, "createdAt", Tables.timestamp(r.row, "created_at"));

        String prompt = r.uuid("prompt_version_id", "prompt_versions");
        r.edge("uses_prompt", node.id, prompt, "GENERATION_PROMPT_COLUMN");
        r.edge("derived_from", node.id, r.number("parent_generation_id", "generations"), "GENERATION_PARENT");
        r.edge("generated_by", r.number("asset_id", "assets"), node.id, "GENERATION_ASSET");
        parameters(r, node);
        promptConfig(r, node.id);
        inputs(r, node.id);
    }

    private static void parameters(RowReader r, Node node) {
        RowReader.Spot column = r.json("canonical_params");
        Json.Obj canonical = r.object(column);
        RowReader.Spot social = null;
        if (canonical != null) {
            canonical(r, node.id, canonical, column.place());
            social = RowReader.field(canonical, column.place(), "social_context");
        }
        RowReader.Spot rawColumn = r.json("raw_params");
        RowReader.Spot rawSocial = null;
        if (rawColumn != null && rawColumn.value() instanceof Json.Obj raw) {
            rawSocial = RowReader.field(raw, rawColumn.place(), "social_context");
        }
        RowReader.Spot npcs = r.field(social, "npcIds");
        List<Object> items = r.elements(npcs);
        if (items.isEmpty()) {
            npcs = r.field(rawSocial, "npcIds");
            items = r.elements(npcs);
        }
        int index = 0;
        for (Object item : items) {
            String npc = r.npc(new RowReader.Spot(item, npcs.place().index(index++)));
            r.edge("involves_character", node.id, npc, "GENERATION_PARAMS", npcs);
        }
        for (RowReader.Spot context : new RowReader.Spot[] {social, rawSocial}) {
            if (node.rating == null && context != null && context.value() instanceof Json.Obj object) {
                node.rating = Ratings.read(object, "contentRating");
            }
        }
        CharacterTables.put(node, "contentRating", node.rating);
    }

    private static void canonical(RowReader r, String generation, Json.Obj params, Place place) {
        RowReader.Spot references = RowReader.field(params, place, "character_refs");
        int index = 0;
        for (Object item : r.elements(references)) {
            String who = r.character(new RowReader.Spot(item, references.place().index(index++)));
            r.edge("involves_character", generation, who, "GENERATION_REFS", references);
        }
        RowReader.SceneSpot scene = r.scene(params, place);
        if (scene != null) {
            r.edge("created_for", generation, scene.scene(), "GENERATION_PARAMS", scene.sceneNode(), "", scene.spot());
        }
        RowReader.Spot character = RowReader.field(params, place, "character");
        r.edge("involves_character", generation, r.character(character), "GENERATION_PARAMS", character);
        RowReader.Spot arc = RowReader.field(params, place, "arc_id");
        if (arc != null) {
            r.arc(generation, r.name(arc), false, "GENERATION_PARAMS", arc);
        }
        RowReader.Spot context = RowReader.field(params, place, "scene_context");
        Json.Obj contextObject = r.object(context);
        if (contextObject != null) {
            for (String role : List.of("from_scene", "to_scene")) {
                RowReader.Spot end = RowReader.field(contextObject, context.place(), role);
                RowReader.Spot named = r.field(end, "id");
                String used = r.number(named, "scene", "game_scenes");
                r.edge("uses_input", generation, used, "GENERATION_PARAMS", null, role, named);
            }
        }
        RowReader.Spot npc = r.field(RowReader.field(params, place, "npc_params"), "npc_id");
        r.edge("involves_character", generation, r.npc(npc), "GENERATION_PARAMS", npc);
    }

    private static void promptConfig(RowReader r, String generation) {
        RowReader.Spot column = r.json("prompt_config");
        Json.Obj config = r.object(column);
        if (config == null) {
            return;
        }
        RowReader.Spot version = RowReader.field(config, column.place(), "versionId");
        if (version != null) {
            String prompt = r.resolve(r.resolver.uuid(version.value(), "prompt_versions"), version);
            r.edge("uses_prompt", generation, prompt, "GENERATION_PROMPT_CONFIG", version);
        }
        RowReader.Spot variables = RowReader.field(config, column.place(), "variables");
        Json.Obj object = r.object(variables);
        if (object == null) {
            return;
        }
        object.members.forEach((key, value) -> {
            if (value instanceof String raw) {
                String text = Text.trim(raw);
                if (text.startsWith("character:") || text.startsWith("instance:") || text.startsWith("npc:")) {
                    RowReader.Spot spot =
                            new RowReader.Spot(raw, variables.place().freeKey(key));
                    r.edge("involves_character", generation, r.character(spot), "GENERATION_VARIABLES", spot);
                }
            }
        });
    }

    private static void inputs(RowReader r, String generation) {
        RowReader.Spot inputs = r.json("inputs");
        int index = 0;
        for (Object item : r.elements(inputs)) {
            RowReader.Spot spot = new RowReader.Spot(item, inputs.place().index(index++));
            Json.Obj input = r.object(spot);
            if (input == null) {
                continue;
            }
            String role = RowReader.attribute(RowReader.field(input, spot.place(), "role"));
            String asset = r.asset(RowReader.field(input, spot.place(), "asset_id"));
            r.edge("uses_input", generation, asset, "GENERATION_INPUT", null, role, spot);
            String scene = r.number(RowReader.field(input, spot.place(), "scene_id"), "scene", "game_scenes");
            r.edge("uses_input", generation, scene, "GENERATION_INPUT", null, role, spot);
        }
    }

    // ---- prompt_versions, action_blocks

    private void prompt(RowReader r) {
        if (r.text("id") == null) {
            return;
        }
        Node node = CharacterTables.textNode(r, Kind.PROMPT, "prompt:");
        String family = Tables.uuid(r.row, "family_id");
        String title = familyTitles.get(family);
        String version = Tables.integer(r.row, "version_number");
        String named = Text.isBlank(title) ? family : title;
        node.label = r.text("ONCE") == null
                ? (named == null ? "" : named) + " v" + (version == null ? "" : version)
                : "prompt " + Tables.uuid(r.row, "id").substring(0, 8);
        CharacterTables.put(node, "versionId", Tables.uuid(r.row, "id"));
        CharacterTables.put(node, "familyId", family);
        CharacterTables.put(node, "versionNumber", CharacterTables.integer(r, "version_number"));
        CharacterTables.put(node, "name", title);
        List<String> names = new ArrayList<>();
        RowReader.Spot variables = r.json("variables", false);
        if (variables != null && variables.value() instanceof Json.Obj object) {
            names.addAll(object.members.keySet());
            names.sort(Text.BY_CODE_POINT);
        }
        CharacterTables.put(node, "variables", names);
        mentions(r, node.id, "prompt_text");
    }

    /** The character of a family is that of each of its versions. */
    private void family(RowReader r) {
        if (r.text("primary_character_id") == null) {
            return;
        }
        List<String> versions = new ArrayList<>();
        for (Map<String, String> row : studio.tables.rows("prompt_versions")) {
            if (Tables.uuid(r.row, "id").equals(Tables.uuid(row, "family_id"))) {
                versions.add("prompt:" + Tables.uuid(row, "id"));
            }
        }
        versions.forEach(r::heldBy);
        String template = r.uuid("primary_character_id", "characters");
        for (String version : versions) {
            r.edge("uses_character", version, template, "FAMILY_CHARACTER");
        }
    }

    private void action(RowReader r) {
        if (r.text("id") == null) {
            return;
        }
        Node node = CharacterTables.textNode(r, Kind.ACTION, "action:");
        node.label = r.text("block_id");
        RowReader.Spot tags = r.json("tags", false);
        if (tags != null && tags.value() instanceof Json.Obj object) {
            node.rating = Ratings.read(object, "content_rating");
        }
        CharacterTables.put(node, "blockId", Tables.uuid(r.row, "id"));
        CharacterTables.put(node, "name", r.text("block_id"));
        CharacterTables.put(node, "blockType", r.text("kind"));
        r.silently("prompt_version_id", "prompt_versions", true);
        CharacterTables.put(node, "contentRating", node.rating);
        mentions(r, node.id, "prompt");
    }

    private static void mentions(RowReader r, String owner, String column) {
        String text = r.text(column);
        if (text == null) {
            return;
        }
        Matcher matcher = MENTION_LIKE.matcher(text);
        while (matcher.find()) {
            RowReader.Spot spot = new RowReader.Spot(matcher.group(), r.place(column));
            Matcher exact = MENTION.matcher(matcher.group());
            if (exact.matches()) {
                String template = r.resolve(r.resolver.template(exact.group(1)), spot);
                r.edge("uses_character", owner, template, "PROMPT_TEXT", spot);
            } else {
                r.malformed(spot);
            }
        }
    }
}
