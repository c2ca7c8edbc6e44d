package io.charactergraph.tests;

import io.charactergraph.schema.ColumnType;
import io.charactergraph.schema.StudioColumn;
import io.charactergraph.testkit.rows.StudioRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A studio with texts in it that almost are references, names, mentions or blanks; the same for the same seed. */
final class UnusualTexts {

    private static final List<String> TEXTS = List.of(
            "\u00a0",
            "\u2003",
            "\u0085",
            "\u3000",
            "\ufeff",
            "\u007f",
            "\u0001",
            "\u00a0hero",
            "hero\u2003",
            "\ufeffcharacter:hero",
            "character:\u00a0hero",
            "arc:\u00a0",
            "quest:x\u3000",
            "scene:\u00a01",
            "npc:1\u00a0",
            "1\u00a0",
            "\u2028",
            "a|b",
            "a\nb",
            "*",
            "a.b",
            "{x}",
            "[0]",
            "\"",
            "\\",
            "\u00df",
            "\u0130",
            "\u212a",
            "PG\u00a0",
            "\uff27",
            "role:1:x",
            "scene:game:1",
            "world:1",
            "prompt:1",
            "generation-1",
            "asset-1",
            "node-1",
            "world-1",
            "scene-1",
            "npc-1",
            "character-hero",
            "\ud83d\ude00",
            "\ufffd",
            "\ufffe",
            "character:character:hero",
            "instance:instance:1",
            "character:npc:1",
            "character:1",
            "instance:1",
            "npc:npc:1",
            "npc:-1",
            "npc:+1",
            "npc:0x1",
            "npc:1.0",
            "npc:01",
            "+1",
            "1e0",
            "\u0661",
            "null",
            "true",
            "{{character:hero}}",
            "{{character:hero}",
            "{{ character:hero}}",
            "{{character:hero:}}",
            "{{character::x}}",
            "{{character:hero:a:b}}",
            "{{character :hero}}",
            "{{\ncharacter:hero\n}}",
            "{{character:h\u00e9ros}}",
            "{{{{character:hero}}}}",
            "{{character:{{character:hero}}}}",
            "{{characters:hero}}",
            "{{CHARACTER:hero}}",
            "{{character}}",
            "{{\u00a0character:hero}}",
            "{character:hero}");

    private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");

    private final Random random;

    private UnusualTexts(long seed) {
        random = new Random(seed);
    }

    static StudioRows into(StudioRows studio, long seed) {
        UnusualTexts texts = new UnusualTexts(seed);
        return ChangedCells.of(studio, texts::change);
    }

    private String change(StudioColumn column, String cell) {
        if (cell == null || column.name().equals("id")) {
            return cell;
        }
        if (column.type() == ColumnType.TEXT && random.nextInt(12) == 0) {
            return random.nextBoolean() ? text() : cell + text();
        }
        return column.type() == ColumnType.JSON && random.nextInt(4) == 0 ? withUnusualString(cell) : cell;
    }

    private String withUnusualString(String json) {
        List<MatchResult> strings = new ArrayList<>();
        for (Matcher matcher = STRING.matcher(json); matcher.find(); ) {
            strings.add(matcher.toMatchResult());
        }
        if (strings.isEmpty()) {
            return json;
        }
        MatchResult one = strings.get(random.nextInt(strings.size()));
        return json.substring(0, one.start()) + quoted(text()) + json.substring(one.end());
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars()
                .forEach(c -> json.append(
                        c < ' ' || c == '"' || c == '\\' ? String.format(Locale.ROOT, "\\u%04x", c) : (char) c + ""));
        return json.append('"').toString();
    }
}
