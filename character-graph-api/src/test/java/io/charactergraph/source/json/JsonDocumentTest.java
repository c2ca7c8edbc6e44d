package io.charactergraph.source.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.internal.JsonParsing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

class JsonDocumentTest {

    /** What reads the same texts for comparison, within the same limits. */
    private static final JsonFactory FACTORY = JsonParsing.within(StreamReadConstraints.builder()
            .maxNestingDepth(JsonReader.MAX_DEPTH)
            .maxNumberLength(JsonReader.MAX_NUMBER_LENGTH)
            .maxStringLength(Integer.MAX_VALUE)
            .maxNameLength(Integer.MAX_VALUE)
            .maxDocumentLength(-1)
            .maxTokenCount(-1)
            .build());

    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "\"a\"",
            "\"\\u0061\"",
            "\"a\":",
            "\"b\\n\"",
            "\"\\ud83d\\ude00\"",
            "\"\u00e9\"",
            "\"\ud83d\ude00\"",
            "\\",
            "\\u00",
            "0",
            "-0",
            "-",
            "1",
            "12",
            "1.5",
            "1.",
            ".5",
            "1e3",
            "1e",
            "1E+2",
            "01",
            "+1",
            "true",
            "false",
            "null",
            "nul",
            "TRUE",
            "NaN",
            "'a'",
            "/*x*/",
            "//x",
            " ",
            "\n",
            "\t",
            "\r",
            "\u000b",
            "\u00a0",
            "\ufeff",
            "\u0000",
            "\"\u0001\"",
            "\"\t\"",
            "\"\u007f\"",
            "{\"a\":1}",
            "[1,2]",
            "[]",
            "{}",
            "\"\\x\"",
            "\"\\/\"");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void read_anyText_isWhatAnotherParserReads(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 4_000; i++) {
            String text = random.nextBoolean() ? pieces(random) : damaged(random, value(random, 4));

            assertThat(JsonReader.read(text)).as("seed %d: %s", seed, text).isEqualTo(byJackson(text));
        }
    }

    private static String pieces(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(8);
        for (int i = 0; i < length; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private static String value(Random random, int depth) {
        int kind = random.nextInt(depth == 0 ? 4 : 8);
        if (kind < 4) {
            return List.of("\"a\\u0000b\"", "-1.5e3", "null", "true").get(kind);
        }
        List<String> members = new ArrayList<>();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            String name = kind < 6 ? "" : "\"" + "ab".charAt(random.nextInt(2)) + "\" :";
            members.add(name + value(random, depth - 1));
        }
        String all = String.join(", ", members);
        return kind < 6 ? "[" + all + "]" : "{" + all + " }";
    }

    private static String damaged(Random random, String text) {
        int at = random.nextInt(text.length() + 1);
        return switch (random.nextInt(3)) {
            case 0 -> text;
            case 1 -> text.substring(0, at);
            default -> text.substring(0, at) + PIECES.get(random.nextInt(PIECES.size())) + text.substring(at);
        };
    }

    /** The one value of a text; null when it is none, or has more behind it. */
    private static @Nullable JsonValue byJackson(String text) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() == null) {
                return null;
            }
            JsonValue value = byJackson(parser);
            return parser.nextToken() == null ? value : null;
        } catch (JacksonException e) {
            return null;
        }
    }

    private static JsonValue byJackson(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                JsonValue.Obj object = new JsonValue.Obj(new LinkedHashMap<>());
                while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    String name = parser.currentName();
                    parser.nextToken();
                    object.fields().put(name, byJackson(parser));
                }
                yield object;
            }
            case START_ARRAY -> {
                JsonValue.Arr array = new JsonValue.Arr(new ArrayList<>());
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    array.items().add(byJackson(parser));
                }
                yield array;
            }
            case VALUE_STRING -> new JsonValue.Text(parser.getString());
            case VALUE_TRUE -> JsonValue.Word.TRUE;
            case VALUE_FALSE -> JsonValue.Word.FALSE;
            case VALUE_NULL -> JsonValue.Word.NULL;
            default -> new JsonValue.Num(parser.getString());
        };
    }

    @Test
    void read_halfOfASurrogatePair_isKeptInTextsAndKeysHoweverItIsWritten() {
        JsonValue expected = new JsonValue.Obj(new LinkedHashMap<>(Map.of("\ud83d", new JsonValue.Text("x\ude00"))));

        assertThat(JsonReader.read("{\"\\ud83d\":\"x\\uDE00\"}")).isEqualTo(expected);
        assertThat(JsonReader.read("{\"\ud83d\":\"x\ude00\"}")).isEqualTo(expected);
    }

    @Test
    void read_bytesThatAreNoUtf8_areReplacedInTextsAndRefusedElsewhere() {
        byte[] inText = {'"', 'a', (byte) 0xFF, (byte) 0xC3, '"'};
        byte[] outside = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, '1'};
        JsonDocument document = new JsonDocument();

        assertThat(document.read(inText, 0, 5, JsonShape.ALL)).isTrue();
        assertThat(document.text(document.root())).isEqualTo("a\ufffd\ufffd");
        assertThat(document.read(outside, 0, 4, JsonShape.ALL)).isFalse();
        assertThat(document.root()).isEqualTo(JsonDocument.NONE);
    }

    @Test
    void read_atTheLimits_isReadAndBeyondThemNot() {
        assertThat(JsonReader.read("[".repeat(10_000) + "]".repeat(10_000))).isNotNull();
        assertThat(JsonReader.read("[".repeat(10_001) + "]".repeat(10_001))).isNull();
        assertThat(JsonReader.read("[-" + "9".repeat(10_000) + "]")).isNotNull();
        assertThat(JsonReader.read("[" + "9".repeat(10_001) + "]")).isNull();
        assertThat(JsonReader.read("[1." + "0".repeat(10_000) + "]")).isNull();

        JsonShape.Builder shape = JsonShape.builder();
        shape.field("a");
        String deep = "{\"a\":1,\"b\":" + "[".repeat(9_999) + "]".repeat(9_999) + "}";
        String deeper = "{\"a\":1,\"b\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";
        assertThat(read(new JsonDocument(), deep, shape.build())).isTrue();
        assertThat(read(new JsonDocument(), deeper, shape.build())).isFalse();
    }

    @Test
    void read_everyBeginningOfAText_isNoText() {
        String text = "{\"a\": [\"\\u00e9\u00e9\", -1.5e+3, null], \"b\": {\"c\": true}}";
        JsonShape.Builder shape = JsonShape.builder();
        shape.field("b").field("c");
        JsonDocument document = new JsonDocument();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

        for (int to = 0; to < bytes.length; to++) {
            assertThat(document.read(bytes, 0, to, shape.build()))
                    .as("%d bytes", to)
                    .isFalse();
        }
        assertThat(document.read(bytes, 0, bytes.length, shape.build())).isTrue();
    }

    @Test
    void field_inBothSpellings_isTheDictionarysUnlessThatIsNullAndTheLastOfEach() {
        JsonShape.Builder builder = JsonShape.builder();
        JsonName name = builder.wantedName("npc_id");
        JsonShape shape = builder.build();

        assertThat(field("{\"npcId\":1,\"npc_id\":2}", name, shape)).isEqualTo("2");
        assertThat(field("{\"npc_id\":null,\"npcId\":1}", name, shape)).isEqualTo("1");
        assertThat(field("{\"npc_id\":2,\"npcId\":1,\"npc_id\":null}", name, shape))
                .isEqualTo("1");
        assertThat(field("{\"npc_id\":2,\"n\\u0070c_id\":3,\"npcId\":1}", name, shape))
                .isEqualTo("3");
        assertThat(field("{\"npc_id\":null}", name, shape)).isEqualTo("none");
        assertThat(field("{\"npcid\":1,\"x\":{\"npc_id\":1}}", name, shape)).isEqualTo("none");
        assertThat(field("[{\"npc_id\":1}]", name, shape)).isEqualTo("none");
    }

    private static String field(String text, JsonName name, JsonShape shape) {
        JsonDocument document = new JsonDocument();
        assertThat(read(document, text, shape)).isTrue();
        int found = document.field(document.root(), name);
        return found < 0 ? "none" : document.number(found);
    }

    @Test
    void entries_withKeysThatStandTwice_areOneEachWithTheLastValue() {
        JsonShape.Builder builder = JsonShape.builder();
        builder.entry();
        for (int more : List.of(0, 30)) {
            StringBuilder text = new StringBuilder("{\"a\":1,\"b\":2,\"\\u0061\":3,\"a\":4");
            for (int i = 0; i < more; i++) {
                text.append(",\"k").append(i).append("\":0");
            }
            JsonDocument document = new JsonDocument();
            assertThat(read(document, text + "}", builder.build())).isTrue();
            List<String> entries = new ArrayList<>();
            int root = document.root();
            for (int each = document.firstEntry(root); each >= 0; each = document.nextEntry(root, each)) {
                entries.add(document.key(each) + document.number(document.entryValue(each)));
            }

            assertThat(entries).hasSize(2 + more).startsWith("a4", "b2");
        }
    }

    @Test
    void keys_plainAndNot_areTheirBytesWhenPlain() {
        JsonShape.Builder builder = JsonShape.builder();
        builder.entry();
        JsonDocument document = new JsonDocument();
        assertThat(read(document, "{\"plain\":1,\"\\u0061\":2,\"é\":3,\"\":4}", builder.build()))
                .isTrue();
        List<String> keys = new ArrayList<>();
        int root = document.root();
        for (int each = document.firstEntry(root); each >= 0; each = document.nextEntry(root, each)) {
            String key = document.key(each);
            if (document.hasPlainKey(each)) {
                int length = document.keyTo(each) - document.keyFrom(each);
                assertThat(new String(document.bytes(), document.keyFrom(each), length, StandardCharsets.US_ASCII))
                        .isEqualTo(key);
            }
            keys.add(key + document.hasPlainKey(each));
        }

        assertThat(keys).containsExactly("plaintrue", "afalse", "éfalse", "true");
    }

    @Test
    void read_aLargeTextAfterASmallOne_keepsNothingOfTheOther() {
        JsonDocument document = new JsonDocument();
        assertThat(read(document, "[" + "[1],".repeat(100_000) + "1]", JsonShape.ALL))
                .isTrue();
        assertThat(document.count(document.root())).isEqualTo(100_001);

        assertThat(read(document, "[2]", JsonShape.ALL)).isTrue();

        assertThat(document.count(document.root())).isEqualTo(1);
        assertThat(document.textOrJson(document.root())).isEqualTo("[2]");
    }

    private static boolean read(JsonDocument document, String text, JsonShape shape) {
        byte[] bytes = ("garbage" + text + "garbage").getBytes(StandardCharsets.UTF_8);
        return document.read(bytes, 7, bytes.length - 7, shape);
    }
}
