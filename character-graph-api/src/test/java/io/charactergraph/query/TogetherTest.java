package io.charactergraph.query;

import static io.charactergraph.model.EdgeKind.APPEARS_IN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.charactergraph.CharacterGraph;
import io.charactergraph.GraphFixture;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.Scene;
import java.util.List;
import org.junit.jupiter.api.Test;

class TogetherTest {

    private final GraphFixture studio = new GraphFixture();
    private final CharacterTemplate.Id hero = studio.template("hero");

    @Test
    void together_sharedScenesBesideRelationships() {
        CharacterTemplate.Id friend = studio.template("friend");
        CharacterTemplate.Id rival = studio.template("rival");
        Scene.Id first = studio.scene(1);
        Scene.Id second = studio.scene(2);
        for (NodeId who : List.of(hero, friend)) {
            studio.edge(APPEARS_IN, who, first).edge(APPEARS_IN, who, second);
        }
        studio.relates(hero, rival, "rivals", 1).relates(rival, hero, "rivals", 1);
        CharacterGraph graph = studio.build();

        Together all = graph.usage().together();

        assertThat(all.pairs())
                .extracting(
                        pair -> pair.first().id(),
                        pair -> pair.second().id(),
                        pair -> pair.scenes().size())
                .containsExactly(tuple(hero, friend, 2), tuple(hero, rival, 0));
        assertThat(all.neverMeet()).extracting(pair -> pair.second().id()).containsExactly(rival);
        assertThat(all.neverMeet().get(0).relationships()).hasSize(2);
        assertThat(all.withoutRelationship(2))
                .extracting(pair -> pair.second().id())
                .containsExactly(friend);
        assertThat(graph.character(hero).together()).isEqualTo(all);
        assertThat(graph.character(friend).together().pairs()).hasSize(1);
    }
}
