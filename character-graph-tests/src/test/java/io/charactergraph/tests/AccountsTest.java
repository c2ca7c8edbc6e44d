package io.charactergraph.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.TableCoverage;
import io.charactergraph.model.UnresolvedReference;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.random.RandomStudio;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing vanishes: every row read is accounted for, and so is every node and every unresolved reference. */
class AccountsTest {

    private static final Set<NodeKind> DERIVED = EnumSet.of(NodeKind.SCENE_ROLE, NodeKind.ARC, NodeKind.EXTENSION);

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @Test
    void accounts_ofTheSampleStudio_balance() {
        assertBalanced(SampleStudio.hamlet());
        assertBalanced(SampleStudio.hamletWithFaults());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void accounts_ofARandomStudio_balance(long seed) {
        assertBalanced(RandomStudio.of(seed).rows());
        assertBalanced(RandomStudio.builder().seed(seed).ignoreForeignKeys(true).drift(true).build().rows().toBuilder()
                .table("characters")
                .build());
    }

    private static void assertBalanced(StudioRows studio) {
        CharacterGraph graph = CharacterGraph.load(RowsSource.of(studio));
        Map<String, Long> unresolved = graph.tables().unresolved().all().stream()
                .collect(Collectors.groupingBy(UnresolvedReference::table, Collectors.counting()));
        for (TableCoverage table : graph.tables().coverage().tables()) {
            assertThat(table.wasRead())
                    .as(table.table())
                    .isEqualTo(studio.columns(table.table()).contains("id"));
            if (table.wasRead()) {
                assertThat(table.rowsRead())
                        .as(table.table())
                        .isEqualTo(studio.rows(table.table()).size());
            }
            assertThat(table.nodeRows() + table.edgeOnlyRows() + table.nothingRows())
                    .as(table.table())
                    .isEqualTo(table.rowsRead());
            assertThat(table.unresolved()).as(table.table()).isEqualTo(unresolved.getOrDefault(table.table(), 0L));
        }
        long nodeRows = graph.tables().coverage().tables().stream()
                .mapToLong(TableCoverage::nodeRows)
                .sum();
        assertThat(graph.typed()
                        .nodes()
                        .filter(node -> !DERIVED.contains(node.kind()))
                        .count())
                .isEqualTo(nodeRows);
        assertThat(graph.tables().coverage().tables().stream()
                        .mapToLong(TableCoverage::edges)
                        .sum())
                .isGreaterThanOrEqualTo(graph.typed().edgeCount());
    }
}
