package io.charactergraph.testkit.sheet;

import io.charactergraph.ArcQuestions;
import io.charactergraph.CharacterGraph;
import io.charactergraph.CharacterQuestions;
import io.charactergraph.NodeQuestions;
import io.charactergraph.SceneQuestions;
import io.charactergraph.model.Arc;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.Scene;
import io.charactergraph.model.World;
import io.charactergraph.query.ArcView;
import io.charactergraph.query.RatingRollUp;
import io.charactergraph.query.SceneView;
import io.charactergraph.query.UsageStats;
import io.charactergraph.query.WorldView;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Usage, views and roll-ups as questions of the sheet. */
final class WideQuestions {

    private static final Set<NodeKind> RATED = EnumSet.of(NodeKind.CHARACTER_TEMPLATE, NodeKind.SCENE, NodeKind.ARC);

    private WideQuestions() {}

    static Question usage() {
        return new Question("usageStats", EnumSet.of(NodeKind.CHARACTER_TEMPLATE), WideQuestions::usageOf);
    }

    static List<Question> views() {
        return List.of(
                new Question(
                        "sceneView",
                        EnumSet.of(NodeKind.SCENE),
                        (graph, id) -> scene(graph.scene((Scene.Id) id).view())),
                new Question(
                        "arcView",
                        EnumSet.of(NodeKind.ARC),
                        (graph, id) -> arc(graph.arc((Arc.Id) id).view())),
                new Question(
                        "worldView",
                        EnumSet.of(NodeKind.WORLD),
                        (graph, id) -> world(graph.world((World.Id) id).view())),
                new Question("ratingRollUp", RATED, WideQuestions::rating));
    }

    static Map<String, @Nullable Object> neverUsed(CharacterGraph graph) {
        return Map.of("ids", ids(graph.usage().neverUsed()));
    }

    static Map<String, @Nullable Object> ranking(CharacterGraph graph) {
        return Map.of(
                "ids",
                graph.usage().ranking().stream()
                        .map(stats -> stats.template().id())
                        .toList());
    }

    private static List<NodeId> ids(List<? extends GraphNode> nodes) {
        return nodes.stream().map(GraphNode::id).toList();
    }

    private static Map<String, @Nullable Object> usageOf(CharacterGraph graph, NodeId id) {
        UsageStats stats = graph.character(CoreQuestions.character(id)).usage();
        Map<String, @Nullable Object> line = new HashMap<>();
        line.put("instances", stats.instances());
        line.put("npcs", stats.npcs());
        line.put("scenes", stats.scenes());
        line.put("assets", stats.assets());
        line.put("assetsDirect", stats.assetsDirect());
        line.put("generations", stats.generations());
        line.put("promptVersions", stats.promptVersions());
        line.put("actionBlocks", stats.actionBlocks());
        line.put("worldIds", stats.worldIds());
        line.put("sceneIds", stats.sceneIds());
        line.put("relatedTemplateIds", stats.relatedTemplateIds());
        line.put("lastUsed", stats.lastUsed().map(NodeFields::time).orElse(null));
        return line;
    }

    private static Map<String, @Nullable Object> scene(SceneView view) {
        Map<String, @Nullable Object> line = new HashMap<>();
        line.put(
                "roles",
                view.roles().stream()
                        .map(role -> Map.of(
                                "role",
                                role.role().id(),
                                "sources",
                                role.sources(),
                                "filledBy",
                                presences(role.filledBy())))
                        .toList());
        line.put("withoutRole", presences(view.withoutRole()));
        line.put("requiredWithoutRole", ids(view.requiredWithoutRole()));
        line.put(
                "relationships",
                view.relationships().stream()
                        .map(edge -> List.of(edge.from(), edge.to()))
                        .distinct()
                        .toList());
        line.put(
                "assets",
                view.assets().stream().map(shown -> shown.asset().id()).toList());
        line.put("generations", ids(view.generations()));
        line.put("arcs", ids(view.arcs()));
        line.put("worlds", ids(view.worlds()));
        return line;
    }

    private static List<Map<String, ?>> presences(List<SceneView.Presence> presences) {
        return presences.stream()
                .<Map<String, ?>>map(
                        presence -> Map.of("id", presence.character().id(), "sources", presence.sources()))
                .toList();
    }

    private static Map<String, @Nullable Object> arc(ArcView view) {
        return Map.of(
                "scenes",
                view.scenes().stream().map(scene -> scene.scene().id()).toList(),
                "cast",
                ids(view.cast()),
                "roles",
                ids(view.roles()),
                "assets",
                ids(view.assets()),
                "generations",
                ids(view.generations()));
    }

    private static Map<String, @Nullable Object> world(WorldView view) {
        return Map.of(
                "instances",
                ids(view.instances()),
                "npcs",
                ids(view.npcs()),
                "scenes",
                ids(view.scenes()),
                "arcs",
                ids(view.arcs()));
    }

    private static Map<String, @Nullable Object> rating(CharacterGraph graph, NodeId id) {
        Map<String, @Nullable Object> line = new HashMap<>();
        line.put("rating", rating(graph.node(id)).rating().orElse(null));
        return line;
    }

    private static RatingRollUp rating(NodeQuestions asked) {
        if (asked instanceof CharacterQuestions character) {
            return character.rating();
        }
        return asked instanceof SceneQuestions scene ? scene.rating() : ((ArcQuestions) asked).rating();
    }
}
