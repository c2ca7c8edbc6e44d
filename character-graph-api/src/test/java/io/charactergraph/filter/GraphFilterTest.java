package io.charactergraph.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeKind;
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
}
