package io.charactergraph.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.GraphNode;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.GraphSource;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.source.assembly.GraphAssembler;
import io.charactergraph.source.assembly.LoadedGraph;
import io.charactergraph.source.rows.Position;
import io.charactergraph.source.rows.RawValues;
import io.charactergraph.source.rows.Row;
import io.charactergraph.source.rows.RowEmitter;
import io.charactergraph.source.rows.RowFact;
import io.charactergraph.source.rows.RowReference;
import io.charactergraph.testkit.random.RandomStudio;
import io.charactergraph.testkit.rows.RowsSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the readers emit for a row depends on the row alone: another emitter can keep it, and give it on in any order. */
class EmitterTest {

    /** Keeps what is emitted row by row, and at the end gives the rows on in another order. */
    private static final class Shuffler implements RowEmitter {

        private final RowEmitter next;
        private final Random random;
        private final List<List<Predicate<RowEmitter>>> rows = new ArrayList<>();
        private boolean ended;

        Shuffler(RowEmitter next, long seed) {
            this.next = next;
            this.random = new Random(seed);
        }

        @Override
        public RawValues values() {
            return next.values();
        }

        @Override
        public void row(StudioTable table) {
            rows.add(new ArrayList<>());
            keep(emitter -> emitter.row(table));
        }

        @Override
        public void unheldRow(StudioTable table) {
            keep(emitter -> emitter.unheldRow(table));
        }

        @Override
        public void unheldValue(StudioTable table) {
            keep(emitter -> emitter.unheldValue(table));
        }

        @Override
        public boolean node(StudioTable table, GraphNode node) {
            rows.get(rows.size() - 1).add(emitter -> {
                boolean first = emitter.node(table, node);
                if (!first) {
                    emitter.unheldRow(table);
                }
                return first;
            });
            return true;
        }

        @Override
        public void reference(RowReference reference) {
            keep(emitter -> emitter.reference(reference));
        }

        @Override
        public void fact(RowFact fact) {
            keep(emitter -> emitter.fact(fact));
        }

        @Override
        public void malformed(Row row, Position position, String text, List<EdgeKind> kinds) {
            keep(emitter -> emitter.malformed(row, position, text, kinds));
        }

        private void keep(java.util.function.Consumer<RowEmitter> emitted) {
            if (ended) {
                emitted.accept(next);
            } else {
                rows.get(rows.size() - 1).add(emitter -> {
                    emitted.accept(emitter);
                    return true;
                });
            }
        }

        @Override
        public void end() {
            Collections.shuffle(rows, random);
            for (List<Predicate<RowEmitter>> row : rows) {
                boolean held = true;
                for (Predicate<RowEmitter> emitted : row) {
                    held = held && emitted.test(next);
                }
            }
            ended = true;
            next.end();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void rowsGivenOnInAnotherOrder_makeTheSameGraph(long seed) {
        GraphSource source =
                RowsSource.of(RandomStudio.builder().seed(seed).build().rows());
        LoadedGraph expected = GraphAssembler.load(List.of(source), LoadOptions.standard());

        LoadedGraph shuffled =
                GraphAssembler.load(List.of(source), LoadOptions.standard(), emitter -> new Shuffler(emitter, seed));

        assertThat(nodes(shuffled)).as("seed " + seed).isEqualTo(nodes(expected));
        assertThat(edges(shuffled)).as("seed " + seed).isEqualTo(edges(expected));
        assertThat(shuffled.unresolved()).as("seed " + seed).isEqualTo(expected.unresolved());
        assertThat(shuffled.records()).as("seed " + seed).isEqualTo(expected.records());
        assertThat(shuffled.coverage()).as("seed " + seed).isEqualTo(expected.coverage());
        assertThat(expected.graph().edgeCount()).isPositive();
    }

    private static List<GraphNode> nodes(LoadedGraph loaded) {
        List<GraphNode> nodes = new ArrayList<>();
        for (int n = 0; n < loaded.graph().nodeBound(); n++) {
            nodes.add(loaded.graph().node(n));
        }
        return nodes;
    }

    private static List<String> edges(LoadedGraph loaded) {
        List<String> edges = new ArrayList<>();
        for (int e = 0; e < loaded.graph().edgeBound(); e++) {
            edges.add(loaded.graph().edge(e) + " " + loaded.graph().edge(e).evidence());
        }
        return edges;
    }
}
