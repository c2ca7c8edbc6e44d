package io.charactergraph.graph.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charactergraph.graph.TypedGraph;
import io.charactergraph.model.Arc;
import io.charactergraph.model.Asset;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.Scene;
import io.charactergraph.model.UnknownNodeException;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NearestIdsTest {

    private final CompactGraph graph = build();

    @Test
    void of_aNumber_givesTheNearestNumbers() {
        assertThat(nearest(graph, "asset:24")).containsExactly("asset:20", "asset:30", "asset:10");
        assertThat(nearest(graph, "asset:-5")).containsExactly("asset:10", "asset:20", "asset:30");
        assertThat(nearest(graph, "asset:2147483647")).containsExactly("asset:40", "asset:30", "asset:20");
    }

    @Test
    void of_aScene_givesTheSameNumberOfTheOtherTypeFirst() {
        assertThat(nearest(graph, "scene:game:18"))
                .containsExactly("scene:content:18", "scene:game:17", "scene:game:3");
        assertThat(nearest(graph, "scene:content:17")).containsExactly("scene:game:17", "scene:content:18");
    }

    @Test
    void of_text_givesTheNearestSpelling() {
        assertThat(nearest(graph, "arc:main_romanse")).containsExactly("arc:main_romance", "arc:revenge");
        assertThat(nearest(graph, "world:1")).isEmpty();
    }

    @Test
    void ofKey_givesTheNearestKeys() {
        assertThat(NearestIds.ofKey(graph, "gorila_01")).containsExactly("gorilla_01", "gorilla_02", "hamlet");
        assertThat(NearestIds.unknownKey(graph, "hamlett"))
                .hasMessage("No such node in this graph: hamlett; the nearest are hamlet, gorilla_01, gorilla_02");
    }

    @Test
    void nearest_neverNamesWhatTheFilterRemoved() {
        BitSet shown = new BitSet();
        shown.set(0, graph.nodeBound());
        shown.clear(graph.indexOf(new Asset.Id(20)));
        shown.clear(graph.indexOfKey("gorilla_01"));
        shown.clear(graph.indexOf(Scene.Id.content(18)));
        IndexedGraph view = graph.view(shown, null, null);

        assertThat(nearest(view, "asset:20")).containsExactly("asset:10", "asset:30", "asset:40");
        assertThat(nearest(view, "scene:game:18")).containsExactly("scene:game:17", "scene:game:3");
        assertThat(NearestIds.ofKey(view, "gorilla_01")).containsExactly("gorilla_02", "hamlet");
    }

    @Test
    void require_ofAnUnknownId_namesTheNearest() {
        TypedGraph typed = TypedGraphs.of(graph);

        assertThatThrownBy(() -> typed.require(NodeId.parse("asset:21")))
                .isInstanceOfSatisfying(
                        UnknownNodeException.class,
                        e -> assertThat(e.nearest()).containsExactly("asset:20", "asset:30", "asset:10"));
        assertThatThrownBy(() -> typed.outEdges(NodeId.parse("asset:21"))).isInstanceOf(UnknownNodeException.class);
        assertThatThrownBy(() -> typed.inEdges(NodeId.parse("asset:21"))).isInstanceOf(UnknownNodeException.class);
    }

    @Test
    void editDistance_countsWhatMustChange() {
        assertThat(EditDistance.between("kitten", "sitting")).isEqualTo(3);
        assertThat(EditDistance.between("", "abc")).isEqualTo(3);
        assertThat(EditDistance.between("abc", "abc")).isZero();
    }

    private static List<String> nearest(IndexedGraph graph, String id) {
        return NearestIds.of(graph, NodeId.parse(id));
    }

    private static CompactGraph build() {
        CompactGraphBuilder builder = new CompactGraphBuilder();
        for (int i = 10; i <= 40; i += 10) {
            builder.add(Asset.builder(new Asset.Id(i)).build());
        }
        int number = 0;
        for (String key : List.of("gorilla_02", "hamlet", "gorilla_01")) {
            builder.add(CharacterTemplate.builder(new CharacterTemplate.Id(new UUID(0, number++)))
                    .key(key)
                    .build());
        }
        for (Scene.Id id : List.of(Scene.Id.game(3), Scene.Id.game(17), Scene.Id.content(18))) {
            builder.add(new Scene(id, "", Optional.empty(), OptionalInt.empty(), Optional.empty()));
        }
        builder.add(new Arc(new Arc.Id("main_romance"), false));
        builder.add(new Arc(new Arc.Id("revenge"), false));
        return builder.build();
    }
}
