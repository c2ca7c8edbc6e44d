package io.charactergraph.tests.browser;

import io.charactergraph.CharacterGraph;
import io.charactergraph.internal.JsonEscape;
import io.charactergraph.model.Extension;
import io.charactergraph.source.GraphSource;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.source.LoadSink;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A studio of which every text is hostile. It consists of groups: one thing of each kind, linked with each other and with the next group. The fields of
 * a group hold fifty texts of five hundred, each field beginning with another of the fifty, and its tags are one of them each. In the last groups every
 * field is one of the names that every JavaScript object has.
 */
final class HostileStudio {

    private static final int OF_A_GROUP = 50;

    private final List<List<String>> groups = new ArrayList<>();
    private final StudioRows.Builder rows = StudioRows.builder();
    private int field;

    private HostileStudio() {
        List<String> texts = HostileTexts.all();
        for (int from = 0; from < texts.size(); from += OF_A_GROUP) {
            groups.add(texts.subList(from, from + OF_A_GROUP));
        }
        HostileTexts.NAMES_OF_OBJECTS.forEach(name -> groups.add(List.of(name)));
    }

    static CharacterGraph load() {
        HostileStudio studio = new HostileStudio();
        for (int group = 0; group < studio.groups.size(); group++) {
            studio.write(group);
        }
        return CharacterGraph.load(LoadOptions.standard(), RowsSource.of(studio.rows.build()), new GraphSource() {
            @Override
            public String name() {
                return "extensions";
            }

            @Override
            public void load(LoadOptions options, LoadSink sink) {
                studio.groups.forEach(texts -> sink.node(new Extension(
                        Extension.id("faction", texts.get(0)), texts.get(0), Map.of(texts.get(0), texts.get(0)))));
            }
        });
    }

    /** The text of the next field of a group. */
    private String text(int group) {
        List<String> texts = new ArrayList<>(groups.get(group));
        Collections.rotate(texts, field++);
        return String.join("\n", texts).replace("\0", "");
    }

    private static String json(String text) {
        StringBuilder out = new StringBuilder();
        JsonEscape.quote(out, text);
        return out.toString();
    }

    private static String array(List<String> texts) {
        return "[" + String.join(",", texts.stream().map(HostileStudio::json).toList()) + "]";
    }

    private static String uuid(int kind, int group) {
        return "00000000-0000-4000-8" + String.format(java.util.Locale.ROOT, "%03d-%012d", kind, group + 1);
    }

    private void row(String table, String... columnsAndCells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < columnsAndCells.length; i += 2) {
            row.put(columnsAndCells[i], columnsAndCells[i + 1]);
        }
        rows.row(table, row);
    }

    private void write(int group) {
        int next = (group + 1) % groups.size();
        String id = Integer.toString(group + 1);
        String character = uuid(1, group);
        String instance = uuid(2, group);
        String role = json(text(group));
        String arc = json(text(group));
        String key = text(group);
        String tags = array(groups.get(group));
        row(
                "characters",
                "id",
                character,
                "character_id",
                key,
                "name",
                text(group),
                "display_name",
                text(group),
                "category",
                text(group),
                "species",
                text(group),
                "archetype",
                text(group),
                "render_style",
                text(group),
                "tags",
                "{" + json(text(group)) + ":" + tags + "}",
                "version",
                "1",
                "is_active",
                group % 7 == 6 ? "f" : "t");
        row(
                "character_instances",
                "id",
                instance,
                "character_id",
                character,
                "world_id",
                id,
                "character_version",
                "1",
                "instance_name",
                text(group),
                "is_active",
                "t");
        row(
                "character_relationships",
                "id",
                id,
                "character_a_id",
                character,
                "character_b_id",
                uuid(1, next),
                "relationship_type",
                text(group),
                "relationship_strength",
                "0.5");
        row(
                "character_capabilities",
                "id",
                id,
                "character_id",
                character,
                "capability_type",
                text(group),
                "skill_level",
                "3",
                "action_blocks",
                "[" + json(uuid(5, group)) + "]",
                "is_active",
                "t");
        row(
                "action_blocks",
                "id",
                uuid(5, group),
                "block_id",
                text(group),
                "kind",
                text(group),
                "tags",
                "{\"content_rating\":" + json(group % 5 == 0 ? text(group) : "general") + "}");
        row("game_npcs", "id", id, "name", text(group));
        row(
                "character_npc_links",
                "id",
                uuid(3, group),
                "character_instance_id",
                instance,
                "npc_id",
                id,
                "sync_enabled",
                "t",
                "sync_direction",
                text(group),
                "priority",
                "1");
        row(
                "game_worlds",
                "id",
                id,
                "name",
                text(group),
                "meta",
                "{\"npc_bindings\":{" + role + ":\"npc:" + id + "\"},\"generation\":{\"maxContentRating\":"
                        + json(text(group)) + "}}");
        row(
                "game_scenes",
                "id",
                id,
                "title",
                text(group),
                "description",
                text(group),
                "meta",
                "{\"world_id\":" + id
                        + ",\"quest_id\":" + arc + ",\"character_roles\":{" + role + ":"
                        + json("character:" + character) + ","
                        + json(text(group)) + ":" + json("instance:" + instance) + "," + json(text(group)) + ":"
                        + json(text(group)) + "}}");
        row(
                "game_scene_nodes",
                "id",
                id,
                "scene_id",
                id,
                "asset_id",
                id,
                "label",
                text(group),
                "meta",
                "{\"character_refs\":[\"npc:" + id + "\"," + json("character:" + character) + "," + json(text(group))
                        + "]}");
        row(
                "scene_character_manifests",
                "id",
                id,
                "scene_id",
                id,
                "required_characters",
                "[" + json(key) + "," + json(text(group)) + "]",
                "character_roles",
                "{" + json(key) + ":{\"role\":" + role + ",\"importance\":" + json(text(group))
                        + ",\"required_capabilities\":" + tags + "}}",
                "required_relationships",
                "{" + json(text(group)) + ":{\"type\":" + json(text(group)) + "}}");
        row(
                "scenes",
                "id",
                id,
                "name",
                text(group),
                "description",
                text(group),
                "tags",
                "[" + json("arc:" + groups.get(group).get(0)) + "," + json("character:" + character) + "]");
        row(
                "assets",
                "id",
                id,
                "media_type",
                "IMAGE",
                "description",
                text(group),
                "tags",
                tags,
                "style_tags",
                tags,
                "content_domain",
                "CHARACTER",
                "content_category",
                text(group),
                "content_rating",
                group % 5 == 0 ? text(group) : "general",
                "media_metadata",
                "{\"character_linkage\":{\"character_template_id\":" + json(character) + "}}");
        row("npc_expressions", "id", id, "npc_id", id, "state", text(group), "asset_id", id);
        row(
                "generations",
                "id",
                id,
                "operation_type",
                "TEXT_TO_IMAGE",
                "status",
                "COMPLETED",
                "provider_id",
                text(group),
                "name",
                text(group),
                "canonical_params",
                "{\"scene_id\":" + id + "}",
                "prompt_config",
                "{\"variables\":{" + json(text(group)) + ":" + json("character:" + character) + "}}",
                "prompt_version_id",
                uuid(6, group),
                "asset_id",
                id);
        row(
                "prompt_families",
                "id",
                uuid(7, group),
                "slug",
                text(group),
                "title",
                text(group),
                "category",
                text(group),
                "is_active",
                "t");
        row(
                "prompt_versions",
                "id",
                uuid(6, group),
                "family_id",
                uuid(7, group),
                "version_number",
                "1",
                "prompt_text",
                text(group) + "{{character:" + key + "}}",
                "variables",
                "{" + json(text(group)) + ":" + json(text(group)) + "}");
        row(
                "character_usage",
                "id",
                id,
                "character_id",
                character,
                "usage_type",
                text(group),
                "scene_id",
                id,
                "template_reference",
                text(group));
    }
}
