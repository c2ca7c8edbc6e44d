package io.charactergraph.testkit.assertions;

import static io.charactergraph.testkit.assertions.GraphAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.charactergraph.CharacterGraph;
import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.TableCoverage.Status;
import io.charactergraph.model.UnresolvedReference.Reason;
import io.charactergraph.query.AssetReason;
import io.charactergraph.query.GenerationReason;
import io.charactergraph.query.Way;
import io.charactergraph.schema.Basis;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.testkit.SampleGraph;
import io.charactergraph.testkit.StudioFixture;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class GraphAssertionsTest {

    private static final String OPHELIA = "character:0a000000-0000-4000-8000-000000000001";

    private final StudioFixture studio = StudioFixture.create()
            .template("ophelia")
            .template("laertes")
            .world("noir")
            .instance("ophelia", "noir")
            .npc("Marla")
            .syncsWith("ophelia@noir", "Marla")
            .priority(10)
            .scene("To be")
            .role("To be", "protagonist", "ophelia@noir")
            .requiresCharacter("To be", "ophelia")
            .scene("Nunnery")
            .appearsIn("ophelia", "Nunnery")
            .asset("portrait")
            .rating("sfw")
            .depicts("portrait", "ophelia")
            .generation("job")
            .involvesCharacter("job", "ophelia");

    private final CharacterGraph graph = studio.graph();

    @Test
    void graph_thatIsAsExpected_passes() {
        assertThat(SampleGraph.EMPTY.graph()).isEmpty();
        assertThat(graph)
                .hasNode("ophelia", "ophelia@noir", "scene:game:1", "npc:1")
                .doesNotHaveNode("horatio")
                .hasNodes(2, NodeKind.CHARACTER_TEMPLATE)
                .hasEdge("portrait", EdgeKind.DEPICTS, "ophelia")
                .hasEdge("portrait", EdgeKind.DEPICTS, "ophelia", EvidenceSource.ASSET_LINKAGE)
                .doesNotHaveEdge("portrait", EdgeKind.DEPICTS, "laertes")
                .hasNoUnresolvedReferences()
                .hasSameContentAs(studio.graph())
                .holdsInvariants();
        assertThat(graph)
                .node("portrait")
                .isOfKind(NodeKind.ASSET)
                .hasId("asset:1")
                .hasLabel("portrait")
                .isRated("sfw");
        assertThat(graph).node("ophelia").isActive().isNotRated();
    }

    @Test
    void hasNode_ofAnUnknown_tellsTheNearest() {
        assertFails(() -> assertThat(graph).hasNode("ofelia"), """

                Expecting graph to have node
                  ofelia
                but it has not; the nearest are ophelia, Ophelia, Marla""");
        assertFails(() -> assertThat(graph).hasNode("scene:game:7"), """

                Expecting graph to have node
                  scene:game:7
                but it has not; the nearest are scene:game:2, scene:game:1""");
    }

    @Test
    void hasNode_ofALabelThatSeveralHave_asksForTheId() {
        CharacterGraph twins = studio.npc("7").with("name", "Marla").asset("x").graph();

        assertFails(() -> assertThat(twins).hasNode("Marla"), """

                Expecting graph to have node
                  Marla
                but several are called so; name one by its id
                  Marla [npc:1]
                  Marla [npc:7]""");
    }

    @Test
    void doesNotHaveNode_ofANode_showsIt() {
        assertFails(() -> assertThat(graph).doesNotHaveNode("To be"), """

                Expecting graph not to have node
                  To be
                but it has
                  To be [scene:game:1]""");
    }

    @Test
    void hasNodes_ofAnotherCount_listsThem() {
        assertFails(() -> assertThat(graph).hasNodes(1, NodeKind.SCENE), """

                Expecting graph to have 1 nodes of kind scene, but it has 2
                  To be [scene:game:1]
                  Nunnery [scene:game:2]""");
        assertFails(() -> assertThat(StudioFixture.create().npc("Stan").graph()).isEmpty(), """

                Expecting graph to be empty, but it has 1 nodes
                  Stan [npc:1]""");
    }

    @Test
    void hasEdge_thatIsNotThere_showsWhatComesNear() {
        assertFails(() -> assertThat(graph).hasEdge("portrait", EdgeKind.DEPICTS, "laertes"), """

                Expecting graph to have edge
                  portrait [asset:1] depicts Laertes [character:0a000000-0000-4000-8000-000000000002]
                but of these two it has only
                  portrait [asset:1] depicts Ophelia [%s]""".formatted(OPHELIA));
        assertFails(() -> assertThat(graph).hasEdge("ophelia", EdgeKind.APPEARS_IN, "portrait"), """

                Expecting graph to have edge
                  Ophelia [%s] appears_in portrait [asset:1]
                but of these two it has only
                  portrait [asset:1] depicts Ophelia [%s]""".formatted(
                        OPHELIA, OPHELIA));
        assertFails(
                () -> assertThat(graph).hasEdge("portrait", EdgeKind.DEPICTS, "ophelia", EvidenceSource.ASSET_TAG),
                """

                Expecting graph to have edge
                  portrait [asset:1] depicts Ophelia [%s] from [ASSET_TAG]
                but it has it only from
                  ASSET_LINKAGE""".formatted(OPHELIA));
        assertFails(() -> assertThat(graph).hasEdge("laertes", EdgeKind.REFERENCES, "laertes"), """

                Expecting graph to have edge
                  Laertes [character:0a000000-0000-4000-8000-000000000002] references Laertes \
                [character:0a000000-0000-4000-8000-000000000002]
                but neither of the two has any edge""");
        assertFails(() -> assertThat(graph).doesNotHaveEdge("portrait", EdgeKind.DEPICTS, "ophelia"), """

                Expecting graph not to have edge, but it has
                  asset:1 depicts character:0a00…0001 (assets 1, media_metadata.character_linkage.character_template_id)""");
    }

    @Test
    void hasNoUnresolvedReferences_whenThereAreSome_listsThem() {
        CharacterGraph wrong = studio.at("To be")
                .withJson("meta.character_roles.rival", "\"character:ofelia\"")
                .graph();

        assertFails(() -> assertThat(wrong).hasNoUnresolvedReferences(), """

                Expecting graph to have no unresolved references, but it has 1
                  DANGLING game_scenes 1, meta.character_roles.rival: 'character:ofelia'""");
        assertThat(wrong.tables().unresolved())
                .hasSize(1)
                .contains(Reason.DANGLING, "game_scenes", 1, "meta.character_roles.rival");
        assertFails(
                () -> assertThat(wrong.tables().unresolved())
                        .contains(Reason.MALFORMED, "game_scenes", 1, "meta.npc_id"),
                """

                Expecting an unresolved reference
                  MALFORMED game_scenes 1, meta.npc_id
                but there are only
                  DANGLING game_scenes 1, meta.character_roles.rival: 'character:ofelia'""");
        assertFails(() -> assertThat(wrong.tables().unresolved()).isEmpty(), """

                Expecting 0 unresolved references, but they are 1
                  DANGLING game_scenes 1, meta.character_roles.rival: 'character:ofelia'""");
    }

    @Test
    void node_otherwise_showsWhatItHas() {
        assertFails(() -> assertThat(graph).node("portrait").isRated("R"), """

                Expecting node
                  portrait [asset:1]
                to have rating
                  R
                but it has
                  sfw""");
        assertFails(() -> assertThat(graph.require(studio.id("ophelia"))).isInactive(), """

                Expecting node
                  Ophelia [%s]
                to have activity
                  inactive
                but it has
                  active""".formatted(OPHELIA));
    }

    @Test
    void edge_otherwise_showsWhatItHas() {
        GraphEdge link =
                graph.typed().inEdges(studio.id("Marla"), EdgeKind.SYNCS_WITH).get(0);

        assertThat(link)
                .isOfKind(EdgeKind.SYNCS_WITH)
                .leads("instance:0b000000-0000-4000-8000-000000000001", "npc:1")
                .comesFrom(EvidenceSource.NPC_LINK)
                .isBasedOn(Basis.FOREIGN_KEY)
                .isProvedBy("character_npc_links", "0c000000-0000-4000-8000-000000000001", "id")
                .carries(new EdgeDetail.NpcLink(true, Optional.of("bidirectional"), 10, false));
        assertFails(() -> assertThat(link).isBasedOn(Basis.TAG), """

                Expecting edge
                  instance:0b00…0001 syncs_with npc:1 (character_npc_links 0c00…0001, id)
                to have basis
                  TAG
                but it has
                  FOREIGN_KEY""");
        assertFails(() -> assertThat(link).standsInSceneNode(3), """

                Expecting edge
                  instance:0b00…0001 syncs_with npc:1 (character_npc_links 0c00…0001, id)
                to have scene node
                  OptionalInt[3]
                but it has
                  OptionalInt.empty""");
    }

    @Test
    void scenes_otherwise_showAllThatThereAre() {
        assertThat(graph.findScenesForCharacter(studio.character("ophelia")))
                .hasSize(2)
                .contains("To be")
                .containsExactly("To be", "scene:game:2")
                .doesNotContain("Closet")
                .containsFound("Nunnery", Way.DIRECT)
                .containsInRoles("To be", "protagonist")
                .containsRequired("To be");
        assertThat(graph.findScenesForCharacter(studio.character("laertes"))).isEmpty();
        assertFails(
                () -> assertThat(graph.findScenesForCharacter(studio.character("ophelia")))
                        .contains("Nunery"),
                """

                Expecting scenes of Ophelia [%s] to contain
                  Nunery
                but they are
                  To be [scene:game:1]  [DIRECT, VIA_INSTANCE] in roles [protagonist] required
                  Nunnery [scene:game:2]  [DIRECT]
                the nearest are Nunnery, To be""".formatted(OPHELIA));
        assertFails(
                () -> assertThat(graph.findScenesForCharacter(studio.character("ophelia")))
                        .containsExactly("Nunnery"),
                """

                Expecting scenes of Ophelia [%s] to be exactly
                  Nunnery
                but they are
                  To be [scene:game:1]  [DIRECT, VIA_INSTANCE] in roles [protagonist] required
                  Nunnery [scene:game:2]  [DIRECT]""".formatted(OPHELIA));
        assertFails(
                () -> assertThat(graph.findScenesForCharacter(studio.character("ophelia")))
                        .containsFound("Nunnery", Way.VIA_NPC),
                """

                Expecting of scenes of Ophelia [%s]
                  Nunnery [scene:game:2]
                to be found
                  [VIA_NPC]
                but it is
                  [DIRECT]""".formatted(OPHELIA));
        assertFails(
                () -> assertThat(graph.findScenesForCharacter(studio.character("laertes")))
                        .contains("To be"),
                """

                Expecting scenes of Laertes [character:0a000000-0000-4000-8000-000000000002] to contain
                  To be
                but there are none""");
        assertFails(
                () -> assertThat(graph.findScenesForCharacter(studio.character("ophelia")))
                        .doesNotContain("Nunnery"),
                """

                Expecting scenes of Ophelia [%s] not to contain
                  Nunnery
                but there is
                  Nunnery [scene:game:2]  [DIRECT]""".formatted(OPHELIA));
    }

    @Test
    void assetsAndGenerations_otherwise_showTheirReasons() {
        assertThat(graph.findAssetsForCharacter(studio.character("ophelia")))
                .containsExactly("portrait")
                .containsFound("portrait", AssetReason.DEPICTS);
        assertThat(graph.findGenerationsForCharacter(studio.character("ophelia")))
                .containsFound("job", GenerationReason.INVOLVES);
        assertFails(
                () -> assertThat(graph.findAssetsForCharacter(studio.character("ophelia")))
                        .isEmpty(),
                """

                Expecting no assets of Ophelia [%s], but they are
                  portrait [asset:1]  [DEPICTS] [DIRECT]""".formatted(OPHELIA));
        assertFails(
                () -> assertThat(graph.findGenerationsForCharacter(studio.character("ophelia")))
                        .hasSize(2),
                """

                Expecting 2 generations of Ophelia [%s], but they are 1
                  job [generation:1]  [INVOLVES] [DIRECT]""".formatted(OPHELIA));
    }

    @Test
    void npcCharacters_otherwise_showTheirLinks() {
        GameNpc.Id marla = studio.id("Marla", GameNpc.Id.class);

        assertThat(graph.findCharactersForNpc(marla))
                .containsExactly("ophelia@noir")
                .containsWithPriority("ophelia@noir", 10)
                .hasExactlyTemplates("ophelia");
        assertFails(() -> assertThat(graph.findCharactersForNpc(marla)).containsWithPriority("ophelia@noir", 3), """

                Expecting of instances of Marla [npc:1]
                  ophelia@noir [instance:0b000000-0000-4000-8000-000000000001]
                to be found
                  with priority 3
                but it is
                  with priority 10""");
        assertFails(() -> assertThat(graph.findCharactersForNpc(marla)).hasExactlyTemplates("laertes"), """

                Expecting templates of Marla [npc:1] to be exactly
                  laertes
                but they are
                  Ophelia [%s]""".formatted(
                        OPHELIA));
    }

    @Test
    void coverage_otherwise_showsTheTable() {
        CharacterGraph part =
                CharacterGraph.load(LoadOptions.standard().withoutTables(StudioTable.SCENES), studio.source());

        assertThat(graph.tables().coverage()).isWhole().hasRowsRead("characters", 2);
        assertThat(part.tables().coverage()).has("scenes", Status.LEFT_OUT);
        assertFails(() -> assertThat(part.tables().coverage()).isWhole(), """

                Expecting all tables to be read whole, but
                  scenes is LEFT_OUT""");
        assertFails(() -> assertThat(graph.tables().coverage()).has("scenes", Status.ABSENT), """

                Expecting table scenes to be ABSENT, but
                  scenes is WHOLE""");
        assertFails(() -> assertThat(graph.tables().coverage()).hasRowsRead("character_npc_links", 2), """

                Expecting 2 rows of character_npc_links to be read, but they are 1:
                  0 made a node, 1 only edges, 0 nothing""");
        assertFails(() -> assertThat(graph.tables().coverage()).hasRowsRead("charcters", 2), """

                Expecting a table charcters, but the studio has none; the nearest are characters, assets, character_usage""");
    }

    @Test
    void diff_otherwise_tellsTheStory() {
        CharacterGraph later =
                studio.fillsRole("laertes", "To be", "protagonist").npc("Stan").graph();

        assertThat(graph.diff(studio.graph()))
                .hasAddedExactly("Stan")
                .hasRemovedExactly()
                .hasSentences(
                        "Laertes [character:0a000000-0000-4000-8000-000000000002] gained scene To be [scene:game:1].");
        assertFails(() -> assertThat(graph.diff(later)).hasRemovedExactly("Marla"), """

                Expecting the nodes removed to be exactly
                  Marla
                but there are none""");
        assertThat(catchThrowable(() -> assertThat(graph.diff(later)).hasSentences("Laertes gained a scene.")))
                .hasMessageStartingWith("""

                        Expecting the story to contain
                          Laertes gained a scene.
                        but the nearest sentence is
                          Laertes [character:""");
        assertThat(catchThrowable(() -> assertThat(graph.diff(later)).isEmpty()))
                .hasMessageStartingWith("\nExpecting no difference, but\n  Nodes: 1 added, 0 removed");
        assertThat(catchThrowable(() -> assertThat(later).hasSameContentAs(graph)))
                .hasMessageStartingWith(
                        "\nExpecting graph to have the same content as the other; from the other to it:\n"
                                + "  Nodes: 1 added, 0 removed");
    }

    @Test
    void softly_failuresAreToldTogether() {
        Throwable failure = catchThrowable(() -> GraphSoftAssertions.assertGraphSoftly(softly -> {
            softly.assertThat(graph).hasNode("horatio").hasNodes(9, NodeKind.WORLD);
            softly.assertThat(graph.findScenesForCharacter(studio.character("laertes")))
                    .hasSize(1);
            softly.assertThat(graph.tables().coverage()).isWhole();
            softly.assertThat(1).isEqualTo(2);
        }));

        assertThat(failure)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("(4 failures)")
                .hasMessageContaining("horatio")
                .hasMessageContaining("Expecting graph to have 9 nodes of kind world, but it has 1")
                .hasMessageContaining("Expecting 1 scenes of Laertes")
                .hasMessageContaining("expected: 2");
    }

    @Test
    void softly_goingOnWithANode_isSoftToo() {
        Throwable failure = catchThrowable(() -> GraphSoftAssertions.assertGraphSoftly(softly -> {
            softly.assertThat(graph).node("laertes").hasLabel("Leartes").isInactive();
            softly.assertThat(graph).node("horatio").hasLabel("Horatio");
            softly.assertThat(graph).node("laertes").hasLabel("Laertes");
        }));

        assertThat(failure)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("(4 failures)")
                .hasMessageContaining("to have label\n  Leartes\nbut it has\n  Laertes")
                .hasMessageContaining("to have activity\n  inactive\nbut it has\n  active")
                .hasMessageContaining("Expecting graph to have node\n  horatio\nbut it has not")
                .hasMessageContaining("[node horatio] \nExpecting actual not to be null");
    }

    private static void assertFails(ThrowingCallable assertion, String message) {
        assertThat(catchThrowable(assertion)).isInstanceOf(AssertionError.class).hasMessage(message);
    }
}
