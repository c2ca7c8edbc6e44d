package io.charactergraph.jdbc.json;

import java.util.Random;

/** Random JSON documents as people and older tools write them, each with one value marked that no other key hides. */
final class RandomJson {

    private static final String[] BLANKS = {"", "", "", " ", "\n  ", "\t", " \r\n"};
    private static final String[] KEYS = {"a", "b", "", "meta", "\\u0061", "ä", "\\ud83d\\ude00", "a b", "\\\"", "\\\\"
    };
    private static final String[] SCALARS = {
        "null",
        "true",
        "false",
        "0",
        "-0.0",
        "1e400",
        "12345678901234567890123456789",
        "\"\"",
        "\"text\"",
        "\"\\u0000\"",
        "\"\\ud800\"",
        "\"}],{\"",
        "\"\\\\\\\"\"",
        "\"\uD83D\uDE00 \\/ é\"",
        "\"" + "long ".repeat(9_000) + "\""
    };

    private final Random random;
    private final StringBuilder out = new StringBuilder();
    private int start = -1;
    private int end = -1;

    private RandomJson(Random random) {
        this.random = random;
    }

    /** A document, a place in it, and where the value of that place stands. */
    record Marked(String text, JsonPlace place, int start, int end) {}

    static Marked marked(Random random) {
        RandomJson json = new RandomJson(random);
        json.blank();
        JsonPlace place = json.container(JsonPlace.ROOT, 1 + random.nextInt(4));
        json.blank();
        return new Marked(json.out.toString(), place, json.start, json.end);
    }

    /** An object or array with one marked member, which is marked itself, or holds the mark. */
    private JsonPlace container(JsonPlace at, int levels) {
        boolean object = random.nextBoolean();
        int before = random.nextInt(4);
        int after = random.nextInt(4);
        out.append(object ? '{' : '[');
        for (int i = 0; i < before; i++) {
            member(object);
            out.append(',');
        }
        blank();
        JsonPlace here = object ? key(at, "marked " + levels) : at.index(before);
        JsonPlace place = here;
        if (levels > 1) {
            place = container(here, levels - 1);
        } else {
            start = out.length();
            value(2);
            end = out.length();
        }
        blank();
        for (int i = 0; i < after; i++) {
            out.append(',');
            member(object);
        }
        out.append(object ? '}' : ']');
        return place;
    }

    private JsonPlace key(JsonPlace at, String key) {
        out.append('"')
                .append(random.nextBoolean() ? key : key.replace("m", "\\u006d"))
                .append('"');
        blank();
        out.append(':');
        blank();
        return random.nextBoolean() ? at.key(key) : at.name(key);
    }

    private void member(boolean object) {
        blank();
        if (object) {
            out.append('"').append(KEYS[random.nextInt(KEYS.length)]).append('"');
            blank();
            out.append(':');
            blank();
        }
        value(2);
        blank();
    }

    private void value(int levels) {
        int members = random.nextInt(3);
        switch (levels == 0 ? 0 : random.nextInt(4)) {
            case 1 -> values('[', ']', false, members, levels);
            case 2 -> values('{', '}', true, members, levels);
            default -> out.append(SCALARS[random.nextInt(SCALARS.length - (random.nextInt(20) == 0 ? 0 : 1))]);
        }
    }

    private void values(char open, char close, boolean object, int members, int levels) {
        out.append(open);
        blank();
        for (int i = 0; i < members; i++) {
            if (i > 0) {
                out.append(',');
            }
            if (object) {
                out.append('"').append(KEYS[random.nextInt(KEYS.length)]).append("\":");
            }
            blank();
            value(levels - 1);
        }
        out.append(close);
    }

    private void blank() {
        out.append(BLANKS[random.nextInt(BLANKS.length)]);
    }
}
