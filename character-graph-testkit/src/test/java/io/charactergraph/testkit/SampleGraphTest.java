package io.charactergraph.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeKind;
import io.charactergraph.schema.Schema;
import io.charactergraph.schema.SchemaProfile;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SampleGraphTest {

    @Test
    void empty_hasNothing_andEveryTable() {
        CharacterGraph empty = SampleGraph.EMPTY.graph();

        assertThat(empty.typed().nodeCount()).isZero();
        assertThat(empty.typed().edgeCount()).isZero();
        assertThat(empty.tables().coverage().gaps()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"SMALLEST", "EVERY_KIND", "HAMLET"})
    void unresolved_inWhatIsRight_isNothing(SampleGraph sample) {
        assertThat(sample.graph().tables().unresolved().all()).isEmpty();
        assertThat(sample.graph().tables().coverage().gaps()).isEmpty();
    }

    @Test
    void smallest_isAsDrawn() {
        assertThat(SampleGraph.SMALLEST.graph().typed().edges().map(SampleGraphTest::labelled))
                .containsExactlyInAnyOrder(
                        "Ophelia instantiates ophelia@noir",
                        "ophelia@noir lives_in noir",
                        "ophelia@noir syncs_with Marla",
                        "ophelia@noir fills_role protagonist",
                        "ophelia@noir appears_in To be",
                        "To be has_role protagonist",
                        "To be set_in noir",
                        "To be contains_asset portrait",
                        "portrait depicts Ophelia",
                        "portrait generated_by portrait job",
                        "portrait job involves_character Ophelia",
                        "portrait job created_for To be",
                        "portrait job uses_prompt portrait prompt v1");
    }

    private static String labelled(GraphEdge edge) {
        CharacterGraph graph = SampleGraph.SMALLEST.graph();
        return graph.require(edge.from()).label() + " " + edge.wireType() + " "
                + graph.require(edge.to()).label();
    }

    @Test
    void everyKind_hasEveryKindOfNode() {
        assertThat(SampleGraph.EVERY_KIND.graph().typed().nodes().map(GraphNode::kind))
                .contains(NodeKind.values());
    }

    @Test
    void everyKind_hasEveryKindOfEdge_fromEverySource() {
        List<String> expected = new ArrayList<>();
        for (EdgeKind kind : EdgeKind.values()) {
            kind.sources().stream()
                    .filter(SampleGraphTest::isInTheEarlierProfile)
                    .forEach(source -> expected.add(kind + " " + source));
        }

        assertThat(SampleGraph.EVERY_KIND.graph().typed().edges().map(edge -> edge.kind() + " " + edge.source()))
                .containsAll(expected);
        assertThat(expected).hasSizeGreaterThan(EvidenceSource.values().length);
    }

    private static boolean isInTheEarlierProfile(EvidenceSource source) {
        return source == EvidenceSource.EXTENSION
                || Schema.standard().ofSource(source.name()).stream()
                        .anyMatch(place -> place.profiles().contains(SchemaProfile.PROFILE_2025));
    }

    @Test
    void everyKind_startsAndEndsEdgesEverywhereItMay() {
        CharacterGraph graph = SampleGraph.EVERY_KIND.graph();
        for (EdgeKind kind : EnumSet.complementOf(EnumSet.of(EdgeKind.EXTENSION))) {
            assertThat(graph.typed()
                            .edges()
                            .filter(edge -> edge.kind() == kind)
                            .map(edge -> edge.from().kind()))
                    .as("starts of " + kind)
                    .containsAll(kind.from());
            assertThat(graph.typed()
                            .edges()
                            .filter(edge -> edge.kind() == kind)
                            .map(edge -> edge.to().kind()))
                    .as("ends of " + kind)
                    .containsAll(kind.to());
        }
    }

    @Test
    void hamletWithFaults_hasEveryReasonForAnUnresolvedReference() {
        assertThat(SampleGraph.HAMLET_WITH_FAULTS.graph().tables().unresolved().counts())
                .containsKeys(
                        io.charactergraph.model.UnresolvedReference.Reason.DANGLING,
                        io.charactergraph.model.UnresolvedReference.Reason.MALFORMED,
                        io.charactergraph.model.UnresolvedReference.Reason.AMBIGUOUS);
    }

    @Test
    void hamletWithFaults_hasAFindingOfEveryRule_andHamletHasNone() {
        assertThat(SampleGraph.HAMLET.graph().check().findings()).isEmpty();
        assertThat(SampleGraph.HAMLET_WITH_FAULTS.graph().check().rules())
                .hasSize(23)
                .allMatch(outcome -> !outcome.findings().isEmpty(), "found something");
    }

    @Test
    void smallest_hasNothingWrong() {
        assertThat(SampleGraph.SMALLEST.graph().check().findings()).isEmpty();
    }
}
