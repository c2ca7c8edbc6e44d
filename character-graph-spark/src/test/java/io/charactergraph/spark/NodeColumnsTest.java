package io.charactergraph.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.Texts;
import io.charactergraph.model.Extension;
import io.charactergraph.model.Generation;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.World;
import io.charactergraph.schema.SchemaProfile;
import io.charactergraph.source.GraphSource;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.source.LoadSink;
import io.charactergraph.source.assembly.GraphAssembler;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.random.RandomStudio;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.catalyst.util.DateTimeUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A node or an edge that is written as a row is read back from it. */
class NodeColumnsTest {

    static Stream<StudioRows> studios() {
        return Stream.concat(
                Stream.of(
                        SampleStudio.hamlet(),
                        SampleStudio.hamletWithFaults(),
                        SampleStudio.hamlet(SchemaProfile.PROFILE_2026)),
                LongStream.range(0, 20)
                        .mapToObj(seed -> RandomStudio.builder()
                                .seed(seed)
                                .ignoreForeignKeys(seed % 2 == 0)
                                .drift(seed % 5 == 0)
                                .profile(seed % 3 == 0 ? SchemaProfile.PROFILE_2026 : SchemaProfile.PROFILE_2025)
                                .build()
                                .rows()));
    }

    @ParameterizedTest
    @MethodSource("studios")
    void node_ofItsRow_isTheSame(StudioRows rows) {
        CharacterGraph graph = CharacterGraph.load(RowsSource.of(rows));
        assertThat(graph.typed().nodes().toList())
                .isNotEmpty()
                .allSatisfy(
                        node -> assertThat(Texts.whole(read(node).toString())).isEqualTo(Texts.whole(node.toString())));
        assertThat(graph.typed().nodes().filter(NodeColumnsTest::isWhole).toList())
                .isNotEmpty()
                .allSatisfy(node -> assertThat(read(node)).isEqualTo(node));
    }

    /** Half surrogates are replaced, so what has some is another node; its text is compared. */
    private static boolean isWhole(GraphNode node) {
        return Texts.whole(node.toString()).equals(node.toString())
                && !node.toString().contains("\uFFFD");
    }

    private static GraphNode read(GraphNode node) {
        return NodeColumns.node(new GenericRowWithSchema(cells(NodeColumns.row(node)), NodeColumns.SCHEMA));
    }

    private static Object[] cells(Row row) {
        Object[] cells = new Object[row.length()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = row.get(i);
        }
        return cells;
    }

    /** What Spark gives a program as a timestamp depends on a setting of the session. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-03T04:05:06.789012Z",
                "1969-12-31T23:59:59.999999Z",
                "1582-10-04T00:00:00Z",
                "0001-01-01T00:00:00Z"
            })
    void time_ofATimestamp_isTheSame(String text) {
        Instant time = Instant.parse(text);
        Generation node = Generation.builder(Generation.id(7)).createdAt(time).build();
        Object[] cells = cells(NodeColumns.row(node));
        int column = NodeColumns.SCHEMA.fieldIndex("createdAt");
        long micros = time.getEpochSecond() * 1_000_000 + time.getNano() / 1_000;
        assertThat(cells[column]).isEqualTo(micros);
        Timestamp timestamp = DateTimeUtils.toJavaTimestamp(micros);
        for (Object form : List.of(micros, time, timestamp)) {
            cells[column] = form;
            assertThat(NodeColumns.node(new GenericRowWithSchema(cells, NodeColumns.SCHEMA)))
                    .as(form.getClass().getSimpleName())
                    .isEqualTo(node);
        }
    }

    @Test
    void extension_ofItsRow_isTheSame() {
        Extension skull = new Extension(Extension.id("prop", "skull: of Yorick"), "", Map.of("weight", "2", "b", ""));
        Extension rapier = new Extension(Extension.id("prop", "rapier"), "A rapier", Map.of());
        assertThat(List.of(read(skull), read(rapier))).containsExactly(skull, rapier);
    }

    @Test
    void edge_ofItsRow_isTheSame() {
        IndexedGraph graph = GraphAssembler.load(List.of(new Props()), LoadOptions.standard())
                .graph();
        assertThat(graph.edgeBound()).isPositive();
        for (int edge = 0; edge < graph.edgeBound(); edge++) {
            Object[] cells = cells(EdgeColumns.row(graph, edge));
            assertThat(EdgeColumns.edge(new GenericRowWithSchema(cells, EdgeColumns.SCHEMA)))
                    .isEqualTo(graph.edge(edge));
        }
    }

    /** Hamlet with a node and an edge of its own. */
    private static final class Props implements GraphSource {

        @Override
        public void load(LoadOptions options, LoadSink sink) {
            RowsSource.of(SampleStudio.hamlet()).load(options, sink);
            Extension.Id skull = Extension.id("prop", "skull");
            sink.node(new Extension(skull, "A skull", Map.of()));
            sink.edge("lies_in", skull, World.id(1), Map.of("since", "23 years"));
        }

        @Override
        public String name() {
            return "props";
        }
    }
}
