package io.charactergraph.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charactergraph.CharacterGraph;
import io.charactergraph.source.GraphLoadException;
import io.charactergraph.source.GraphLoadException.Phase;
import io.charactergraph.source.GraphSource;
import io.charactergraph.testkit.random.RandomStudio;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import org.junit.jupiter.api.Test;

/** What a source that has a deadline can do while the graph is assembled. */
class AssemblyDeadlineTest {

    private final StudioRows rows =
            RandomStudio.builder().seed(1).rows(4_000).build().rows();

    private GraphSource checked(Runnable check) {
        return (options, sink) -> {
            sink.whileAssembling(check);
            RowsSource.of(rows).load(options, sink);
        };
    }

    @Test
    void check_runsOftenWhileTheGraphIsAssembled_andNotWhileRowsAreRead() {
        int[] runs = new int[1];
        boolean[] reading = new boolean[1];
        int[] runsWhileReading = new int[1];
        GraphSource source = (options, sink) -> {
            reading[0] = true;
            checked(() -> {
                        runs[0]++;
                        runsWhileReading[0] += reading[0] ? 1 : 0;
                    })
                    .load(options, sink);
            reading[0] = false;
        };

        CharacterGraph graph = CharacterGraph.load(source);

        assertThat(runs[0]).isGreaterThan(graph.typed().edgeCount() / 100);
        assertThat(runsWhileReading[0]).isZero();
    }

    @Test
    void check_thatThrows_endsTheLoadWhereverItIs() {
        int[] runs = new int[1];
        CharacterGraph.load(checked(() -> runs[0]++));
        for (int last : new int[] {1, runs[0] / 2, runs[0]}) {
            int[] run = new int[1];

            assertThatThrownBy(() -> CharacterGraph.load(checked(() -> {
                        if (++run[0] == last) {
                            throw new GraphLoadException(Phase.ASSEMBLING, null, "enough", null);
                        }
                    })))
                    .isInstanceOf(GraphLoadException.class)
                    .hasMessage("Could not load the graph: while assembling: enough");
            assertThat(run[0]).isEqualTo(last);
        }
    }
}
