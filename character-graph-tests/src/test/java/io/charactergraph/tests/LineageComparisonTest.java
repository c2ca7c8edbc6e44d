package io.charactergraph.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.query.Lineage;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.random.RandomStudio;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import io.charactergraph.tests.reference.FurtherQuestions;
import io.charactergraph.tests.reference.ReferenceFilter;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LineageComparisonTest {

    /** The edges that lead to the ends for the reference, which does not look at scenes that merely contain an asset. */
    private static final Set<EdgeKind> LEADING =
            EnumSet.of(EdgeKind.DEPICTS, EdgeKind.INVOLVES_CHARACTER, EdgeKind.CREATED_FOR, EdgeKind.USES_INPUT);

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("charactergraph.studios", 100L));
    }

    @Test
    void lineage_ofTheSampleStudio_isTheReferences() {
        assertThat(compare(SampleStudio.hamlet())).isPositive();
        assertThat(compare(SampleStudio.hamletWithFaults())).isPositive();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void lineage_ofARandomStudio_isTheReferences(long seed) {
        assertThat(compare(RandomStudio.of(seed).rows())).isNotNegative();
    }

    private static int compare(StudioRows rows) {
        CharacterGraph graph = CharacterGraph.load(RowsSource.of(rows));
        FurtherQuestions reference = FurtherQuestions.about(rows.toMaps(), ReferenceFilter.asLoaded("loaded"));
        int found = 0;
        for (NodeId id :
                graph.select().kind(NodeKind.ASSET, NodeKind.GENERATION).ids()) {
            Lineage lineage = graph.lineage(id);
            Map<String, List<String>> expected = reference.lineage(id.toString());
            assertThat(nodes(lineage.ancestors())).isEqualTo(expected.get("ancestors"));
            assertThat(nodes(lineage.descendants())).isEqualTo(expected.get("descendants"));
            assertThat(ends(lineage, false)).isEqualTo(expected.get("characters"));
            assertThat(ends(lineage, true)).isEqualTo(expected.get("scenes"));
            found += lineage.ancestors().size() + lineage.ends().size();
        }
        return found;
    }

    private static List<String> nodes(List<Lineage.Relative> relatives) {
        return relatives.stream()
                .map(relative -> relative.node().id())
                .sorted()
                .map(NodeId::toString)
                .toList();
    }

    private static List<String> ends(Lineage lineage, boolean scenes) {
        return lineage.ends().stream()
                .filter(end -> end.edges().stream().anyMatch(edge -> LEADING.contains(edge.kind())))
                .map(end -> end.node().id())
                .filter(id -> (id.kind() == NodeKind.SCENE) == scenes)
                .map(NodeId::toString)
                .toList();
    }
}
