package io.charactergraph.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NodeIdTest {

    private static final UUID A_UUID = UUID.fromString("1b000000-0000-4000-8000-00000000000a");

    static List<NodeId> inOrder() {
        return List.of(
                new CharacterTemplate.Id(A_UUID),
                new CharacterTemplate.Id(UUID.fromString("7fffffff-0000-4000-8000-000000000000")),
                new CharacterTemplate.Id(UUID.fromString("80000000-0000-4000-8000-000000000000")),
                new CharacterInstance.Id(A_UUID),
                new GameNpc.Id(-1),
                new GameNpc.Id(2),
                new GameNpc.Id(10),
                Scene.Id.game(5),
                Scene.Id.game(17),
                Scene.Id.content(1),
                new SceneRole.Id(2, "z"),
                new SceneRole.Id(10, "a"),
                new SceneRole.Id(10, "a:b c"),
                new SceneRole.Id(10, "\uFFFF"),
                new SceneRole.Id(10, "\uD83D\uDE00"),
                new Asset.Id(Integer.MIN_VALUE),
                new Asset.Id(Integer.MAX_VALUE),
                new Generation.Id(0),
                new PromptVersion.Id(A_UUID),
                new ActionBlock.Id(A_UUID),
                new World.Id(3),
                new Arc.Id("main:romance"),
                new Extension.Id("faction", "a:b"),
                new Extension.Id("faction", " "),
                new Extension.Id("location", "a"));
    }

    @ParameterizedTest
    @MethodSource("inOrder")
    void parse_ofTheWireForm_givesTheIdAgain(NodeId id) {
        assertThat(NodeId.parse(id.toString())).isEqualTo(id);
    }

    @Test
    void factories_ofEachKind_giveTheId() {
        String uuid = A_UUID.toString();
        assertThat(List.of(
                        CharacterTemplate.id(uuid),
                        CharacterInstance.id(A_UUID),
                        GameNpc.id(6),
                        Scene.game(31),
                        Scene.content(3),
                        SceneRole.id(31, "rival"),
                        Asset.id(105),
                        Generation.id(507),
                        PromptVersion.id("prompt:" + uuid),
                        ActionBlock.id(uuid.toUpperCase(Locale.ROOT)),
                        World.id(2),
                        Arc.id("revenge"),
                        Extension.id("faction", "montague")))
                .extracting(NodeId::toString)
                .containsExactly(
                        "character:" + uuid,
                        "instance:" + uuid,
                        "npc:6",
                        "scene:game:31",
                        "scene:content:3",
                        "role:31:rival",
                        "asset:105",
                        "generation:507",
                        "prompt:" + uuid,
                        "action:" + uuid,
                        "world:2",
                        "arc:revenge",
                        "x:faction:montague");
    }

    @Test
    void factory_ofTextThatIsNoUuid_namesTheText() {
        assertThatThrownBy(() -> CharacterTemplate.id("ophelia"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Not a node id: 'ophelia': 'ophelia' is not a UUID of the form 8-4-4-4-12");
        assertThatThrownBy(() -> CharacterTemplate.id("instance:" + A_UUID))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @MethodSource("inOrder")
    void id_ofAnyKind_knowsTheClassOfItsNode(NodeId id) {
        assertThat(id).isInstanceOf(NodeId.Of.class);
        assertThat(id.getClass().getEnclosingClass()).isEqualTo(((NodeId.Of<?>) id).nodeType());
        assertThat(NodeKind.of(((NodeId.Of<?>) id).nodeType())).isEqualTo(id.kind());
    }

    @Test
    void kind_ofAClassOfSeveralKinds_isRefused() {
        assertThatThrownBy(() -> NodeKind.of(GraphNode.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("GraphNode is not the class of one kind");
    }

    @Test
    void parse_ofAUuidInUpperCase_givesTheSameId() {
        assertThat(NodeId.parse("character:1B000000-0000-4000-8000-00000000000A"))
                .isEqualTo(new CharacterTemplate.Id(A_UUID));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12",
                "asset",
                "asset:",
                "asset: 12",
                "asset:12 ",
                "asset:+12",
                "asset:-0",
                "asset:2147483648",
                "asset:-2147483649",
                "asset:99999999999999999999",
                "npc:042",
                "npc:٣",
                "Asset:12",
                "thing:12",
                "scene:12",
                "scene:game:x",
                "scene:game:",
                "scene:other:12",
                "role:5",
                "role:5:",
                "role:5: x",
                "role:x:y",
                "role::y",
                "arc:",
                "arc: x",
                "x:faction",
                "x:faction:",
                "x:Faction:a",
                "x:asset:a",
                "x::a",
                "character:gorilla_01",
                "character: 1b000000-0000-4000-8000-00000000000a",
                "character:1b000000-0000-4000-8000-00000000000a ",
                "character:1b000000-0000-4000-8000-00000000000g",
                "character:1b00000000004000800000000000000a",
                "instance:1-1-1-1-1"
            })
    void parse_ofAnythingElse_saysWhatIsWrong(String text) {
        assertThatThrownBy(() -> NodeId.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Not a node id: '" + text + "': ");
    }

    @Test
    void compareTo_isTheOrderOfTheSpec() {
        List<NodeId> ids = inOrder();
        for (int i = 0; i < ids.size(); i++) {
            for (int j = 0; j < ids.size(); j++) {
                if (ids.get(i) instanceof Extension.Id && ids.get(j) instanceof Extension.Id) {
                    continue;
                }
                assertThat(Integer.signum(ids.get(i).compareTo(ids.get(j))))
                        .as("%s and %s", ids.get(i), ids.get(j))
                        .isEqualTo(Integer.compare(i, j));
            }
        }
        assertThat(new Extension.Id("faction", "b")).isLessThan(new Extension.Id("location", "a"));
        assertThat(new Extension.Id("faction", "\uFFFF")).isLessThan(new Extension.Id("faction", "\uD83D\uDE00"));
    }

    @Test
    void constructor_ofANameWithBlanksAtItsEnds_isRefused() {
        assertThatThrownBy(() -> new Arc.Id(" a")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SceneRole.Id(1, "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Extension.Id("scene", "a")).isInstanceOf(IllegalArgumentException.class);
    }
}
