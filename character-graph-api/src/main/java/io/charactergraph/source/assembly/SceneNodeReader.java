package io.charactergraph.source.assembly;

import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import io.charactergraph.model.UnresolvedReference.Reason;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.StudioRow;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code game_scene_nodes}. */
final class SceneNodeReader extends TableReader {

    private static final List<EdgeKind> ALL_KINDS = List.of(EdgeKind.APPEARS_IN, EdgeKind.CONTAINS_ASSET);
    private static final List<EdgeKind> REF_KINDS = List.of(EdgeKind.APPEARS_IN);
    private static final List<EdgeKind> ASSET_KINDS = List.of(EdgeKind.CONTAINS_ASSET);
    private static final JsonPick PICK =
            JsonPick.fields("character_refs", "speakerRole", "videoConfig", "npc_id", "segments");

    private final SceneNodes nodes;
    private final List<Speaker> speakers = new ArrayList<>();
    private final List<UnfitScene> unfitScenes = new ArrayList<>();
    private final int scene = column("scene_id");
    private final int asset = column("asset_id");
    private final int meta = column("meta");

    SceneNodeReader(Assembly assembly, SceneNodes nodes) {
        super(assembly, StudioTable.GAME_SCENE_NODES);
        this.nodes = nodes;
    }

    /** A scene that a column names by what is no number of 32 bits. */
    private record UnfitScene(int sceneNode, long raw) {}

    private record Speaker(int sceneNode, Cursor cursor, String role) {}

    @Override
    void read(StudioRow row) {
        int id = row.integer(0);
        int owner = row.isNull(scene) ? 0 : row.integer(scene);
        nodes.add(id, owner, !row.isNull(scene));
        if (row.isNull(scene) && rawInteger(row, scene) != RawValues.NONE) {
            unfitScenes.add(new UnfitScene(id, rawInteger(row, scene)));
        }
        long rawAsset = rawInteger(row, asset);
        if (rawAsset != RawValues.NONE && rawAsset != RawValues.ofInteger(0)) {
            assembly().mentions().add(Convention.NODE_ASSET, "asset_id", owner, rawAsset, id, -1, null);
        }
        RowContext context = RowContext.ofRow(
                assembly(), table(), Integer.toString(id), row.isNull(scene) ? null : Scene.Id.game(owner));
        Cursor cursor = Cursor.objectColumn(context, row, meta, PICK, ALL_KINDS);
        if (cursor == null) {
            return;
        }
        for (Cursor reference : cursor.array("character_refs", REF_KINDS)) {
            mention(Convention.NODE_REFS, owner, reference, id, null, null);
        }
        hardCoded(id, owner, cursor);
        Cursor video = cursor.object("videoConfig", REF_KINDS);
        if (video != null) {
            hardCoded(id, owner, video);
        }
        for (Cursor segment : cursor.array("segments", ASSET_KINDS)) {
            if (segment.isObject(ASSET_KINDS)) {
                mention(Convention.NODE_SEGMENT, owner, segment.field("asset_id"), id, null, null);
            }
        }
    }

    private void hardCoded(int id, int owner, Cursor cursor) {
        mention(Convention.NODE_NPC, owner, cursor.field("npc_id"), id, null, null);
        Cursor speaker = cursor.field("speakerRole");
        String role = speaker == null ? null : speaker.name(List.of());
        if (speaker != null && role != null) {
            speakers.add(new Speaker(id, speaker, role));
        }
    }

    /** Reports scenes that cannot be, and finds the speakers whose role the scene does not declare (readings R26, R8a). */
    @Override
    void finish() {
        for (UnfitScene unfit : unfitScenes) {
            assembly()
                    .resolve(
                            Forms.SCENE,
                            unfit.raw,
                            RowContext.ofRow(assembly(), table(), Integer.toString(unfit.sceneNode)),
                            "scene_id",
                            "",
                            -1,
                            ALL_KINDS);
        }
        boolean allRead = assembly().has(StudioTable.GAME_SCENES, "meta")
                && assembly().has(StudioTable.SCENE_CHARACTER_MANIFESTS, "character_roles");
        for (Speaker speaker : speakers) {
            int sceneNumber = nodes.scene(speaker.sceneNode);
            if (sceneNumber == SceneNodes.UNKNOWN
                    || !assembly().roles().containsKey(new SceneRole.Id(sceneNumber, speaker.role))) {
                assembly()
                        .issues()
                        .add(
                                allRead ? Reason.DANGLING : Reason.OUT_OF_SCOPE,
                                speaker.cursor.row().where(speaker.cursor.template(), "", -1),
                                speaker.cursor.attributeText(),
                                List.of(),
                                sceneNumber == SceneNodes.UNKNOWN
                                        ? List.of()
                                        : List.of(new SceneRole.Id(sceneNumber, speaker.role)));
            }
        }
    }
}
