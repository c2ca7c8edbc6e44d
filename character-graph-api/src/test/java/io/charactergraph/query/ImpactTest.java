package io.charactergraph.query;

import static io.charactergraph.model.EdgeKind.APPEARS_IN;
import static io.charactergraph.model.EdgeKind.CONTAINS_ASSET;
import static io.charactergraph.model.EdgeKind.DEPICTS;
import static io.charactergraph.model.EdgeKind.FILLS_ROLE;
import static io.charactergraph.model.EdgeKind.GENERATED_BY;
import static io.charactergraph.model.EdgeKind.REQUIRES_CHARACTER;
import static io.charactergraph.model.EdgeKind.USES_CHARACTER;
import static io.charactergraph.model.EdgeKind.USES_PROMPT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.charactergraph.CharacterGraph;
import io.charactergraph.GraphFixture;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.model.Asset;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.Coverage;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.ForeignKey;
import io.charactergraph.model.ForeignKeys;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.Generation;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.GraphRecords;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.PromptVersion;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import io.charactergraph.model.TableCoverage;
import io.charactergraph.model.UnresolvedReference;
import io.charactergraph.model.World;
import io.charactergraph.query.DeletionReport.Verdict;
import io.charactergraph.schema.OnDelete;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ImpactTest {

    private static final List<String> TABLES = List.of(
            "characters",
            "character_relationships",
            "character_usage",
            "character_instances",
            "character_npc_links",
            "character_capabilities",
            "character_dialogue_profiles",
            "scene_character_manifests",
            "game_worlds",
            "game_scenes",
            "game_scene_nodes",
            "game_scene_edges",
            "game_npcs",
            "npc_expressions",
            "game_locations",
            "game_hotspots",
            "assets",
            "asset_lineage",
            "generations",
            "prompt_versions",
            "action_blocks",
            "scenes",
            "scene_assets");

    private static final GraphRecords EMPTY =
            new GraphRecords(true, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    private final GraphFixture studio = new GraphFixture().records(EMPTY).coverage(coverage(TABLES));
    private final World.Id world = studio.world(1);
    private final CharacterTemplate.Id hero = studio.template("hero");

    private static Coverage coverage(List<String> tables) {
        return new Coverage(tables.stream()
                .map(table -> new TableCoverage(table, TableCoverage.Status.WHOLE, List.of(), "db", 0, 0, 0, 0, 0, 0))
                .toList());
    }

    private DeletionReport deletion(NodeId id) {
        return studio.build().node(id).deletion();
    }

    @Test
    void users_directAndThroughOthers_tellDistanceAndPath() {
        CharacterInstance.Id instance = studio.instance(hero, world);
        Scene.Id scene = studio.scene(1);
        Generation.Id generation = studio.generation(1);
        studio.edge(APPEARS_IN, instance, scene).edge(EdgeKind.CREATED_FOR, generation, scene);

        WhereUsed used = studio.build().node(hero).users();

        assertThat(used.uses())
                .extracting(use -> use.node().id(), WhereUsed.Use::distance, WhereUsed.Use::kind)
                .containsExactly(
                        tuple(instance, 1, EdgeKind.INSTANTIATES),
                        tuple(scene, 2, EdgeKind.APPEARS_IN),
                        tuple(generation, 3, EdgeKind.CREATED_FOR));
        assertThat(used.uses().get(2).path())
                .extracting(GraphEdge::kind)
                .containsExactly(EdgeKind.INSTANTIATES, EdgeKind.APPEARS_IN, EdgeKind.CREATED_FOR);
        assertThat(used.more()).isFalse();
        assertThat(used.atDistance(2)).hasSize(1);
        assertThat(used.byKind()).containsOnlyKeys(EdgeKind.INSTANTIATES, EdgeKind.APPEARS_IN, EdgeKind.CREATED_FOR);
    }

    @Test
    void users_cycle_doesNotGiveTheStart() {
        CharacterTemplate.Id rival = studio.template("rival");
        studio.relates(hero, rival, "rivals", 1).relates(rival, hero, "rivals", 1);

        assertThat(studio.build().node(hero).users().uses())
                .extracting(use -> use.node().id())
                .containsExactly(rival);
    }

    @Test
    void users_limit_saysThatThereIsMore() {
        for (int i = 1; i <= 5; i++) {
            studio.edge(DEPICTS, studio.asset(i), hero);
        }
        CharacterGraph graph = studio.build();

        WhereUsed some = graph.node(hero).users(ImpactOptions.STANDARD.withLimit(3));
        assertThat(some.uses()).hasSize(3);
        assertThat(some.more()).isTrue();
        assertThat(some.explain()).contains("at least 3 uses, and more");
        WhereUsed all = graph.node(hero).users(ImpactOptions.STANDARD.withLimit(5));
        assertThat(all.more()).isFalse();
    }

    @Test
    void users_depthAndKinds_bound() {
        CharacterInstance.Id instance = studio.instance(hero, world);
        studio.edge(APPEARS_IN, instance, studio.scene(1)).edge(DEPICTS, studio.asset(1), hero);
        CharacterGraph graph = studio.build();

        assertThat(graph.node(hero).users(ImpactOptions.STANDARD.withDepth(1)).uses())
                .hasSize(2);
        assertThat(graph.node(hero)
                        .users(ImpactOptions.STANDARD.withKinds(EdgeKind.DEPICTS))
                        .uses())
                .hasSize(1);
    }

    @Test
    void deletion_unusedTemplate_cascadesAndIsSafe() {
        CharacterInstance.Id instance = studio.instance(hero, world);
        GameNpc.Id npc = studio.npc(1);
        studio.link(instance, npc, 1);

        DeletionReport report = deletion(hero);

        assertThat(report.unknowns()).isEmpty();
        assertThat(report.verdict()).isEqualTo(Verdict.SAFE);
        assertThat(report.deleted())
                .extracting(DeletionReport.Place::table)
                .containsExactly("character_instances", "character_npc_links");
        assertThat(report.keptAlive()).extracting(GraphNode::id).containsExactly(instance, npc);
    }

    @Test
    void deletion_npc_clearsTheLegacyColumn() {
        GameNpc.Id npc = studio.npc(1);
        studio.edge(EdgeKind.LEGACY_NPC, hero, npc, EvidenceSource.TEMPLATE_LEGACY_NPC, "game_npc_id");

        DeletionReport report = deletion(npc);

        assertThat(report.verdict()).isEqualTo(Verdict.SAFE);
        assertThat(report.cleared())
                .extracting(DeletionReport.Place::table, DeletionReport.Place::path)
                .containsExactly(tuple("characters", "game_npc_id"));
    }

    @Test
    void deletion_referencesInJson_areUnsafe_ofCascadedInstancesToo() {
        CharacterInstance.Id instance = studio.instance(hero, world);
        Scene.Id scene = studio.scene(17);
        SceneRole.Id role = studio.role(scene, "rival");
        studio.edge(FILLS_ROLE, instance, role, EvidenceSource.SCENE_META_ROLES, "meta.character_roles.rival")
                .edge(APPEARS_IN, instance, scene, EvidenceSource.SCENE_META_ROLES, "meta.character_roles.rival");

        DeletionReport report = deletion(hero);

        assertThat(report.verdict()).isEqualTo(Verdict.UNSAFE);
        assertThat(report.dangling())
                .containsExactly(new DeletionReport.Place("game_scenes", "17", "meta.character_roles.rival", instance));
        assertThat(deletion(world).verdict()).isEqualTo(Verdict.UNSAFE);
    }

    @Test
    void deletion_foreignKeyWithoutAction_blocks() {
        Asset.Id asset = studio.asset(1);
        Generation.Id generation = studio.generation(1);
        studio.edge(GENERATED_BY, asset, generation, EvidenceSource.ASSET_SOURCE_GENERATION, "source_generation_id");

        DeletionReport report = deletion(generation);

        assertThat(report.verdict()).isEqualTo(Verdict.UNSAFE);
        assertThat(report.blocking()).extracting(DeletionReport.Place::rowId).containsExactly("1");
        ForeignKeys cascading = ForeignKeys.declared(
                List.of("assets"),
                List.of(),
                List.of(ForeignKey.of("assets", "source_generation_id", "generations", OnDelete.CASCADE)));
        assertThat(studio.build().node(generation).deletion(cascading).blocking())
                .isEmpty();
    }

    @Test
    void deletion_requirementsInManifests_areFound() {
        Scene.Id scene = studio.scene(1);
        studio.edge(REQUIRES_CHARACTER, scene, hero)
                .records(new GraphRecords(
                        true,
                        List.of(new GraphRecords.Manifest(
                                "9",
                                Optional.of(scene),
                                Optional.empty(),
                                List.of(hero),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(new GraphRecords.InstanceRequirement(
                                        "hero",
                                        Optional.of(hero),
                                        false,
                                        Optional.empty(),
                                        java.util.OptionalDouble.empty(),
                                        false)))),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));

        assertThat(deletion(hero).dangling())
                .extracting(DeletionReport.Place::path)
                .contains("instance_requirements.hero");
    }

    @Test
    void deletion_outsideReference_isUnsafe_andAForeignKeyThereBlocks() {
        Scene.Id scene = studio.scene(1);
        GameNpc.Id npc = studio.npc(3);
        studio.records(new GraphRecords(
                true,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        new GraphRecords.OutsideReference("game_hotspots", "4", "linked_scene_id", scene),
                        new GraphRecords.OutsideReference("game_hotspots", "5", "meta.action.npc_id", npc))));

        assertThat(deletion(scene).blocking())
                .extracting(DeletionReport.Place::rowId)
                .containsExactly("4");
        assertThat(deletion(npc).outside())
                .extracting(DeletionReport.Place::rowId)
                .containsExactly("5");
        assertThat(deletion(npc).verdict()).isEqualTo(Verdict.UNSAFE);
    }

    @Test
    void deletion_missingTableOrUnreadableReference_isUnknown() {
        studio.coverage(coverage(TABLES.stream()
                .filter(table -> !table.equals("character_usage"))
                .toList()));
        assertThat(deletion(hero).verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(deletion(hero).unknowns()).containsExactly("table character_usage is ABSENT");

        studio.coverage(coverage(TABLES))
                .unresolved(new UnresolvedReference(
                        UnresolvedReference.Reason.MALFORMED,
                        "generations",
                        "1",
                        "canonical_params.character_refs[0]",
                        "generations.canonical_params.character_refs",
                        "npc:x",
                        List.of(EdgeKind.INVOLVES_CHARACTER),
                        Optional.of(new Generation.Id(1)),
                        List.of()));
        assertThat(deletion(hero).verdict()).isEqualTo(Verdict.UNKNOWN);
        studio.unresolved();
        assertThat(deletion(hero).verdict()).isEqualTo(Verdict.SAFE);
    }

    @Test
    void deletion_filteredGraph_isNeverSafe() {
        assertThat(studio.build()
                        .filter(GraphFilter.active())
                        .node(hero)
                        .deletion()
                        .verdict())
                .isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void deletion_keptAlive_isWhatNoOtherRootReaches() {
        CharacterInstance.Id instance = studio.instance(hero, world);
        GameNpc.Id npc = studio.npc(1);
        GameNpc.Id sharedNpc = studio.npc(2);
        CharacterTemplate.Id other = studio.template("other");
        Asset.Id own = studio.asset(1);
        Asset.Id onSet = studio.asset(2);
        Generation.Id made = studio.generation(1);
        PromptVersion.Id prompt = studio.prompt(50);
        studio.link(instance, npc, 1)
                .link(instance, sharedNpc, 1)
                .edge(EdgeKind.LEGACY_NPC, other, sharedNpc)
                .edge(DEPICTS, own, instance)
                .edge(DEPICTS, onSet, instance)
                .edge(CONTAINS_ASSET, studio.scene(1), onSet)
                .edge(GENERATED_BY, own, made)
                .edge(USES_PROMPT, made, prompt);

        assertThat(deletion(hero).keptAlive())
                .extracting(GraphNode::id)
                .containsExactly(instance, npc, own, made, prompt);
        assertThat(deletion(own).keptAlive()).extracting(GraphNode::id).containsExactly(made, prompt);
    }

    @Test
    void rename_keysInManifestsAndPrompts_areFoundWithTheirCertainty() {
        PromptVersion.Id prompt = studio.prompt(50);
        Scene.Id scene = studio.scene(1);
        studio.edge(USES_CHARACTER, prompt, hero, EvidenceSource.PROMPT_TEXT)
                .edge(APPEARS_IN, hero, scene, EvidenceSource.SCENE_META_TAG)
                .records(new GraphRecords(
                        true,
                        List.of(new GraphRecords.Manifest(
                                "9",
                                Optional.of(scene),
                                Optional.empty(),
                                List.of(),
                                List.of(),
                                Stream.of("hero", "character:" + hero.uuid())
                                        .map(key -> new GraphRecords.RoleEntry(
                                                key,
                                                Optional.of(hero),
                                                Optional.of("lead"),
                                                Optional.empty(),
                                                List.of()))
                                        .toList(),
                                List.of(),
                                List.of())),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
        CharacterGraph graph = studio.build();

        RenameReport report = graph.character(hero).rename();

        List<String> places = new ArrayList<>();
        report.places().forEach(place -> places.add(place.certainty() + " " + place.table()));
        assertThat(places)
                .containsExactly("SURE scene_character_manifests", "AS_A_RULE prompt_versions", "POSSIBLE game_scenes");
    }
}
