package io.charactergraph.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.filter.GraphFilter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ShownGraphsTest {

    private static CharacterGraph graph() throws IOException {
        return CharacterGraph.read(
                new ByteArrayInputStream("{\"nodes\":[],\"edges\":[]}".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void below_keepsTheGraphsThatWereAskedLast() throws IOException {
        ShownGraphs graphs = new ShownGraphs(graph(), 2);
        ShownGraph first = graphs.below(GraphFilter.worlds(1));
        ShownGraph second = graphs.below(GraphFilter.worlds(2));

        assertThat(graphs.below(GraphFilter.worlds(1))).isSameAs(first);
        graphs.below(GraphFilter.worlds(3));
        assertThat(graphs.size()).isEqualTo(2);
        assertThat(graphs.below(GraphFilter.worlds(1))).isSameAs(first);
        assertThat(graphs.below(GraphFilter.worlds(2))).isNotSameAs(second);
        for (int world = 0; world < 100; world++) {
            graphs.below(GraphFilter.worlds(world));
            assertThat(graphs.size()).isEqualTo(2);
        }
    }

    @Test
    void graphs_ofAnEarlierVersion_areLetGo() throws IOException {
        VersionedGraphs versions = new VersionedGraphs(2);
        Served.Version one = new Served.Version(1, graph());
        Served.Version two = new Served.Version(2, graph());
        ShownGraphs ofOne = versions.of(one);

        assertThat(versions.of(one)).isSameAs(ofOne);
        assertThat(versions.of(two).graph()).isSameAs(two.graph());
        assertThat(versions.of(one)).isNotSameAs(ofOne);
    }
}
