package io.charactergraph.testkit.random;

import io.charactergraph.schema.SchemaProfile;
import io.charactergraph.schema.StudioColumn;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.testkit.rows.StudioRows;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * A small studio made at random, to hold laws against: every table and every convention of the data dictionary, in old and
 * new forms, and every kind of malformed value. Ids come from small ranges, so that rows share their targets, and ids of
 * different tables collide.
 *
 * <p>The same seed and settings always make the same rows. Every studio can be loaded into PostgreSQL, with the foreign keys
 * that the dictionary declares unless {@link Builder#ignoreForeignKeys} is set: labels of enum types, unique keys,
 * {@code NOT NULL} and what {@code jsonb} takes are respected. A {@code jsonb} cell has its keys in
 * the order of writing; PostgreSQL sorts them.
 *
 * @since 0.1
 */
public final class RandomStudio {

    private static final Map<StudioTable, Integer> WEIGHTS = weights();
    private static final int WEIGHT =
            WEIGHTS.values().stream().mapToInt(Integer::intValue).sum();

    private static final Set<StudioTable> REPEATABLE = EnumSet.of(
            StudioTable.CHARACTER_RELATIONSHIPS,
            StudioTable.CHARACTER_USAGE,
            StudioTable.CHARACTER_NPC_LINKS,
            StudioTable.CHARACTER_CAPABILITIES,
            StudioTable.CHARACTER_DIALOGUE_PROFILES,
            StudioTable.SCENE_CHARACTER_MANIFESTS,
            StudioTable.NPC_EXPRESSIONS,
            StudioTable.GAME_SCENE_EDGES,
            StudioTable.GAME_HOTSPOTS,
            StudioTable.ASSET_LINEAGE,
            StudioTable.SCENE_ASSETS);

    private final StudioRows rows;
    private final Map<String, Integer> features;
    private final String description;

    private RandomStudio(StudioRows rows, Map<String, Integer> features, String description) {
        this.rows = rows;
        this.features = features;
        this.description = description;
    }

    /** A builder with seed 0, a size drawn from the seed, and an eighth of the values malformed. */
    public static Builder builder() {
        return new Builder();
    }

    /** The studio of a seed, with everything else as the builder has it. */
    public static RandomStudio of(long seed) {
        return builder().seed(seed).build();
    }

    /** The rows. Every table exists, unless drift is on; some may be empty. */
    public StudioRows rows() {
        return rows;
    }

    /** How often each {@link Form} and {@link Place} was used. */
    Map<String, Integer> features() {
        return features;
    }

    /** The settings that make this studio again. */
    @Override
    public String toString() {
        return description;
    }

    private static Map<StudioTable, Integer> weights() {
        Map<StudioTable, Integer> weights = new EnumMap<>(StudioTable.class);
        for (StudioTable table : StudioTable.values()) {
            int weight = switch (table) {
                case GAME_SCENE_NODES, ASSETS, GENERATIONS -> 9;
                case GAME_SCENES -> 7;
                case CHARACTERS -> 6;
                case CHARACTER_USAGE, CHARACTER_INSTANCES, CHARACTER_NPC_LINKS, SCENE_CHARACTER_MANIFESTS -> 5;
                case GAME_NPCS -> 5;
                case CHARACTER_DIALOGUE_PROFILES, GAME_LOCATIONS, PROMPT_FAMILIES, GAME_SCENE_EDGES -> 2;
                case GAME_WORLDS, GAME_HOTSPOTS, SCENES, CHARACTER_CAPABILITIES -> 3;
                default -> 4;
            };
            weights.put(table, weight);
        }
        return weights;
    }

    /** The settings of a random studio. */
    public static final class Builder {

        private long seed;
        private int size;
        private double malformed = 0.125;
        private boolean ignoreForeignKeys;
        private boolean drift;
        private SchemaProfile profile = SchemaProfile.PROFILE_2025;

        private Builder() {}

        /** The seed. */
        public Builder seed(long seed) {
            this.seed = seed;
            return this;
        }

        /**
         * About how many rows there are in all tables; there is at least one in nearly every table.
         *
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder rows(int approximately) {
            if (approximately < 1) {
                throw new IllegalArgumentException("approximately: " + approximately + "; give 1 or more");
            }
            this.size = approximately;
            return this;
        }

        /**
         * How probable it is that a value is malformed or dangles, from 0 (well formed, except for what the
         * dictionary itself permits) to 1.
         *
         * @throws IllegalArgumentException if it is not from 0 to 1
         */
        public Builder malformed(double probability) {
            if (!(probability >= 0 && probability <= 1)) {
                throw new IllegalArgumentException("probability: " + probability + "; give 0 to 1");
            }
            this.malformed = probability;
            return this;
        }

        /** Whether columns that a foreign key would check may dangle too; false by default. */
        public Builder ignoreForeignKeys(boolean ignore) {
            this.ignoreForeignKeys = ignore;
            return this;
        }

        /**
         * Whether some tables and columns may be missing; false by default. The table {@code characters},
         * and the ids of all tables, are always there.
         */
        public Builder drift(boolean mayDrift) {
            this.drift = mayDrift;
            return this;
        }

        /**
         * The profile of the tables; the dictionary's by default. A studio of profile {@code 2026} also has what is new there:
         * keys that several characters share, families, aliases of tags, links of other kinds, both spellings of links, prompts
         * without a family. Its tables do not drift.
         */
        public Builder profile(SchemaProfile schemaProfile) {
            this.profile = schemaProfile;
            return this;
        }

        /** Makes the studio. */
        public RandomStudio build() {
            FeatureLog log = new FeatureLog();
            RandomChoices dice = new RandomChoices(new SplittableRandom(seed), malformed, log);
            int about = size > 0 ? size : dice.between(20, 200);
            StudioRows rows = new Maker(dice, sizes(dice, about), ignoreForeignKeys).make();
            if (profile != SchemaProfile.PROFILE_2025) {
                rows = new RandomLater(dice, rows.toProfile(profile)).make();
            } else if (drift) {
                rows = drift(rows, dice);
            }
            String description =
                    "RandomStudio[seed=" + seed + ", rows=" + (size > 0 ? size : "by seed") + ", malformed=" + malformed
                            + ", ignoreForeignKeys=" + ignoreForeignKeys + ", drift=" + drift
                            + (profile == SchemaProfile.PROFILE_2025 ? "" : ", profile=" + profile.profileName()) + "]";
            return new RandomStudio(rows, log.counts(), description);
        }

        private static Map<StudioTable, Integer> sizes(RandomChoices dice, int about) {
            Map<StudioTable, Integer> sizes = new EnumMap<>(StudioTable.class);
            for (StudioTable table : StudioTable.values()) {
                int share = Math.max(1, about * WEIGHTS.getOrDefault(table, 1) / WEIGHT);
                boolean empty = table != StudioTable.CHARACTERS && dice.use(Form.TABLE_EMPTY, dice.chance(0.02));
                sizes.put(table, empty ? 0 : share + dice.below(share / 2 + 1) - share / 4);
            }
            return sizes;
        }

        private static StudioRows drift(StudioRows rows, RandomChoices dice) {
            StudioRows drifted = rows;
            for (StudioTable table : StudioTable.values()) {
                if (table != StudioTable.CHARACTERS && dice.use(Form.TABLE_ABSENT, dice.chance(0.08))) {
                    drifted = drifted.without(table.tableName());
                    continue;
                }
                List<StudioColumn> columns = table.columns(SchemaProfile.PROFILE_2025);
                for (StudioColumn column : columns.subList(1, columns.size())) {
                    if (dice.use(Form.COLUMN_ABSENT, dice.chance(0.03))) {
                        drifted = drifted.withoutColumn(table.tableName(), column.name());
                    }
                }
            }
            return drifted;
        }
    }

    private static final class Maker {

        private final RandomChoices dice;
        private final RandomIds ids;
        private final RandomCharacters characters;
        private final RandomManifests manifests;
        private final RandomGame game;
        private final RandomLibrary library;

        Maker(RandomChoices dice, Map<StudioTable, Integer> sizes, boolean ignoreForeignKeys) {
            this.dice = dice;
            ids = new RandomIds(dice, sizes, ignoreForeignKeys);
            RandomValues values = new RandomValues(dice, ids);
            RandomReferences references = new RandomReferences(dice, ids, values);
            characters = new RandomCharacters(dice, ids, values);
            manifests = new RandomManifests(dice, ids, values, references);
            game = new RandomGame(dice, ids, values, references);
            library = new RandomLibrary(dice, ids, values, references);
        }

        StudioRows make() {
            StudioRows.Builder studio = StudioRows.builder();
            for (StudioTable table : StudioTable.values()) {
                studio.table(table.tableName());
                List<Map<String, @Nullable String>> made = new ArrayList<>();
                for (int row = 0; row < ids.of(table).size(); row++) {
                    made.add(row(table, row, made));
                }
                dice.shuffle(made);
                made.forEach(row -> studio.row(table.tableName(), row));
            }
            return studio.build();
        }

        private Map<String, @Nullable String> row(
                StudioTable table, int row, List<Map<String, @Nullable String>> before) {
            Map<String, @Nullable String> cells = new LinkedHashMap<>();
            cells.put("id", ids.of(table).get(row));
            boolean repeat = row > 0 && REPEATABLE.contains(table) && dice.chance(0.08);
            if (dice.use(Form.ROW_DUPLICATE, repeat)) {
                Map<String, @Nullable String> repeated = dice.pick(before);
                repeated.forEach(cells::putIfAbsent);
                if (table == StudioTable.CHARACTER_NPC_LINKS) {
                    dice.use(Form.LINK_SAME_PAIR);
                    cells.put("priority", Integer.toString(dice.below(3)));
                    cells.put("sync_enabled", dice.pick("t", "f"));
                }
                return cells;
            }
            cells.putAll(cells(table, row).toMap());
            return cells;
        }

        private Cells cells(StudioTable table, int row) {
            return switch (table) {
                case CHARACTERS -> characters.character(row);
                case CHARACTER_RELATIONSHIPS -> characters.relationship();
                case CHARACTER_USAGE -> characters.usage();
                case CHARACTER_INSTANCES -> characters.instance();
                case CHARACTER_NPC_LINKS -> characters.npcLink();
                case CHARACTER_CAPABILITIES -> characters.capability();
                case CHARACTER_DIALOGUE_PROFILES -> characters.dialogueProfile();
                case SCENE_CHARACTER_MANIFESTS -> manifests.manifest();
                case GAME_WORLDS -> game.world();
                case GAME_SCENES -> game.scene();
                case GAME_SCENE_NODES -> game.sceneNode(row);
                case GAME_SCENE_EDGES -> game.sceneEdge();
                case GAME_NPCS -> game.npc();
                case NPC_EXPRESSIONS -> game.expression();
                case GAME_LOCATIONS -> game.location();
                case GAME_HOTSPOTS -> game.hotspot();
                case ASSETS -> library.asset();
                case ASSET_LINEAGE -> library.lineage();
                case GENERATIONS -> library.generation(row);
                case PROMPT_FAMILIES -> library.family();
                case PROMPT_VERSIONS -> library.promptVersion();
                case ACTION_BLOCKS -> library.actionBlock(row);
                case SCENES -> library.contentScene();
                case SCENE_ASSETS -> library.sceneAsset();
            };
        }
    }
}
