package io.charactergraph.tests.reference;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads references and looks up which row they mean (R2 to R8a, R12). */
final class Resolver {

    /** Either an id, or a reason why there is none, with the ids that are missing when it dangles. */
    record Result(String id, Reason reason, List<String> missing) {

        static final Result MALFORMED = new Result(null, Reason.MALFORMED, List.of());
        static final Result AMBIGUOUS = new Result(null, Reason.AMBIGUOUS, List.of());
        static final Result OUT_OF_SCOPE = new Result(null, Reason.OUT_OF_SCOPE, List.of());

        static Result found(String id) {
            return new Result(id, null, List.of());
        }

        static Result dangling(String... missing) {
            return new Result(null, Reason.DANGLING, List.of(missing));
        }
    }

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("characters", "character:"),
            Map.entry("character_instances", "instance:"),
            Map.entry("game_npcs", "npc:"),
            Map.entry("game_scenes", "scene:game:"),
            Map.entry("scenes", "scene:content:"),
            Map.entry("assets", "asset:"),
            Map.entry("generations", "generation:"),
            Map.entry("prompt_versions", "prompt:"),
            Map.entry("action_blocks", "action:"),
            Map.entry("game_worlds", "world:"));

    private final Tables tables;
    /** The ids of all rows that are nodes. */
    private final Set<String> known = new HashSet<>();

    private final Map<String, List<String>> templatesByKey = new HashMap<>();
    private final Map<String, List<String>> blocksByKey = new HashMap<>();
    /** The scene number (possibly null) by the number of the scene node. */
    private final Map<String, String> sceneOfSceneNode = new HashMap<>();

    Resolver(Tables tables) {
        this.tables = tables;
        PREFIXES.forEach((table, prefix) -> {
            for (Map<String, String> row : tables.rows(table)) {
                if (row.get("id") != null) {
                    known.add(nodeId(table, row));
                }
            }
        });
        for (Map<String, String> row : tables.rows("characters")) {
            if (row.get("character_id") != null) {
                templatesByKey
                        .computeIfAbsent(row.get("character_id"), key -> new ArrayList<>())
                        .add(nodeId("characters", row));
            }
        }
        templatesByKey.replaceAll((key, templates) -> templates.size() > 1 ? head(templates) : templates);
        for (Map<String, String> row : tables.rows("action_blocks")) {
            if (row.get("block_id") != null) {
                blocksByKey
                        .computeIfAbsent(row.get("block_id"), key -> new ArrayList<>())
                        .add(nodeId("action_blocks", row));
            }
        }
        for (Map<String, String> row : tables.rows("game_scene_nodes")) {
            sceneOfSceneNode.put(Tables.integer(row, "id"), Tables.integer(row, "scene_id"));
        }
    }

    /** The head of the one family that all these are of, if it has one that exists; else all of them. */
    private List<String> head(List<String> templates) {
        Set<String> families = new HashSet<>();
        String head = null;
        for (Map<String, String> row : tables.rows("characters")) {
            if (templates.contains(nodeId("characters", row))) {
                families.add(row.get("FAMILY"));
                head = row.get("HEAD");
            }
        }
        boolean one = families.size() == 1 && !families.contains(null) && head != null;
        return one && known.contains("character:" + Text.lower(head))
                ? List.of("character:" + Text.lower(head))
                : templates;
    }

    /** An action block by UUID or key. */
    Result block(String raw, boolean keysAreWellFormed) {
        String text = Text.trim(raw);
        Set<String> found = new LinkedHashSet<>(blocksByKey.getOrDefault(text, List.of()));
        List<String> missing = new ArrayList<>();
        if (Text.isUuid(text)) {
            missing.add("action:" + Text.lower(text));
            if (known.contains(missing.get(0))) {
                found.add(missing.get(0));
            }
        }
        if (found.isEmpty() && (text.isEmpty() || tables.wasRead("action_blocks") && !keysAreWellFormed)) {
            return Result.MALFORMED;
        }
        return pick(found, tables.wasRead("action_blocks"), missing);
    }

    static String nodeId(String table, Map<String, String> row) {
        boolean uuid = table.equals("characters")
                || table.equals("character_instances")
                || table.equals("prompt_versions")
                || table.equals("action_blocks");
        return PREFIXES.get(table) + (uuid ? Tables.uuid(row, "id") : Tables.integer(row, "id"));
    }

    /** The row with this id in its plain form. */
    Result row(String table, String id) {
        String node = PREFIXES.get(table) + id;
        if (known.contains(node)) {
            return Result.found(node);
        }
        return tables.wasRead(table) ? Result.dangling(node) : Result.OUT_OF_SCOPE;
    }

    /** A cell that is no number of 32 bits, where the number of a row must stand. */
    Result misfit(String table, String cell) {
        if (Tables.whole(cell) == null) {
            return Result.MALFORMED;
        }
        return tables.wasRead(table) ? Result.dangling() : Result.OUT_OF_SCOPE;
    }

    /** An integer id as JSON number or text, after an optional word for its kind (R4); null when it is none. */
    static String integer(Object value, String word) {
        if (value instanceof Json.Num number) {
            return number.whole();
        }
        if (!(value instanceof String raw)) {
            return null;
        }
        String text = Text.trim(raw);
        if (text.startsWith(word + ":") || text.startsWith(word + "-")) {
            text = Text.trim(text.substring(word.length() + 1));
        }
        return Text.isDigits(text) ? new BigInteger(text).toString() : null;
    }

    Result number(Object value, String word, String table) {
        String id = integer(value, word);
        return id == null ? Result.MALFORMED : row(table, id);
    }

    /** A UUID and nothing else. */
    Result uuid(Object value, String table) {
        if (value instanceof String raw && Text.isUuid(Text.trim(raw))) {
            return row(table, Text.lower(Text.trim(raw)));
        }
        return Result.MALFORMED;
    }

    /** A character reference in any of its forms. */
    Result character(Object value) {
        if (value instanceof Json.Num) {
            return number(value, "npc", "game_npcs");
        }
        if (!(value instanceof String raw)) {
            return Result.MALFORMED;
        }
        String text = Text.trim(raw);
        if (text.isEmpty()) {
            return Result.MALFORMED;
        }
        if (text.startsWith("character:")) {
            return template(Text.trim(text.substring("character:".length())));
        }
        if (text.startsWith("instance:")) {
            return uuid(text.substring("instance:".length()), "character_instances");
        }
        if (text.startsWith("npc:")) {
            return number(text, "npc", "game_npcs");
        }
        if (text.indexOf(':') >= 0) {
            return unknownPrefix(text);
        }
        Set<String> found = new LinkedHashSet<>(templates(text));
        List<String> missing = new ArrayList<>();
        missing.add("character:" + (Text.isUuid(text) ? Text.lower(text) : text));
        boolean allRead = tables.wasRead("characters");
        if (Text.isUuid(text)) {
            allRead &= tables.wasRead("character_instances");
            missing.add("instance:" + Text.lower(text));
        }
        if (Text.isDigits(text)) {
            allRead &= tables.wasRead("game_npcs");
            missing.add("npc:" + new BigInteger(text));
        }
        for (String candidate : missing.subList(1, missing.size())) {
            if (known.contains(candidate)) {
                found.add(candidate);
            }
        }
        return pick(found, allRead, missing);
    }

    /** A reference in a manifest: key, {@code character:} with key or UUID, or a bare UUID. */
    Result manifestTemplate(Object value) {
        if (!(value instanceof String raw)) {
            return Result.MALFORMED;
        }
        String text = Text.trim(raw);
        if (text.isEmpty() || text.startsWith("instance:") || text.startsWith("npc:")) {
            return Result.MALFORMED;
        }
        if (text.startsWith("character:")) {
            return template(Text.trim(text.substring("character:".length())));
        }
        return text.indexOf(':') >= 0 ? unknownPrefix(text) : template(text);
    }

    /** One field of a character linkage, which takes one kind only (R5). */
    Result linkage(Object value, Kind wanted) {
        if (!(value instanceof String raw)) {
            return Result.MALFORMED;
        }
        String text = Text.trim(raw);
        String other = wanted == Kind.TEMPLATE ? "instance:" : "character:";
        if (text.startsWith(other) || text.startsWith("npc:")) {
            return Result.MALFORMED;
        }
        Result result = character(text);
        String own = wanted == Kind.TEMPLATE ? "character:" : "instance:";
        if (result.id() != null && !result.id().startsWith(own)) {
            return Result.MALFORMED;
        }
        if (result.reason() == Reason.DANGLING) {
            List<String> missing = new ArrayList<>();
            for (String id : result.missing()) {
                if (id.startsWith(own)) {
                    missing.add(id);
                }
            }
            return Result.dangling(missing.toArray(new String[0]));
        }
        return result;
    }

    /** What stands after {@code character:}: looked up as a UUID and as a key. */
    Result template(String text) {
        if (text.isEmpty()) {
            return Result.MALFORMED;
        }
        String missing = "character:" + (Text.isUuid(text) ? Text.lower(text) : text);
        return pick(templates(text), tables.wasRead("characters"), List.of(missing));
    }

    private Result unknownPrefix(String text) {
        Set<String> found = new LinkedHashSet<>(templatesByKey.getOrDefault(text, List.of()));
        if (found.isEmpty() && tables.wasRead("characters")) {
            return Result.MALFORMED;
        }
        return pick(found, tables.wasRead("characters"), List.of());
    }

    private Set<String> templates(String text) {
        Set<String> found = new LinkedHashSet<>();
        if (Text.isUuid(text) && known.contains("character:" + Text.lower(text))) {
            found.add("character:" + Text.lower(text));
        }
        found.addAll(templatesByKey.getOrDefault(text, List.of()));
        return found;
    }

    private static Result pick(Set<String> found, boolean allRead, List<String> missing) {
        if (found.size() > 1) {
            return Result.AMBIGUOUS;
        }
        if (found.size() == 1) {
            return Result.found(found.iterator().next());
        }
        return allRead ? Result.dangling(missing.toArray(new String[0])) : Result.OUT_OF_SCOPE;
    }

    /** The number of a scene node that exists. */
    Result sceneNode(Object value) {
        String id = integer(value, "node");
        if (id == null) {
            return Result.MALFORMED;
        }
        if (sceneOfSceneNode.containsKey(id)) {
            return Result.found(id);
        }
        return tables.wasRead("game_scene_nodes") ? Result.dangling() : Result.OUT_OF_SCOPE;
    }

    /** The number of the scene that a scene node belongs to, possibly null. */
    String sceneOfSceneNode(String number) {
        return sceneOfSceneNode.get(number);
    }

    /** The two templates of a key of required relationships (R12). */
    record Pair(Result problem, String first, String second) {}

    Pair pair(String key) {
        String text = Text.trim(key);
        List<String> firsts = new ArrayList<>();
        List<String> seconds = new ArrayList<>();
        boolean wellFormed = false;
        boolean unclear = false;
        for (int at = text.indexOf("_x_"); at >= 0; at = text.indexOf("_x_", at + 1)) {
            String left = Text.trim(text.substring(0, at));
            String right = Text.trim(text.substring(at + 3));
            wellFormed |= !left.isEmpty() && !right.isEmpty();
            List<String> lefts = templatesByKey.getOrDefault(left, List.of());
            List<String> rights = templatesByKey.getOrDefault(right, List.of());
            if (!lefts.isEmpty() && !rights.isEmpty()) {
                unclear |= lefts.size() > 1 || rights.size() > 1;
                firsts.add(lefts.get(0));
                seconds.add(rights.get(0));
            }
        }
        if (firsts.size() > 1 || unclear) {
            return new Pair(Result.AMBIGUOUS, null, null);
        }
        if (firsts.size() == 1) {
            return new Pair(null, firsts.get(0), seconds.get(0));
        }
        if (!wellFormed) {
            return new Pair(Result.MALFORMED, null, null);
        }
        return new Pair(tables.wasRead("characters") ? Result.dangling() : Result.OUT_OF_SCOPE, null, null);
    }
}
