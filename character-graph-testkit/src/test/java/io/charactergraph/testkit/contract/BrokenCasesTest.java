package io.charactergraph.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;

class BrokenCasesTest {

    @Test
    void sourceContract_ofAForgetfulSource_fails() {
        assertThat(failures(BrokenCases.ForgetfulSource.class))
                .containsExactly(
                        "load_onSeveralThreads_givesEqualGraphs()",
                        "load_tellsTheListener()",
                        "load_twice_givesEqualGraphs()",
                        "load_withoutATable_leavesItOut()");
    }

    @Test
    void studioSourceContract_ofALossySource_fails() {
        assertThat(failures(BrokenCases.LossySource.class))
                .containsExactly(
                        "load_ofFaults_givesTheGraphOfItsRows()",
                        "load_ofRandomStudios_givesTheGraphsOfTheirRows()",
                        "load_ofTheSampleStudio_givesTheGraphOfItsRows()",
                        "load_withoutRecords_givesTheGraphOfItsRows()");
    }

    @Test
    void filterContract_ofAFickleFilter_fails() {
        assertThat(failures(BrokenCases.FickleFilter.class))
                .contains(
                        "filters_thatSayTheSame_areEqual()",
                        "filter_twice_isFilterOnce()",
                        "filters_inWhateverOrder_giveTheSame()");
    }

    @Test
    void ruleContract_ofASloppyRule_fails() {
        assertThat(failures(BrokenCases.SloppyRule.class))
                .contains(
                        "check_ofRandomStudios_neverThrows()",
                        "findings_tellWhatIsWrongWhereAndWhatToDo()",
                        "rule_describesItself()",
                        "rules_thatSayTheSame_areEqual()",
                        "withThreshold_ofAnUnknownName_isRefused()");
    }

    private static List<String> failures(Class<?> tests) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(tests))
                .execute()
                .testEvents()
                .failed()
                .stream()
                .map(event -> event.getTestDescriptor().getDisplayName())
                .sorted()
                .toList();
    }
}
