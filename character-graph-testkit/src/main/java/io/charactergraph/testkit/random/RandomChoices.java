package io.charactergraph.testkit.random;

import io.charactergraph.testkit.internal.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The random choices of a studio, and JSON that is entirely random. */
final class RandomChoices {

    private static final String LETTER = "\"x\"";

    private final SplittableRandom random;
    private final double wrong;
    private final FeatureLog log;

    /**
     * Makes the dice.
     *
     * @param wrong how probable it is that a value is malformed, 0 to 1
     */
    RandomChoices(SplittableRandom random, double wrong, FeatureLog log) {
        this.random = random;
        this.wrong = wrong;
        this.log = log;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    boolean wrong() {
        return chance(wrong);
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    String pick(String... from) {
        return from[random.nextInt(from.length)];
    }

    /** A random UUID in lower case. */
    String uuid() {
        String hex = String.format(Locale.ROOT, "%016x%016x", random.nextLong(), random.nextLong());
        return hex.substring(0, 8) + "-" + hex.substring(8, 12) + "-" + hex.substring(12, 16) + "-"
                + hex.substring(16, 20) + "-" + hex.substring(20);
    }

    <T> void shuffle(List<T> list) {
        for (int i = list.size() - 1; i > 0; i--) {
            T moved = list.set(below(i + 1), list.get(i));
            list.set(i, moved);
        }
    }

    /** Records that a form is used. */
    void use(Form form) {
        log.add(form);
    }

    /** Records a form when it is. */
    boolean use(Form form, boolean used) {
        if (used) {
            log.add(form);
        }
        return used;
    }

    /** One of the good forms, or with the probability of malformed values one of the bad, and records it. */
    Form form(List<Form> good, List<Form> bad, boolean jsonb) {
        return form(wrong() ? bad : good, jsonb);
    }

    /** One of the forms that may stand in the kind of column, and records it. */
    Form form(List<Form> from, boolean jsonb) {
        Form form = pick(from);
        while (jsonb && form.jsonOnly()) {
            form = pick(from);
        }
        log.add(form);
        return form;
    }

    /** What stands in a place: as a rule what should, now and then something of the wrong type. */
    String at(Place place, boolean jsonb, Supplier<String> well) {
        boolean bad = chance(wrong / 2);
        log.add(place, !bad);
        return bad ? wrongType(place.kind(), jsonb) : well.get();
    }

    /** What stands in a JSON column that may be NULL. */
    @Nullable
    String column(Place place, boolean jsonb, Supplier<String> well) {
        if (use(Form.JSON_COLUMN_SQL_NULL, chance(0.06))) {
            return null;
        }
        return use(Form.JSON_COLUMN_NULL, chance(0.03)) ? "null" : at(place, jsonb, well);
    }

    private String wrongType(Place.Kind kind, boolean jsonb) {
        if (chance(0.1)) {
            return oddity(jsonb);
        }
        return switch (kind) {
            case OBJECT -> pick(LETTER, "12", "true", "[]", "[{}]", "[\"x\",\"y\"]", "null", "\"\"", "\"{}\"");
            case ARRAY -> pick(LETTER, "12", "false", "{}", "{\"0\":\"x\"}", "null", "\"\"", "\"[]\"", "1.5");
            case TEXT -> pick("12", "true", "{}", "[]", "[\"x\"]", "{\"id\":\"x\"}", "null", "[null]", "0.5");
            case NUMBER -> pick("true", "{}", "[]", "[12]", "{\"id\":12}", "null", "\"\"", "false", "[[12]]");
        };
    }

    /** A value that many a reader stumbles on. */
    private String oddity(boolean jsonb) {
        Form form = form(Form.range(Form.JSON_DEEP, Form.JSON_1E400_ELSEWHERE), jsonb);
        return switch (form) {
            case JSON_DEEP -> {
                int levels = between(100, 600);
                yield chance(0.5)
                        ? "[".repeat(levels) + "]".repeat(levels)
                        : "{\"a\":".repeat(levels) + "1" + "}".repeat(levels);
            }
            case JSON_NUL_ELSEWHERE -> pick("\"\\u0000\"", "\"a\\u0000b\"", "{\"\\u0000\":1}");
            case JSON_HALF_SURROGATE_ELSEWHERE -> pick("\"\\ud83d\"", "\"\\ude00x\"", "\"\\ude00\\ud83d\"");
            case JSON_1200_DIGITS_ELSEWHERE -> "7".repeat(1200);
            default -> pick("1e400", "-1E+400", "1.5e-400");
        };
    }

    /** Now and then adds a member that means nothing and that many a reader stumbles on. */
    JsonObject sprinkle(JsonObject object, boolean jsonb) {
        return chance(wrong / 3) ? object.put(pick("notes", "embedding", "_old", ""), oddity(jsonb)) : object;
    }

    /**
     * Adds a field of a convention: with the dictionary's name, the name in the other case, both, twice or with an escape
     * in it.
     */
    void field(JsonObject object, String name, boolean jsonb, Supplier<String> value) {
        String other = otherCase(name);
        int roll = below(100);
        if (roll < 4 && !jsonb) {
            use(Form.FIELD_TWICE);
            object.put(name, value.get()).put(name, value.get());
        } else if (roll < 7 && !jsonb) {
            use(Form.FIELD_ESCAPED);
            object.putRaw(escaped(name), value.get());
        } else if (roll < 25 && !other.equals(name)) {
            use(Form.FIELD_OTHER_CASE);
            object.put(other, value.get());
        } else if (roll < 31 && !other.equals(name)) {
            use(Form.FIELD_BOTH_CASES);
            object.put(other, value.get()).put(name, value.get());
        } else if (roll < 34 && !other.equals(name)) {
            use(Form.FIELD_BOTH_FIRST_NULL);
            object.put(name, "null").put(other, value.get());
        } else {
            use(Form.FIELD_AS_DOCUMENTED);
            object.put(name, value.get());
        }
    }

    /** An array of up to so many elements. */
    String array(int atMost, Supplier<String> element) {
        int size = below(atMost + 1);
        use(Form.ARRAY_EMPTY, size == 0);
        List<String> elements = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            boolean repeat = i > 0 && chance(0.08);
            elements.add(use(Form.ARRAY_REPEATS, repeat) ? elements.get(i - 1) : element.get());
        }
        return "[" + String.join(",", elements) + "]";
    }

    /** A text as a JSON text of which one character is written as an escape. */
    String escaped(String text) {
        int at = text.isEmpty() ? -1 : below(text.length());
        if (at < 0 || Character.isSurrogate(text.charAt(at))) {
            return JsonText.quote(text);
        }
        String before = JsonText.quote(text.substring(0, at));
        String after = JsonText.quote(text.substring(at + 1));
        return before.substring(0, before.length() - 1)
                + String.format(Locale.ROOT, "\\u%04X", (int) text.charAt(at))
                + after.substring(1);
    }

    /** A field's name in the other case: snake for camel, camel for snake. */
    static String otherCase(String name) {
        StringBuilder out = new StringBuilder();
        boolean snake = name.indexOf('_') >= 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (snake && c == '_' && i + 1 < name.length()) {
                out.append(Character.toUpperCase(name.charAt(++i)));
            } else if (!snake && Character.isUpperCase(c)) {
                out.append('_').append(Character.toLowerCase(c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
