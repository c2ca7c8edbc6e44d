package io.charactergraph.examples;

import static io.charactergraph.testkit.assertions.GraphAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.charactergraph.CharacterGraph;
import io.charactergraph.check.RuleSet;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.GameNpc;
import io.charactergraph.query.AssetReason;
import io.charactergraph.testkit.SampleGraph;
import io.charactergraph.testkit.StudioFixture;
import io.charactergraph.testkit.assertions.GraphSoftAssertions;
import io.charactergraph.testkit.content.Baseline;
import io.charactergraph.testkit.content.BaselineMode;
import io.charactergraph.testkit.content.ContentTests;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The code in {@code docs/testing.md} that stands nowhere else, and what it prints there. */
class TestingDocTest {

    private final Printed out = new Printed();

    @Test
    void firstFailure() {
        StudioFixture studio = StudioFixture.create()
                .world("noir")
                .template("ophelia")
                .instance("ophelia", "noir")
                .scene("To be")
                .role("To be", "protagonist", "ophelia@noir")
                .scene("Nunnery");
        CharacterGraph graph = studio.graph();

        fails(() -> assertThat(graph.findScenesForCharacter(studio.character("ophelia")))
                .containsExactly("To be", "Nunnery"));
    }

    @Test
    void fixture() {
        StudioFixture studio = StudioFixture.create();
        CharacterGraph graph = studio.template("ophelia")
                .world("2")
                .instance("ophelia", "2")
                .npc("Marla")
                .syncsWith("ophelia@2", "Marla")
                .priority(10)
                .scene("To be")
                .rating("sfw")
                .role("To be", "protagonist", "ophelia@2")
                .role("To be", "bystander")
                .requiresCharacter("To be", "ophelia")
                .asset("portrait")
                .depicts("portrait", "ophelia", EvidenceSource.ASSET_TAG)
                .containsAsset("To be", "portrait")
                .prompt("Portraits")
                .generation("job")
                .usesPrompt("job", "Portraits")
                .graph();

        GameNpc.Id marla = studio.id("Marla", GameNpc.Id.class);
        CharacterRef ophelia = studio.character("ophelia");

        assertThat(graph.findCharactersForNpc(marla)).containsWithPriority("ophelia@2", 10);
        assertThat(graph.findAssetsForCharacter(ophelia))
                .containsFound("portrait", AssetReason.DEPICTS, AssetReason.SCENE);
    }

    @Test
    void javadoc() {
        CharacterGraph graph = StudioFixture.create()
                .world("noir")
                .template("ophelia")
                .instance("ophelia", "noir")
                .npc("Marla")
                .syncsWith("ophelia@noir", "Marla")
                .priority(10)
                .scene("To be")
                .role("To be", "protagonist", "ophelia@noir")
                .asset("portrait")
                .depicts("portrait", "ophelia")
                .graph();

        assertThat(graph).hasEdge("ophelia@noir", EdgeKind.SYNCS_WITH, "Marla").hasNoUnresolvedReferences();
    }

    @Test
    void malformed() {
        CharacterGraph faulty = StudioFixture.create()
                .template("ophelia")
                .inactive()
                .with("display_name", "Ofelia")
                .scene("To be")
                .withJson("meta.character_roles", "{\"rival\": \"character:nobody\"}")
                .row("game_hotspots", "linked_scene_id", 99)
                .graph();

        out.print(faulty.tables().unresolved());

        out.standsIn("docs/testing.md");
    }

    @Test
    void mistake() {
        StudioFixture studio =
                StudioFixture.create().template("ophelia").npc("Marla").scene("To be");

        fails(() -> studio.appearsIn("ofelia", "To be"));
        fails(() -> studio.appearsIn("Marla", "To be", EvidenceSource.SCENE_META_TAG));
    }

    @Test
    void assertions() {
        CharacterGraph graph = SampleGraph.HAMLET.graph();
        CharacterRef ophelia = CharacterRef.parse("ophelia");

        assertThat(graph).hasEdge("ophelia", EdgeKind.REFERENCES, "hamlet").hasNoUnresolvedReferences();
        assertThat(graph).node("scene:game:31").hasLabel("3.1 To be").isRated("romantic");
        assertThat(graph.findScenesForCharacter(ophelia))
                .contains("3.1 To be")
                .doesNotContain("5.2 The rest is silence");
        assertThat(graph.tables().coverage()).isWhole();
        assertThat(graph.check()).hasNothingOf("role-unfilled", "dangling-reference");

        GraphSoftAssertions.assertGraphSoftly(softly -> {
            softly.assertThat(graph).hasNode("ophelia", "hamlet");
            softly.assertThat(graph.findAssetsForCharacter(ophelia)).contains("asset:105");
        });

        fails(() -> assertThat(graph).hasEdge("ophelia", EdgeKind.EVOLVED_FROM, "hamlet"));
    }

    @Test
    void contentFailure() {
        CharacterGraph graph = StudioFixture.create()
                .scene("To be")
                .role("To be", "falseFriend")
                .graph();

        fails(() -> ContentTests.of(graph)
                .rules(RuleSet.standard().only("role-name"))
                .baseline(Baseline.of(Path.of("src/test/known-findings.txt"), BaselineMode.READ_ONLY))
                .byRule()
                .forEach(test -> {
                    try {
                        test.getExecutable().execute();
                    } catch (RuntimeException | Error e) {
                        throw e;
                    } catch (Throwable e) {
                        throw new IllegalStateException(e);
                    }
                }));
    }

    /** That it fails with what the document shows. */
    private static void fails(ThrowingCallable code) {
        String message = catchThrowable(code).getMessage().strip() + "\n";
        assertThat(Documents.blocks("docs/testing.md", "text")).contains(message);
    }
}
