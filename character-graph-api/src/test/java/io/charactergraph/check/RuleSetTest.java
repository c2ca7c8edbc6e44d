package io.charactergraph.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class RuleSetTest {

    private static final LocalDate DAY = LocalDate.of(2027, 1, 31);

    /** A rule of one's own. */
    record Own(String id) implements Rule {
        @Override
        public Severity severity() {
            return Severity.INFO;
        }

        @Override
        public String title() {
            return "nothing";
        }

        @Override
        public void check(CheckedGraph graph, Consumer<Finding> findings) {}
    }

    @Test
    void standard_rules_areThoseOfTheSpecInItsOrder() {
        assertThat(RuleSet.standard().ids())
                .containsExactly(
                        "dangling-reference",
                        "malformed-reference",
                        "ambiguous-reference",
                        "hard-coded-npc",
                        "npc-without-character",
                        "asset-without-character",
                        "generation-without-character",
                        "role-unfilled",
                        "role-conflict",
                        "inactive-in-use",
                        "world-mismatch",
                        "version-behind",
                        "capability-missing",
                        "relationship-unmet",
                        "relationship-invalid",
                        "npc-link-conflict",
                        "legacy-npc-link",
                        "rating-above-scene",
                        "rating-above-world",
                        "lineage-cycle",
                        "unused-character",
                        "usage-row-stale",
                        "role-name");
        assertThat(RuleSet.standard().toString()).isEqualTo("23 rules, 0 exemptions");
    }

    @Test
    void only_keepsTheOrderOfTheSet() {
        assertThat(RuleSet.standard().only("role-name", "role-conflict").ids())
                .containsExactly("role-conflict", "role-name");
        assertThat(RuleSet.standard().without("role-name").ids()).hasSize(22).doesNotContain("role-name");
    }

    @Test
    void ruleNamedTwice_countsOnce() {
        assertThat(RuleSet.standard().only("role-name", "role-name").ids()).containsExactly("role-name");
        String off = "{\"rule\": \"role-name\", \"check\": false}";
        assertThat(RuleSet.standard().configured(DAY, List.of(off, off)).ids())
                .isEqualTo(RuleSet.standard().without("role-name").ids());
    }

    @Test
    void unknownRule_namesTheNearest() {
        for (Consumer<RuleSet> wrong : List.<Consumer<RuleSet>>of(
                rules -> rules.only("role-names"),
                rules -> rules.without("role-names"),
                rules -> rules.severity("role-names", Severity.ERROR),
                rules -> rules.threshold("role-names", "x", 1),
                rules -> rules.exempting(DAY, List.of(Exemption.of("role-names", "*", "because"))))) {
            assertThatThrownBy(() -> wrong.accept(RuleSet.standard()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("id: there is no rule 'role-names' here; the nearest are role-name, ");
        }
        assertThatThrownBy(() -> RuleSet.standard().only().only("role-name"))
                .hasMessage("id: there is no rule 'role-name' here; the set has no rules");
    }

    @Test
    void with_addsARuleOrTakesThePlaceOfOne() {
        assertThat(RuleSet.standard().with(new Own("own")).ids()).endsWith("role-name", "own");
        RuleSet replaced = RuleSet.standard().with(new Own("role-conflict"));
        assertThat(replaced.ids()).isEqualTo(RuleSet.standard().ids());
        assertThat(replaced.severityOf("role-conflict")).isEqualTo(Severity.INFO);
    }

    @Test
    void severity_ofARule_canBeAnother() {
        RuleSet rules = RuleSet.standard().severity("role-name", Severity.ERROR);
        assertThat(rules.severityOf("role-name")).isEqualTo(Severity.ERROR);
        assertThat(RuleSet.standard().severityOf("role-name")).isEqualTo(Severity.INFO);
        assertThat(rules.only("role-name").describe())
                .isEqualTo("ERROR role-name: a role name that is not snake_case\n");
        assertThat(rules.without("role-name")).isEqualTo(RuleSet.standard().without("role-name"));
    }

    @Test
    void equality_isByRulesSeveritiesAndExemptions() {
        Exemption exemption = Exemption.of("role-name", "*", "old code");
        RuleSet rules = RuleSet.standard().with(new Own("own")).exempting(DAY, List.of(exemption));
        assertThat(RuleSet.standard().with(new Own("own")).exempting(DAY, List.of(exemption, exemption)))
                .isEqualTo(rules)
                .hasSameHashCodeAs(rules);
        assertThat(rules).isNotEqualTo(RuleSet.standard().with(new Own("own")));
        assertThat(rules.exempting(DAY.plusDays(1), List.of())).isNotEqualTo(rules);
        assertThat(RuleSet.standard().threshold("usage-row-stale", "lag", 0)).isEqualTo(RuleSet.standard());
    }

    @Test
    void describe_tellsThresholdsAndExemptions() {
        assertThat(RuleSet.standard()
                        .only("usage-row-stale")
                        .threshold("usage-row-stale", "lag", 2)
                        .exempting(
                                DAY,
                                List.of(
                                        Exemption.of("usage-row-stale", "*", "being counted")
                                                .until(DAY),
                                        Exemption.of("usage-row-stale", "x", "old")
                                                .until(DAY.minusDays(1))))
                        .describe())
                .isEqualTo("""
                        WARNING usage-row-stale: a usage row whose fact no other source has; a usage count lower than its rows; lag 2
                        but usage-row-stale * until 2027-01-31: being counted
                        but usage-row-stale x until 2027-01-30: old (expired)
                        """);
    }

    @Test
    void only_dropsTheExemptionsOfOtherRules() {
        RuleSet rules = RuleSet.standard().exempting(DAY, List.of(Exemption.of("role-name", "*", "old code")));
        assertThat(rules.only("role-conflict").exemptions()).isEmpty();
        assertThat(rules.only("role-name").exemptions()).hasSize(1);
    }

    @Test
    void exemption_withoutReasonOrPattern_isRefused() {
        assertThatThrownBy(() -> Exemption.of("role-name", "*", " "))
                .hasMessage("reason: the exemption of '*' from role-name needs a reason");
        assertThatThrownBy(() -> Exemption.of("role-name", "", "because")).hasMessageContaining("'*' is everything");
    }

    @Test
    void configured_byLines_hasWhatTheySay() {
        RuleSet rules = RuleSet.standard().configured(DAY, """
                        {"rule": "role-name", "check": false}
                        {"rule": "role-conflict", "check": true}

                        {"rule": "unused-character", "severity": "Error"}
                        {"rule": "usage-row-stale", "threshold": "lag", "value": 2.5}
                        {"rule": "role-name", "pattern": "role:*", "reason": "so what"}
                        {"rule": "hard-coded-npc", "pattern": "scene:game:4", "reason": "soon", "expires": "2027-02-01"}
                        {"type": "rule", "rule": "elsewhere", "n": 4}
                        {"type": "finding", "rule": "lineage-cycle", "key": "lineage-cycle | asset:1", "nodes": [["asset:1"]]}
                        """.lines().toList());
        assertThat(rules)
                .isEqualTo(RuleSet.standard()
                        .severity("unused-character", Severity.ERROR)
                        .threshold("usage-row-stale", "lag", 2.5)
                        .exempting(
                                DAY,
                                List.of(
                                        Exemption.of("hard-coded-npc", "scene:game:4", "soon")
                                                .until(LocalDate.of(2027, 2, 1)),
                                        Exemption.of(
                                                "lineage-cycle",
                                                "lineage-cycle | asset:1",
                                                "known from a former report")))
                        .without("role-name"));
    }

    @Test
    void configured_byALineThatIsWrong_namesTheLine() {
        for (String[] wrong : new String[][] {
            {"[]", "it is no JSON object"},
            {"{\"rule\": ", "it is no JSON object"},
            {"{\"check\": false}", "it has no 'rule'"},
            {
                "{\"rule\": \"role-names\", \"check\": false}",
                "id: there is no rule 'role-names' here; the nearest are role-name"
            },
            {"{\"rule\": \"role-name\"}", "it says nothing of role-name; give check, severity, threshold or pattern"},
            {
                "{\"rule\": \"role-name\", \"severity\": \"bad\"}",
                "word: 'bad' is no severity; give error, warning or info"
            },
            {"{\"rule\": \"role-name\", \"pattern\": \"*\"}", "it has no 'reason'"},
            {
                "{\"rule\": \"role-name\", \"pattern\": \"*\", \"reason\": \"x\", \"expires\": \"soon\"}",
                "expires 'soon' is no day; write it as 2027-01-31"
            },
            {"{\"rule\": \"usage-row-stale\", \"threshold\": \"lag\", \"value\": \"x\"}", "value 'x' is no number"},
            {
                "{\"rule\": \"usage-row-stale\", \"threshold\": \"lag\", \"value\": -1}",
                "value: lag -1.0 is no number from 0"
            },
        }) {
            assertThatThrownBy(() -> RuleSet.standard().configured(DAY, List.of("", wrong[0])))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("lines: line 2: " + wrong[1]);
        }
    }

    @Test
    void configured_byLinesOfAFileWithAByteOrderMark_readsTheFirstLine() {
        LocalDate day = LocalDate.of(2026, 1, 1);
        List<String> lines = List.of("\ufeff{\"rule\": \"role-name\", \"check\": false}", "");

        assertThat(RuleSet.standard().configured(day, lines).ids())
                .doesNotContain("role-name")
                .hasSize(RuleSet.standard().ids().size() - 1);
    }
}
