package io.charactergraph.jdbc;

import static io.charactergraph.jdbc.LinkedStudio.instance;
import static io.charactergraph.jdbc.LinkedStudio.ref;
import static io.charactergraph.jdbc.LinkedStudio.template;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charactergraph.jdbc.change.LinkWriteException;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.UnknownNodeException;
import io.charactergraph.model.World;
import org.junit.jupiter.api.Test;

class WorldRoleLinksTest {

    private static final World.Id NOIR = new World.Id(3);

    private final LinkedStudio studio = LinkedStudio.hamlet();
    private final WorldRoleLinks roles = studio.linkage().worldRoles();

    @Test
    void bind_toTemplateInstanceAndNpc_readsBackAsExactlyItsEdge() {
        roles.bind(NOIR, "courtier", ref("osric"));
        roles.bind(NOIR, "singer", ref(instance(3, 4)));
        roles.bind(NOIR, "bartender", new GameNpc.Id(10));

        assertThat(studio.edgeChanges())
                .containsExactly(
                        "+ world:3 casts " + template(12) + " WORLD_BINDING courtier",
                        "+ world:3 casts " + instance(3, 4) + " WORLD_BINDING singer",
                        "+ world:3 casts npc:10 WORLD_BINDING bartender");
        assertThat(studio.json("game_worlds", "meta", 3)).contains("\"bartender\": \"npc:10\"");
        assertThat(roles.bind(NOIR, "courtier", ref("osric"))).isEmpty();
        assertThat(roles.bind(NOIR, "bartender", new GameNpc.Id(10))).isEmpty();
    }

    @Test
    void bind_numberOfTheSameNpc_becomesTheStandardForm() {
        studio.given("update game_worlds set meta = '{\"npc_bindings\": {\"lead\": 10}, \"x\":1}' where id = 3");

        assertThat(roles.bind(NOIR, "lead", new GameNpc.Id(10))).hasSize(1);

        assertThat(studio.json("game_worlds", "meta", 3))
                .isEqualTo("{\"npc_bindings\": {\"lead\": \"npc:10\"}, \"x\":1}");
        assertThat(studio.edgeChanges()).isEmpty();
    }

    @Test
    void rebindAndUnbind_roleInTheOlderPlace_areDoneThere() {
        studio.given("update game_worlds set meta = '{\"role_bindings\": {\"lead\": 10}}' where id = 3");

        roles.rebind(NOIR, "lead", ref("osric"));
        assertThat(studio.json("game_worlds", "meta", 3))
                .isEqualTo("{\"role_bindings\": {\"lead\": \"" + template(12) + "\"}}");
        assertThat(studio.edgeChanges())
                .containsExactly(
                        "- world:3 casts npc:10 WORLD_BINDING lead",
                        "+ world:3 casts " + template(12) + " WORLD_BINDING lead");

        roles.unbind(NOIR, "lead");
        assertThat(studio.json("game_worlds", "meta", 3)).isEqualTo("{\"role_bindings\": {}}");
        assertThat(roles.unbind(NOIR, "lead")).isEmpty();
    }

    @Test
    void bind_instanceOfAnotherWorldOrNobody_isRefused() {
        assertThatThrownBy(() -> roles.bind(NOIR, "singer", ref(instance(1, 4))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lives in world:1, and the place is [world:3]");
        assertThatThrownBy(() -> roles.bind(NOIR, "Singer", ref("ophelia")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not snake_case");
        assertThatThrownBy(() -> roles.bind(new World.Id(4), "singer", ref("ophelia")))
                .isInstanceOf(UnknownNodeException.class)
                .hasMessageContaining("world:4; the nearest are world:3, world:2, world:1");
        assertThatThrownBy(() -> roles.bind(NOIR, "singer", new GameNpc.Id(400)))
                .isInstanceOf(UnknownNodeException.class);
        assertThatThrownBy(() -> roles.bind(NOIR, "messenger", ref("osric"))).isInstanceOf(LinkWriteException.class);
        assertThat(studio.edgeChanges()).isEmpty();
    }
}
