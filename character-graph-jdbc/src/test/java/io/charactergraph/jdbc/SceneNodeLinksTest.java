package io.charactergraph.jdbc;

import static io.charactergraph.jdbc.LinkedStudio.instance;
import static io.charactergraph.jdbc.LinkedStudio.ref;
import static io.charactergraph.jdbc.LinkedStudio.template;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charactergraph.jdbc.change.LinkWriteException;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.UnknownNodeException;
import org.junit.jupiter.api.Test;

class SceneNodeLinksTest {

    private final LinkedStudio studio = LinkedStudio.hamlet()
            .given(
                    "insert into game_scene_nodes (id, scene_id, asset_id, meta) values (9001, 45, 0, null), (9002, 99, 0, '{}')");
    private final SceneNodeLinks nodes = studio.linkage().sceneNodes();

    @Test
    void add_templateInstanceAndNpc_readsBackAsExactlyItsEdges() {
        nodes.add(9001, ref("osric"));
        nodes.add(9001, ref(instance(3, 4)));

        assertThat(studio.edgeChanges())
                .containsExactly(
                        "+ " + template(12) + " appears_in scene:game:45 SCENE_NODE_REFS 9001",
                        "+ " + instance(3, 4) + " appears_in scene:game:45 SCENE_NODE_REFS 9001");
        assertThat(studio.json("game_scene_nodes", "meta", 9001))
                .isEqualTo("{\"character_refs\": [\"" + template(12) + "\", \"" + instance(3, 4) + "\"]}");
        assertThat(nodes.add(9001, ref("osric"))).isEmpty();

        assertThat(nodes.add(9001, new GameNpc.Id(10)))
                .singleElement()
                .satisfies(change -> assertThat(change.toString())
                        .startsWith("game_scene_nodes 9001, meta.character_refs[2]: nothing -> \"instance:0b000000"));
    }

    @Test
    void remove_allForms_takesThemOut() {
        studio.given(
                "update game_scene_nodes set meta = '{\"a\" : 1,\"character_refs\":[\"osric\", 7 ,\"character:osric\"]}'"
                        + " where id = 9001");

        assertThat(nodes.remove(9001, ref("osric"))).hasSize(2);

        assertThat(studio.json("game_scene_nodes", "meta", 9001)).isEqualTo("{\"a\" : 1,\"character_refs\":[7]}");
        assertThat(nodes.remove(9001, ref("osric"))).isEmpty();
    }

    @Test
    void add_whatIsNotAllowed_isRefused() {
        assertThatThrownBy(() -> nodes.add(9001, ref(instance(1, 4))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lives in world:1");
        assertThatThrownBy(() -> nodes.add(9002, ref("osric")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "sceneNode: scene node 9002 belongs to no scene that there is; name a scene node of a scene");
        assertThatThrownBy(() -> nodes.add(9999, ref("osric")))
                .isInstanceOf(UnknownNodeException.class)
                .hasMessageContaining("scene node 9999; the nearest are scene node 9002");
        studio.given("update game_scene_nodes set meta = '{\"character_refs\": \"osric\"}' where id = 9001");
        assertThatThrownBy(() -> nodes.add(9001, ref("osric")))
                .isInstanceOf(LinkWriteException.class)
                .hasMessageContaining("meta.character_refs: it is no array");
    }
}
