package io.charactergraph.schema.form;

import static io.charactergraph.schema.SchemaProfile.PROFILE_2026;

import io.charactergraph.schema.StudioColumn;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.schema.form.ColumnSource.AnyNull;
import io.charactergraph.schema.form.ColumnSource.InField;
import io.charactergraph.schema.form.ColumnSource.LookedUp;
import io.charactergraph.schema.form.ColumnSource.OfKind;
import io.charactergraph.schema.form.ColumnSource.Reworded;
import io.charactergraph.schema.form.ColumnSource.Stored;
import io.charactergraph.schema.form.ColumnSource.Tags;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The forms that tables have in profiles later than the data dictionary's, for those tables that changed. */
final class LaterForms {

    private static final Map<String, String> DIRECTIONS = Map.of(
            "bidirectional", "bidirectional",
            "template_to_runtime", "character_to_npc",
            "runtime_to_template", "npc_to_character");

    private static final Map<StudioTable, List<TableForm>> FORMS = forms();

    private LaterForms() {}

    /** The later forms of a table, the earliest first; none when the table did not change. */
    static List<TableForm> of(StudioTable table) {
        return FORMS.getOrDefault(table, List.of());
    }

    private static Map<StudioTable, List<TableForm>> forms() {
        Map<StudioTable, List<TableForm>> forms = new EnumMap<>(StudioTable.class);
        for (TableForm form : List.of(
                later(StudioTable.CHARACTERS)
                        .put("version", new Stored("version_number"))
                        .put("previous_version_id", new Stored("parent_character_id"))
                        .put("version_family_id", new Stored("version_family_id"))
                        .put(
                                "family_head_id",
                                new LookedUp(
                                        "version_family_id", "character_version_families", "id", "head_character_id"))
                        .added("version_number", "parent_character_id", "version_family_id")
                        .gone("version", "previous_version_id")
                        .form(),
                npcLinks("id", "template_type", "runtime_type", "npc_reference", "npc_id")
                        .mark(Mark.column("object_links", "runtime_type"))
                        .form(),
                npcLinks("link_id", "template_kind", "runtime_kind", "npc_id", "npc_reference")
                        .mark(Mark.column("object_links", "runtime_kind"))
                        .form(),
                later(StudioTable.CHARACTER_USAGE)
                        .put("action_block_key", new Stored("action_block_id"))
                        .without("action_block_id")
                        .mark(Mark.table("object_links"))
                        .mark(Mark.column("characters", "version_family_id"))
                        .mark(Mark.column("characters", "parent_character_id"))
                        .form(),
                later(StudioTable.GAME_SCENES)
                        .put("world_id", new Stored("world_id"))
                        .added("world_id")
                        .form(),
                later(StudioTable.GAME_HOTSPOTS)
                        .put("linked_scene_id", new Stored("scene_id"))
                        .put("meta", new InField("action", "action"))
                        .added("scene_id", "action")
                        .gone("linked_scene_id")
                        .form(),
                later(StudioTable.ASSETS)
                        .put("tags", new Tags("asset_tag", "asset_id", "tag_id", "tag", "slug", "canonical_tag_id"))
                        .put("prompt_version_id", new Stored("prompt_version_id"))
                        .put("is_archived", new Stored("is_archived"))
                        .added("prompt_version_id", "is_archived")
                        .mark(Mark.table("asset_tag"))
                        .gone("tags", "style_tags")
                        .form(),
                later(StudioTable.GENERATIONS).gone("raw_params").form(),
                later(StudioTable.NPC_EXPRESSIONS)
                        .mark(Mark.table("object_links"))
                        .form(),
                later(StudioTable.PROMPT_FAMILIES)
                        .put("primary_character_id", new Stored("primary_character_id"))
                        .added("primary_character_id")
                        .form(),
                later(StudioTable.PROMPT_VERSIONS)
                        .put("used_once", new AnyNull(List.of("family_id", "version_number")))
                        .mark(Mark.column("prompt_families", "primary_character_id"))
                        .form())) {
            forms.computeIfAbsent(form.table(), table -> new java.util.ArrayList<>())
                    .add(form);
        }
        return forms;
    }

    private static Form npcLinks(String id, String templateKind, String runtimeKind, String npc, String noNpc) {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put(templateKind, "characterinstance");
        kinds.put(runtimeKind, "npc");
        return new Form(StudioTable.CHARACTER_NPC_LINKS, "object_links")
                .put("id", new Stored(id))
                .put("character_instance_id", new OfKind("template_id", kinds))
                .put(npc, new OfKind("runtime_id", kinds))
                .without(noNpc)
                .put("sync_direction", new Reworded("sync_direction", DIRECTIONS))
                .mark(Mark.table("character_npc_links"), false);
    }

    private static Form later(StudioTable table) {
        return new Form(table, table.tableName());
    }

    /** Collects the parts of a form: the columns of the profile as they stand, but for those that are put otherwise. */
    private static final class Form {

        private final StudioTable table;
        private final String relation;
        private final Map<String, ColumnSource> columns = new LinkedHashMap<>();
        private final List<Mark> added = new java.util.ArrayList<>();
        private final List<Mark> gone = new java.util.ArrayList<>();

        Form(StudioTable table, String relation) {
            this.table = table;
            this.relation = relation;
            for (StudioColumn column : table.columns(PROFILE_2026)) {
                columns.put(column.name(), new Stored(column.name()));
            }
        }

        Form put(String column, ColumnSource source) {
            columns.put(column, source);
            return this;
        }

        Form without(String column) {
            columns.remove(column);
            return this;
        }

        Form added(String... names) {
            for (String name : names) {
                added.add(Mark.column(relation, name));
            }
            return this;
        }

        Form gone(String... names) {
            for (String name : names) {
                gone.add(Mark.column(relation, name));
            }
            return this;
        }

        Form mark(Mark mark) {
            return mark(mark, true);
        }

        Form mark(Mark mark, boolean isAdded) {
            (isAdded ? added : gone).add(mark);
            return this;
        }

        TableForm form() {
            return new TableForm(table, PROFILE_2026, relation, columns, added, gone);
        }
    }
}
