package io.charactergraph.testkit.random;

import io.charactergraph.schema.ColumnType;
import io.charactergraph.schema.StudioTable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ids of all rows of a wild studio, and the templates' keys, drawn before any row so that rows can name each other. */
final class RandomIds {

    private static final List<String> UNCHECKED_UUID_KEYS = List.of("hero", "gorilla_01", "villain-2", "npc_friend");

    private final RandomChoices dice;
    private final boolean ignoreForeignKeys;
    private final Map<StudioTable, List<String>> ids = new EnumMap<>(StudioTable.class);
    private final List<@Nullable String> keyOfTemplate = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final List<String> missingUuids;
    private final Map<String, @Nullable String> sceneOfNode = new HashMap<>();

    RandomIds(RandomChoices dice, Map<StudioTable, Integer> sizes, boolean ignoreForeignKeys) {
        this.dice = dice;
        this.ignoreForeignKeys = ignoreForeignKeys;
        missingUuids = List.of(dice.uuid(), dice.uuid());
        for (StudioTable table : StudioTable.values()) {
            int size = sizes.getOrDefault(table, 0);
            boolean uuids =
                    table.columns().get(0).type() == ColumnType.UUID || table == StudioTable.CHARACTER_NPC_LINKS;
            ids.put(table, uuids ? uuids(table, size) : numbers(size));
        }
        drawKeys();
        for (String node : of(StudioTable.GAME_SCENE_NODES)) {
            sceneOfNode.put(node, foreignKey(StudioTable.GAME_SCENES));
        }
    }

    private List<String> uuids(StudioTable table, int size) {
        List<String> drawn = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            drawn.add(dice.uuid());
        }
        boolean shared = table == StudioTable.CHARACTER_INSTANCES
                && size > 0
                && !of(StudioTable.CHARACTERS).isEmpty();
        if (shared && dice.use(Form.UUID_SHARED_BY_TEMPLATE_AND_INSTANCE, dice.chance(0.2))) {
            drawn.set(0, dice.pick(of(StudioTable.CHARACTERS)));
        }
        return drawn;
    }

    private List<String> numbers(int size) {
        List<String> drawn = new ArrayList<>();
        for (int i = 1; i <= size + 2; i++) {
            drawn.add(Integer.toString(i));
        }
        dice.shuffle(drawn);
        List<String> kept = new ArrayList<>(drawn.subList(0, size));
        if (size > 1 && dice.use(Form.ROW_ID_MAXIMUM, dice.chance(0.05))) {
            kept.set(0, Integer.toString(Integer.MAX_VALUE));
        }
        return kept;
    }

    private void drawKeys() {
        List<String> templates = of(StudioTable.CHARACTERS);
        Set<String> taken = new HashSet<>();
        boolean pairs = templates.size() >= 4 && dice.chance(0.35);
        List<String> first = pairs ? List.of("a", "a_x_b", "b_x_c", "c") : List.of();
        for (int i = 0; i < templates.size(); i++) {
            String key = i < first.size() ? dice.chance(0.9) ? first.get(i) : "solo_" + i : drawKey(i, templates);
            if (key == null) {
                keyOfTemplate.add(null);
                continue;
            }
            while (!taken.add(key)) {
                key += "_" + i;
            }
            keyOfTemplate.add(key);
            keys.add(key);
        }
    }

    private @Nullable String drawKey(int index, List<String> templates) {
        Form form = dice.chance(0.5)
                ? Form.KEY_PLAIN
                : dice.pick(Form.range(Form.KEY_NULL, Form.KEY_NO_MENTION_CHARACTERS));
        if (form == Form.KEY_NULL && !dice.wrong()) {
            form = Form.KEY_WITH_X;
        }
        dice.use(form);
        return switch (form) {
            case KEY_NULL -> null;
            case KEY_WITH_COLON -> "house:stark";
            case KEY_WITH_X -> dice.pick("x_x_x", "_x_", "hero_x_rival", "a_x_");
            case KEY_LIKE_UUID_OF_OTHER -> templates.get((index + 1) % templates.size());
            case KEY_LIKE_OWN_UUID -> templates.get(index);
            case KEY_LIKE_MISSING_UUID -> missingUuids.get(0);
            case KEY_LIKE_NPC_NUMBER -> any(StudioTable.GAME_NPCS);
            case KEY_WITH_KNOWN_PREFIX ->
                dice.pick("character:hero", "instance:hero", "character:" + templates.get(index));
            case KEY_LIKE_NPC_PREFIX -> "npc:" + any(StudioTable.GAME_NPCS);
            case KEY_BEYOND_BMP -> "\ud83d\ude00_star";
            case KEY_PRIVATE_USE -> "\uf8ff_star";
            case KEY_COMPOSED -> "caf\u00e9";
            case KEY_CASE_VARIANT -> dice.pick("Hero", "HERO", "Gorilla_01");
            case KEY_PADDED -> dice.pick(" hero", "hero ", " pad ");
            case KEY_EMPTY -> dice.pick("", " ");
            case KEY_NO_MENTION_CHARACTERS -> dice.pick("two words", "dot.ted", "a}b", "say\"so\"", "back\\slash");
            default -> index < UNCHECKED_UUID_KEYS.size() ? UNCHECKED_UUID_KEYS.get(index) : "c_" + index;
        };
    }

    /** The ids of a table's rows, in the order of its rows. */
    List<String> of(StudioTable table) {
        return ids.getOrDefault(table, List.of());
    }

    /** The key of a template, by the number of its row. */
    @Nullable
    String keyOfTemplate(int row) {
        return keyOfTemplate.get(row);
    }

    /** The id of some row, or of none when the table is empty; the first rows come more often. */
    String any(StudioTable table) {
        List<String> all = of(table);
        if (all.isEmpty()) {
            return missing(table);
        }
        return all.get(dice.chance(0.5) ? dice.below(all.size()) : dice.below((all.size() + 1) / 2));
    }

    /** An id that no row of the table has. */
    String missing(StudioTable table) {
        if (table.columns().get(0).type() == ColumnType.UUID) {
            return dice.pick(missingUuids);
        }
        for (int i = 1; ; i++) {
            String id = Integer.toString(i);
            if (!of(table).contains(id)) {
                return dice.chance(0.7) ? id : "9000" + id;
            }
        }
    }

    /** The key of some template. */
    String anyKey() {
        return keys.isEmpty() ? "nobody" : dice.pick(keys);
    }

    /** Whether some template has the key. */
    boolean isKey(String key) {
        return keys.contains(key);
    }

    /** The scene of a scene node, or null. */
    @Nullable
    String sceneOfNode(String node) {
        return sceneOfNode.get(node);
    }

    /** A value for a column that a foreign key checks. */
    @Nullable
    String foreignKey(StudioTable table) {
        if (ignoreForeignKeys && dice.use(Form.COLUMN_FK_DANGLING, dice.wrong())) {
            return missing(table);
        }
        return of(table).isEmpty() || dice.use(Form.COLUMN_FK_NULL, dice.chance(0.04)) ? null : any(table);
    }

    /** A value for a column that a foreign key checks, NULL as a rule. */
    @Nullable
    String rareForeignKey(StudioTable table, double probability) {
        return dice.chance(probability) ? foreignKey(table) : null;
    }

    /** A value for a column that holds ids and that nothing checks. */
    String unchecked(StudioTable table) {
        return dice.use(Form.COLUMN_DANGLING, dice.wrong()) ? missing(table) : any(table);
    }
}
