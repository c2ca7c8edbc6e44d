package io.charactergraph.jdbc.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charactergraph.source.json.JsonReader;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonEditTest {

    private static final JsonPlace ROLES = JsonPlace.ROOT.field("character_roles");
    private static final JsonPlace RIVAL = ROLES.name("rival");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                {"character_roles": {"rival": "a"}}                | {"character_roles": {"rival": "b"}}
                {"character_roles":{"rival" :"a" ,"x":1}, "y":2}   | {"character_roles":{"rival" :"b" ,"x":1}, "y":2}
                {"a": 1e400, "character_roles": {}}                | {"a": 1e400, "character_roles": {"rival": "b"}}
                {"character_roles": { }}                           | {"character_roles": {"rival": "b" }}
                {"character_roles": {"x": []}}                     | {"character_roles": {"x": [], "rival": "b"}}
                {"character_roles": null, "x": 1}                  | {"character_roles": {"rival": "b"}, "x": 1}
                {"x":1}                                            | {"x":1, "character_roles": {"rival": "b"}}
                {}                                                 | {"character_roles": {"rival": "b"}}
                null                                               | {"character_roles": {"rival": "b"}}
                {"characterRoles": {"rival": "a"}}                 | {"characterRoles": {"rival": "b"}}
                {"character_roles": null, "characterRoles": {}}    | {"character_roles": null, "characterRoles": {"rival": "b"}}
                {"characterRoles": {}, "character_roles": {}}      | {"characterRoles": {}, "character_roles": {"rival": "b"}}
                {"character_roles": {"rival": 1, "rival": 2}}      | {"character_roles": {"rival": 1, "rival": "b"}}
                {"character_roles": 7, "character_roles": {}}      | {"character_roles": 7, "character_roles": {"rival": "b"}}
                {"character_roles": {" rival": 1, "rival": 2}}     | {"character_roles": {"rival": "b"}}
                {"character_roles": {" rival": 1, " rival ": 2}}   | {"character_roles": {" rival ": "b"}}
                {"character_roles": {" rival": 1, "x": 2}}         | {"character_roles": {" rival": "b", "x": 2}}
                {"character_roles": {"ri\\u0076al": "a"}}          | {"character_roles": {"ri\\u0076al": "b"}}
                {"character_roles": {"rival": "\\u0062"}}          | {"character_roles": {"rival": "\\u0062"}}
                """)
    void set_roleInOddObjects_changesItsValueAndNothingElse(String before, String after) {
        JsonEdit edited = JsonEdit.of(before).set(RIVAL, "\"b\"");

        assertThat(edited.text()).isEqualTo(after);
        assertThat(edited.find(RIVAL).flatMap(JsonFound::text)).contains("b");
        assertThat(edited.set(RIVAL, "\"b\"").text()).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                {"character_roles": {"rival": "a"}}                   | {"character_roles": {}}
                {"character_roles": { "rival": "a" }}                 | {"character_roles": {  }}
                {"character_roles": {"rival": "a", "x": 1}}           | {"character_roles": {"x": 1}}
                {"character_roles": {"x": 1 , "rival": "a"}}          | {"character_roles": {"x": 1}}
                {"character_roles": {"x":1,"rival":{},"y":1}}         | {"character_roles": {"x":1,"y":1}}
                {"character_roles": {"rival": 1, "x": 1, "rival": 2}} | {"character_roles": {"x": 1}}
                {"character_roles": {"rival": 1, " rival": 2}}        | {"character_roles": {}}
                {"character_roles": {"rivals": 1}}                    | {"character_roles": {"rivals": 1}}
                {"character_roles": null}                             | {"character_roles": null}
                {"x": 1}                                              | {"x": 1}
                """)
    void remove_roleInOddObjects_takesAllThatCounts(String before, String after) {
        JsonEdit edited = JsonEdit.of(before).remove(RIVAL);

        assertThat(edited.text()).isEqualTo(after);
        assertThat(edited.find(RIVAL)).isEmpty();
        assertThat(edited.remove(RIVAL).text()).isEqualTo(after);
    }

    @Test
    void remove_fieldInBothSpellings_takesBoth() {
        assertThat(JsonEdit.of("{\"npc_id\": 1, \"x\": 2, \"npcId\": 3}")
                        .remove(JsonPlace.ROOT.field("npc_id"))
                        .text())
                .isEqualTo("{\"x\": 2}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                {}                   | {"refs": ["b"]}
                {"refs": []}         | {"refs": ["b"]}
                {"refs": [ ]}        | {"refs": ["b" ]}
                {"refs": ["a" ]}     | {"refs": ["a", "b" ]}
                {"refs": [[1,2],{}]} | {"refs": [[1,2],{}, "b"]}
                {"refs": null}       | {"refs": ["b"]}
                """)
    void append_toOddArrays_addsAtTheEnd(String before, String after) {
        assertThat(JsonEdit.of(before)
                        .append(JsonPlace.ROOT.field("refs"), "\"b\"")
                        .text())
                .isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                0 | [22,null]
                1 | [1, null]
                2 | [1, 22]
                3 | [1, 22,null]
                """)
    void remove_element_takesItsComma(int index, String after) {
        assertThat(JsonEdit.of("[1, 22,null]")
                        .remove(JsonPlace.ROOT.index(index))
                        .text())
                .isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                []                               |                  | it is no object
                7                                |                  | it is no object
                {"character_roles": []}          | .character_roles | it is no object
                {"character_roles": "ophelia"}   | .character_roles | it is no object
                {"character_roles": {"rival": "a"|                  | it is no JSON, or beyond the limits within which JSON is read
                """)
    void set_throughSomethingElse_isRefusedWithItsPath(String before, String path, String why) {
        assertThatThrownBy(() -> JsonEdit.of(before).set(RIVAL, "1"))
                .isInstanceOfSatisfying(
                        JsonEditException.class, e -> assertThat(e.path()).isEqualTo(path == null ? "" : path))
                .hasMessage(why);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "null")
    void set_intoNothing_makesTheObjects(String before) {
        assertThat(JsonEdit.of(before).set(RIVAL, "1").text()).isEqualTo("{\"character_roles\": {\"rival\": 1}}");
    }

    @Test
    void set_besideOddContent_keepsItToTheByte() {
        String deep = "[".repeat(9_000) + "]".repeat(9_000);
        String odd = "{ \"nul\":\"\\u0000\",\"half\" : \"\\ud800\" ,\"deep\":" + deep + ",\t\"big\":"
                + "9".repeat(5_000)
                + ",\"e\":1e999999999,\"e\":-0.00,\"\":\"\",\"char\\u0061cter_roles\":{\"x\":\"\\/\"}\n}";

        String edited = JsonEdit.of(odd).set(RIVAL, "true").text();

        assertThat(edited).isEqualTo(odd.replace("\"\\/\"}", "\"\\/\", \"rival\": true}"));
    }

    @Test
    void set_besideKeysWithHalfASurrogatePair_keepsThem() {
        String odd = "{\"\\ud800\": 1, \"x\\udc00\\udc00y\": {\"\\ud83d\": \"\\ud800\"}, \"character_roles\": {}}";

        String edited = JsonEdit.of(odd).set(RIVAL, "true").text();

        assertThat(edited).isEqualTo(odd.replace("{}", "{\"rival\": true}"));
    }

    @Test
    void set_beyondTheLoadersLimits_isRefused() {
        String tooDeep = "{\"x\":" + "[".repeat(10_001) + "]".repeat(10_001) + "}";
        String tooLongNumber = "{\"x\":" + "9".repeat(10_001) + "}";

        assertThatThrownBy(() -> JsonEdit.of(tooDeep).set(RIVAL, "1")).isInstanceOf(JsonEditException.class);
        assertThatThrownBy(() -> JsonEdit.of(tooLongNumber).set(RIVAL, "1")).isInstanceOf(JsonEditException.class);
    }

    /** An edit at a place of a random document: what is around it stays, the result is read, twice is once. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void edits_ofRandomDocuments_touchNothingElse(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            RandomJson.Marked document = RandomJson.marked(random);
            String before = document.text();
            JsonPlace place = document.place();
            String what = "seed " + seed + ", document " + i + ", place " + place;

            JsonEdit set = JsonEdit.of(before).set(place, "\"X\"");
            assertThat(set.text())
                    .as(what)
                    .isEqualTo(before.substring(0, document.start()) + "\"X\"" + before.substring(document.end()));
            assertThat(set.find(place).flatMap(JsonFound::text)).as(what).contains("X");
            assertThat(set.set(place, "\"X\"").text()).as(what).isEqualTo(set.text());
            assertThat(JsonReader.read(set.text())).as(what).isNotNull();

            JsonEdit removed = JsonEdit.of(before).remove(place);
            assertThat(JsonReader.read(removed.text())).as(what).isNotNull();
            assertThat(isWithoutOnePiece(before, removed.text())).as(what).isTrue();

            JsonPlace fresh = place.parent().key("a key that is nowhere else");
            if (!(place.last() instanceof JsonStep.Index)) {
                JsonEdit inserted = JsonEdit.of(before).set(fresh, "[1, 2]");
                assertThat(isWithoutOnePiece(inserted.text(), before)).as(what).isTrue();
                assertThat(inserted.remove(fresh).text()).as(what).isEqualTo(before);
                assertThat(inserted.elements(fresh)).as(what).hasSize(2);
            }
        }
    }

    /** Twice the document, with twice the edits, is read and written twice: no edit reads the whole again. */
    @ParameterizedTest
    @ValueSource(strings = {"one by one", "in one pass"})
    void edits_manyOfOneDocument_readItOnce(String how) {
        long once = workOf(500, how.equals("in one pass"));
        long twice = workOf(1_000, how.equals("in one pass"));

        assertThat(twice).isGreaterThan(once).isLessThan(3 * once);
    }

    private static long workOf(int many, boolean inOnePass) {
        StringBuilder roles = new StringBuilder();
        StringBuilder refs = new StringBuilder();
        for (int i = 0; i < many; i++) {
            roles.append(i == 0 ? "" : ", ")
                    .append("\"role_")
                    .append(i)
                    .append("\": \"character:key_")
                    .append(i);
            roles.append('"');
            refs.append(i == 0 ? "" : ",")
                    .append("\"character:key_")
                    .append(i % 7)
                    .append('"');
        }
        JsonPlace list = JsonPlace.ROOT.field("refs");
        JsonEdit edit = JsonEdit.of("{\"character_roles\": {" + roles + "}, \"refs\": [" + refs + "]}");
        if (inOnePass) {
            BitSet gone = new BitSet();
            gone.set(0, edit.elements(list).size());
            edit = edit.removeElements(list, gone)
                    .setMembers(
                            ROLES,
                            edit.members(ROLES).stream()
                                    .map(role -> Optional.of("\"x\""))
                                    .toList());
        } else {
            for (int i = 0; i < many; i++) {
                edit = edit.remove(list.index(edit.elements(list).size() - 1));
                edit = edit.set(ROLES.name("role_" + i), "\"x\"");
                assertThat(edit.find(ROLES.name("role_" + i)).flatMap(JsonFound::text))
                        .contains("x");
            }
        }
        assertThat(edit.text()).endsWith("\"role_" + (many - 1) + "\": \"x\"}, \"refs\": []}");
        return edit.work();
    }

    /** Many edits in one pass give what they give one by one. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void editsInOnePass_ofRandomArrays_areThoseOneByOne(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            StringBuilder array = new StringBuilder("[ ");
            int size = random.nextInt(6);
            for (int at = 0; at < size; at++) {
                array.append(at == 0 ? "" : " ,\t".substring(0, 2 + random.nextInt(2)))
                        .append(at);
            }
            JsonEdit start = JsonEdit.of(" " + array.append("\n]") + " ");
            BitSet gone = new BitSet();
            JsonEdit oneByOne = start;
            JsonEdit set = start;
            List<Optional<String>> values = new ArrayList<>();
            for (int at = size - 1; at >= 0; at--) {
                if (random.nextBoolean()) {
                    gone.set(at);
                    oneByOne = oneByOne.remove(JsonPlace.ROOT.index(at));
                }
                Optional<String> value = random.nextBoolean() ? Optional.of("{\"x\": 1}") : Optional.empty();
                values.add(0, value);
                set = value.isPresent() ? set.set(JsonPlace.ROOT.index(at), value.orElseThrow()) : set;
            }
            String what = "seed " + seed + ", array " + array + ", gone " + gone;

            assertThat(start.removeElements(JsonPlace.ROOT, gone).text())
                    .as(what)
                    .isEqualTo(oneByOne.text());
            assertThat(start.setMembers(JsonPlace.ROOT, values).text()).as(what).isEqualTo(set.text());
        }
    }

    @Test
    void setMembers_ofAnObject_setsOfEachKeyTheOneThatCounts() {
        JsonEdit edit = JsonEdit.of("{\"a\": 1, \"b\": 2, \"a\": 3, \"c\": null}");

        assertThat(edit.members(JsonPlace.ROOT)).extracting(JsonFound::json).containsExactly("3", "2", "null");
        assertThat(edit.setMembers(JsonPlace.ROOT, List.of(Optional.of("4"), Optional.of("2.0"), Optional.of("5")))
                        .text())
                .isEqualTo("{\"a\": 1, \"b\": 2, \"a\": 4, \"c\": 5}");
        assertThat(edit.setMembers(JsonPlace.ROOT, List.of(Optional.of("3"), Optional.empty(), Optional.empty())))
                .isSameAs(edit);
        assertThatThrownBy(() -> edit.setMembers(JsonPlace.ROOT, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("values: there are 0, and 3 members; give one for each");
    }

    /** Whether the shorter text is the longer one without one piece. */
    private static boolean isWithoutOnePiece(String longer, String shorter) {
        int same = 0;
        while (same < shorter.length() && longer.charAt(same) == shorter.charAt(same)) {
            same++;
        }
        return shorter.length() < longer.length() && longer.endsWith(shorter.substring(same));
    }
}
