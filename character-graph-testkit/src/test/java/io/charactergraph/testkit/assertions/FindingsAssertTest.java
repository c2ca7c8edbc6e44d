package io.charactergraph.testkit.assertions;

import static io.charactergraph.testkit.assertions.GraphAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.charactergraph.CharacterGraph;
import io.charactergraph.check.CheckReport;
import io.charactergraph.check.RuleSet;
import io.charactergraph.check.Severity;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.testkit.StudioFixture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class FindingsAssertTest {

    private final StudioFixture studio =
            StudioFixture.create().scene("To be").role("To be", "falseFriend").scene("Nunnery");

    private final CheckReport report = studio.graph().check();

    @Test
    void findings_thatAreAsExpected_pass() {
        assertThat(report)
                .contains("role-unfilled", "role:1:falseFriend")
                .hasFindings(1, "role-name")
                .hasNothingOf("role-conflict", "dangling-reference");
        assertThat(StudioFixture.create().graph().check()).isEmpty().hasNothingAtLeast(Severity.INFO);
    }

    @Test
    void findings_thatAreNotExpected_areListed() {
        assertFails(() -> assertThat(report).hasNothingAtLeast(Severity.ERROR), """

                Expecting nothing to be found that is ERROR or worse, but there is
                  %s
                    what to do: %s""".formatted(
                        first("role-unfilled"), remedy("role-unfilled")));
        assertFails(() -> assertThat(report).hasNothingOf("role-name"), """

                Expecting rule role-name to find nothing, but there is
                  %s
                    what to do: %s""".formatted(
                        first("role-name"), remedy("role-name")));
    }

    @Test
    void contains_ofAnotherNode_showsWhatTheRuleFound() {
        assertFails(() -> assertThat(report).contains("role-unfilled", "role:2:falseFriend"), """

                Expecting rule role-unfilled to find something about
                  role:2:falseFriend
                but it found only
                  %s
                    what to do: %s""".formatted(
                        first("role-unfilled"), remedy("role-unfilled")));
        assertFails(() -> assertThat(report).contains("role-conflict", "role:1:falseFriend"), """

                Expecting rule role-conflict to find something about
                  role:1:falseFriend
                but it found nothing""");
        assertFails(
                () -> assertThat(report).hasFindings(2, "role-conflict"),
                "\nExpecting rule role-conflict to find 2, but it found 0");
    }

    @Test
    void rules_thatWereNotChecked_areTold() {
        CheckReport names = studio.graph().check(RuleSet.standard().only("role-name", "role-conflict"));
        CharacterGraph withoutRecords =
                CharacterGraph.load(LoadOptions.standard().withoutRecords(), studio.source());

        assertFails(
                () -> assertThat(names).hasNothingOf("role-nam"),
                "\nExpecting rule role-nam to be checked, but it is not in the rule set; the nearest are role-name, "
                        + "role-conflict");
        assertThat(catchThrowable(() -> assertThat(withoutRecords.check()).hasNothingOf("relationship-invalid")))
                .hasMessageStartingWith("\nExpecting rule relationship-invalid to be checked, but it was not:\n  ");
    }

    private String first(String rule) {
        return report.find(rule).orElseThrow().findings().get(0).toString();
    }

    private String remedy(String rule) {
        return report.find(rule).orElseThrow().findings().get(0).remedy();
    }

    private static void assertFails(ThrowingCallable assertion, String message) {
        assertThat(catchThrowable(assertion)).isInstanceOf(AssertionError.class).hasMessage(message);
    }
}
