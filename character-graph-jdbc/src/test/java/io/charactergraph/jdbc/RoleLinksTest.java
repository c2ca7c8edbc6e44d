package io.charactergraph.jdbc;

import static io.charactergraph.jdbc.LinkedStudio.instance;
import static io.charactergraph.jdbc.LinkedStudio.ref;
import static io.charactergraph.jdbc.LinkedStudio.template;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.charactergraph.jdbc.change.Change;
import io.charactergraph.jdbc.change.LinkWriteException;
import io.charactergraph.jdbc.change.LinkWriteException.Reason;
import io.charactergraph.model.AmbiguousKeyException;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.SceneRole;
import io.charactergraph.model.UnknownNodeException;
import io.charactergraph.schema.StudioTable;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoleLinksTest {

    private static final String HORATIO = template(7);
    private static final String OSRIC = template(12);

    private final LinkedStudio studio = LinkedStudio.hamlet();
    private final RoleLinks roles = studio.linkage().roles();

    private static SceneRole.Id role(int scene, String name) {
        return new SceneRole.Id(scene, name);
    }

    @Test
    void bind_newRoleToTemplate_readsBackAsExactlyItsEdges() {
        String before = studio.json("game_scenes", "meta", 41);

        List<Change> changes = roles.bind(role(41, "wisest_friend"), ref("horatio"));

        assertThat(changes)
                .containsExactly(new Change(
                        "game_scenes",
                        "41",
                        "meta.character_roles.wisest_friend",
                        Optional.empty(),
                        Optional.of("\"" + HORATIO + "\"")));
        assertThat(studio.edgeChanges())
                .containsExactly(
                        "+ " + HORATIO + " appears_in scene:game:41 SCENE_META_ROLES",
                        "+ " + HORATIO + " fills_role role:41:wisest_friend SCENE_META_ROLES",
                        "+ scene:game:41 has_role role:41:wisest_friend SCENE_META_ROLES");
        assertThat(studio.json("game_scenes", "meta", 41))
                .isEqualTo(before.replaceFirst("]}", "], \"wisest_friend\": \"" + HORATIO + "\"}"));
        assertThat(roles.bind(role(41, "wisest_friend"), ref(HORATIO))).isEmpty();
    }

    @Test
    void bind_toInstanceOfTheScenesWorld_isWritten() {
        roles.bind(role(42, "attendant"), ref(instance(2, 5)));

        assertThat(studio.edgeChanges())
                .containsExactly(
                        "+ " + instance(2, 5) + " appears_in scene:game:42 SCENE_META_ROLES",
                        "+ " + instance(2, 5) + " fills_role role:42:attendant SCENE_META_ROLES",
                        "+ scene:game:42 has_role role:42:attendant SCENE_META_ROLES");
    }

    @Test
    void bind_toNpc_bindsTheInstanceThatIsLinkedToIt() {
        String linked = studio.database()
                .ask(
                        "select character_instance_id || ' ' || l.npc_id from character_npc_links l join character_instances i"
                                + " on i.id = l.character_instance_id where i.world_id = 3 and i.is_active order by npc_id limit 1");
        String instance = "instance:" + linked.substring(0, 36);
        GameNpc.Id npc = new GameNpc.Id(Integer.parseInt(linked.substring(37)));

        List<Change> changes = roles.bind(role(45, "bartender"), npc);

        assertThat(changes).extracting(Change::after).containsExactly(Optional.of("\"" + instance + "\""));
    }

    @Test
    void bind_toNpcOfTwoOfOnePriority_takesTheHigherAndRefusesEquals() {
        GameNpc.Id shared = new GameNpc.Id(15);
        roles.bind(role(22, "spy"), shared);
        assertThat(studio.edgeChanges())
                .anyMatch(edge -> edge.startsWith("+ instance:") && edge.contains("role:22:spy"));

        studio.given("update character_npc_links set priority = 10, activation_conditions = '{}'");

        assertThatThrownBy(() -> roles.bind(role(22, "second_spy"), new GameNpc.Id(shared(2))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("stands for no one character in scene:game:22");
    }

    /** An NPC that instances of so many templates share. */
    private int shared(int templates) {
        return Integer.parseInt(studio.database()
                .ask(
                        "select npc_id from character_npc_links l join character_instances i on i.id = character_instance_id"
                                + " where i.world_id = 1 group by npc_id having count(distinct character_id) >= "
                                + templates
                                + " limit 1"));
    }

    @Test
    void bind_npcWithoutCharacter_isRefused() {
        studio.given("insert into game_npcs (id, name) values (90, 'Yaughan')");

        assertThatThrownBy(() -> roles.bind(role(51, "bartender"), new GameNpc.Id(90)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("npc: npc:90 stands for no one character in scene:game:51; link it to one instance by"
                        + " character_npc_links, or name the character");
        assertThat(studio.edgeChanges()).isEmpty();
    }

    @Test
    void bind_npcOfTheLegacyColumn_bindsItsTemplate() {
        studio.given("insert into game_npcs (id, name) values (91, 'Montano');"
                + " update characters set game_npc_id = 91 where character_id = 'osric'");

        roles.bind(role(41, "courtier"), new GameNpc.Id(91));

        assertThat(studio.edgeChanges()).contains("+ " + OSRIC + " fills_role role:41:courtier SCENE_META_ROLES");
    }

    @Test
    void bind_roleOfSomebodyElse_isOccupied() {
        LinkWriteException refused =
                catchThrowableOfType(LinkWriteException.class, () -> roles.bind(role(41, "antagonist"), ref("osric")));

        assertThat(refused.reason()).isEqualTo(Reason.OCCUPIED);
        assertThat(refused.table()).contains(StudioTable.GAME_SCENES);
        assertThat(refused.rows()).containsExactly("41");
        assertThat(refused)
                .hasMessage(
                        "Could not write links: table game_scenes, row 41: meta.character_roles.antagonist: the role is"
                                + " bound to another character; rebind it, or add a binding; nothing has been changed");
        assertThat(studio.edgeChanges()).isEmpty();
    }

    @Test
    void rebind_boundRole_replacesWhoeverItWas() {
        List<Change> changes = roles.rebind(role(41, "antagonist"), ref("osric"));

        assertThat(changes)
                .containsExactly(new Change(
                        "game_scenes",
                        "41",
                        "meta.character_roles.antagonist",
                        Optional.of("\"" + template(2) + "\""),
                        Optional.of("\"" + OSRIC + "\"")));
        assertThat(studio.edgeChanges())
                .containsExactly(
                        "- " + template(2) + " appears_in scene:game:41 SCENE_META_ROLES",
                        "- " + template(2) + " fills_role role:41:antagonist SCENE_META_ROLES",
                        "+ " + OSRIC + " appears_in scene:game:41 SCENE_META_ROLES",
                        "+ " + OSRIC + " fills_role role:41:antagonist SCENE_META_ROLES");
        assertThat(roles.rebind(role(41, "antagonist"), ref("osric"))).isEmpty();
    }

    @Test
    void also_boundRoles_becomeArraysAndGrow() {
        roles.addBinding(role(41, "antagonist"), ref("osric"));
        roles.addBinding(role(41, "false_friends"), ref("osric"));

        assertThat(studio.edgeChanges())
                .containsExactly(
                        "+ " + OSRIC + " appears_in scene:game:41 SCENE_META_ROLES",
                        "+ " + OSRIC + " fills_role role:41:antagonist SCENE_META_ROLES",
                        "+ " + OSRIC + " fills_role role:41:false_friends SCENE_META_ROLES");
        assertThat(roles.addBinding(role(41, "antagonist"), ref("osric"))).isEmpty();
        assertThat(roles.addBinding(role(41, "false_friends"), ref("osric"))).isEmpty();
    }

    @Test
    void unbind_oneOfTwo_leavesTheOther() {
        roles.unbind(role(41, "false_friends"), ref("rosencrantz"));

        assertThat(studio.edgeChanges())
                .containsExactly(
                        "- " + template(9) + " appears_in scene:game:41 SCENE_META_ROLES",
                        "- " + template(9) + " fills_role role:41:false_friends SCENE_META_ROLES");
        assertThat(roles.unbind(role(41, "false_friends"), ref("rosencrantz"))).isEmpty();
    }

    @Test
    void unbind_role_takesItAway() {
        roles.unbind(role(41, "antagonist"));

        assertThat(studio.edgeChanges())
                .containsExactly(
                        "- " + template(2) + " appears_in scene:game:41 SCENE_META_ROLES",
                        "- " + template(2) + " fills_role role:41:antagonist SCENE_META_ROLES",
                        "- scene:game:41 has_role role:41:antagonist SCENE_META_ROLES");
        assertThat(roles.unbind(role(41, "antagonist"))).isEmpty();
    }

    @Test
    void unbind_characterThatIsGone_isFoundByItsText() {
        studio.given(
                "update game_scenes set meta = '{\"character_roles\": {\"a\": \"character:fishmonger\","
                        + " \"b\": \"INSTANCE\", \"c\": [\"instance:0B000000-0000-4000-8000-0000000000FF\", 3]}}' where id = 41");

        roles.unbind(role(41, "a"), ref("fishmonger"));
        roles.unbind(role(41, "b"), ref("fishmonger"));
        roles.unbind(role(41, "c"), ref("instance:0b000000-0000-4000-8000-0000000000ff"));

        assertThat(studio.json("game_scenes", "meta", 41))
                .isEqualTo("{\"character_roles\": {\"b\": \"INSTANCE\", \"c\": [3]}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "character:horatio",
                "horatio",
                "0a000000-0000-4000-8000-000000000007",
                " character: 0A000000-0000-4000-8000-000000000007 "
            })
    void bind_olderFormOfTheSame_becomesTheStandardForm(String older) {
        studio.given("update game_scenes set meta = '{\"x\":1 ,\"characterRoles\":{\"rival\" :\"" + older
                + "\"}}' where id = 41");

        List<Change> changes = roles.bind(role(41, "rival"), ref("horatio"));

        assertThat(changes)
                .containsExactly(new Change(
                        "game_scenes",
                        "41",
                        "meta.characterRoles.rival",
                        Optional.of("\"" + older + "\""),
                        Optional.of("\"" + HORATIO + "\"")));
        assertThat(studio.json("game_scenes", "meta", 41))
                .isEqualTo("{\"x\":1 ,\"characterRoles\":{\"rival\" :\"" + HORATIO + "\"}}");
        assertThat(studio.edgeChanges()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                []                         | meta: it is no object
                7                          | meta: it is no object
                {"character_roles": []}    | meta.character_roles: it is no object
                {"character_roles": "x"}   | meta.character_roles: it is no object
                """)
    void bind_containerOfTheWrongType_isRefusedAndNotOverwritten(String meta, String why) {
        studio.given("update game_scenes set meta = '" + meta + "' where id = 41");

        LinkWriteException refused =
                catchThrowableOfType(LinkWriteException.class, () -> roles.bind(role(41, "rival"), ref("horatio")));

        assertThat(refused.reason()).isEqualTo(Reason.UNWRITABLE);
        assertThat(refused).hasMessageContaining("table game_scenes, row 41: " + why);
        assertThat(studio.json("game_scenes", "meta", 41)).isEqualTo(meta);
    }

    @Test
    void rebind_overSomethingThatIsNoReference_isRefused() {
        studio.given("update game_scenes set meta = '{\"character_roles\": {\"rival\": {\"x\": 1}}}' where id = 41");

        LinkWriteException refused =
                catchThrowableOfType(LinkWriteException.class, () -> roles.rebind(role(41, "rival"), ref("horatio")));

        assertThat(refused.reason()).isEqualTo(Reason.UNWRITABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}"})
    void bind_absentOrNullContainer_isMade(String meta) {
        studio.given("update game_scenes set meta = '" + meta + "' where id = 41");

        roles.bind(role(41, "rival"), ref("horatio"));

        assertThat(studio.json("game_scenes", "meta", 41))
                .isEqualTo("{\"character_roles\": {\"rival\": \"" + HORATIO + "\"}}");

        studio.given("update game_scenes set meta = null where id = 41");
        roles.bind(role(41, "rival"), ref("horatio"));
        assertThat(studio.json("game_scenes", "meta", 41))
                .isEqualTo("{\"character_roles\": {\"rival\": \"" + HORATIO + "\"}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"falseFriends", "Rival", "2nd", "a__b", "a-b", "rival_"})
    void bind_nameThatIsNotSnakeCase_isRefused(String name) {
        assertThatThrownBy(() -> roles.bind(role(41, name), ref("horatio")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("role: '" + name + "' is not snake_case; give a name such as love_interest");
    }

    @Test
    void bind_unknownSceneOrCharacter_namesTheNearest() {
        assertThatThrownBy(() -> roles.bind(role(99, "rival"), ref("horatio")))
                .isInstanceOf(UnknownNodeException.class)
                .hasMessage("No such node in this graph: scene:game:99; the nearest are scene:game:52, scene:game:51,"
                        + " scene:game:47");
        assertThatThrownBy(() -> roles.bind(role(41, "rival"), ref("horacio")))
                .isInstanceOf(UnknownNodeException.class)
                .hasMessageContaining("horacio; the nearest are horatio, ");
        assertThatThrownBy(() -> roles.bind(role(41, "rival"), new GameNpc.Id(400)))
                .isInstanceOf(UnknownNodeException.class)
                .hasMessageContaining("npc:400; the nearest are npc:");
        assertThatThrownBy(() -> roles.bind(role(41, "rival"), ref(template(99))))
                .isInstanceOf(UnknownNodeException.class);
    }

    @Test
    void bind_inactiveOrOfAnotherWorld_isRefused() {
        assertThatThrownBy(() -> roles.bind(role(41, "apparition"), ref("ghost_v1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("character: " + template(31) + " is inactive; activate it first, or name another");
        assertThatThrownBy(() -> roles.bind(role(45, "singer"), ref(instance(1, 4))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("character: " + instance(1, 4) + " lives in world:1, and the place is [world:3]; name an"
                        + " instance of that world, or the template");
        assertThat(studio.edgeChanges()).isEmpty();
    }

    private void givenASecondOphelia(boolean active) {
        studio.given("alter table characters drop constraint characters_character_id_key;"
                + " insert into characters (id, character_id, category, display_name, is_active) values"
                + " ('00000000-0000-4000-8000-000000000001', 'ophelia', 'human', 'Old Ophelia', " + active + ")");
    }

    @Test
    void bind_keyOfAnInactiveAndAnActiveTemplate_writesTheActiveOne() {
        givenASecondOphelia(false);

        roles.bind(new SceneRole.Id(41, "wisest_friend"), CharacterRef.parse("ophelia"));

        assertThat(studio.database()
                        .ask("select meta -> 'character_roles' ->> 'wisest_friend' from game_scenes where id = 41"))
                .contains("0a000000-0000-4000-8000-000000000004");
    }

    @Test
    void bind_keyOfTwoActiveTemplates_isRefusedAndWritesNothing() {
        givenASecondOphelia(true);
        String before =
                studio.database().ask("select md5(string_agg(cast(s as text), '|' order by id)) from game_scenes s");

        assertThatThrownBy(() -> roles.bind(new SceneRole.Id(41, "wisest_friend"), CharacterRef.parse("ophelia")))
                .isInstanceOf(AmbiguousKeyException.class)
                .hasMessageContaining("Old Ophelia [character:00000000-0000-4000-8000-000000000001] (active)");
        assertThatThrownBy(() -> roles.unbind(new SceneRole.Id(41, "protagonist"), CharacterRef.parse("ophelia")))
                .isInstanceOf(AmbiguousKeyException.class);

        assertThat(studio.database().ask("select md5(string_agg(cast(s as text), '|' order by id)) from game_scenes s"))
                .isEqualTo(before);
    }

    @Test
    void bind_keyThatEndsInABlank_findsIt() {
        studio.given("update characters set character_id = 'ophelia ' where character_id = 'ophelia'");

        roles.bind(new SceneRole.Id(41, "wisest_friend"), CharacterRef.parse("ophelia "));

        assertThat(studio.database()
                        .ask("select meta -> 'character_roles' ->> 'wisest_friend' from game_scenes where id = 41"))
                .contains("0a000000-0000-4000-8000-000000000004");
    }

    @Test
    void bind_keyInTheWrongCase_suggestsTheRightOne() {
        assertThatThrownBy(() -> roles.bind(new SceneRole.Id(41, "wisest_friend"), CharacterRef.parse("OPHELIA")))
                .isInstanceOfSatisfying(
                        UnknownNodeException.class, e -> assertThat(e.nearest()).startsWith("ophelia"));
    }
}
