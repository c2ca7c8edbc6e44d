package io.charactergraph.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.GraphFixture;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.Scene;
import io.charactergraph.model.UnresolvedReference;
import io.charactergraph.model.UnresolvedReference.Reason;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** {@code dangling-reference}, {@code malformed-reference}, {@code ambiguous-reference}. */
class UnresolvedReferenceRulesTest {

    private final GraphFixture studio = new GraphFixture();
    private final CharacterTemplate.Id hero = studio.template("hero");
    private final CharacterTemplate.Id rival = studio.template("rival");
    private final Scene.Id scene = studio.scene(7);

    private static UnresolvedReference reference(
            Reason reason, String table, String path, String text, @Nullable NodeId owner, NodeId... rowNodes) {
        return new UnresolvedReference(
                reason,
                table,
                "5",
                path,
                table + "." + path,
                text,
                List.of(),
                Optional.ofNullable(owner),
                reason == Reason.DANGLING ? List.of(new GameNpc.Id(42)) : List.of(),
                List.of(rowNodes),
                Optional.empty());
    }

    @Test
    void dangling_inTheRowOfANode_isAboutTheNode() {
        studio.unresolved(reference(Reason.DANGLING, "game_scenes", "meta.npc_id", "42", scene));
        Found found = Found.by("dangling-reference", studio)
                .primaries(scene)
                .severity(Severity.ERROR)
                .at("game_scenes 5, meta.npc_id");
        found.sentence().isEqualTo("scene 7 refers to npc:42, which does not exist, at game_scenes.meta.npc_id");
        assertThat(found.findings().get(0).reference()).isPresent();
        Found.by("malformed-reference", studio).nothing();
        Found.by("ambiguous-reference", studio).nothing();
    }

    @Test
    void dangling_withoutAnId_showsTheText() {
        studio.unresolved(new UnresolvedReference(
                Reason.DANGLING,
                "assets",
                "1",
                "tags[0]",
                "assets.tags",
                "character:x",
                List.of(),
                Optional.empty(),
                List.of()));
        Found.by("dangling-reference", studio)
                .sentence()
                .isEqualTo("a row of assets refers to 'character:x', which does not exist, at assets.tags");
    }

    @Test
    void malformed_inTheRowOfNoNode_isAboutTheNodeThatTheRowBelongsTo() {
        studio.unresolved(
                reference(Reason.MALFORMED, "game_scene_nodes", "meta.character_refs[0]", "[]", null, scene),
                reference(Reason.MALFORMED, "character_usage", "action_block_id", "", null, hero));
        Found.by("malformed-reference", studio)
                .primaries(hero, scene)
                .severity(Severity.ERROR)
                .sentence()
                .startsWith("Hero has nothing that can be read where a reference should be");
    }

    @Test
    void ambiguous_reference_isFound() {
        studio.unresolved(reference(Reason.AMBIGUOUS, "game_scenes", "meta.x", "13", scene));
        Found.by("ambiguous-reference", studio)
                .primaries(scene)
                .severity(Severity.ERROR)
                .sentence()
                .startsWith("scene 7 has '13', which matches more than one row");
    }

    @Test
    void outOfScope_reference_isNoFinding() {
        studio.unresolved(reference(Reason.OUT_OF_SCOPE, "game_scenes", "meta.npc_id", "42", scene));
        assertThat(studio.build()
                        .check(RuleSet.standard().without("unused-character"))
                        .findings())
                .isEmpty();
    }

    @Test
    void primary_ofAPair_isTheEndThatTheRowIsAbout() {
        assertThat(UnresolvedFindings.primary(
                        reference(Reason.DANGLING, "character_relationships", "character_b_id", "x", null, rival)))
                .contains(rival);
        assertThat(UnresolvedFindings.primary(
                        reference(Reason.DANGLING, "character_relationships", "character_a_id", "x", null, rival)))
                .isEmpty();
        assertThat(UnresolvedFindings.primary(
                        reference(Reason.DANGLING, "game_hotspots", "linked_scene_id", "x", null, scene)))
                .isEmpty();
    }

    @Test
    void findings_withoutAPrimaryNode_comeFirst() {
        studio.unresolved(
                reference(Reason.MALFORMED, "game_scenes", "meta.a", "x", scene),
                reference(Reason.MALFORMED, "character_capabilities", "character_id", "", null));
        assertThat(Found.by("malformed-reference", studio).findings())
                .extracting(Finding::primary)
                .containsExactly(Optional.empty(), Optional.of(scene));
    }
}
