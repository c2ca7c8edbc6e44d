package io.charactergraph.testkit.random;

import static io.charactergraph.testkit.random.Form.range;

import io.charactergraph.schema.StudioTable;
import io.charactergraph.testkit.internal.JsonText;
import java.util.List;
import java.util.Locale;

/** Character references, tags and mentions in prompts, in all their forms. What a method calls JSON is JSON text. */
final class RandomReferences {

    private static final List<Form> GOOD = range(Form.REF_CHARACTER_UUID, Form.REF_ESCAPED);
    private static final List<Form> BAD = range(Form.REF_NULL, Form.REF_LONG_TEXT);
    private static final List<Form> GOOD_TAGS = range(Form.TAG_ARC, Form.TAG_BARE_KEY);
    private static final List<Form> BAD_TAGS = range(Form.TAG_EMPTY_PREFIX, Form.TAG_NO_SCENE_NUMBER);
    private static final List<Form> GOOD_MENTIONS = range(Form.MENTION_KEY, Form.MENTION_UUID);
    private static final List<Form> BAD_MENTIONS = range(Form.MENTION_DANGLING, Form.MENTION_NESTED);

    private final RandomChoices dice;
    private final RandomIds ids;
    private final RandomValues values;

    RandomReferences(RandomChoices dice, RandomIds ids, RandomValues values) {
        this.dice = dice;
        this.ids = ids;
        this.values = values;
    }

    /** The JSON of a character reference. */
    String json(boolean jsonb) {
        return of(dice.form(GOOD, BAD, jsonb), jsonb);
    }

    /** A character reference as text: for the keys of objects. */
    String text(boolean jsonb) {
        String json = json(jsonb);
        while (json.charAt(0) != '"') {
            json = json(jsonb);
        }
        return JsonText.text(json);
    }

    /** A template's key or another reference as text, as manifests name them. */
    String templateText(boolean jsonb) {
        return dice.chance(0.75) ? ids.anyKey() : text(jsonb);
    }

    /** The JSON of what names a template in a manifest's list. */
    String templateJson(boolean jsonb) {
        return dice.chance(0.7) ? JsonText.quote(ids.anyKey()) : json(jsonb);
    }

    /** Returns the JSON of a reference to a template or an instance, in a field of that kind. */
    String ofKind(StudioTable table, boolean jsonb) {
        if (dice.chance(0.3)) {
            return json(jsonb);
        }
        String prefix = table == StudioTable.CHARACTERS ? "character:" : "instance:";
        String uuid = ids.any(table);
        return JsonText.quote(dice.chance(0.5) ? uuid : prefix + uuid);
    }

    private String of(Form form, boolean jsonb) {
        String template = ids.any(StudioTable.CHARACTERS);
        String instance = ids.any(StudioTable.CHARACTER_INSTANCES);
        String npc = ids.any(StudioTable.GAME_NPCS);
        String key = ids.anyKey();
        String missing = ids.missing(StudioTable.CHARACTERS);
        String missingNpc = ids.missing(StudioTable.GAME_NPCS);
        return switch (form) {
            case REF_CHARACTER_UUID -> values.text("character:" + template, jsonb);
            case REF_CHARACTER_KEY -> values.text("character:" + key, jsonb);
            case REF_INSTANCE_UUID -> values.text("instance:" + instance, jsonb);
            case REF_BARE_UUID -> JsonText.quote(template);
            case REF_BARE_INSTANCE_UUID -> JsonText.quote(instance);
            case REF_BARE_KEY -> JsonText.quote(key);
            case REF_NPC -> JsonText.quote("npc:" + npc);
            case REF_NUMBER -> npc;
            case REF_BARE_DIGITS -> JsonText.quote(npc);
            case REF_WHOLE_DECIMAL -> npc + ".0";
            case REF_EXPONENT -> npc + "e0";
            case REF_UPPER_UUID -> JsonText.quote(dice.pick("character:", "") + template.toUpperCase(Locale.ROOT));
            case REF_BLANKS ->
                JsonText.quote(dice.pick(" ", "\t", "\u0001")
                        + dice.pick("character:" + key, "instance:" + instance, key, npc)
                        + dice.pick(" ", "\n", ""));
            case REF_BLANKS_AFTER_PREFIX ->
                JsonText.quote(dice.pick(
                        " character: " + key, "instance:\t" + instance + " ", "npc: " + npc, "character: " + template));
            case REF_ESCAPED -> dice.escaped(dice.pick("character:" + template, "instance:" + instance, key));
            case REF_NULL -> "null";
            case REF_BLANK -> dice.pick("\"\"", "\" \"", "\"\\n\\t\"");
            case REF_WRONG_TYPE ->
                dice.pick(
                        "true",
                        "{}",
                        "[]",
                        "[" + JsonText.quote("character:" + template) + "]",
                        "{\"id\":" + npc + "}");
            case REF_UNKNOWN_PREFIX -> JsonText.quote(dice.pick("person:", "template:", "scene:", ":", "char:") + key);
            case REF_COLON_KEY_MISSING -> JsonText.quote(dice.pick("house:tully", "house: stark", "House:stark"));
            case REF_UPPER_PREFIX -> JsonText.quote(dice.pick("Character:", "CHARACTER:") + template);
            case REF_EMPTY_CHARACTER -> dice.pick("\"character:\"", "\"character: \"");
            case REF_EMPTY_INSTANCE -> dice.pick("\"instance:\"", "\"npc:\"", "\"instance: \"");
            case REF_INSTANCE_NO_UUID -> JsonText.quote("instance:" + dice.pick(key, "12", instance.substring(1)));
            case REF_INSTANCE_OF_TEMPLATE -> JsonText.quote("instance:" + template);
            case REF_CHARACTER_OF_INSTANCE -> JsonText.quote("character:" + instance);
            case REF_NPC_NO_NUMBER -> JsonText.quote("npc:" + dice.pick("x", key, "1.5", "-1", "+1", npc + ".0"));
            case REF_NPC_DASH -> JsonText.quote("npc-" + npc);
            case REF_NPC_BEYOND_32 -> JsonText.quote("npc:" + dice.pick("2147483648", "4294967297", "9".repeat(25)));
            case REF_DANGLING_CHARACTER -> JsonText.quote("character:" + dice.pick(missing, "ghost", "\ud83d\udc7b"));
            case REF_DANGLING_INSTANCE -> JsonText.quote("instance:" + missing);
            case REF_DANGLING_UUID -> JsonText.quote(missing);
            case REF_DANGLING_KEY -> dice.pick("\"ghost\"", "\"not a key\"", "\"\u5e7d\u9748\"");
            case REF_DANGLING_NPC -> JsonText.quote("npc:" + dice.pick(missingNpc, "0"));
            case REF_DANGLING_NUMBER -> dice.pick(missingNpc, "0", "99999999999", JsonText.quote(missingNpc));
            case REF_NEGATIVE_NUMBER -> dice.pick("-1", "-2147483649", "\"-1\"");
            case REF_FRACTION -> npc + ".5";
            case REF_1200_DIGITS -> dice.chance(0.5) ? "9".repeat(1200) : JsonText.quote("9".repeat(1200));
            case REF_1E400 -> dice.pick("1e400", "1e-400", "-1e400");
            case REF_UUID_WITHOUT_DASHES -> JsonText.quote("character:" + template.replace("-", ""));
            case REF_UUID_IN_BRACES -> JsonText.quote(dice.pick("", "instance:") + "{" + instance + "}");
            case REF_KEY_OTHER_CASE -> JsonText.quote("character:" + key.toUpperCase(Locale.ROOT));
            case REF_DECOMPOSED -> JsonText.quote("character:cafe\u0301");
            case REF_NUL -> dice.pick("\"character:\\u0000\"", "\"\\u0000\"", "\"hero\\u0000\"");
            case REF_HALF_SURROGATE -> dice.pick("\"character:\\ud83d\"", "\"\\ude00\"", "\"\\ud83dhero\"");
            default -> JsonText.quote("character:" + "long ".repeat(80) + key);
        };
    }

    /** The JSON of one tag. */
    String tag(boolean jsonb) {
        Form form = dice.form(GOOD_TAGS, BAD_TAGS, jsonb);
        return switch (form) {
            case TAG_ARC -> values.text("arc:" + values.arc(), jsonb);
            case TAG_QUEST -> values.text("quest:" + values.arc(), jsonb);
            case TAG_CHARACTER ->
                values.text("character:" + (dice.chance(0.5) ? ids.any(StudioTable.CHARACTERS) : ids.anyKey()), jsonb);
            case TAG_INSTANCE -> values.text("instance:" + ids.any(StudioTable.CHARACTER_INSTANCES), jsonb);
            case TAG_SCENE -> values.text("scene:" + ids.any(StudioTable.GAME_SCENES), jsonb);
            case TAG_NPC -> JsonText.quote("npc:" + ids.any(StudioTable.GAME_NPCS));
            case TAG_FREE -> dice.pick("\"night\"", "\"mood:dark\"", "\"\ud83d\ude00\"", "\"sfw\"", "\"character\"");
            case TAG_BARE_UUID -> JsonText.quote(ids.any(StudioTable.CHARACTERS));
            case TAG_BARE_KEY -> JsonText.quote(ids.anyKey());
            case TAG_EMPTY_PREFIX ->
                dice.pick("\"arc:\"", "\"quest: \"", "\"character:\"", "\"instance:\"", "\"scene:\"");
            case TAG_BAD_REFERENCE ->
                JsonText.quote(dice.pick(
                        "character:ghost", "instance:ghost", "instance:" + ids.missing(StudioTable.CHARACTERS)));
            case TAG_UPPER_PREFIX -> dice.pick("\"Arc:x\"", "\"CHARACTER:hero\"", "\"Scene:1\"");
            case TAG_BLANK -> dice.pick("\"\"", "\" \"");
            case TAG_NULL -> "null";
            case TAG_NO_TEXT -> dice.pick("12", "true", "{}", "[\"arc:x\"]", "{\"arc\":\"x\"}");
            case TAG_PADDED ->
                JsonText.quote(
                        dice.pick(" arc: x ", "quest:\tx", " character: " + ids.anyKey(), "scene: 1", " night "));
            default ->
                JsonText.quote("scene:" + dice.pick("x", "-1", "scene-1", "0", "99999999999", "1.0", "content:1"));
        };
    }

    /** A prompt's text, which may mention templates. */
    String prompt() {
        StringBuilder out = new StringBuilder("A shot");
        int mentions = dice.below(4);
        dice.use(Form.MENTION_NONE, mentions == 0);
        for (int i = 0; i < mentions; i++) {
            out.append(dice.pick(" of ", " with ", "\n", "", " \\ ")).append(mention());
        }
        return out.append(dice.pick("", ".", " {{mood}}", " }} {{", "\tend")).toString();
    }

    private String mention() {
        String key = ids.anyKey();
        Form form = dice.form(GOOD_MENTIONS, BAD_MENTIONS, false);
        return switch (form) {
            case MENTION_KEY -> "{{character:" + key + "}}";
            case MENTION_FIELD -> "{{character:" + key + ":" + dice.pick("name", "visual_traits", "a-b", "9") + "}}";
            case MENTION_UUID -> "{{character:" + ids.any(StudioTable.CHARACTERS) + "}}";
            case MENTION_DANGLING ->
                "{{character:" + dice.pick("ghost", ids.missing(StudioTable.CHARACTERS), "12") + "}}";
            case MENTION_BLANKS ->
                dice.pick("{{ character:" + key + " }}", "{{character: " + key + "}}", "{{character :" + key + "}}");
            case MENTION_EMPTY -> dice.pick("{{character:}}", "{{character}}", "{{character: }}");
            case MENTION_EMPTY_FIELD -> "{{character:" + key + ":}}";
            case MENTION_TOO_MANY_PARTS -> "{{character:" + key + ":a:b}}";
            case MENTION_BAD_KEY ->
                "{{character:" + dice.pick("two words", "h\u00e9ros", "a.b", "house:stark:x", "\ud83d\ude00") + "}}";
            case MENTION_UNCLOSED ->
                dice.pick("{{character:" + key + "}", "{{character:" + key, "{character:" + key + "}}");
            case MENTION_THREE_BRACES -> "{{{character:" + key + "}}}";
            case MENTION_UPPER -> dice.pick("{{Character:" + key + "}}", "{{CHARACTER:" + key + "}}");
            case MENTION_TWICE -> "{{character:" + key + "}}{{character:" + key + "}}";
            default -> "{{character:{{character:" + key + "}}}}";
        };
    }
}
