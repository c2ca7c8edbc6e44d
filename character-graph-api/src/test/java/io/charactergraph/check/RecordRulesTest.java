package io.charactergraph.check;

import static io.charactergraph.model.EdgeKind.APPEARS_IN;
import static io.charactergraph.model.EdgeKind.DEPICTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charactergraph.GraphFixture;
import io.charactergraph.model.Asset;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.Scene;
import io.charactergraph.model.UnresolvedReference;
import io.charactergraph.model.World;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** {@code version-behind}, {@code relationship-unmet}, {@code relationship-invalid}, {@code usage-row-stale}. */
class RecordRulesTest {

    private final GraphFixture studio = new GraphFixture();
    private final CharacterTemplate.Id hero = studio.template(
            studio.templateBuilder("hero").version(2).usageCount(1).build());
    private final CharacterTemplate.Id rival = studio.template("rival");
    private final World.Id world = studio.world(1);
    private final CharacterInstance.Id instance = studio.instance(hero, world);
    private final Scene.Id scene = studio.scene(1);
    private final Asset.Id asset = studio.asset(4);

    private Found by(String rule, Rows rows) {
        return Found.by(rule, studio.records(rows.build()));
    }

    @Test
    void versionBehind_olderThanAManifestNeeds_isFound() {
        by("version-behind", new Rows().needs(scene, hero, 1)).nothing();
        by("version-behind", new Rows().needs(scene, hero, 1.5))
                .primaries(instance)
                .severity(Severity.WARNING)
                .at(
                        "scene_character_manifests 1, instance_requirements.hero",
                        "character_instances " + instance.uuid() + ", character_version")
                .sentence()
                .isEqualTo("instance 3 is of version 1, and a manifest needs version 1.5 at least");
        by("version-behind", new Rows().needs(scene, hero, 2).needs(null, hero, 2))
                .primaries(instance, instance);
    }

    @Test
    void versionBehind_requirementInAWorld_asksOnlyThere() {
        by("version-behind", new Rows().needsIn(Optional.of(world), hero, 2)).primaries(instance);
        by("version-behind", new Rows().needsIn(Optional.of(studio.world(2)), hero, 2))
                .nothing();
        by("version-behind", new Rows().needsIn(Optional.empty(), hero, 2)).nothing();
    }

    @Test
    void versionBehind_newerThanItsTemplate_isFound() {
        CharacterTemplate.Id young =
                studio.template(studio.templateBuilder("young").version(0).build());
        CharacterInstance.Id ahead = studio.instance(young);
        by("version-behind", new Rows())
                .primaries(ahead)
                .at("character_instances " + ahead.uuid() + ", character_version")
                .sentence()
                .endsWith("is of version 1, and its template Young has only come to 0");
    }

    @Test
    void relationshipUnmet_byTypeBoundsOrDirection_isFound() {
        Rows rows = new Rows()
                .relates(hero, rival, "rivals", 0.5)
                .relates(rival, hero, "friends")
                .requires(
                        scene,
                        Rows.feels(hero, rival, "rivals", 0.5, 0.5),
                        Rows.feels(hero, rival, null),
                        Rows.feels(rival, hero, "friends"));
        by("relationship-unmet", rows).nothing();
        for (var required : List.of(
                Rows.feels(hero, rival, "friends"),
                Rows.feels(hero, rival, "rivals", 0.6),
                Rows.feels(hero, rival, "rivals", 0, 0.4),
                Rows.feels(rival, hero, "friends", 0))) {
            by(
                            "relationship-unmet",
                            new Rows()
                                    .relates(hero, rival, "rivals", 0.5)
                                    .relates(rival, hero, "friends")
                                    .requires(scene, required))
                    .primaries(scene)
                    .severity(Severity.WARNING)
                    .at("scene_character_manifests 1, required_relationships.a_x_b");
        }
        by("relationship-unmet", new Rows().requires(scene, Rows.feels(hero, rival, "friends", 0.6, 1)))
                .sentence()
                .isEqualTo("scene 1 requires that Hero feels 'friends' toward Rival, at least 0.6, at most 1,"
                        + " which does not hold");
    }

    @Test
    void relationshipUnmet_ofNoScene_hasNoPrimaryNode() {
        assertThat(by("relationship-unmet", new Rows().requires(null, Rows.feels(hero, rival, "friends")))
                        .findings())
                .extracting(Finding::primary)
                .containsExactly(Optional.empty());
    }

    @Test
    void relationshipInvalid_self_outsideAndTwice_areOneFindingForEachRow() {
        Rows rows = new Rows()
                .relates(hero, hero, "vain", 7)
                .relates(hero, rival, "rivals", Double.NaN)
                .relates(rival, hero, "rivals", 1)
                .relates(rival, hero, "rivals", 0)
                .relates(rival, hero, "friends");
        Found found =
                by("relationship-invalid", rows).primaries(hero, hero, rival).severity(Severity.ERROR);
        found.at("character_relationships 1, character_b_id", "character_relationships 1, relationship_strength");
        found.sentence().isEqualTo("Hero is related to itself, and has a relationship of strength 7");
        assertThat(found.findings().get(2).evidence().get(0).rowId()).isEqualTo("4");
    }

    @Test
    void relationshipInvalid_repeatedTowardsSomebodyWhoIsGone_isFound() {
        Rows rows = new Rows()
                .relates(hero, null, "lost")
                .relates(hero, null, "lost")
                .relates(hero, null, "lost");
        studio.unresolved(missing("1", "0000"), missing("2", "0000"), missing("3", "0001"));
        assertThat(by("relationship-invalid", rows)
                        .primaries(hero)
                        .findings()
                        .get(0)
                        .evidence())
                .extracting(place -> place.rowId())
                .containsExactly("2");
    }

    private static UnresolvedReference missing(String row, String text) {
        return new UnresolvedReference(
                UnresolvedReference.Reason.DANGLING,
                "character_relationships",
                row,
                "character_b_id",
                "character_relationships.character_b_id",
                text,
                List.of(),
                Optional.empty(),
                List.of());
    }

    @Test
    void relationshipInvalid_withAnotherThreshold_allowsMore() {
        studio.records(new Rows().relates(hero, rival, "rivals", 10).build());
        RuleSet rules = RuleSet.standard().only("relationship-invalid");
        assertThat(studio.build().check(rules).findings()).hasSize(1);
        RuleSet wider = rules.threshold("relationship-invalid", "max-strength", 10);
        assertThat(studio.build().check(wider).findings()).isEmpty();
        assertThat(wider).isNotEqualTo(rules);
        assertThatThrownBy(() -> wider.threshold("relationship-invalid", "min-strength", 11))
                .hasMessageContaining("min-strength 11 is not at most max-strength 10");
        assertThatThrownBy(() -> wider.threshold("relationship-invalid", "strength", 11))
                .hasMessage("name: rule relationship-invalid has no threshold 'strength'; it has max-strength,"
                        + " min-strength");
    }

    @Test
    void usageRowStale_factThatNoOtherSourceHas_isFound() {
        studio.edge(APPEARS_IN, hero, scene, EvidenceSource.USAGE_ROW);
        by("usage-row-stale", new Rows().uses(hero, "scene", scene))
                .primaries(hero)
                .severity(Severity.WARNING)
                .at("character_usage 1, template_reference")
                .sentence()
                .isEqualTo("a usage row says that Hero is in scene 1, and nothing else does");
        studio.edge(APPEARS_IN, hero, scene, EvidenceSource.SCENE_META_TAG);
        by("usage-row-stale", new Rows().uses(hero, "scene", scene)).nothing();
        by("usage-row-stale", new Rows().uses(hero, "asset", asset)).primaries(hero);
        studio.edge(DEPICTS, asset, hero, EvidenceSource.ASSET_TAG);
        by("usage-row-stale", new Rows().uses(hero, "asset", asset)).nothing();
        by("usage-row-stale", new Rows().uses(hero, "composition")).nothing();
    }

    @Test
    void usageRowStale_countLowerThanTheRows_isFoundBeyondTheLag() {
        Rows rows = new Rows().uses(hero, "composition").uses(hero, "prompt").uses(rival, "composition");
        by("usage-row-stale", rows)
                .primaries(hero)
                .at("characters " + hero.uuid() + ", usage_count")
                .sentence()
                .isEqualTo("Hero has a usage count of 1 and 2 usage rows");
        RuleSet patient = RuleSet.standard().only("usage-row-stale").threshold("usage-row-stale", "lag", 1);
        assertThat(studio.build().check(patient).findings()).isEmpty();
    }
}
