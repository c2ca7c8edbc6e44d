package io.charactergraph.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charactergraph.graph.TypedGraph;
import io.charactergraph.graph.index.TypedGraphs;
import io.charactergraph.model.GraphRecords;
import io.charactergraph.schema.SchemaProfile;
import io.charactergraph.source.GraphLoadException;
import io.charactergraph.source.GraphLoadException.Phase;
import io.charactergraph.source.GraphSource;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.source.assembly.GraphAssembler;
import io.charactergraph.source.assembly.LoadedGraph;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.random.RandomStudio;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A graph does not depend on how many threads assemble it, and none of them outlives the load. */
class AssemblingThreadsTest {

    private static LoadedGraph load(StudioRows rows, int threads) {
        return load(RowsSource.of(rows), threads);
    }

    private static LoadedGraph load(GraphSource source, int threads) {
        return GraphAssembler.load(List.of(source), LoadOptions.standard(), emitter -> emitter, threads);
    }

    /** All that a graph says, and how it is stored. */
    private static List<String> described(LoadedGraph loaded) {
        TypedGraph typed = TypedGraphs.of(loaded.graph());
        List<String> lines = new ArrayList<>();
        typed.nodes().forEach(node -> lines.add(node.toString()));
        typed.edges().forEach(edge -> lines.add(edge + " " + edge.evidence()));
        for (int node = 0; node < loaded.graph().nodeBound(); node++) {
            List<Integer> in = new ArrayList<>();
            for (int edge : loaded.graph().inEdges(node)) {
                in.add(edge);
            }
            lines.add(node + " " + in);
        }
        GraphRecords records = loaded.records();
        List.of(
                        records.manifests(),
                        records.npcLinks(),
                        records.relationships(),
                        records.capabilities(),
                        records.usages(),
                        records.outsideReferences())
                .forEach(rows -> rows.forEach(row -> lines.add(row.toString())));
        loaded.unresolved()
                .forEach(reference ->
                        lines.add(reference + " " + loaded.contexts().get(reference)));
        lines.add(loaded.coverage().toString());
        loaded.rows().bare().forEach(reference -> lines.add(reference.toString()));
        lines.add(loaded.graph().bytes() + " bytes");
        return lines;
    }

    private static Set<Thread> assemblingThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("character-graph-assembly"))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void graph_ofARandomStudio_isTheSameOnAnyNumberOfThreads(long seed) {
        StudioRows rows = RandomStudio.builder()
                .seed(seed)
                .rows(1_500)
                .malformed(seed % 2 == 0 ? 0.2 : 0)
                .ignoreForeignKeys(seed > 2)
                .profile(seed == 4 ? SchemaProfile.PROFILE_2026 : SchemaProfile.PROFILE_2025)
                .build()
                .rows();
        List<String> one = described(load(rows, 1));

        assertThat(described(load(rows, 2))).as("seed " + seed).isEqualTo(one);
        assertThat(described(load(rows, 3))).as("seed " + seed).isEqualTo(one);
        assertThat(assemblingThreads()).isEmpty();
    }

    @Test
    void graph_ofTheSampleStudio_isTheSameOnTwoThreads() {
        StudioRows rows = SampleStudio.hamlet();

        assertThat(described(load(rows, 2))).isEqualTo(described(load(rows, 1)));
    }

    @Test
    void load_interruptedWhileItAssembles_fails_andLeavesNoThread() {
        StudioRows rows = RandomStudio.builder().seed(1).rows(2_000).build().rows();
        for (int last : new int[] {1, 10, 30}) {
            int[] check = new int[1];
            GraphSource source = checked(rows, () -> {
                if (++check[0] == last) {
                    Thread.currentThread().interrupt();
                }
            });

            assertThatThrownBy(() -> load(source, 2))
                    .as("at check " + last)
                    .isInstanceOf(GraphLoadException.class)
                    .hasMessageStartingWith("Could not load the graph: while assembling")
                    .hasMessageEndingWith(": the thread was interrupted");
            assertThat(Thread.interrupted()).isTrue();
            assertThat(assemblingThreads()).isEmpty();
        }
    }

    @Test
    void load_endedByItsSource_failsWithThatFailure_andLeavesNoThread() {
        StudioRows rows = RandomStudio.builder().seed(1).rows(2_000).build().rows();
        GraphLoadException enough = new GraphLoadException(Phase.ASSEMBLING, null, "enough", null);
        int[] check = new int[1];
        GraphSource source = checked(rows, () -> {
            if (++check[0] == 20) {
                throw enough;
            }
        });

        assertThatThrownBy(() -> load(source, 2)).isSameAs(enough);
        assertThat(assemblingThreads()).isEmpty();
    }

    private static GraphSource checked(StudioRows rows, Runnable check) {
        return (options, sink) -> {
            sink.whileAssembling(check);
            RowsSource.of(rows).load(options, sink);
        };
    }
}
