package io.charactergraph.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.charactergraph.CharacterGraph;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.SceneRole;
import io.charactergraph.query.UsageStats;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Corners of the conventions that are settled by the specification's readings. */
class EdgeCasesTest {

    private static StudioRows.Builder studio() {
        return StudioRows.builder()
                .table("characters", List.of("id", "character_id"))
                .row("game_npcs", Map.of("id", "1", "name", "The Watch"));
    }

    private static CharacterGraph load(StudioRows.Builder studio) {
        return CharacterGraph.load(RowsSource.of(studio.build()));
    }

    private static List<String> unresolved(CharacterGraph graph) {
        return graph.tables().unresolved().all().stream()
                .map(reference -> reference.reason() + " " + reference.path())
                .toList();
    }

    @Test
    void castObject_withABlankKey_isMalformedAndItsNpcAppears() {
        CharacterGraph graph =
                load(studio().row("game_scenes", Map.of("id", "3", "meta", "{\"cast\":{\" \":{\"defaultNpcId\":1}}}")));

        assertThat(unresolved(graph)).containsExactly("MALFORMED meta.cast. ");
        assertThat(graph.typed().edges())
                .extracting(GraphEdge::kind, GraphEdge::source)
                .containsExactly(tuple(EdgeKind.APPEARS_IN, EvidenceSource.SCENE_META_CAST));
    }

    @Test
    void olderNpcs_besideANewerPlaceThatNamesNone_areRead() {
        CharacterGraph graph = load(studio().row(
                        "generations",
                        Map.of(
                                "id", "5",
                                "canonical_params", "{\"social_context\":{\"npcIds\":[]}}",
                                "raw_params", "{\"social_context\":{\"npcIds\":[1]}}"))
                .row(
                        "generations",
                        Map.of(
                                "id", "6",
                                "canonical_params", "{\"social_context\":{\"npcIds\":[2]}}",
                                "raw_params", "{\"social_context\":{\"npcIds\":[1]}}"))
                .row(
                        "generations",
                        Map.of(
                                "id", "7",
                                "canonical_params", "{\"social_context\":{\"npcIds\":[]}}",
                                "raw_params", "{\"social_context\":[]}")));

        assertThat(graph.typed().edges())
                .singleElement()
                .satisfies(edge -> assertThat(edge.from()).hasToString("generation:5"));
        assertThat(unresolved(graph))
                .containsExactly(
                        "DANGLING canonical_params.social_context.npcIds[0]", "MALFORMED raw_params.social_context");
    }

    @Test
    void olderParameters_beyondTheLimits_areReported() {
        String deep = "[".repeat(10_001) + "]".repeat(10_001);
        CharacterGraph graph = load(studio().row(
                        "generations",
                        Map.of("id", "5", "canonical_params", "{}", "raw_params", "{\"a\":" + deep + "}"))
                .row("generations", Map.of("id", "6", "canonical_params", "{}", "raw_params", "[]")));

        assertThat(unresolved(graph)).containsExactly("MALFORMED raw_params");
    }

    @Test
    void timestamps_ofAnyYear_areRead() {
        CharacterGraph graph = load(StudioRows.builder()
                .row("characters", Map.of("id", id(1), "last_used_at", "0044-03-15 12:00:00 BC"))
                .row("characters", Map.of("id", id(2), "last_used_at", "12026-01-01 00:00:00.5"))
                .row("characters", Map.of("id", id(3), "last_used_at", "infinity")));

        assertThat(graph.usage().all())
                .extracting(UsageStats::lastUsed)
                .containsExactly(
                        Optional.of(Instant.parse("-0043-03-15T12:00:00Z")),
                        Optional.of(Instant.parse("+12026-01-01T00:00:00.5Z")),
                        Optional.empty());
    }

    @Test
    void importance_isOfTheManifestThatIsInfinitelyLate() {
        CharacterGraph graph = load(studio().row("game_scenes", Map.of("id", "3"))
                .row("scene_character_manifests", manifest(1, "secondary", "2026-01-01 00:00:00"))
                .row("scene_character_manifests", manifest(2, "primary", "infinity"))
                .row("scene_character_manifests", manifest(3, "background", "-infinity")));

        assertThat(graph.require(new SceneRole.Id(3, "lead")))
                .isInstanceOfSatisfying(
                        SceneRole.class, role -> assertThat(role.importance()).contains("primary"));
    }

    private static Map<String, String> manifest(int id, String importance, String updatedAt) {
        return Map.of(
                "id",
                Integer.toString(id),
                "scene_id",
                "3",
                "character_roles",
                "{\"a\":{\"role\":\"lead\",\"importance\":\"" + importance + "\"}}",
                "updated_at",
                updatedAt);
    }

    private static String id(int number) {
        return "00000000-0000-4000-8000-00000000000" + number;
    }
}
