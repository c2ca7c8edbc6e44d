package io.charactergraph.query;

import static io.charactergraph.model.EdgeKind.APPEARS_IN;
import static io.charactergraph.model.EdgeKind.FILLS_ROLE;
import static io.charactergraph.model.EdgeKind.SET_IN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.charactergraph.GraphFixture;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.GraphRecords;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import io.charactergraph.model.UnresolvedReference;
import io.charactergraph.model.World;
import io.charactergraph.query.Readiness.Kind;
import io.charactergraph.query.Readiness.Status;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class CastingTest {

    private final GraphFixture studio = new GraphFixture();
    private final World.Id world = studio.world(1);
    private final World.Id elsewhere = studio.world(2);
    private final CharacterTemplate.Id hero = studio.template("hero");
    private final CharacterInstance.Id here = studio.instance(hero, world);
    private final CharacterInstance.Id there = studio.instance(hero, elsewhere);
    private final GameNpc.Id npc = studio.npc(7);
    private final GameNpc.Id extra = studio.npc(8);
    private final Scene.Id scene = studio.scene(1);
    private final SceneRole.Id role = studio.role(scene, "lead");

    private void expect(CastingReason reason, NodeId... players) {
        SceneCasting.RoleCasting casting =
                studio.build().scene(scene).casting(world).roles().get(0);
        assertThat(casting.reason()).isEqualTo(reason);
        assertThat(casting.players()).extracting(GraphNode::id).containsExactly(players);
    }

    @Test
    void casting_instanceOfTheWorld_stands() {
        studio.edge(FILLS_ROLE, here, role, EvidenceSource.SCENE_META_ROLES).casts(world, npc, "lead");
        expect(CastingReason.SCENE_BINDING, here);
    }

    @Test
    void casting_instanceOfAnotherWorld_fallsThrough() {
        studio.edge(FILLS_ROLE, there, role, EvidenceSource.SCENE_META_ROLES)
                .edge(FILLS_ROLE, hero, role, EvidenceSource.MANIFEST_ROLES)
                .casts(world, npc, "lead");
        expect(CastingReason.MANIFEST, here);
    }

    @Test
    void casting_instanceOfNoWorld_stands() {
        CharacterInstance.Id nowhere = studio.instance(hero);
        studio.edge(FILLS_ROLE, nowhere, role, EvidenceSource.SCENE_META_ROLES);
        expect(CastingReason.SCENE_BINDING, nowhere);
    }

    @Test
    void casting_templateWithSeveralInstances_givesAll() {
        CharacterInstance.Id second = studio.instance(hero, world);
        studio.edge(FILLS_ROLE, hero, role, EvidenceSource.SCENE_META_ROLES);
        expect(CastingReason.SCENE_BINDING, here, second);
    }

    @Test
    void casting_templateWithoutInstanceThere_fallsToTheWorld() {
        CharacterTemplate.Id idea = studio.template("idea");
        studio.edge(FILLS_ROLE, idea, role, EvidenceSource.SCENE_META_ROLES)
                .edge(FILLS_ROLE, extra, role, EvidenceSource.SCENE_META_CAST)
                .hints(world, npc, "lead")
                .casts(world, here, "lead")
                .casts(elsewhere, extra, "lead");
        expect(CastingReason.WORLD_BINDING, here);
    }

    @Test
    void casting_hintThenDefaultThenNobody() {
        studio.edge(FILLS_ROLE, extra, role, EvidenceSource.SCENE_META_CAST);
        expect(CastingReason.SCENE_DEFAULT, extra);
        studio.hints(world, npc, "lead");
        expect(CastingReason.WORLD_HINT, npc);
    }

    @Test
    void casting_nothing_isNobody() {
        expect(CastingReason.NONE);
    }

    @Test
    void casting_wholeWorld_hasEverySceneOfItsView() {
        Scene.Id second = studio.scene(2);
        studio.scene(3);
        studio.edge(SET_IN, scene, world).edge(APPEARS_IN, here, second);

        assertThat(studio.build().world(world).castings())
                .extracting(casting -> casting.scene().id())
                .containsExactly(scene, second);
    }

    private static GraphRecords records(GraphRecords.Manifest manifest, GraphRecords.RelationshipRow... rows) {
        return new GraphRecords(true, List.of(manifest), List.of(), List.of(rows), List.of(), List.of(), List.of());
    }

    private GraphRecords.Manifest manifest(
            List<CharacterTemplate.Id> required,
            List<GraphRecords.RelationshipRequirement> relationships,
            List<GraphRecords.InstanceRequirement> instances) {
        return new GraphRecords.Manifest(
                "5", Optional.of(scene), Optional.empty(), required, List.of(), List.of(), relationships, instances);
    }

    @Test
    void readiness_requiredCharacters_existAndAreActive() {
        CharacterTemplate.Id retired = studio.template("retired", false);
        studio.records(records(manifest(List.of(hero, retired), List.of(), List.of())))
                .unresolved(new UnresolvedReference(
                        UnresolvedReference.Reason.DANGLING,
                        "scene_character_manifests",
                        "5",
                        "required_characters[2]",
                        "scene_character_manifests.required_characters",
                        "ghost",
                        List.of(),
                        Optional.empty(),
                        List.of()));

        Readiness readiness = studio.build().scene(scene).readiness();

        assertThat(readiness.ready()).isFalse();
        assertThat(readiness.having(Status.UNMET))
                .extracting(Readiness.Requirement::kind)
                .containsExactly(Kind.CHARACTER_ACTIVE, Kind.CHARACTER_EXISTS);
        assertThat(readiness.explain()).contains("UNMET  the manifest names 'ghost'");
    }

    @Test
    void readiness_instanceAndVersion_areOfTheWorld() {
        studio.records(records(manifest(
                List.of(),
                List.of(),
                List.of(
                        new GraphRecords.InstanceRequirement(
                                "hero", Optional.of(hero), true, Optional.of(world), OptionalDouble.of(2), true),
                        new GraphRecords.InstanceRequirement(
                                "hero",
                                Optional.of(hero),
                                true,
                                Optional.of(elsewhere),
                                OptionalDouble.of(1),
                                false)))));

        for (Readiness readiness : List.of(
                studio.build().scene(scene).readiness(world),
                studio.build().scene(scene).readiness())) {
            assertThat(readiness.requirements())
                    .extracting(Readiness.Requirement::kind, Readiness.Requirement::status)
                    .containsExactly(
                            tuple(Kind.INSTANCE, Status.MET),
                            tuple(Kind.VERSION, Status.UNMET),
                            tuple(Kind.STATE, Status.NOT_CHECKED),
                            tuple(Kind.INSTANCE, Status.MET),
                            tuple(Kind.VERSION, Status.MET));
        }
    }

    @Test
    void readiness_requirementWithoutAWorld_isOfTheWorldAskedFor() {
        World.Id third = studio.world(3);
        studio.records(records(manifest(
                List.of(),
                List.of(),
                List.of(new GraphRecords.InstanceRequirement(
                        "hero", Optional.of(hero), false, Optional.empty(), OptionalDouble.empty(), false)))));

        assertThat(studio.build().scene(scene).readiness().ready()).isTrue();
        assertThat(studio.build().scene(scene).readiness(world).ready()).isTrue();
        assertThat(studio.build().scene(scene).readiness(third).ready()).isFalse();
    }

    @Test
    void readiness_relationship_holdsInTypeAndStrength() {
        CharacterTemplate.Id rival = studio.template("rival");
        GraphRecords.RelationshipRow row = new GraphRecords.RelationshipRow(
                "1",
                Optional.of(hero),
                Optional.of(rival),
                new EdgeDetail.Relationship("rivals", OptionalDouble.of(0.5)));
        GraphRecords.RelationshipRequirement weak = new GraphRecords.RelationshipRequirement(
                "hero_x_rival",
                Optional.of(hero),
                Optional.of(rival),
                Optional.of("rivals"),
                OptionalDouble.of(0.4),
                OptionalDouble.empty());
        GraphRecords.RelationshipRequirement strong = new GraphRecords.RelationshipRequirement(
                "hero_x_rival",
                Optional.of(hero),
                Optional.of(rival),
                Optional.of("rivals"),
                OptionalDouble.of(0.6),
                OptionalDouble.empty());

        studio.records(records(manifest(List.of(), List.of(weak), List.of()), row));
        assertThat(studio.build().scene(scene).readiness().ready()).isTrue();
        studio.records(records(manifest(List.of(), List.of(strong), List.of()), row));
        assertThat(studio.build().scene(scene).readiness().ready()).isFalse();
    }

    @Test
    void readiness_capability_canBeTheTemplatesOfTheNpcsInstance() {
        SceneRole.Id fighter = new SceneRole.Id(1, "fighter");
        studio.add(new SceneRole(fighter, Optional.empty(), List.of("combat", "wit")))
                .edge(io.charactergraph.model.EdgeKind.HAS_ROLE, scene, fighter)
                .link(here, npc, 1)
                .edge(FILLS_ROLE, npc, fighter, EvidenceSource.SCENE_META_CAST)
                .records(new GraphRecords(
                        true,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new GraphRecords.CapabilityRow(
                                "1",
                                Optional.of(hero),
                                Optional.empty(),
                                new EdgeDetail.Capability("combat", OptionalInt.empty()))),
                        List.of(),
                        List.of()));

        assertThat(studio.build().scene(scene).readiness().requirements())
                .extracting(Readiness.Requirement::status)
                .containsExactly(Status.MET, Status.UNMET);
    }

    @Test
    void readiness_withoutRecords_isNotChecked() {
        assertThat(studio.build().scene(scene).readiness().having(Status.NOT_CHECKED))
                .hasSize(1);
    }
}
