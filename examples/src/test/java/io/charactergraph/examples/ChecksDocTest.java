package io.charactergraph.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.check.CheckReport;
import io.charactergraph.check.CheckedGraph;
import io.charactergraph.check.Exemption;
import io.charactergraph.check.Finding;
import io.charactergraph.check.Rule;
import io.charactergraph.check.RuleSet;
import io.charactergraph.check.Severity;
import io.charactergraph.model.NodeKind;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The code in {@code docs/checks.md}, and what it prints there. */
class ChecksDocTest {

    private static final Pattern RULE =
            Pattern.compile("(?m)^\\| `([a-z-]+)` \\| (error|warning|info) \\| ([^|]+) \\|");

    private final Printed out = new Printed();
    private final CharacterGraph graph = CharacterGraph.load(RowsSource.of(SampleStudio.hamletWithFaults()));

    @Test
    void table_hasTheRulesAsTheyAre() {
        List<String> documented = RULE.matcher(Documents.read("docs/checks.md"))
                .results()
                .map(rule -> rule.group(1) + " " + rule.group(2) + " " + rule.group(3))
                .toList();
        assertThat(documented)
                .containsExactlyElementsOf(RuleSet.standard().rules().stream()
                        .map(rule -> rule.id() + " " + rule.severity().word() + " " + rule.title())
                        .toList());
    }

    @Test
    void check() {
        CheckReport report = graph.check(RuleSet.standard().only("rating-above-world", "lineage-cycle"));
        out.print(report.explain());

        out.standsIn("docs/checks.md");
    }

    @Test
    void unitTest() {
        CharacterGraph graph = CharacterGraph.load(RowsSource.of(SampleStudio.hamlet()));

        assertThat(graph.check().findings()).isEmpty();
    }

    @Test
    void finding() {
        for (Finding finding :
                graph.check(RuleSet.standard().only("hard-coded-npc")).findings()) {
            out.println(finding.nodes() + " at " + finding.evidence());
            out.println(finding.sentence());
            out.println(finding.remedy());
            out.println(finding.key());
        }

        out.standsIn("docs/checks.md");
    }

    @Test
    void configuration() {
        LocalDate today = LocalDate.of(2027, 1, 31);
        RuleSet rules = RuleSet.standard()
                .without("unused-character")
                .severity("npc-without-character", Severity.ERROR)
                .threshold("relationship-invalid", "max-strength", 2)
                .exempting(
                        today,
                        List.of(
                                Exemption.of("role-name", "role:44:*", "spelled as the game code spells it"),
                                Exemption.of("hard-coded-npc", "scene:game:42", "recast in spring")
                                        .until(LocalDate.of(2027, 3, 31))));
        CheckReport configured = graph.check(rules);

        assertThat(configured.find("role-name").orElseThrow().exempted()).hasSize(1);
        assertThat(configured.find("hard-coded-npc").orElseThrow().findings()).hasSize(1);
        assertThat(configured.find("relationship-invalid").orElseThrow().findings())
                .hasSize(2);

        List<String> lines =
                Documents.blocks("docs/checks.md", "json").get(0).lines().toList();
        RuleSet same = RuleSet.standard().configured(today, lines);

        assertThat(same).isEqualTo(rules);
    }

    @Test
    void ruleSet() {
        RuleSet rules = RuleSet.standard().without("role-name").severity("npc-without-character", Severity.ERROR);

        assertThat(rules.ids()).hasSize(22);
    }

    @Test
    void jsonLines() {
        out.print(graph.check(RuleSet.standard().only("role-name")).toJsonLines());

        assertThat(Documents.blocks("docs/checks.md", "json").get(1)).isEqualTo(out.toString());
    }

    @Test
    void ruleOfOnesOwn() {
        record NamelessNpc() implements Rule {
            public String id() {
                return "nameless-npc";
            }

            public Severity severity() {
                return Severity.INFO;
            }

            public String title() {
                return "an NPC without a name";
            }

            public void check(CheckedGraph graph, Consumer<Finding> findings) {
                graph.typed()
                        .nodes(NodeKind.GAME_NPC)
                        .filter(npc -> npc.label().isBlank())
                        .forEach(npc -> findings.accept(Finding.of(this)
                                .about(npc.id())
                                .sentence(npc.id() + " has no name")
                                .remedy("give it one")
                                .build()));
            }
        }

        CheckReport extended = graph.check(RuleSet.standard().with(new NamelessNpc()));

        assertThat(extended.find("nameless-npc").orElseThrow().findings()).isEmpty();
        CharacterGraph nameless = CharacterGraph.load(RowsSource.of(StudioRows.builder()
                .row("characters", Map.of("id", "0a000000-0000-4000-8000-000000000004"))
                .row("game_npcs", Map.of("id", "4"))
                .build()));
        assertThat(nameless.check(RuleSet.standard().only().with(new NamelessNpc()))
                        .findings())
                .extracting(Finding::sentence)
                .containsExactly("npc:4 has no name");
    }
}
