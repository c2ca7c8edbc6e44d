package io.charactergraph.export;

import io.charactergraph.graph.TypedGraph;
import io.charactergraph.graph.index.TypedGraphs;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import io.charactergraph.model.World;
import io.charactergraph.query.CastingReason;
import io.charactergraph.query.NpcCharacters.LinkedTemplate;
import io.charactergraph.query.SceneCasting.RoleCasting;
import io.charactergraph.query.SceneView;
import io.charactergraph.query.SceneView.Presence;
import io.charactergraph.query.SceneView.RoleView;
import io.charactergraph.query.engine.Castings;
import io.charactergraph.query.engine.CharactersForNpc;
import io.charactergraph.query.engine.SceneViews;
import io.charactergraph.state.GraphState;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the casting sheet. A scene that has worlds is cast in each of them; of a scene without one every binding of its own and of its manifests
 * counts. A character that appears without a role has a line without a role, and so has one that a manifest requires and no role has.
 */
final class CastingTable {

    private static final List<String> TITLES = List.of(
            "sceneId",
            "sceneTitle",
            "worldId",
            "worldName",
            "role",
            "importance",
            "playerId",
            "playerName",
            "characterStringId",
            "characterName",
            "reason");

    private static final String WITHOUT_ROLE = "without_role";
    private static final String REQUIRED = "required_without_role";

    private final GraphState state;
    private final TypedGraph graph;

    CastingTable(GraphState state) {
        this.state = state;
        this.graph = TypedGraphs.of(state.shown().graph());
    }

    void write(CsvOut out) throws IOException {
        state.requireWhole("a casting sheet");
        out.titles(TITLES);
        for (Iterator<Scene> scenes = graph.nodes(Scene.class).iterator(); scenes.hasNext(); ) {
            scene(SceneViews.of(state, scenes.next().id()), out);
        }
    }

    private void scene(SceneView view, CsvOut out) throws IOException {
        Optional<World> none = Optional.empty();
        for (World world : view.worlds()) {
            for (RoleCasting casting :
                    Castings.of(state, view.scene().id(), world.id()).roles()) {
                players(new Line(view.scene(), Optional.of(world), casting), out);
            }
        }
        if (view.worlds().isEmpty()) {
            for (RoleView role : view.roles()) {
                bindings(view.scene(), role, out);
            }
        }
        for (Presence presence : view.withoutRole()) {
            row(view.scene(), none, Optional.empty(), Optional.of(presence.character()), WITHOUT_ROLE, out);
        }
        for (CharacterTemplate template : view.requiredWithoutRole()) {
            row(view.scene(), none, Optional.empty(), Optional.of(template), REQUIRED, out);
        }
    }

    /** A role of a scene in a world. */
    private record Line(Scene scene, Optional<World> world, RoleCasting casting) {}

    private void players(Line line, CsvOut out) throws IOException {
        RoleCasting casting = line.casting();
        Optional<SceneRole> role = Optional.of(casting.role());
        String reason = word(casting.reason());
        for (GraphNode player : casting.players()) {
            row(line.scene(), line.world(), role, Optional.of(player), reason, out);
        }
        if (casting.players().isEmpty()) {
            row(line.scene(), line.world(), role, Optional.empty(), reason, out);
        }
    }

    private void bindings(Scene scene, RoleView role, CsvOut out) throws IOException {
        for (Presence presence : role.filledBy()) {
            row(
                    scene,
                    Optional.empty(),
                    Optional.of(role.role()),
                    Optional.of(presence.character()),
                    word(reason(presence)),
                    out);
        }
        if (role.filledBy().isEmpty()) {
            row(scene, Optional.empty(), Optional.of(role.role()), Optional.empty(), word(CastingReason.NONE), out);
        }
    }

    /** The first reason that the sources of a binding give. */
    private static CastingReason reason(Presence presence) {
        if (presence.sources().contains(EvidenceSource.SCENE_META_ROLES)) {
            return CastingReason.SCENE_BINDING;
        }
        return presence.sources().contains(EvidenceSource.MANIFEST_ROLES)
                ? CastingReason.MANIFEST
                : CastingReason.SCENE_DEFAULT;
    }

    private void row(
            Scene scene,
            Optional<World> world,
            Optional<SceneRole> role,
            Optional<GraphNode> player,
            String reason,
            CsvOut out)
            throws IOException {
        List<CharacterTemplate> characters = player.map(this::characters).orElse(List.of());
        out.row(List.of(
                scene.id().toString(),
                scene.label(),
                world.map(it -> it.id().toString()).orElse(""),
                world.map(World::label).orElse(""),
                role.map(it -> it.id().role()).orElse(""),
                role.flatMap(SceneRole::importance).orElse(""),
                player.map(it -> it.id().toString()).orElse(""),
                player.map(GraphNode::label).orElse(""),
                joined(characters.stream().map(it -> it.key().orElse(""))),
                joined(characters.stream().map(CharacterTemplate::label)),
                reason));
    }

    /** The templates that a player is, or is made from, or that play through it. */
    private List<CharacterTemplate> characters(GraphNode player) {
        if (player instanceof CharacterTemplate template) {
            return List.of(template);
        }
        if (player instanceof CharacterInstance instance) {
            return instance.template().flatMap(graph::find).stream().toList();
        }
        return CharactersForNpc.find(state, ((GameNpc) player).id()).templates().stream()
                .map(LinkedTemplate::template)
                .toList();
    }

    private static String joined(Stream<String> texts) {
        return texts.collect(Collectors.joining(", "));
    }

    private static String word(CastingReason reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }
}
