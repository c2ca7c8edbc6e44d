package io.charactergraph.jdbc.remedies;

import io.charactergraph.CharacterGraph;
import io.charactergraph.check.Finding;
import io.charactergraph.jdbc.json.JsonFound;
import io.charactergraph.jdbc.json.JsonPlace;
import io.charactergraph.jdbc.json.JsonStep;
import io.charactergraph.jdbc.linking.RowEdit;
import io.charactergraph.model.GraphRecords.UsageRow;
import io.charactergraph.model.UnresolvedReference;
import io.charactergraph.schema.ColumnType;
import io.charactergraph.schema.StudioTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code dangling-reference}: removes the reference. A role without another character is kept, bound to an empty
 * list; {@code asset_id} of a scene node becomes 0; a usage row that names nothing else is deleted. Skipped: prompts and
 * their variables, hotspots, keys of manifests, ends of relationships and links, and a {@code scene_id} with a scene node
 * beside it, which would then name another scene.
 */
final class DanglingRemedy implements Remedy {

    private static final Map<String, String> COLUMNS = Map.of(
            "game_scene_nodes.asset_id", "0",
            "generations.prompt_version_id", "",
            "generations.parent_generation_id", "",
            "generations.asset_id", "",
            "assets.source_generation_id", "",
            "characters.game_npc_id", "",
            "characters.previous_version_id", "");
    private static final Set<String> LEFT_TO_A_PERSON =
            Set.of("generations.prompt_config.variables.*", "prompt_versions.prompt_text", "action_blocks.prompt");
    private static final Set<String> TABLES_LEFT_TO_A_PERSON = Set.of("game_hotspots");
    private static final Set<String> ARRAYS_OF_MANIFESTS =
            Set.of("scene_character_manifests.required_characters", "scene_character_manifests.optional_characters");

    private final Map<String, UsageRow> usages = new HashMap<>();

    DanglingRemedy(CharacterGraph graph) {
        graph.tables().records().usages().forEach(row -> usages.put(row.rowId(), row));
    }

    @Override
    public void resolve(Finding finding, PlanDraft draft) {
        UnresolvedReference reference =
                finding.reference().orElseThrow(() -> new NoRemedyException("the finding names no reference"));
        StudioTable table = StudioTable.find(reference.table())
                .orElseThrow(() -> new NoRemedyException("it is not a table of the studio"));
        if (reference.missing().stream().anyMatch(draft::exists)
                || reference.missingKey().filter(draft::existsKey).isPresent()) {
            throw new NoRemedyException("its target exists by now");
        }
        String place = reference.place();
        if (table == StudioTable.CHARACTER_USAGE) {
            usageRow(reference, draft);
        } else if (COLUMNS.containsKey(place)) {
            String value = COLUMNS.getOrDefault(place, "");
            draft.set(
                    table,
                    reference.rowId(),
                    place.substring(place.indexOf('.') + 1),
                    Optional.of(reference.text()),
                    value.isEmpty() ? Optional.empty() : Optional.of(value));
        } else if (isForAPerson(table, reference)) {
            throw new NoRemedyException("a person has to choose the replacement");
        } else {
            inJson(table, reference, draft);
        }
    }

    private static boolean isForAPerson(StudioTable table, UnresolvedReference reference) {
        String place = reference.place();
        String column = reference.path().split("[.\\[]", 2)[0];
        boolean json = table.indexOf(column) >= 0
                && table.columns().get(table.indexOf(column)).type() == ColumnType.JSON;
        return !json
                || LEFT_TO_A_PERSON.contains(place)
                || TABLES_LEFT_TO_A_PERSON.contains(reference.table())
                || table == StudioTable.SCENE_CHARACTER_MANIFESTS && !ARRAYS_OF_MANIFESTS.contains(place);
    }

    private void usageRow(UnresolvedReference reference, PlanDraft draft) {
        UsageRow row = usages.get(reference.rowId());
        if (row == null || !row.targets().isEmpty() && row.template().isPresent()) {
            throw new NoRemedyException("the row names another node too");
        }
        draft.delete(StudioTable.CHARACTER_USAGE, reference.rowId());
    }

    private static void inJson(StudioTable table, UnresolvedReference reference, PlanDraft draft) {
        List<ReferencePath> candidates = ReferencePath.candidates(reference);
        require(!candidates.isEmpty());
        RowEdit edit = draft.json(table, reference.rowId(), candidates.get(0).column());
        if (reference.place().endsWith(".npcRoles.*")) {
            require(edit.find(candidates.get(0).place()).isPresent());
            edit.remove(candidates.get(0).place());
            return;
        }
        List<ReferencePath> holding = candidates.stream()
                .filter(path -> path.holds(edit, reference.text()))
                .toList();
        require(!holding.isEmpty());
        if (holding.size() > 1) {
            throw new NoRemedyException("its place is ambiguous");
        }
        JsonPlace place = holding.get(0).place();
        if (holding.get(0).isElement()) {
            removeElement(edit, place, reference.text());
            return;
        }
        if (reference.place().equals("game_scenes.meta.character_roles.*")) {
            edit.set(place, "[]");
            return;
        }
        if (isSceneBesideANode(edit, place)) {
            throw new NoRemedyException("the scene node beside it would then name another scene");
        }
        removeField(edit, place);
    }

    private static boolean isSceneBesideANode(RowEdit edit, JsonPlace place) {
        return place.last().matches("scene_id")
                && edit.find(place.parent().field("scene_node_id")).isPresent();
    }

    /** Removes a field in the spelling that counts. Refused if a value in the other spelling would take its place. */
    static void removeField(RowEdit edit, JsonPlace place) {
        if (place.last() instanceof JsonStep.Field) {
            String key = edit.find(place).map(JsonFound::key).orElse("");
            edit.remove(place.parent().key(key));
            if (edit.find(place).isPresent()) {
                throw new NoRemedyException("the field exists in another spelling too");
            }
        } else {
            edit.remove(place);
        }
    }

    private static void removeElement(RowEdit edit, JsonPlace array, String text) {
        List<JsonFound> elements = edit.elements(array);
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i).referenceText().equals(text)) {
                edit.remove(array.index(i));
                return;
            }
        }
        require(false);
    }

    private static void require(boolean asTheGraphSays) {
        if (!asTheGraphSays) {
            throw new NoRemedyException("the row has changed since the graph was loaded");
        }
    }
}
