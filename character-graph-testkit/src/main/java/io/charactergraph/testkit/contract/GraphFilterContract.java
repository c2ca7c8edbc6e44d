package io.charactergraph.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charactergraph.CharacterGraph;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.UnknownNodeException;
import io.charactergraph.testkit.GraphInvariants;
import io.charactergraph.testkit.SampleGraph;
import io.charactergraph.testkit.random.RandomStudio;
import io.charactergraph.testkit.rows.RowsSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What every {@link GraphFilter} keeps, one of one's own above all: {@code GraphFilter.nodes(new Portraits())}. A test class
 * extends this and returns its filter.
 *
 * <pre>{@code
 * @Override
 * protected GraphFilter filter() {
 *     return GraphFilter.nodes(new Portraits());
 * }
 * }</pre>
 *
 * @since 0.1
 */
public abstract class GraphFilterContract {

    /** For tests to extend. */
    protected GraphFilterContract() {}

    /** The filter, made anew by each call. */
    protected abstract GraphFilter filter();

    /** The graphs to filter; Hamlet with faults, one with every kind of edge, and twenty random ones unless overridden. */
    protected Stream<CharacterGraph> graphs() {
        return Stream.concat(
                Stream.of(SampleGraph.HAMLET_WITH_FAULTS.graph(), SampleGraph.EVERY_KIND.graph()),
                LongStream.range(0, 20)
                        .mapToObj(seed -> CharacterGraph.load(
                                RowsSource.of(RandomStudio.of(seed).rows()))));
    }

    /** Two filters with the same settings are equal, and have the same description. */
    @Test
    void filters_thatSayTheSame_areEqual() {
        assertThat(filter()).isEqualTo(filter()).hasSameHashCodeAs(filter());
        assertThat(filter().describe())
                .isEqualTo(filter().describe())
                .isNotBlank()
                .endsWith(".");
        assertThat(filter().and(filter())).isEqualTo(filter());
        assertThat(GraphFilter.everything().and(filter())).isEqualTo(filter());
    }

    /** A filtered graph is a graph like any other. */
    @Test
    void filteredGraph_isWell() {
        graphs().forEach(graph -> assertThat(GraphInvariants.broken(graph.filter(filter())))
                .as(graph.toString())
                .isEmpty());
    }

    /** A filter only takes away. */
    @Test
    void filteredGraph_hasNothingNew() {
        graphs().forEach(graph -> {
            Set<NodeId> all = graph.typed().nodes().map(GraphNode::id).collect(Collectors.toSet());
            assertThat(graph.filter(filter()).typed().nodes().map(GraphNode::id))
                    .allMatch(all::contains);
            assertThat(graph.typed().edges().toList())
                    .containsAll(graph.filter(filter()).typed().edges().toList());
        });
    }

    /** Filtering twice equals filtering once. */
    @Test
    void filter_twice_isFilterOnce() {
        graphs().forEach(graph -> {
            CharacterGraph once = graph.filter(filter());
            assertSame(once.filter(filter()), once);
            assertSame(graph.filter(filter()), once);
        });
    }

    /** The order of filters does not matter. */
    @Test
    void filters_inWhateverOrder_giveTheSame() {
        graphs().forEach(graph -> {
            for (GraphFilter other : List.of(
                    GraphFilter.active(),
                    GraphFilter.worlds(1),
                    GraphFilter.rating("PG"),
                    GraphFilter.tags("portrait"))) {
                assertThat(filter().and(other)).isEqualTo(other.and(filter()));
                CharacterGraph both = graph.filter(filter().and(other));
                assertSame(graph.filter(filter()).filter(other), both);
                assertSame(graph.filter(other).filter(filter()), both);
            }
        });
    }

    /** Under a ceiling a filter brings nothing back. */
    @Test
    void filter_underACeiling_showsNothingAboveIt() {
        graphs().forEach(graph -> {
            CharacterGraph below = graph.filter(GraphFilter.rating("general").includingInactive());
            assertThat(graph.filter(filter().and(GraphFilter.rating("general")))
                            .typed()
                            .nodes()
                            .map(GraphNode::id))
                    .allMatch(id -> below.find(id).isPresent());
        });
    }

    /** What is left out is not there. */
    @Test
    void nodesLeftOut_areUnknown() {
        graphs().forEach(graph -> {
            CharacterGraph filtered = graph.filter(filter());
            graph.typed()
                    .nodes()
                    .filter(node -> filtered.find(node.id()).isEmpty())
                    .limit(20)
                    .forEach(node -> assertThatThrownBy(() -> filtered.require(node.id()))
                            .isInstanceOf(UnknownNodeException.class));
        });
    }

    private static void assertSame(CharacterGraph one, CharacterGraph other) {
        assertThat(one.typed().nodes().toList()).isEqualTo(other.typed().nodes().toList());
        assertThat(one.typed().edges().toList()).isEqualTo(other.typed().edges().toList());
        assertThat(one.tables().unresolved().all())
                .isEqualTo(other.tables().unresolved().all());
        assertThat(one.filter()).isEqualTo(other.filter());
    }
}
