package io.charactergraph.diff;

import static io.charactergraph.model.EdgeKind.APPEARS_IN;
import static io.charactergraph.model.EdgeKind.EXPRESSES_AS;
import static io.charactergraph.model.EdgeKind.FILLS_ROLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.charactergraph.GraphFixture;
import io.charactergraph.diff.StoryEvent.Kind;
import io.charactergraph.model.Asset;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import org.junit.jupiter.api.Test;

class GraphDiffTest {

    private static GraphFixture studio(boolean later) {
        GraphFixture studio = new GraphFixture();
        CharacterTemplate.Id hero = studio.template("hero");
        CharacterTemplate.Id rival = studio.template("rival", !later);
        GameNpc.Id npc = studio.npc(1);
        Scene.Id scene = studio.scene(1, later ? "R" : "PG");
        SceneRole.Id role = studio.role(scene, "lead");
        Asset.Id old = studio.asset(1);
        Asset.Id fresh = studio.asset(2);
        studio.edge(FILLS_ROLE, later ? rival : hero, role).edge(EXPRESSES_AS, npc, later ? fresh : old);
        if (later) {
            studio.edge(APPEARS_IN, hero, studio.scene(2));
        }
        return studio;
    }

    @Test
    void diff_itself_isEmpty() {
        GraphDiff diff = studio(false).build().diff(studio(false).build());

        assertThat(diff.isEmpty()).isTrue();
        assertThat(diff.story()).isEmpty();
    }

    @Test
    void diff_everything_isToldExactlyAndAsAStory() {
        GraphDiff diff = studio(false).build().diff(studio(true).build());

        assertThat(diff.nodesAdded()).extracting(GraphNode::id).containsExactly(Scene.Id.game(2));
        assertThat(diff.nodesRemoved()).isEmpty();
        assertThat(diff.nodesChanged()).hasSize(2);
        assertThat(diff.edgesAdded()).hasSize(3);
        assertThat(diff.edgesRemoved()).hasSize(2);
        assertThat(diff.story())
                .extracting(StoryEvent::kind, StoryEvent::sentence)
                .containsExactly(
                        tuple(Kind.RECAST, "role lead of scene 1 was filled by Hero, and is by Rival"),
                        tuple(Kind.SCENE_GAINED, "Hero is now in scene 2"),
                        tuple(Kind.SCENE_GAINED, "Rival is now in scene 1"),
                        tuple(Kind.SCENE_LOST, "Hero is no longer in scene 1"),
                        tuple(Kind.PORTRAIT_REPLACED, "the portrait of npc 1 was Asset 1, and is Asset 2"),
                        tuple(Kind.RE_RATED, "scene 1 was rated PG, and is R"),
                        tuple(Kind.RETIRED, "Rival is no longer active"));
    }
}
