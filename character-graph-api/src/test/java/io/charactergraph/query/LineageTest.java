package io.charactergraph.query;

import static io.charactergraph.GraphSketch.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.charactergraph.CharacterGraph;
import io.charactergraph.GraphSketch;
import io.charactergraph.model.ScopeException;
import io.charactergraph.model.UnknownNodeException;
import io.charactergraph.query.Lineage.Side;
import org.junit.jupiter.api.Test;

class LineageTest {

    private final CharacterGraph studio = new GraphSketch()
            .edges(
                    "asset:2 derived_from asset:1",
                    "asset:2 generated_by generation:2",
                    "generation:2 uses_input asset:1",
                    "generation:2 uses_input scene:game:7",
                    "asset:1 generated_by generation:1",
                    "asset:1 depicts T1",
                    "generation:1 involves_character I1",
                    "generation:2 created_for scene:game:5",
                    "generation:3 uses_input asset:2",
                    "asset:3 generated_by generation:3",
                    "scene:game:6 contains_asset asset:3",
                    "scene:game:5 contains_asset asset:2",
                    "npc:1 expresses_as asset:3",
                    "asset:9 depicts T1",
                    "scene:game:7 contains_asset asset:9")
            .build();

    @Test
    void ancestors_areWhatItWasMadeFromNearestFirst() {
        Lineage lineage = studio.lineage(id("asset:2"));
        assertThat(lineage.ancestors())
                .extracting(relative -> relative.node().id(), Lineage.Relative::distance)
                .containsExactly(
                        tuple(id("asset:1"), 1),
                        tuple(id("generation:2"), 1),
                        tuple(id("scene:game:7"), 2),
                        tuple(id("generation:1"), 2));
        assertThat(lineage.ancestors().get(3).edge().from()).isEqualTo(id("asset:1"));
    }

    @Test
    void descendants_areWhatWasMadeFromIt() {
        assertThat(studio.lineage(id("asset:2")).descendants())
                .extracting(relative -> relative.node().id(), Lineage.Relative::distance)
                .containsExactly(tuple(id("generation:3"), 1), tuple(id("asset:3"), 2));
        assertThat(studio.lineage(id("generation:1")).descendants())
                .extracting(relative -> relative.node().id())
                .containsExactly(id("asset:1"), id("asset:2"), id("generation:2"), id("generation:3"), id("asset:3"));
    }

    @Test
    void ends_areCharactersAndScenesWithTheirSides() {
        Lineage lineage = studio.lineage(id("asset:2"));
        assertThat(lineage.ends())
                .extracting(end -> end.node().id(), Lineage.End::sides)
                .containsExactly(
                        tuple(id("T1"), java.util.Set.of(Side.ANCESTORS)),
                        tuple(id("I1"), java.util.Set.of(Side.ANCESTORS)),
                        tuple(id("npc:1"), java.util.Set.of(Side.DESCENDANTS)),
                        tuple(id("scene:game:5"), java.util.Set.of(Side.START, Side.ANCESTORS)),
                        tuple(id("scene:game:6"), java.util.Set.of(Side.DESCENDANTS)),
                        tuple(id("scene:game:7"), java.util.Set.of(Side.ANCESTORS)));
        assertThat(lineage.ends().get(0).edges()).hasSize(1);
        assertThat(lineage.explain())
                .startsWith("Asset 2 [asset:2]: 4 ancestors, 2 descendants, 6 ends\n"
                        + "  made from Asset 1 [asset:1]  1 edge away\n"
                        + "      because Asset 2 is derived from Asset 1 (asset_lineage 1, path)\n")
                .contains("  went into Asset 3 [asset:3]  2 edges away\n")
                .contains("  Scene 5 [scene:game:5]  START, ANCESTORS\n");
    }

    @Test
    void lineage_inACycle_endsAndLeavesOutTheStart() {
        CharacterGraph graph = new GraphSketch()
                .edges("asset:1 derived_from asset:2", "asset:2 derived_from asset:1", "asset:1 derived_from asset:1")
                .build();
        Lineage lineage = graph.lineage(id("asset:1"));
        assertThat(lineage.ancestors())
                .extracting(relative -> relative.node().id())
                .containsExactly(id("asset:2"));
        assertThat(lineage.descendants())
                .extracting(relative -> relative.node().id())
                .containsExactly(id("asset:2"));
    }

    @Test
    void lineage_ofSomethingElse_isRefused() {
        assertThatThrownBy(() -> studio.lineage(id("scene:game:7")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("scene:game:7 has no lineage");
        assertThatThrownBy(() -> studio.lineage(id("scene:game:70"))).isInstanceOf(UnknownNodeException.class);
        CharacterGraph part =
                new GraphSketch().nodes("asset:1").scope("arc one").build();
        assertThatThrownBy(() -> part.lineage(id("asset:1"))).isInstanceOf(ScopeException.class);
    }
}
