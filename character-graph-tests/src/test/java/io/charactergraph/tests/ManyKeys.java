package io.charactergraph.tests;

import io.charactergraph.internal.SortedJson;
import io.charactergraph.testkit.rows.StudioRows;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** A studio with hundreds of free keys, odd ones among them, and with its rows in another order; the same for the same seed. */
final class ManyKeys {

    private static final List<String> ODD =
            List.of("{role}", "{npc}", "{}", "[]", "a.b", "x[0]", "meta", "\ud83d\ude00", "\uf8ff", "*", "a|b");
    private static final int FIRST = 90_000;

    private final Random random;
    private final StudioRows.Builder rows;
    private final int keys;

    private ManyKeys(StudioRows studio, long seed, int keys) {
        this.random = new Random(seed);
        this.rows = studio.toBuilder();
        this.keys = keys;
    }

    /** The studio with rows that have so many free keys in each place. */
    static StudioRows into(StudioRows studio, long seed, int keys) {
        ManyKeys many = new ManyKeys(studio, seed, keys);
        many.add();
        return shuffled(many.rows.build(), seed);
    }

    /** The studio with the rows of each table in another order. */
    static StudioRows shuffled(StudioRows studio, long seed) {
        StudioRows.Builder other = StudioRows.builder();
        for (String table : studio.tables()) {
            other.table(table, studio.columns(table));
            List<Map<String, String>> shuffled = new ArrayList<>(studio.maps(table));
            Collections.shuffle(shuffled, new Random(seed));
            shuffled.forEach(row -> other.row(table, row));
        }
        return other.build();
    }

    private void add() {
        for (int i = 0; i < keys; i++) {
            rows.row(
                    "characters",
                    Map.of("id", uuid(i), "character_id", plain(i), "name", "Extra " + i, "category", "human"));
            rows.row("game_npcs", Map.of("id", id(i), "name", "Extra " + i));
        }
        for (int i = 0; i < 3; i++) {
            rows.row(
                    "game_scenes",
                    Map.of(
                            "id",
                            id(i),
                            "meta",
                            SortedJson.write(Map.of(
                                    "character_roles", object(this::role, this::references),
                                    "cast", object(this::role, () -> Map.of("defaultNpcId", npc()))))));
            rows.row(
                    "game_worlds",
                    Map.of(
                            "id",
                            id(i),
                            "meta",
                            SortedJson.write(Map.of(
                                    "npc_bindings", object(this::role, this::reference),
                                    "role_bindings", object(this::role, this::reference),
                                    "npcRoles", object(this::npcKey, () -> List.of(role(), role()))))));
            rows.row(
                    "generations",
                    Map.of(
                            "id",
                            id(i),
                            "canonical_params",
                            "{}",
                            "prompt_config",
                            SortedJson.write(Map.of("variables", object(this::role, this::reference)))));
        }
        for (int i = 0; i < 9; i++) {
            rows.row(
                    "scene_character_manifests",
                    Map.of(
                            "id", id(i),
                            "scene_id", id(random.nextInt(3)),
                            "character_roles", SortedJson.write(object(this::character, this::roleEntry)),
                            "instance_requirements", SortedJson.write(object(this::character, this::requirement))));
        }
    }

    private Map<String, Object> object(Supplier<String> key, Supplier<?> value) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < keys; i++) {
            object.put(key.get(), value.get());
        }
        return object;
    }

    private String role() {
        String name = random.nextInt(20) == 0 ? ODD.get(random.nextInt(ODD.size())) : "role_" + random.nextInt(keys);
        return padded(name);
    }

    private String padded(String text) {
        return switch (random.nextInt(12)) {
            case 0 -> " " + text;
            case 1 -> text + "\t";
            case 2 -> " " + text + " ";
            default -> text;
        };
    }

    private String character() {
        int number = random.nextInt(keys);
        return padded(
                switch (random.nextInt(4)) {
                    case 0 -> "character:" + plain(number);
                    case 1 -> "character: " + uuid(number);
                    case 2 -> uuid(number);
                    default -> plain(number);
                });
    }

    private Object reference() {
        return switch (random.nextInt(3)) {
            case 0 -> Integer.valueOf(id(random.nextInt(keys)));
            case 1 -> "npc:" + id(random.nextInt(keys));
            default -> "character:" + plain(random.nextInt(keys));
        };
    }

    private Object references() {
        return random.nextInt(4) == 0 ? List.of(reference(), reference()) : reference();
    }

    private Object npc() {
        return random.nextBoolean() ? (Object) Integer.valueOf(id(random.nextInt(keys))) : "npc:" + id(0);
    }

    private String npcKey() {
        String number = id(random.nextInt(keys));
        return switch (random.nextInt(5)) {
            case 0 -> "npc:" + number;
            case 1 -> " " + number;
            case 2 -> "npc-0" + number;
            default -> number;
        };
    }

    private Object roleEntry() {
        return switch (random.nextInt(5)) {
            case 0 -> role();
            case 1 -> 5;
            default -> Map.of("role", role(), "importance", "primary");
        };
    }

    private Object requirement() {
        return Map.of(random.nextBoolean() ? "world_id" : "worldId", id(random.nextInt(3)));
    }

    private static String plain(int number) {
        return "extra_" + number;
    }

    private static String id(int number) {
        return Integer.toString(FIRST + number);
    }

    private static String uuid(int number) {
        return String.format(java.util.Locale.ROOT, "90000000-0000-4000-8000-%012d", number);
    }
}
