package io.charactergraph.testkit;

import static io.charactergraph.model.NodeKind.CHARACTER_TEMPLATE;
import static io.charactergraph.model.NodeKind.GAME_NPC;
import static io.charactergraph.testkit.FixturePlaces.fromKind;
import static io.charactergraph.testkit.FixturePlaces.key;
import static io.charactergraph.testkit.FixturePlaces.or;
import static io.charactergraph.testkit.FixturePlaces.toKind;

import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.SceneRole;
import java.util.List;
import java.util.Map;

/** Where the edges of characters and roles are written. */
final class CharacterPlaces {

    private static final String META = "meta";

    private final FixturePlaces places;

    CharacterPlaces(FixturePlaces places) {
        this.places = places;
    }

    void characters() {
        places.add(
                EdgeKind.INSTANTIATES,
                EvidenceSource.INSTANCE_ROW,
                FixturePlaces::any,
                "",
                (state, from, to, attribute) -> state.write(to.requireRow()).set("character_id", from.key()));
        places.column(EdgeKind.LIVES_IN, EvidenceSource.INSTANCE_ROW, "world_id");
        places.add(
                EdgeKind.SYNCS_WITH,
                EvidenceSource.NPC_LINK,
                FixturePlaces::any,
                "",
                (state, from, to, attribute) -> state.write(state.addRow("character_npc_links"))
                        .set("character_instance_id", from.key())
                        .set("npc_id", to.key())
                        .set("sync_enabled", true)
                        .set("sync_direction", "bidirectional")
                        .set("priority", 0)
                        .set("activation_conditions", Map.of()));
        places.column(EdgeKind.LEGACY_NPC, EvidenceSource.TEMPLATE_LEGACY_NPC, "game_npc_id");
        places.column(EdgeKind.EVOLVED_FROM, EvidenceSource.TEMPLATE_VERSION, "previous_version_id");
        places.add(
                EdgeKind.REFERENCES,
                EvidenceSource.RELATIONSHIP,
                FixturePlaces::any,
                "",
                (state, from, to, attribute) -> state.write(state.addRow("character_relationships"))
                        .set("character_a_id", from.key())
                        .set("character_b_id", to.key())
                        .set("relationship_type", or(attribute, "allies"))
                        .set("relationship_strength", 0.5));
        places.add(
                EdgeKind.HAS_CAPABILITY,
                EvidenceSource.CAPABILITY,
                FixturePlaces::any,
                "",
                (state, from, to, attribute) -> state.write(state.addRow("character_capabilities"))
                        .set(from.is(CHARACTER_TEMPLATE) ? "character_id" : "character_instance_id", from.key())
                        .set("capability_type", or(attribute, to.name()))
                        .set("skill_level", 5)
                        .set("action_blocks", List.of(to.key()))
                        .set("is_active", true));
    }

    void roles() {
        places.add(
                EdgeKind.HAS_ROLE,
                EvidenceSource.SCENE_META_CAST,
                CharacterPlaces::isItsRole,
                "",
                (state, from, to, attr) ->
                        state.write(from.requireRow()).add(List.of(META, "cast"), Map.of("role", role(to))));
        places.add(
                EdgeKind.HAS_ROLE,
                EvidenceSource.SCENE_META_ROLES,
                CharacterPlaces::isItsRole,
                "",
                (state, from, to, attr) -> {
                    FixtureRow scene = state.write(from.requireRow());
                    if (scene.at(META, "character_roles", role(to)) == null) {
                        scene.set(List.of(META, "character_roles", role(to)), List.of());
                    }
                });
        places.add(
                EdgeKind.FILLS_ROLE,
                EvidenceSource.SCENE_META_ROLES,
                FixturePlaces::any,
                "",
                (state, from, to, attribute) -> state.write(scene(state, to).requireRow())
                        .add(List.of(META, "character_roles", role(to)), from.reference()));
        places.add(
                EdgeKind.FILLS_ROLE,
                EvidenceSource.MANIFEST_ROLES,
                fromKind(CHARACTER_TEMPLATE),
                "templates",
                (state, from, to, attribute) ->
                        state.manifest(scene(state, to)).set(List.of("character_roles", key(from), "role"), role(to)));
        places.add(
                EdgeKind.FILLS_ROLE,
                EvidenceSource.SCENE_META_CAST,
                fromKind(GAME_NPC),
                "NPCs",
                (state, from, to, attribute) -> state.write(scene(state, to).requireRow())
                        .add(List.of(META, "cast"), Map.of("role", role(to), "defaultNpcId", from.key())));
        places.add(
                EdgeKind.CASTS,
                EvidenceSource.WORLD_BINDING,
                FixturePlaces::any,
                "",
                (state, from, to, attribute) -> state.write(from.requireRow())
                        .set(List.of(META, "npc_bindings", or(attribute, "protagonist")), to.reference()));
        places.add(
                EdgeKind.CASTS,
                EvidenceSource.WORLD_NPC_ROLES,
                toKind(GAME_NPC),
                "NPCs",
                (state, from, to, attribute) -> state.write(from.requireRow())
                        .add(List.of(META, "npcRoles", to.requireRow().id()), or(attribute, "protagonist")));
    }

    private static boolean isItsRole(FixtureNode scene, FixtureNode role) {
        return role.id() instanceof SceneRole.Id id && id.sceneId().equals(scene.id());
    }

    private static FixtureNode scene(FixtureState state, FixtureNode role) {
        return state.resolve("scene", ((SceneRole.Id) role.id()).sceneId().toString(), NodeKind.SCENE);
    }

    private static String role(FixtureNode role) {
        return ((SceneRole.Id) role.id()).role();
    }
}
