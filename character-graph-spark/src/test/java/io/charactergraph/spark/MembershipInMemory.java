package io.charactergraph.spark;

import io.charactergraph.CharacterGraph;
import io.charactergraph.model.Arc;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.Scene;
import io.charactergraph.model.World;
import io.charactergraph.query.ArcView;
import io.charactergraph.query.SceneView;
import io.charactergraph.query.WorldView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The views of graphs in memory as rows of {@link MembershipTables}, each row a text. */
final class MembershipInMemory {

    private final Map<String, List<String>> tables = new LinkedHashMap<>();

    /** The rows of each table, by its name. */
    Map<String, List<String>> tables() {
        return tables;
    }

    /** Adds the views of all scenes, arcs and worlds of a graph. */
    void add(ViewStudios.OneStudio studio) {
        new OfOne(studio).add(studio.memory());
    }

    private final class OfOne {
        private final ViewStudios.OneStudio studio;

        OfOne(ViewStudios.OneStudio studio) {
            this.studio = studio;
        }

        void add(CharacterGraph graph) {
            graph.nodes(Scene.class)
                    .forEach(scene -> add(graph.scene(scene.id()).view()));
            graph.nodes(Arc.class).forEach(arc -> add(graph.arc(arc.id()).view()));
            graph.nodes(World.class)
                    .forEach(world -> add(graph.world(world.id()).view()));
        }

        private void add(SceneView view) {
            String scene = id(view.scene());
            view.roles().forEach(role -> {
                row("sceneRoles", scene, id(role.role()), role.sources());
                role.filledBy()
                        .forEach(
                                who -> row("sceneFillers", scene, id(role.role()), id(who.character()), who.sources()));
            });
            view.withoutRole().forEach(who -> row("sceneWithoutRole", scene, id(who.character()), who.sources()));
            nodes("sceneRequiredWithoutRole", scene, view.requiredWithoutRole());
            nodes("sceneCast", scene, view.cast());
            edges("sceneRelationships", scene, view.relationships());
            view.assets()
                    .forEach(asset -> row(
                            "sceneAssets",
                            scene,
                            id(asset.asset()),
                            asset.sceneNodes().stream()
                                    .map(node -> studio.sceneNode().applyAsInt(node))
                                    .toList()));
            nodes("sceneGenerations", scene, view.generations());
            nodes("sceneArcs", scene, view.arcs());
            nodes("sceneWorlds", scene, view.worlds());
        }

        private void add(ArcView view) {
            String arc = id(view.arc());
            view.scenes().forEach(scene -> row("arcScenes", arc, id(scene.scene())));
            nodes("arcCast", arc, view.cast());
            edges("arcRelationships", arc, view.relationships());
            nodes("arcRoles", arc, view.roles());
            nodes("arcAssets", arc, view.assets());
            nodes("arcGenerations", arc, view.generations());
        }

        private void add(WorldView view) {
            String world = id(view.world());
            nodes("worldInstances", world, view.instances());
            nodes("worldNpcs", world, view.npcs());
            nodes("worldScenes", world, view.scenes());
            nodes("worldArcs", world, view.arcs());
        }

        private void nodes(String table, String of, List<? extends GraphNode> members) {
            members.forEach(member -> row(table, of, id(member)));
        }

        private void edges(String table, String of, List<GraphEdge> edges) {
            edges.forEach(edge -> row(
                    table,
                    of,
                    studio.id(edge.from()),
                    studio.id(edge.to()),
                    edge.detail().attribute()));
        }

        private String id(GraphNode node) {
            return studio.id(node.id());
        }
    }

    private void row(String table, Object... values) {
        tables.computeIfAbsent(table, key -> new ArrayList<>())
                .add(List.of(values).toString());
    }
}
