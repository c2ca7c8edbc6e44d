package io.charactergraph.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charactergraph.check.CheckedGraph;
import io.charactergraph.check.Exemption;
import io.charactergraph.check.Finding;
import io.charactergraph.check.Rule;
import io.charactergraph.check.RuleSet;
import io.charactergraph.check.Severity;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ShippedRulesTest {

    @Test
    void everyBuiltInRule_hasAReach() {
        assertThat(RuleReach.rules())
                .containsExactlyElementsOf(RuleSet.standard().ids());
    }

    @Test
    void ruleSet_isTheSameInATask() throws IOException, ClassNotFoundException {
        RuleSet rules = RuleSet.standard()
                .without("role-name")
                .severity("hard-coded-npc", Severity.ERROR)
                .threshold("relationship-invalid", "min-strength", -3)
                .threshold("relationship-invalid", "max-strength", -2)
                .threshold("usage-row-stale", "lag", 2)
                .exempting(
                        LocalDate.of(2026, 5, 2),
                        List.of(
                                Exemption.of("role-conflict", "role:*", "known").until(LocalDate.of(2026, 5, 2)),
                                Exemption.of("inactive-in-use", "*", "past").until(LocalDate.of(2026, 5, 1))));
        RuleSet shipped = shipped(new ShippedRules(rules)).set();
        assertThat(shipped.rules()).isEqualTo(rules.rules());
        assertThat(shipped.ids()).allMatch(id -> shipped.severityOf(id) == rules.severityOf(id));
        assertThat(shipped.exemptions()).extracting(Exemption::rule).containsExactly("role-conflict");
    }

    @Test
    void thresholdsAboveTheStandardOnes_areShippedToo() throws IOException, ClassNotFoundException {
        RuleSet rules = RuleSet.standard()
                .threshold("relationship-invalid", "max-strength", 5)
                .threshold("relationship-invalid", "min-strength", 3);
        assertThat(shipped(new ShippedRules(rules)).set().rules()).isEqualTo(rules.rules());
    }

    private static ShippedRules shipped(ShippedRules rules) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(rules);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (ShippedRules) in.readObject();
        }
    }

    @Test
    void ruleOfAUser_isRefused() {
        RuleSet rules = RuleSet.standard().with(new Nameless("role-name"));
        assertThatThrownBy(() -> new ShippedRules(rules))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "rules: 'role-name' is not built in; a rule of your own reads a whole graph in memory, so run"
                                + " it on a graph that load returns");
    }

    private record Nameless(String id) implements Rule {

        @Override
        public Severity severity() {
            return Severity.INFO;
        }

        @Override
        public String title() {
            return "an NPC without a name";
        }

        @Override
        public void check(CheckedGraph graph, Consumer<Finding> findings) {
            // finds nothing
        }
    }
}
