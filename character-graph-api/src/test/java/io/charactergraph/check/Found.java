package io.charactergraph.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.GraphFixture;
import io.charactergraph.model.NodeId;
import java.util.List;
import org.assertj.core.api.AbstractStringAssert;

/** What one rule found in a fixture. */
record Found(List<Finding> findings) {

    static Found by(String rule, GraphFixture studio) {
        return by(rule, studio.build());
    }

    static Found by(String rule, CharacterGraph graph) {
        CheckReport report = graph.check(RuleSet.standard().only(rule));
        assertThat(report.rules()).extracting(RuleOutcome::rule).containsExactly(rule);
        assertThat(report.find(rule).orElseThrow().notChecked()).isEmpty();
        assertThat(report.findings()).extracting(Finding::key).doesNotHaveDuplicates();
        assertThat(report.findings())
                .allSatisfy(finding -> assertThat(finding.remedy()).isNotBlank());
        return new Found(report.findings());
    }

    Found nothing() {
        assertThat(findings).isEmpty();
        return this;
    }

    /** The primary node of each finding. */
    Found primaries(NodeId... ids) {
        assertThat(findings)
                .extracting(finding -> finding.primary().orElseThrow())
                .containsExactly(ids);
        return this;
    }

    Found severity(Severity severity) {
        assertThat(findings).isNotEmpty().allMatch(finding -> finding.severity() == severity);
        return this;
    }

    /** The places of the first finding. */
    Found at(String... places) {
        assertThat(findings.get(0).evidence()).extracting(Object::toString).containsExactly(places);
        return this;
    }

    /** The sentence of the first finding, with ids left out. */
    AbstractStringAssert<?> sentence() {
        return assertThat(findings.get(0).sentence().replaceAll(" \\[[^]]*]", ""));
    }
}
