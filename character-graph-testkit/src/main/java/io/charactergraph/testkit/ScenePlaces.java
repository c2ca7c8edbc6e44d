package io.charactergraph.testkit;

import static io.charactergraph.model.NodeKind.CHARACTER_TEMPLATE;
import static io.charactergraph.model.NodeKind.GAME_NPC;
import static io.charactergraph.testkit.FixturePlaces.isFree;
import static io.charactergraph.testkit.FixturePlaces.key;

import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.NodeKind;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Where the edges of scenes are written. */
final class ScenePlaces {

    private static final String META = "meta";

    private final FixturePlaces places;

    ScenePlaces(FixturePlaces places) {
        this.places = places;
    }

    void scenes() {
        places.add(
                EdgeKind.REQUIRES_CHARACTER,
                EvidenceSource.MANIFEST_REQUIRED,
                FixturePlaces::isFromGame,
                "game scenes",
                (state, from, to, attribute) -> state.manifest(from).add(List.of("required_characters"), key(to)));
        Predicate<FixtureNode> game = FixtureNode::isGameScene;
        appears(
                EvidenceSource.SCENE_NODE_REFS,
                (from, to) -> game.test(to),
                "game scenes",
                (state, from, to, attribute) ->
                        state.newSceneNode(to).add(List.of(META, "character_refs"), from.reference()));
        appears(
                EvidenceSource.CONTENT_SCENE_TAG,
                (from, to) -> !from.is(GAME_NPC) && to.isContentScene(),
                "templates and instances, in content scenes",
                (state, from, to, attribute) -> state.write(to.requireRow()).add(List.of("tags"), from.reference()));
        appears(
                EvidenceSource.SCENE_META_TAG,
                (from, to) -> !from.is(GAME_NPC) && game.test(to),
                "templates and instances, in game scenes",
                (state, from, to, attribute) ->
                        state.write(to.requireRow()).add(List.of(META, "tags"), from.reference()));
        appears(
                EvidenceSource.MANIFEST_REQUIRED,
                (from, to) -> from.is(CHARACTER_TEMPLATE) && game.test(to),
                "templates, in game scenes",
                (state, from, to, attribute) -> state.manifest(to).add(List.of("required_characters"), key(from)));
        appears(
                EvidenceSource.MANIFEST_OPTIONAL,
                (from, to) -> from.is(CHARACTER_TEMPLATE) && game.test(to),
                "templates, in game scenes",
                (state, from, to, attribute) -> state.manifest(to).add(List.of("optional_characters"), key(from)));
        appears(
                EvidenceSource.MANIFEST_ROLES,
                (from, to) -> from.is(CHARACTER_TEMPLATE) && game.test(to),
                "templates, in game scenes",
                (state, from, to, attribute) -> {
                    FixtureRow manifest = state.manifest(to);
                    if (manifest.at("character_roles", key(from)) == null) {
                        manifest.set(List.of("character_roles", key(from)), Map.of());
                    }
                });
        appears(
                EvidenceSource.SCENE_META_NPC,
                (from, to) -> from.is(GAME_NPC) && game.test(to) && isFree(to, META, "npc_id"),
                "one NPC for each game scene",
                (state, from, to, attribute) -> state.write(to.requireRow()).set(List.of(META, "npc_id"), from.key()));
        appears(
                EvidenceSource.SCENE_NODE_NPC,
                (from, to) -> from.is(GAME_NPC) && game.test(to),
                "NPCs, in game scenes",
                (state, from, to, attribute) -> state.newSceneNode(to).set(List.of(META, "npc_id"), from.key()));
        places.usage(EdgeKind.APPEARS_IN, true, (from, to) -> from.is(CHARACTER_TEMPLATE) && game.test(to));
        places.add(
                EdgeKind.SET_IN,
                EvidenceSource.SCENE_META_WORLD,
                (from, to) -> game.test(from) && isFree(from, META, "world_id"),
                "one world for each game scene",
                (state, from, to, attribute) ->
                        state.write(from.requireRow()).set(List.of(META, "world_id"), to.key()));
        places.arc(NodeKind.SCENE, EvidenceSource.SCENE_META_ARC, META, "arcs", game, "game scenes");
        places.arc(NodeKind.SCENE, EvidenceSource.SCENE_META_TAG, META, "tags", game, "game scenes");
        places.arc(
                NodeKind.SCENE,
                EvidenceSource.CONTENT_SCENE_TAG,
                "tags",
                "",
                FixtureNode::isContentScene,
                "content scenes");
    }

    private void appears(
            EvidenceSource source,
            BiPredicate<FixtureNode, FixtureNode> takes,
            String holds,
            FixturePlace.Writer writer) {
        places.add(EdgeKind.APPEARS_IN, source, takes, holds, writer);
    }
}
