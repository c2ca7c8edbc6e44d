package io.charactergraph.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaTest {

    private final Schema schema = Schema.standard();

    @Test
    void edges_areOfKindsAndSourcesOfTheModel() {
        List<String> kinds =
                Arrays.stream(EdgeKind.values()).map(EdgeKind::wireType).toList();
        List<String> sources =
                Arrays.stream(EvidenceSource.values()).map(Enum::name).toList();

        assertThat(schema.places())
                .hasSizeGreaterThan(85)
                .allSatisfy(place -> assertThat(place.edges()).allSatisfy(edge -> {
                    assertThat(kinds).contains(edge.kind());
                    assertThat(sources).contains(edge.source());
                }));
    }

    @Test
    void edges_eachHaveASentenceWithBothEnds() {
        assertThat(schema.places())
                .allSatisfy(place -> assertThat(place.edges())
                        .allSatisfy(edge -> assertThat(edge.sentence()).contains("{from}", "{to}")));
    }

    @Test
    void sources_allHaveAPlace() {
        for (EvidenceSource source : EvidenceSource.values()) {
            if (source != EvidenceSource.EXTENSION) {
                assertThat(schema.ofSource(source.name())).as(source.name()).isNotEmpty();
            }
        }
    }

    @Test
    void places_ofNoEdge_sayWhatBecomesOfThem() {
        assertThat(schema.places())
                .allSatisfy(place -> assertThat(place.edges().isEmpty())
                        .as(place.toString())
                        .isEqualTo(place.use() != Place.Use.EDGE));
    }

    @Test
    void redactedPlaces_areThoseInDetailsThatNameARatedRow() {
        assertThat(schema.places())
                .filteredOn(Place::isRedacted)
                .extracting(Place::written)
                .containsExactlyInAnyOrder(
                        "game_npcs.personality.identity.primaryPortraitAssetId",
                        "game_npcs.personality.identity.primaryBodyAssetId",
                        "game_npcs.personality.identity.clips.asset_id",
                        "game_npcs.meta.identity.primaryPortraitAssetId",
                        "game_npcs.meta.identity.primaryBodyAssetId",
                        "game_npcs.meta.identity.clips.asset_id",
                        "assets.tags",
                        "assets.media_metadata.character_linkage.scene_id",
                        "generations.canonical_params.scene_id",
                        "generations.canonical_params.scene_context.from_scene.id",
                        "generations.canonical_params.scene_context.to_scene.id",
                        "generations.inputs.asset_id",
                        "generations.inputs.scene_id");
    }

    @ParameterizedTest
    @CsvSource({
        "game_scenes, meta.npc_id, meta.npc_id, true",
        "game_scenes, meta.npc_id, meta.npcId, true",
        "game_scenes, meta.npc_id, meta.npc, false",
        "game_scenes, meta.npc_id, meta.npc_id.x, false",
        "game_scenes, meta.character_roles.{}[], meta.characterRoles.a.b, true",
        "game_scenes, meta.cast[].defaultNpcId, meta.cast, true",
        "game_scenes, meta.cast.{}.defaultNpcId, meta.cast.bar.tender.default_npc_id, true",
        "game_scenes, meta.cast.{}.defaultNpcId, meta.cast.bartender.role, false",
        "assets, tags[], tags, true"
    })
    void proves_knowsThePathOfEvidence(String table, String place, String path, boolean proves) {
        Place found = schema.places(StudioTable.find(table).orElseThrow()).stream()
                .filter(each -> each.path().equals(place))
                .findFirst()
                .orElseThrow();

        assertThat(found.proves(path)).isEqualTo(proves);
    }

    @Test
    void basis_isTheWeakestOfThePlacesOfASource() {
        assertThat(schema.basisOf("CAPABILITY")).isEqualTo(Basis.JSON);
        assertThat(schema.basisOf("NPC_LINK")).isEqualTo(Basis.FOREIGN_KEY);
        assertThat(schema.basisOf("USAGE_ROW")).isEqualTo(Basis.COLUMN);
        assertThat(schema.basisOf("ASSET_TAG")).isEqualTo(Basis.TAG);
        assertThat(schema.basisOf("PROMPT_TEXT")).isEqualTo(Basis.TEXT);
        assertThatThrownBy(() -> schema.basisOf("NOBODY"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NOBODY");
    }

    @Test
    void place_inAColumnThatIsNotRead_isRefused() {
        assertThatThrownBy(() -> Place.at(StudioTable.ASSETS, "owner", ReferenceForm.ASSET)
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("path: owner is no column of assets; add the column to StudioTable");
    }
}
