package io.charactergraph.tests.contract;

import io.charactergraph.check.Rule;
import io.charactergraph.check.RuleSet;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.contract.RuleContract;
import io.charactergraph.testkit.rows.StudioRows;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Every built-in rule. */
@ParameterizedClass
@MethodSource("rules")
class RuleContractTest extends RuleContract {

    private final Rule rule;

    RuleContractTest(Rule rule) {
        this.rule = rule;
    }

    static Stream<Rule> rules() {
        return RuleSet.standard().rules().stream();
    }

    @Override
    protected Rule rule() {
        return rule;
    }

    @Override
    protected StudioRows faulty() {
        return SampleStudio.hamletWithFaults();
    }
}
