package io.charactergraph.tests;

import io.charactergraph.internal.FieldSpelling;
import io.charactergraph.schema.ColumnType;
import io.charactergraph.schema.Place;
import io.charactergraph.schema.Schema;
import io.charactergraph.schema.StudioColumn;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.testkit.rows.StudioRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A studio whose JSON columns hold what people and older tools write: fields in both spellings, twice, with escapes in their
 * names, values of every type at every place, blanks everywhere, texts that are cut off. The same for the same seed.
 */
final class HostileDocuments {

    private static final List<String> TEXTS = List.of(
            "",
            " \t ",
            "arc:main",
            " arc: main ",
            "arc:",
            "quest:q",
            "\u0000arc:y",
            "scene:1",
            "scene-2",
            "npc:1",
            "7",
            "h\u00e9ro",
            "\ud83d\ude00 smile",
            "play_scene",
            "npc_talk",
            "sfw",
            " Restricted ",
            "mature_implied",
            "protagonist",
            "hero_x_elf",
            "house:stark",
            "\u2028\ufeff\uffff");
    private static final List<String> NUMBERS = List.of(
            "0",
            "-0",
            "1",
            "2",
            "42.0",
            "3e0",
            "1E+0",
            "1.5",
            "10e-1",
            "-7",
            "2147483648",
            "1e400",
            "0e9",
            "999999999",
            "9999999999");
    private static final List<String> BLANKS = List.of(" ", "\n", "\t", "\r", " \r\n\t ");
    private static final List<String> STRAY =
            List.of("\"", "{", "}", "[", "]", ",", ":", "\\", "\t", "1", "e", "-", "nul");
    private static final List<String> MORE_NAMES =
            List.of("type", "importance", "required_capabilities", "min_strength", "contentRating", "label");

    private final Random random;
    private final List<String> references = new ArrayList<>();

    private HostileDocuments(StudioRows studio, long seed) {
        this.random = new Random(seed);
        studio.maps("characters").forEach(row -> {
            references.add("character:" + row.get("id"));
            references.add(String.valueOf(row.get("character_id")));
            references.add("character:" + row.get("character_id"));
        });
        studio.maps("character_instances").forEach(row -> references.add("instance:" + row.get("id")));
        studio.maps("action_blocks").forEach(row -> references.add(String.valueOf(row.get("id"))));
        references.addAll(TEXTS);
    }

    /** The studio, with half of its documents replaced. */
    static StudioRows into(StudioRows studio, long seed) {
        HostileDocuments documents = new HostileDocuments(studio, seed);
        StudioRows changed = studio;
        for (StudioTable table : StudioTable.values()) {
            for (StudioColumn column : table.columns()) {
                if (column.type() == ColumnType.JSON
                        && studio.has(table.tableName())
                        && studio.columns(table.tableName()).contains(column.name())) {
                    changed = changed.withRows(table.tableName(), row -> {
                        row.put(column.name(), documents.cell(table, column.name(), row.get(column.name())));
                        return row;
                    });
                }
            }
        }
        return changed;
    }

    private @Nullable String cell(StudioTable table, String column, @Nullable String before) {
        if (random.nextBoolean()) {
            return before;
        }
        List<List<String>> ways = new ArrayList<>();
        for (Place place : Schema.standard().places(table)) {
            if (place.column().equals(column)) {
                ways.add(place.steps());
            }
        }
        boolean hasPlaces = !ways.isEmpty();
        if (!hasPlaces) {
            ways.add(List.of("[]"));
            ways.add(List.of("{}", "[]"));
        }
        ways.add(List.of("content_rating"));
        String document = blank() + value(ways, 0) + blank();
        return hasPlaces && random.nextInt(6) == 0 ? damage(document) : document;
    }

    /** A value on the way to places, or any other. */
    private String value(List<List<String>> ways, int depth) {
        List<List<String>> further = ways.stream().filter(way -> !way.isEmpty()).toList();
        if (further.isEmpty() || depth > 6 || random.nextInt(7) == 0) {
            return random.nextInt(9) == 0 ? container(List.of(), depth) : scalar();
        }
        return container(further, depth);
    }

    private String container(List<List<String>> ways, int depth) {
        boolean array =
                ways.isEmpty() ? random.nextBoolean() : pick(ways).get(0).equals("[]");
        if (depth > 9) {
            return array ? "[]" : "{}";
        }
        StringBuilder written = new StringBuilder(array ? "[" : "{").append(blank());
        List<String> names = new ArrayList<>();
        int members = random.nextInt(40) == 0 ? 20 : random.nextInt(6);
        for (int i = 0; i < members; i++) {
            written.append(i == 0 ? "" : ",").append(blank());
            String step = array
                    ? "[]"
                    : ways.isEmpty() ? pick(MORE_NAMES) : pick(ways).get(0);
            if (!array) {
                names.add(names.isEmpty() || random.nextInt(6) > 0 ? name(step) : pick(names));
                written.append(quote(names.get(i))).append(blank()).append(':').append(blank());
            }
            List<List<String>> below = ways.stream()
                    .filter(way -> way.get(0).equals(step))
                    .map(way -> way.subList(1, way.size()))
                    .toList();
            written.append(value(below, depth + 1)).append(blank());
        }
        return written.append(array ? ']' : '}').toString();
    }

    private String name(String step) {
        return switch (step) {
            case "{}" -> pick(references);
            case "[]" -> pick(MORE_NAMES);
            default ->
                switch (random.nextInt(9)) {
                    case 0, 1, 2 -> FieldSpelling.other(step);
                    case 3 -> pick(MORE_NAMES);
                    default -> step;
                };
        };
    }

    private String scalar() {
        return switch (random.nextInt(8)) {
            case 0 -> "null";
            case 1 -> random.nextBoolean() ? "true" : "false";
            case 2, 3 -> pick(NUMBERS);
            default -> quote(pick(references));
        };
    }

    /** Some characters as escapes, which mean the same. */
    private String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\' || random.nextInt(50) == 0) {
                String digits = Integer.toHexString(c);
                quoted.append("\\u").append("0".repeat(4 - digits.length())).append(digits);
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    private String damage(String document) {
        int at = random.nextInt(document.length());
        return switch (random.nextInt(5)) {
            case 0 -> document.substring(0, at);
            case 1 -> document.substring(0, at) + document.substring(at + 1);
            case 2 -> document + pick(STRAY);
            case 3 -> "\ufeff" + document;
            default -> document.substring(0, at) + pick(STRAY) + document.substring(at);
        };
    }

    private String blank() {
        return random.nextInt(5) == 0 ? pick(BLANKS) : "";
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
