package io.charactergraph.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charactergraph.CharacterGraph;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.model.Asset;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.query.DeletionReport;
import io.charactergraph.schema.Attribute;
import io.charactergraph.schema.Place;
import io.charactergraph.schema.PlaceEdge;
import io.charactergraph.schema.ReferenceForm;
import io.charactergraph.schema.Schema;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A convention is one entry of the schema: everything else follows from it. */
class OneMorePlaceTest {

    private static final Place BANNER = Place.at(
                    StudioTable.GAME_NPCS, "personality.identity.bannerAssetId", ReferenceForm.ASSET)
            .carries(Attribute.constant("banner"))
            .makes(PlaceEdge.toNamed("expresses_as", "NPC_IDENTITY", "NPC {from} has the banner {to}"))
            .build();
    private static final GameNpc.Id NPC = new GameNpc.Id(1);
    private static final Asset.Id SHOWN = new Asset.Id(10);
    private static final Asset.Id HIDDEN = new Asset.Id(11);

    private static CharacterGraph load(Schema schema, String banner) {
        StudioRows.Builder rows = StudioRows.builder();
        List.of("characters", "game_npcs", "assets").forEach(rows::table);
        add(rows, "characters", Map.of("id", "00000000-0000-4000-8000-000000000001", "character_id", "hero"));
        add(
                rows,
                "game_npcs",
                Map.of(
                        "id",
                        "1",
                        "name",
                        "Bartender",
                        "personality",
                        "{\"identity\": {\"bannerAssetId\": " + banner + "}}"));
        add(rows, "assets", Map.of("id", "10", "content_rating", "general"));
        add(rows, "assets", Map.of("id", "11", "content_rating", "explicit"));
        return CharacterGraph.load(LoadOptions.standard().withSchema(schema), RowsSource.of(rows.build()));
    }

    private static void add(StudioRows.Builder rows, String table, Map<String, String> row) {
        rows.row(table, new LinkedHashMap<>(row));
    }

    private static CharacterGraph load(String banner) {
        return load(Schema.standard().with(BANNER), banner);
    }

    @Test
    void standardSchema_readsNothingThere() {
        CharacterGraph graph = load(Schema.standard(), "10");

        assertThat(graph.typed().edges()).isEmpty();
        assertThat(load(Schema.standard(), "999").tables().unresolved().all()).isEmpty();
    }

    @Test
    void edge_isMadeWithRowAndPathOfItsEvidence() {
        for (String banner : List.of("10", "\"10\"", "\"asset:10\"")) {
            List<GraphEdge> edges = load(banner).typed().edges().toList();

            assertThat(edges).singleElement().satisfies(edge -> {
                assertThat(edge.kind()).isEqualTo(EdgeKind.EXPRESSES_AS);
                assertThat(edge.from()).isEqualTo(NPC);
                assertThat(edge.to()).isEqualTo(SHOWN);
                assertThat(edge.source()).isEqualTo(EvidenceSource.NPC_IDENTITY);
                assertThat(edge.detail().attribute()).isEqualTo("banner");
                assertThat(edge.evidence().toString()).isEqualTo("game_npcs 1, personality.identity.bannerAssetId");
            });
        }
    }

    @Test
    void explanation_saysTheSentence() {
        assertThat(load("10").node(SHOWN).users().explain())
                .contains("NPC Bartender has the banner Asset 10 (game_npcs 1, personality.identity.bannerAssetId)");
    }

    @Test
    void deletion_listsThePlace() {
        DeletionReport report = load("10").node(SHOWN).deletion();

        assertThat(report.verdict()).isEqualTo(DeletionReport.Verdict.UNSAFE);
        assertThat(report.dangling())
                .extracting(place -> place.table() + " " + place.rowId() + ", " + place.path())
                .containsExactly("game_npcs 1, personality.identity.bannerAssetId");
    }

    @Test
    void ceiling_takesTheReferenceOutOfDetails() {
        GraphFilter general = GraphFilter.rating("general").includingInactive();
        String shown = load("10")
                .filter(general)
                .node(NPC)
                .fetchDetails()
                .orElseThrow()
                .texts()
                .get("personality");
        String hidden = load("11")
                .filter(general)
                .node(NPC)
                .fetchDetails()
                .orElseThrow()
                .texts()
                .get("personality");

        assertThat(shown).contains("bannerAssetId");
        assertThat(hidden).doesNotContain("bannerAssetId");
        assertThat(load("11").find(HIDDEN)).isPresent();
    }

    @Test
    void unresolved_isReportedWithThePlace() {
        assertThat(load("999").tables().unresolved().all()).singleElement().satisfies(reference -> {
            assertThat(reference.place()).isEqualTo("game_npcs.personality.identity.bannerAssetId");
            assertThat(reference.toString())
                    .isEqualTo("DANGLING game_npcs 1, personality.identity.bannerAssetId: '999'");
            assertThat(reference.kinds()).containsExactly(EdgeKind.EXPRESSES_AS);
        });
    }

    @Test
    void placeInATableWithAReaderOfItsOwn_isRefused() {
        Place inManifest = Place.at(StudioTable.SCENE_CHARACTER_MANIFESTS, "required_characters[]", ReferenceForm.ASSET)
                .build();

        assertThatThrownBy(() -> Schema.standard().with(inManifest))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("scene_character_manifests");
    }
}
