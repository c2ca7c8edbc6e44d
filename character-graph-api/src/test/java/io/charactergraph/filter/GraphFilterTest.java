package io.charactergraph.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class GraphFilterTest {

    @Test
    void and_anyOrder_isEqual() {
        GraphFilter worlds = GraphFilter.worlds(2, 1);
        GraphFilter rating = GraphFilter.rating("PG");
        GraphFilter arcs = GraphFilter.arcs("revenge");

        assertThat(worlds.and(rating).and(arcs))
                .isEqualTo(arcs.and(rating.and(worlds)))
                .hasSameHashCodeAs(rating.and(arcs).and(worlds))
                .hasToString(arcs.and(worlds).and(rating).toString())
                .isNotEqualTo(worlds.and(rating));
        assertThat(worlds.and(worlds)).isEqualTo(worlds);
    }

    @Test
    void everything_isTheNeutralElement() {
        GraphFilter rating = GraphFilter.rating("PG");

        assertThat(GraphFilter.everything().and(rating)).isEqualTo(rating);
        assertThat(rating.and(GraphFilter.everything())).isEqualTo(rating);
        assertThat(GraphFilter.everything().isEverything()).isTrue();
        assertThat(GraphFilter.active().isEverything()).isFalse();
    }

    @Test
    void includingInactive_onlyOnePart_doesNotInclude() {
        GraphFilter asks = GraphFilter.worlds(1).includingInactive();

        assertThat(asks.includesInactive()).isTrue();
        assertThat(asks.and(GraphFilter.arcs("x")).includesInactive()).isFalse();
        assertThat(asks.and(GraphFilter.arcs("x").includingInactive()).includesInactive())
                .isTrue();
        assertThat(GraphFilter.active().includingInactive()).isEqualTo(GraphFilter.everything());
    }

    @Test
    void describe_everyPart_isASentence() {
        assertThat(GraphFilter.worlds(2, 1)
                        .and(GraphFilter.rating("PG-13"))
                        .and(GraphFilter.worldsStrictly(3))
                        .and(GraphFilter.tags("noir"))
                        .and(GraphFilter.nodeKinds(NodeKind.SCENE))
                        .and(GraphFilter.edgeKinds(EdgeKind.APPEARS_IN))
                        .describe())
                .isEqualTo("Rated PG-13 at most; in world 1 or 2 or in none at all; in world 3 and nowhere else; of"
                        + " templates and assets those tagged noir; nodes of kind scene; edges of kind appears_in;"
                        + " active characters only.");
        assertThat(GraphFilter.everything().describe()).isEqualTo("Everything as loaded.");
        assertThat(GraphFilter.active()).hasToString("Active characters only.");
    }

    @Test
    void onlyWorld_exactlyOne_isTold() {
        assertThat(GraphFilter.worlds(4).onlyWorld())
                .hasValueSatisfying(id -> assertThat(id.number()).isEqualTo(4));
        assertThat(GraphFilter.worlds(4, 5).onlyWorld()).isEmpty();
        assertThat(GraphFilter.active().onlyWorld()).isEmpty();
    }

    @Test
    void and_inALoop_asksEachFilterOnceForItsText() {
        int[] asked = new int[1];
        List<GraphFilter> own = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            own.add(GraphFilter.nodes(new Numbered(i, asked)));
        }
        GraphFilter forward = GraphFilter.everything();
        for (GraphFilter filter : own) {
            forward = forward.and(filter).and(filter);
        }
        GraphFilter backward = GraphFilter.everything();
        for (GraphFilter filter : own) {
            backward = filter.and(backward);
        }

        assertThat(forward).isEqualTo(backward).hasSameHashCodeAs(backward).isNotEqualTo(own.get(0));
        assertThat(asked[0]).isEqualTo(2 * own.size());
        assertThat(forward.parts())
                .isEqualTo(backward.parts())
                .hasSize(own.size())
                .isSortedAccordingTo(Comparator.comparing(FilterPart::describe));
    }

    @Test
    void and_withItselfManyTimes_isTheSame() {
        GraphFilter one = GraphFilter.worlds(1).and(GraphFilter.rating("PG"));
        GraphFilter doubled = one;
        for (int i = 0; i < 100; i++) {
            doubled = GraphFilter.active().and(doubled).and(one.and(doubled));
        }

        assertThat(doubled).isEqualTo(one).hasToString(one.toString());
    }

    @Test
    void describe_manyParts_isCutOff() {
        GraphFilter many = GraphFilter.everything();
        for (int i = 0; i < 4_000; i++) {
            many = many.and(GraphFilter.arcs("arc " + i));
        }

        assertThat(many.describe())
                .hasSize(10_001)
                .startsWith("In arc arc 0; in arc arc 1; ")
                .endsWith("…");
    }

    private record Numbered(int number, int[] asked) implements NodeFilter {
        @Override
        public boolean keeps(GraphNode node) {
            return true;
        }

        @Override
        public String describe() {
            asked[0]++;
            return "number " + number;
        }
    }
}
