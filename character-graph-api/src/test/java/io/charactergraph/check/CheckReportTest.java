package io.charactergraph.check;

import static io.charactergraph.model.EdgeKind.FILLS_ROLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charactergraph.GraphFixture;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.Coverage;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import io.charactergraph.model.TableCoverage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class CheckReportTest {

    private static final LocalDate DAY = LocalDate.of(2027, 1, 31);

    private final GraphFixture studio = new GraphFixture();
    private final CharacterTemplate.Id hero = studio.template("hero");
    private final Scene.Id scene = studio.scene(1);
    private final SceneRole.Id first = studio.role(scene, "first Role");

    CheckReportTest() {
        studio.role(scene, "secondRole");
    }

    private final RuleSet rules = RuleSet.standard().only("role-unfilled", "role-name", "unused-character");

    /** Finds every node of a kind, from the last to the first. */
    private record Every(NodeKind kind) implements Rule {
        @Override
        public String id() {
            return "every";
        }

        @Override
        public Severity severity() {
            return Severity.INFO;
        }

        @Override
        public String title() {
            return "a node";
        }

        @Override
        public void check(CheckedGraph graph, Consumer<Finding> findings) {
            List<NodeId> ids = new ArrayList<>();
            graph.typed().nodes(kind).forEach(node -> ids.add(0, node.id()));
            ids.forEach(id -> findings.accept(Finding.of(this)
                    .about(id)
                    .sentence("there is " + graph.name(id))
                    .remedy("nothing")
                    .build()));
        }
    }

    @Test
    void findings_ofAllRules_areByRuleThenNode() {
        CheckReport report = studio.build().check(rules);
        assertThat(report.rules())
                .extracting(RuleOutcome::rule)
                .containsExactly("role-unfilled", "unused-character", "role-name");
        assertThat(report.findings())
                .extracting(finding -> finding.rule() + " " + finding.primary().orElseThrow())
                .containsExactly(
                        "role-unfilled role:1:first Role",
                        "role-unfilled role:1:secondRole",
                        "unused-character " + hero,
                        "role-name role:1:first Role",
                        "role-name role:1:secondRole");
        assertThat(report.counts())
                .containsExactlyInAnyOrderEntriesOf(Map.of(Severity.ERROR, 2, Severity.WARNING, 0, Severity.INFO, 3));
        assertThat(report.hasAtLeast(Severity.ERROR)).isTrue();
        assertThat(studio.build().check(rules)).isEqualTo(report);
    }

    @Test
    void ruleOfOnesOwn_isRunAndSorted() {
        CheckReport report = studio.build().check(RuleSet.standard().only().with(new Every(NodeKind.SCENE_ROLE)));
        assertThat(report.findings())
                .extracting(Finding::toString)
                .containsExactly(
                        "INFO every: there is first Role [role:1:first Role]",
                        "INFO every: there is secondRole [role:1:secondRole]");
        assertThat(report.hasAtLeast(Severity.INFO)).isTrue();
        assertThat(report.hasAtLeast(Severity.WARNING)).isFalse();
    }

    @Test
    void severity_ofTheSet_isThatOfTheFindings() {
        CheckReport report = studio.build().check(rules.severity("role-name", Severity.WARNING));
        assertThat(report.counts()).containsEntry(Severity.WARNING, 2);
        assertThat(report.find("role-name").orElseThrow().severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void exemptions_takeFindingsOut_andTellWhichWereNotNeeded() {
        Finding unfilled = studio.build().check(rules).findings().get(0);
        List<Exemption> exemptions = List.of(
                Exemption.of("role-name", "role:*:first*", "spelled so in the code"),
                Exemption.of("role-name", "role:*:third*", "gone"),
                Exemption.of("role-unfilled", unfilled.key(), "open on purpose").until(DAY),
                Exemption.of("unused-character", "*", "yet to be written").until(DAY.minusDays(1)));
        CheckReport report = studio.build().check(rules.exempting(DAY, exemptions));
        assertThat(report.findings())
                .extracting(finding -> finding.rule() + " " + finding.primary().orElseThrow())
                .containsExactly(
                        "role-unfilled role:1:secondRole", "unused-character " + hero, "role-name role:1:secondRole");
        assertThat(report.find("role-name").orElseThrow().exempted())
                .extracting(allowed -> allowed.exemption().reason())
                .containsExactly("spelled so in the code");
        assertThat(report.unusedExemptions()).containsExactly(exemptions.get(1));
        assertThat(report.expiredExemptions()).containsExactly(exemptions.get(3));
        assertThat(report.explain(0)).contains("  allowed: 1\n").doesNotContain("spelled so in the code");
        assertThat(report.explain())
                .contains(
                        "  allowed: the role name 'first Role' of scene 1 is not snake_case (spelled so in the code)\n")
                .contains("unused exemption: role-name role:*:third*: gone\n")
                .contains("expired exemption: unused-character * until 2027-01-30: yet to be written\n");
        assertThat(studio.build()
                        .check(rules.exempting(DAY.plusDays(1), exemptions))
                        .expiredExemptions())
                .containsExactly(exemptions.get(2), exemptions.get(3));
    }

    @Test
    void jsonLines_ofAReport_areCanonical() {
        studio.edge(FILLS_ROLE, hero, first, EvidenceSource.SCENE_META_ROLES);
        CheckReport report = studio.build()
                .check(rules.without("unused-character")
                        .exempting(
                                DAY,
                                List.of(
                                        Exemption.of("role-name", "role:1:first*", "why not"),
                                        Exemption.of("role-name", "*second*", "old")
                                                .until(DAY.minusDays(1)),
                                        Exemption.of("role-name", "none", "new").until(DAY))));
        assertThat(report.toJsonLines()).isEqualTo("""
            {"exempted":0,"n":1,"notRead":[],"rule":"role-unfilled","severity":"error","title":"a required character that is not bound to a role, or a role that no character fills and no world that can play the scene casts","type":"rule"}
            {"exempted":1,"n":1,"notRead":[],"rule":"role-name","severity":"info","title":"a role name that is not snake_case","type":"rule"}
            {"evidence":[{"path":"path","row":"1","table":"game_scenes"}],"key":"role-unfilled | role:1:secondRole","nodes":["role:1:secondRole","scene:game:1"],"remedy":"bind the role to a character, in the scene or in a world, or take it out","rule":"role-unfilled","sentence":"no character fills role secondRole [role:1:secondRole] of scene 1 [scene:game:1], and no world that can play the scene casts it","severity":"error","type":"finding"}
            {"evidence":[{"path":"path","row":"1","table":"game_scenes"}],"key":"role-name | role:1:secondRole","nodes":["role:1:secondRole"],"remedy":"write it in lower case, words joined by _, wherever it stands","rule":"role-name","sentence":"the role name 'secondRole' of scene 1 is not snake_case","severity":"info","type":"finding"}
            {"evidence":[{"path":"path","row":"1","table":"game_scenes"}],"exemption":{"pattern":"role:1:first*","reason":"why not","rule":"role-name"},"key":"role-name | role:1:first Role","nodes":["role:1:first Role"],"remedy":"write it in lower case, words joined by _, wherever it stands","rule":"role-name","sentence":"the role name 'first Role' of scene 1 is not snake_case","severity":"info","type":"exempted"}
            {"expires":"2027-01-31","pattern":"none","reason":"new","rule":"role-name","type":"unused-exemption"}
            {"expires":"2027-01-30","pattern":"*second*","reason":"old","rule":"role-name","type":"expired-exemption"}
            """);
    }

    @Test
    void explain_ofAReport_isGroupedAndCounted() {
        CheckReport report = studio.build().check(rules.without("unused-character"));
        assertThat(report.explain(1)).isEqualTo("""
            2 errors, 0 warnings, 2 info; 2 rules checked

            error role-unfilled (2): a required character that is not bound to a role, or a role that no character fills and no world that can play the scene casts
              - no character fills role first Role [role:1:first Role] of scene 1 [scene:game:1], and no world that can play the scene casts it
                  at game_scenes 1, path
              and 1 more
              to do: bind the role to a character, in the scene or in a world, or take it out

            info role-name (2): a role name that is not snake_case
              - the role name 'first Role' of scene 1 is not snake_case
                  at game_scenes 1, path
              and 1 more
              to do: write it in lower case, words joined by _, wherever it stands
            """);
        assertThat(report.explain()).doesNotContain("more");
        assertThat(report).hasToString("""
            2 errors, 0 warnings, 2 info; 2 rules checked
              SEVERITY  RULE           FINDINGS  FINDS
              error     role-unfilled         2  a required character that is not bound to a role, or a role th…
              info      role-name             2  a role name that is not snake_case
            """);
        assertThatThrownBy(() -> report.explain(-1)).hasMessageContaining("give 0 for counts alone");
    }

    @Test
    void tablesThatWereNotRead_areToldByTheRulesThatRestOnThem() {
        studio.coverage(new Coverage(List.of(
                new TableCoverage("characters", TableCoverage.Status.WHOLE, List.of(), "", 0, 0, 0, 0, 0, 0),
                new TableCoverage(
                        "game_worlds", TableCoverage.Status.PARTIAL, List.of("meta"), "s", 0, 0, 0, 0, 0, 0))));
        CheckReport report = studio.build().check(rules);
        assertThat(report.find("role-unfilled").orElseThrow().notRead())
                .extracting(TableCoverage::table)
                .containsExactly("game_worlds");
        assertThat(report.find("role-name").orElseThrow().notRead()).isEmpty();
        assertThat(report.explain())
                .contains("  game_worlds was not read whole (PARTIAL, without meta): what it holds could refute a"
                        + " finding\n");
        assertThat(report.toJsonLines())
                .contains("\"notRead\":[{\"missing\":[\"meta\"],\"status\":\"PARTIAL\",\"table\":\"game_worlds\"}]");
    }

    @Test
    void filteredGraph_showsOnlyFindingsAboutWhatRemains() {
        CheckReport report = studio.build()
                .filter(io.charactergraph.filter.GraphFilter.nodeKinds(NodeKind.CHARACTER_TEMPLATE))
                .check(rules);
        assertThat(report.findings()).extracting(Finding::rule).containsExactly("unused-character");
        assertThat(report.findings().get(0).nodes()).containsExactly(hero);
    }

    @Test
    void finding_withoutSentenceOrRemedy_isRefused() {
        assertThatThrownBy(
                        () -> Finding.of(new Every(NodeKind.SCENE)).about(scene).build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("A finding of every needs a sentence and a remedy");
    }

    @Test
    void formerReport_asConfiguration_leavesOnlyWhatIsNew() {
        List<String> former = studio.build().check(rules).toJsonLines().lines().toList();
        studio.role(scene, "thirdRole");
        CheckReport report = studio.build().check(rules.configured(DAY, former));
        assertThat(report.findings())
                .extracting(finding -> finding.primary().orElseThrow())
                .containsOnly(new SceneRole.Id(1, "thirdRole"));
        assertThat(report.unusedExemptions()).isEmpty();
    }
}
