package io.charactergraph.json.stream;

import io.charactergraph.json.shape.Shape;
import io.charactergraph.json.shape.WireType;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.GameNpc;
import io.charactergraph.query.ArcView;
import io.charactergraph.query.CastingReason;
import io.charactergraph.query.Readiness;
import io.charactergraph.query.SceneCasting;
import io.charactergraph.query.SceneStats;
import io.charactergraph.query.SceneView;
import io.charactergraph.query.WorldView;
import java.util.LinkedHashMap;
import java.util.Map;

/** What answers about scenes, arcs and worlds look like. */
final class SceneShapes {

    private static final Shape<SceneView.Presence> PRESENCE = Shape.<SceneView.Presence>named(
                    "Presence", "A template, an instance or an NPC in a scene, and where it stands.")
            .object("character", NodeShapes.NODE, SceneView.Presence::character)
            .constants("sources", EvidenceSource.class, SceneView.Presence::sources)
            .build();

    static final Shape<SceneView> VIEW = Shape.<SceneView>named("SceneView", "What is in a scene.")
            .object("scene", NodeShapes.SCENE, SceneView::scene)
            .objects(
                    "roles",
                    Shape.<SceneView.RoleView>named("RoleView", "A role of a scene, and who fills it.")
                            .object("role", NodeShapes.ROLE, SceneView.RoleView::role)
                            .constants("sources", EvidenceSource.class, SceneView.RoleView::sources)
                            .objects("filledBy", PRESENCE, SceneView.RoleView::filledBy)
                            .build(),
                    SceneView::roles)
            .objects("withoutRole", PRESENCE, SceneView::withoutRole)
            .objects("requiredWithoutRole", NodeShapes.TEMPLATE, SceneView::requiredWithoutRole)
            .objects("cast", NodeShapes.TEMPLATE, SceneView::cast)
            .objects("relationships", EdgeShapes.EDGE, SceneView::relationships)
            .texts("because", SceneView::because)
            .objects(
                    "assets",
                    Shape.<SceneView.ShownAsset>named("ShownAsset", "An asset of a scene, and the nodes that show it.")
                            .include(NodeShapes.ASSET, SceneView.ShownAsset::asset)
                            .numbers("nodeIds", SceneView.ShownAsset::sceneNodes)
                            .build(),
                    SceneView::assets)
            .objects("generations", NodeShapes.GENERATION, SceneView::generations)
            .objects("arcs", NodeShapes.ARC, SceneView::arcs)
            .objects("worlds", NodeShapes.WORLD, SceneView::worlds)
            .build();

    static final Shape<SceneStats> STATS = Shape.<SceneStats>named("SceneStats", "How much is in a scene.")
            .number("sceneId", answer -> answer.scene().id().number())
            .optionalText("sceneTitle", answer -> answer.scene().title())
            .number("characterCount", answer -> answer.characterIds().size())
            .number("npcCount", answer -> answer.npcIds().size())
            .number("assetCount", SceneStats::assets)
            .number("generationCount", SceneStats::generations)
            .uuids(
                    "characterIds",
                    answer -> answer.characterIds().stream()
                            .map(CharacterTemplate.Id::uuid)
                            .toList())
            .numbers(
                    "npcIds",
                    answer -> answer.npcIds().stream().map(GameNpc.Id::number).toList())
            .texts("roles", SceneStats::roles)
            .textMap("roleBindings", WireType.Id.ANY, SceneShapes::bindings)
            .build();

    static final Shape<SceneCasting> CASTING = Shape.<SceneCasting>named(
                    "SceneCasting", "Who plays the roles of a scene in a world.")
            .object("scene", NodeShapes.SCENE, SceneCasting::scene)
            .object("world", NodeShapes.WORLD, SceneCasting::world)
            .objects(
                    "roles",
                    Shape.<SceneCasting.RoleCasting>named("RoleCasting", "Who plays a role, and why.")
                            .object("role", NodeShapes.ROLE, SceneCasting.RoleCasting::role)
                            .word("reason", CastingReason.class, SceneCasting.RoleCasting::reason)
                            .objects("players", NodeShapes.NODE, SceneCasting.RoleCasting::players)
                            .texts("because", SceneCasting.RoleCasting::because)
                            .optionalObjects("edges", EdgeShapes.EDGE, Proof.of(SceneCasting.RoleCasting::edges))
                            .build(),
                    SceneCasting::roles)
            .build();

    static final Shape<Readiness> READINESS = Shape.<Readiness>named("Readiness", "Whether a scene can be made now.")
            .object("scene", NodeShapes.SCENE, Readiness::scene)
            .optionalObject("world", NodeShapes.WORLD, Readiness::world)
            .flag("ready", Readiness::ready)
            .objects(
                    "requirements",
                    Shape.<Readiness.Requirement>named("Requirement", "A requirement of a scene.")
                            .word("kind", Readiness.Kind.class, Readiness.Requirement::kind)
                            .word("status", Readiness.Status.class, Readiness.Requirement::status)
                            .optionalObject("subject", NodeShapes.NODE, Readiness.Requirement::subject)
                            .text("because", Readiness.Requirement::sentence)
                            .build(),
                    Readiness::requirements)
            .build();

    static final Shape<ArcView> ARC = Shape.<ArcView>named("ArcView", "What is in an arc.")
            .object("arc", NodeShapes.ARC, ArcView::arc)
            .objects("scenes", VIEW, ArcView::scenes)
            .objects("cast", NodeShapes.TEMPLATE, ArcView::cast)
            .objects("roles", NodeShapes.ROLE, ArcView::roles)
            .objects("relationships", EdgeShapes.EDGE, ArcView::relationships)
            .texts("because", ArcView::because)
            .objects("assets", NodeShapes.ASSET, ArcView::assets)
            .objects("generations", NodeShapes.GENERATION, ArcView::generations)
            .build();

    static final Shape<WorldView> WORLD = Shape.<WorldView>named("WorldView", "What is in a world.")
            .object("world", NodeShapes.WORLD, WorldView::world)
            .objects("instances", NodeShapes.INSTANCE, WorldView::instances)
            .objects("npcs", NodeShapes.NPC, WorldView::npcs)
            .objects("scenes", NodeShapes.SCENE, WorldView::scenes)
            .objects("arcs", NodeShapes.ARC, WorldView::arcs)
            .build();

    private SceneShapes() {}

    private static Map<String, String> bindings(SceneStats answer) {
        Map<String, String> bindings = new LinkedHashMap<>();
        answer.roleBindings().forEach((role, filler) -> bindings.put(role, filler.toString()));
        return bindings;
    }
}
