package io.charactergraph.jdbc.remedies;

import io.charactergraph.CharacterGraph;
import io.charactergraph.check.Finding;
import io.charactergraph.jdbc.json.JsonFound;
import io.charactergraph.jdbc.json.JsonPlace;
import io.charactergraph.jdbc.json.JsonStep;
import io.charactergraph.jdbc.linking.RowEdit;
import io.charactergraph.model.GraphRecords.UsageRow;
import io.charactergraph.model.UnresolvedReference;
import io.charactergraph.schema.Place;
import io.charactergraph.schema.Repair;
import io.charactergraph.schema.Schema;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.state.FriendAccess;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code dangling-reference}: removes the reference. A role without another character is kept, bound to an empty
 * list; {@code asset_id} of a scene node becomes 0; a usage row that names nothing else is deleted. Skipped: prompts and
 * their variables, hotspots, keys of manifests, ends of relationships and links, and a {@code scene_id} with a scene node
 * beside it, which would then name another scene.
 */
final class DanglingRemedy implements Remedy {

    private final Schema schema;
    private final Map<String, UsageRow> usages = new HashMap<>();

    DanglingRemedy(CharacterGraph graph) {
        this.schema = FriendAccess.stateOf(graph).graph().schema();
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
        Place place = schema.findWritten(table, reference.place())
                .orElseThrow(() -> new NoRemedyException("its place is ambiguous"));
        switch (place.repair()) {
            case DELETE_ROW -> usageRow(reference, draft);
            case CLEAR -> set(place, Optional.empty(), reference, draft);
            case ZERO -> set(place, Optional.of("0"), reference, draft);
            case REMOVE, EMPTY -> inJson(place, reference, draft);
            case LEAVE -> throw new NoRemedyException("a person has to choose the replacement");
        }
    }

    private static void set(Place place, Optional<String> value, UnresolvedReference reference, PlanDraft draft) {
        draft.set(place.table(), reference.rowId(), place.column(), Optional.of(reference.text()), value);
    }

    private void usageRow(UnresolvedReference reference, PlanDraft draft) {
        UsageRow row = usages.get(reference.rowId());
        if (row == null || !row.targets().isEmpty() && row.template().isPresent()) {
            throw new NoRemedyException("the row names another node too");
        }
        draft.delete(StudioTable.CHARACTER_USAGE, reference.rowId());
    }

    private static void inJson(Place written, UnresolvedReference reference, PlanDraft draft) {
        List<ReferencePath> candidates = ReferencePath.candidates(reference);
        require(!candidates.isEmpty());
        RowEdit edit =
                draft.json(written.table(), reference.rowId(), candidates.get(0).column());
        if (written.isInKey()) {
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
        if (written.repair() == Repair.EMPTY) {
            edit.set(place, "[]");
            return;
        }
        if (written.sceneNodeField()
                .flatMap(node -> edit.find(place.parent().field(node)))
                .isPresent()) {
            throw new NoRemedyException("the scene node beside it would then name another scene");
        }
        removeField(edit, place);
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
