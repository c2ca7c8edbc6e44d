package io.charactergraph.source.assembly;

import io.charactergraph.internal.IntColumn;
import io.charactergraph.internal.TextPool;
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
import io.charactergraph.source.scope.KnownRow;
import java.util.ArrayList;
import java.util.List;

/** What the rows of scene nodes say beside their references: their scenes, who speaks, and where scenes begin. */
final class SceneNodeRows {

    private static final StudioTable TABLE = StudioTable.GAME_SCENE_NODES;
    private static final List<EdgeKind> KINDS = List.of(EdgeKind.APPEARS_IN, EdgeKind.CONTAINS_ASSET);

    private final Assembly assembly;
    private final SceneNodes nodes = new SceneNodes();
    private final TextPool texts = new TextPool();
    private final IntColumn speakerNodes = new IntColumn();
    private final IntColumn speakerRoles = new IntColumn();
    private final IntColumn speakerTemplates = new IntColumn();
    private final IntColumn speakerTexts = new IntColumn();
    private final List<RowFact.SceneNode> unfitScenes = new ArrayList<>();
    private final IntColumn entryScenes = new IntColumn();
    private final IntColumn entryNodes = new IntColumn();

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

    /** Adds a scene node that is read elsewhere. */
    void guest(KnownRow node) {
        Integer scene = node.scene();
        nodes.addGuest(Integer.parseInt(node.id()), scene == null ? 0 : scene, scene != null);
    }

    void add(RowFact.Speaker speaker) {
        speakerNodes.add(speaker.row().sceneNode());
        speakerRoles.add(assembly.roles().names().add(speaker.role()));
        speakerTemplates.add(texts.add(speaker.position().template()));
        speakerTexts.add(texts.add(speaker.text()));
    }

    void add(RowFact.EntryNode entry) {
        entryScenes.add(entry.scene());
        entryNodes.add(entry.sceneNode());
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
        SceneNodes.Finder found = nodes.finder();
        boolean allRead = assembly.has(StudioTable.GAME_SCENES, "meta")
                && assembly.has(StudioTable.SCENE_CHARACTER_MANIFESTS, "character_roles");
        for (int i = 0; i < speakerNodes.size(); i++) {
            check(i, found, allRead);
        }
        List.of(speakerNodes, speakerRoles, speakerTemplates, speakerTexts).forEach(IntColumn::clear);
    }

    /** Finds the entry nodes that belong to another scene. */
    private void entryNodeOwners() {
        SceneNodes.Finder found = nodes.finder();
        for (int i = 0; i < entryScenes.size(); i++) {
            int scene = entryScenes.get(i);
            int owner = found.scene(entryNodes.get(i));
            int ownerHandle = owner == SceneNodes.UNKNOWN || owner == scene
                    ? Resolver.DANGLING
                    : assembly.builder().find(StudioTable.GAME_SCENES, owner);
            if (ownerHandle >= 0) {
                assembly.builder().entryNodeOwner(assembly.builder().find(StudioTable.GAME_SCENES, scene), ownerHandle);
            }
        }
        entryScenes.clear();
        entryNodes.clear();
    }

    /** Reports a speaker whose role the scene does not declare (readings R26, R8a). */
    private void check(int speaker, SceneNodes.Finder found, boolean allRead) {
        int sceneNode = speakerNodes.get(speaker);
        int scene = found.scene(sceneNode);
        int roleName = speakerRoles.get(speaker);
        if (scene != SceneNodes.UNKNOWN && assembly.roles().find(scene, roleName) != Roles.NONE) {
            return;
        }
        Scene.Id sceneId = scene == SceneNodes.UNKNOWN ? null : Scene.Id.game(scene);
        assembly.issues()
                .add(
                        allRead ? Reason.DANGLING : Reason.OUT_OF_SCOPE,
                        IssueLog.Where.of(
                                Row.ofSceneNode(sceneNode, sceneId),
                                Position.of(texts.get(speakerTemplates.get(speaker)))),
                        texts.get(speakerTexts.get(speaker)),
                        List.of(),
                        sceneId == null
                                ? List.of()
                                : List.of(new SceneRole.Id(
                                        scene, assembly.roles().names().get(roleName))));
    }
}
