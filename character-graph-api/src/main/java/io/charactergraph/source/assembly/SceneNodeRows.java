package io.charactergraph.source.assembly;

import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import io.charactergraph.model.UnresolvedReference.Reason;
import io.charactergraph.schema.ReferenceForm;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.rows.Position;
import io.charactergraph.source.rows.RawValues;
import io.charactergraph.source.rows.Row;
import io.charactergraph.source.rows.RowFact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the rows of scene nodes say beside their references: their scenes, who speaks, and where scenes begin. */
final class SceneNodeRows {

    private static final StudioTable TABLE = StudioTable.GAME_SCENE_NODES;
    private static final List<EdgeKind> KINDS = List.of(EdgeKind.APPEARS_IN, EdgeKind.CONTAINS_ASSET);

    private final Assembly assembly;
    private final SceneNodes nodes = new SceneNodes();
    private final List<RowFact.Speaker> speakers = new ArrayList<>();
    private final List<RowFact.SceneNode> unfitScenes = new ArrayList<>();
    private final Map<Integer, Integer> entryNodes = new HashMap<>();

    SceneNodeRows(Assembly assembly) {
        this.assembly = assembly;
    }

    SceneNodes nodes() {
        return nodes;
    }

    void add(RowFact.SceneNode node) {
        boolean isNumber = node.scene() != RawValues.NONE && RawValues.form(node.scene()) == RawValues.Form.INTEGER;
        nodes.add(node.number(), isNumber ? RawValues.payload(node.scene()) : 0, isNumber);
        if (!isNumber && node.scene() != RawValues.NONE) {
            unfitScenes.add(node);
        }
    }

    void add(RowFact.Speaker speaker) {
        speakers.add(speaker);
    }

    void add(RowFact.EntryNode entry) {
        entryNodes.put(entry.scene(), entry.sceneNode());
    }

    void finish() {
        entryNodeOwners();
        for (RowFact.SceneNode unfit : unfitScenes) {
            assembly.resolve(
                    ReferenceForm.SCENE,
                    unfit.scene(),
                    Row.of(TABLE, Integer.toString(unfit.number())),
                    Position.of("scene_id"),
                    KINDS);
        }
        boolean allRead = assembly.has(StudioTable.GAME_SCENES, "meta")
                && assembly.has(StudioTable.SCENE_CHARACTER_MANIFESTS, "character_roles");
        speakers.forEach(speaker -> check(speaker, allRead));
    }

    /** Finds the entry nodes that belong to another scene. */
    private void entryNodeOwners() {
        entryNodes.forEach((scene, node) -> {
            int owner = nodes.scene(node);
            int ownerHandle = owner == SceneNodes.UNKNOWN || owner == scene
                    ? -1
                    : assembly.builder().find(Scene.Id.game(owner));
            if (ownerHandle >= 0) {
                assembly.builder().entryNodeOwner(assembly.builder().find(Scene.Id.game(scene)), ownerHandle);
            }
        });
        entryNodes.clear();
    }

    /** Reports a speaker whose role the scene does not declare (readings R26, R8a). */
    private void check(RowFact.Speaker speaker, boolean allRead) {
        int scene = nodes.scene(speaker.row().sceneNode());
        if (scene != SceneNodes.UNKNOWN && assembly.roles().containsKey(new SceneRole.Id(scene, speaker.role()))) {
            return;
        }
        assembly.issues()
                .add(
                        allRead ? Reason.DANGLING : Reason.OUT_OF_SCOPE,
                        IssueLog.Where.of(
                                speaker.row(), Position.of(speaker.position().template())),
                        speaker.text(),
                        List.of(),
                        scene == SceneNodes.UNKNOWN ? List.of() : List.of(new SceneRole.Id(scene, speaker.role())));
    }
}
