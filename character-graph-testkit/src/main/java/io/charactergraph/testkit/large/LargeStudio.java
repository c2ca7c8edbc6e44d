package io.charactergraph.testkit.large;

import io.charactergraph.schema.ColumnType;
import io.charactergraph.schema.SchemaProfile;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.testkit.internal.JsonText;
import io.charactergraph.testkit.rows.RowSink;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * A large studio made at random that looks like a real one, row by row and with next to no memory: every row is made from
 * the seed and its own number alone.
 *
 * <p>For a graph of {@code n} nodes there are, in hundredths of {@code n}: 42 assets, 36 generations, 12 scene roles (three
 * for each game scene), 4 game scenes, 2 prompt versions, 1 NPCs, 1 instances, 0.7 action blocks, 0.5 templates, 0.5
 * content scenes, 0.25 arcs and 0.05 worlds; at least one of each. Beside these there are, in hundredths of {@code n}, 12
 * scene nodes, 8 scene edges, 10 usage rows, 4.2 rows of lineage, 4 expressions, 4 assets of content scenes, 2
 * relationships, 2
 * manifests, 2 hotspots, 1.2 NPC links, 1 capabilities, 0.4 prompt families, 0.25 locations and dialogue profiles.
 * Integer ids count from 1 without gaps.
 *
 * <p>It is skewed as studios are: of a thousand templates the first ten are in nearly a third of what names a template, and
 * scenes, NPCs, worlds and arcs have favourites too. About one reference of two hundred in JSON dangles or is malformed;
 * foreign keys hold. The same seed and number of nodes always make the same rows.
 *
 * @since 0.1
 */
public final class LargeStudio {

    /** One reference of so many is bad. */
    private static final int BAD = 200;

    private static final List<String> ROLES = List.of(
            "protagonist",
            "love_interest",
            "antagonist",
            "supporting",
            "background",
            "narrator",
            "companion",
            "rival",
            "mentor",
            "student",
            "bartender",
            "stranger");

    private static final List<String> RATINGS =
            List.of("sfw", "general", "romantic", "sfw", "mature_implied", "PG", "general", "restricted", "PG-13", "G");

    private final long seed;
    private final Map<StudioTable, Integer> sizes = new EnumMap<>(StudioTable.class);
    private final int arcs;

    private LargeStudio(long seed, long nodes) {
        this.seed = seed;
        arcs = share(nodes, 25);
        size(StudioTable.CHARACTERS, nodes, 50);
        size(StudioTable.CHARACTER_RELATIONSHIPS, nodes, 200);
        size(StudioTable.CHARACTER_USAGE, nodes, 1000);
        size(StudioTable.CHARACTER_INSTANCES, nodes, 100);
        size(StudioTable.CHARACTER_NPC_LINKS, nodes, 120);
        size(StudioTable.CHARACTER_CAPABILITIES, nodes, 100);
        size(StudioTable.CHARACTER_DIALOGUE_PROFILES, nodes, 25);
        size(StudioTable.SCENE_CHARACTER_MANIFESTS, nodes, 200);
        size(StudioTable.GAME_WORLDS, nodes, 5);
        size(StudioTable.GAME_SCENES, nodes, 400);
        size(StudioTable.GAME_SCENE_NODES, nodes, 1200);
        size(StudioTable.GAME_SCENE_EDGES, nodes, 800);
        size(StudioTable.GAME_NPCS, nodes, 100);
        size(StudioTable.NPC_EXPRESSIONS, nodes, 400);
        size(StudioTable.GAME_LOCATIONS, nodes, 25);
        size(StudioTable.GAME_HOTSPOTS, nodes, 200);
        size(StudioTable.ASSETS, nodes, 4200);
        size(StudioTable.ASSET_LINEAGE, nodes, 420);
        size(StudioTable.GENERATIONS, nodes, 3600);
        size(StudioTable.PROMPT_FAMILIES, nodes, 40);
        size(StudioTable.PROMPT_VERSIONS, nodes, 200);
        size(StudioTable.ACTION_BLOCKS, nodes, 70);
        size(StudioTable.SCENES, nodes, 50);
        size(StudioTable.SCENE_ASSETS, nodes, 400);
    }

    /**
     * The studio of a seed.
     *
     * @param nodes about how many nodes its graph has
     * @throws IllegalArgumentException if {@code nodes} is not from 1 to 2,000,000,000
     */
    public static LargeStudio of(long seed, long nodes) {
        if (nodes < 1 || nodes > 2_000_000_000) {
            throw new IllegalArgumentException("nodes: " + nodes + "; give 1 to 2,000,000,000");
        }
        return new LargeStudio(seed, nodes);
    }

    private static int share(long nodes, int ofTenThousand) {
        return (int) Math.max(1, nodes * ofTenThousand / 10_000);
    }

    private void size(StudioTable table, long nodes, int ofTenThousand) {
        sizes.put(table, share(nodes, ofTenThousand));
    }

    /** How many rows a table has. */
    public int size(StudioTable table) {
        return sizes.getOrDefault(table, 0);
    }

    /**
     * How many nodes the graph of this studio has, roles and arcs included; exact, except for arcs that by chance no row
     * names.
     */
    public long nodes() {
        long nodes = arcs + 3L * size(StudioTable.GAME_SCENES);
        for (StudioTable table : List.of(
                StudioTable.CHARACTERS,
                StudioTable.CHARACTER_INSTANCES,
                StudioTable.GAME_NPCS,
                StudioTable.GAME_SCENES,
                StudioTable.SCENES,
                StudioTable.ASSETS,
                StudioTable.GENERATIONS,
                StudioTable.PROMPT_VERSIONS,
                StudioTable.ACTION_BLOCKS,
                StudioTable.GAME_WORLDS)) {
            nodes += size(table);
        }
        return nodes;
    }

    /** Returns the columns of the rows of a table: those of {@link StudioTable}. */
    public static List<String> columns(StudioTable table) {
        return table.columns(SchemaProfile.PROFILE_2025).stream()
                .map(column -> column.name())
                .toList();
    }

    /** Passes every row of every table to a sink, table by table in the order of {@link StudioTable}. */
    public void writeTo(RowSink sink) {
        for (StudioTable table : StudioTable.values()) {
            writeTo(table, sink);
        }
    }

    /** Passes every row of one table to a sink. The lists are used again for the next row. */
    public void writeTo(StudioTable table, RowSink sink) {
        List<String> columns = columns(table);
        Row row = new Row(this, table, columns.size());
        for (int index = 0; index < size(table); index++) {
            row.begin(index);
            row.fill();
            sink.row(table.tableName(), columns, row.cells);
        }
    }

    private int arcs() {
        return arcs;
    }

    /** The UUID of a row, which its table and its number alone decide. */
    private static String uuid(StudioTable table, int index) {
        long mixed = new SplittableRandom(table.tableName().hashCode() * 31L + index).nextLong();
        String high = hex(mixed, 16);
        return high.substring(0, 8) + "-" + high.substring(8, 12) + "-4" + high.substring(13) + "-8000-"
                + hex(table.tableName().length(), 4) + hex(index, 8);
    }

    private static String hex(long value, int digits) {
        String hex = "000000000000000" + Long.toHexString(value);
        return hex.substring(hex.length() - digits);
    }

    private static String key(int index) {
        return "hero_" + index;
    }

    /** One row, used again and again. */
    private static final class Row {

        private final LargeStudio studio;
        private final StudioTable table;
        private final @Nullable String[] values;
        private final List<@Nullable String> cells;
        private SplittableRandom random;
        private int index;
        private int next;

        Row(LargeStudio studio, StudioTable table, int columns) {
            this.studio = studio;
            this.table = table;
            values = new @Nullable String[columns];
            cells = Arrays.asList(values);
            random = new SplittableRandom(studio.seed);
        }

        void begin(int row) {
            index = row;
            next = 0;
            long tableSeed = new SplittableRandom(studio.seed * 0x9E3779B97F4A7C15L
                            + table.tableName().hashCode())
                    .nextLong();
            random = new SplittableRandom(tableSeed + row);
        }

        private Row put(@Nullable String cell) {
            values[next++] = cell;
            return this;
        }

        private Row put(int cell) {
            return put(Integer.toString(cell));
        }

        private boolean oneOf(int many) {
            return random.nextInt(many) == 0;
        }

        private String pick(List<String> from) {
            return from.get(random.nextInt(from.size()));
        }

        /** A number below the bound, small ones more often. */
        private int skewed(int bound) {
            double roll = random.nextDouble();
            return (int) (bound * roll * roll * roll * roll);
        }

        private int anyRow(StudioTable of) {
            return random.nextInt(studio.size(of));
        }

        private int favourite(StudioTable of) {
            return skewed(studio.size(of));
        }

        private int anyId(StudioTable of) {
            return anyRow(of) + 1;
        }

        private int favouriteId(StudioTable of) {
            return favourite(of) + 1;
        }

        private String template() {
            return uuid(StudioTable.CHARACTERS, favourite(StudioTable.CHARACTERS));
        }

        private String instance() {
            return uuid(StudioTable.CHARACTER_INSTANCES, favourite(StudioTable.CHARACTER_INSTANCES));
        }

        private String reference() {
            if (oneOf(BAD)) {
                return pick(List.of("character:ghost", "instance:nobody", "person:x", " "));
            }
            return switch (random.nextInt(10)) {
                case 0, 1, 2 -> "instance:" + instance();
                case 3 -> key(favourite(StudioTable.CHARACTERS));
                case 4 -> "npc:" + favouriteId(StudioTable.GAME_NPCS);
                default -> "character:" + template();
            };
        }

        private String references(int atMost) {
            int size = 1 + random.nextInt(atMost);
            List<String> quoted = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                quoted.add(JsonText.quote(reference()));
            }
            return "[" + String.join(",", quoted) + "]";
        }

        private String rating() {
            return JsonText.quote(pick(RATINGS));
        }

        private String arc() {
            return "arc_" + skewed(studio.arcs());
        }

        private String timestamp() {
            int minutes = random.nextInt(28 * 24 * 60);
            return "2026-0" + (1 + random.nextInt(6)) + "-" + two(1 + minutes / 1440) + " " + two(minutes / 60 % 24)
                    + ":" + two(minutes % 60) + ":00";
        }

        private static String two(int number) {
            return number < 10 ? "0" + number : Integer.toString(number);
        }

        void fill() {
            boolean uuids = uuids(table) || table == StudioTable.CHARACTER_NPC_LINKS;
            put(uuids ? uuid(table, index) : Integer.toString(index + 1));
            switch (table) {
                case CHARACTERS -> character();
                case CHARACTER_RELATIONSHIPS -> relationship();
                case CHARACTER_USAGE -> usage();
                case CHARACTER_INSTANCES -> characterInstance();
                case CHARACTER_NPC_LINKS -> npcLink();
                case CHARACTER_CAPABILITIES -> capability();
                case CHARACTER_DIALOGUE_PROFILES -> put(template()).put(oneOf(2) ? null : instance());
                case SCENE_CHARACTER_MANIFESTS -> manifest();
                case GAME_WORLDS -> world();
                case GAME_SCENES -> scene();
                case GAME_SCENE_NODES -> sceneNode();
                case GAME_SCENE_EDGES -> put(anyId(StudioTable.GAME_SCENES));
                case GAME_NPCS -> npc();
                case NPC_EXPRESSIONS ->
                    put(anyId(StudioTable.GAME_NPCS))
                            .put(pick(List.of("idle", "talking", "angry", "happy")))
                            .put(anyId(StudioTable.ASSETS));
                case GAME_LOCATIONS ->
                    put("{\"world_id\":" + favouriteId(StudioTable.GAME_WORLDS) + ",\"primary_npc_id\":"
                                    + favouriteId(StudioTable.GAME_NPCS) + "}")
                            .put(anyId(StudioTable.ASSETS));
                case GAME_HOTSPOTS ->
                    put(anyId(StudioTable.GAME_SCENES))
                            .put("{\"action\":{\"type\":\"npc_talk\",\"npc_id\":" + favouriteId(StudioTable.GAME_NPCS)
                                    + "}}");
                case ASSETS -> asset();
                case ASSET_LINEAGE -> lineage();
                case GENERATIONS -> generation();
                case PROMPT_FAMILIES -> put("Family " + index);
                case PROMPT_VERSIONS ->
                    put(uuid(StudioTable.PROMPT_FAMILIES, anyRow(StudioTable.PROMPT_FAMILIES)))
                            .put(1 + random.nextInt(9))
                            .put(prompt())
                            .put("{\"hero\":\"who\",\"mood\":\"dark\"}");
                case ACTION_BLOCKS ->
                    put("block_" + index)
                            .put(pick(List.of("single", "transition")))
                            .put(prompt())
                            .put("{\"content_rating\":" + rating() + "}")
                            .put(
                                    oneOf(3)
                                            ? uuid(StudioTable.PROMPT_VERSIONS, anyRow(StudioTable.PROMPT_VERSIONS))
                                            : null);
                case SCENES ->
                    put("Content scene " + index)
                            .put("What is seen")
                            .put("[\"arc:" + arc() + "\",\"character:" + template() + "\"]");
                case SCENE_ASSETS -> put(anyId(StudioTable.SCENES)).put(anyId(StudioTable.ASSETS));
            }
        }

        private static boolean uuids(StudioTable table) {
            return table.columns().get(0).type() == ColumnType.UUID;
        }

        private void character() {
            boolean evolved = index > 0 && oneOf(20);
            put(key(index))
                    .put("Hero " + index)
                    .put(oneOf(3) ? null : "Hero the " + index + "th")
                    .put(pick(List.of("human", "creature", "machine")))
                    .put(pick(List.of("human", "elf", "cat")))
                    .put("archetype_" + random.nextInt(12))
                    .put(pick(List.of("painterly", "realistic")))
                    .put("{\"house\":\"h" + random.nextInt(40) + "\",\"mood\":[\"dark\",\"m" + random.nextInt(9)
                            + "\"]}")
                    .put(oneOf(25) ? Integer.toString(anyId(StudioTable.GAME_NPCS)) : null)
                    .put(1 + random.nextInt(3))
                    .put(evolved ? uuid(StudioTable.CHARACTERS, random.nextInt(index)) : null)
                    .put(random.nextInt(60))
                    .put(timestamp());
            boolean active = !oneOf(25);
            put(active || oneOf(2) ? null : timestamp()).put(active ? "t" : "f");
        }

        private void relationship() {
            int from = favourite(StudioTable.CHARACTERS);
            put(uuid(StudioTable.CHARACTERS, from))
                    .put(uuid(StudioTable.CHARACTERS, anyRow(StudioTable.CHARACTERS)))
                    .put(pick(List.of("allies", "rivals", "lovers", "enemies", "strangers")))
                    .put("0." + random.nextInt(100));
        }

        private void usage() {
            put(template());
            switch (random.nextInt(5)) {
                case 0 ->
                    put("prompt")
                            .put(uuid(StudioTable.PROMPT_VERSIONS, anyRow(StudioTable.PROMPT_VERSIONS)))
                            .put((String) null)
                            .put("{{character:" + key(index % studio.size(StudioTable.CHARACTERS)) + "}}");
                case 1 ->
                    put("action_block")
                            .put((String) null)
                            .put(uuid(StudioTable.ACTION_BLOCKS, anyRow(StudioTable.ACTION_BLOCKS)))
                            .put((String) null);
                case 2 ->
                    put("scene").put((String) null).put((String) null).put("scene:" + anyId(StudioTable.GAME_SCENES));
                case 3 -> put("asset").put((String) null).put((String) null).put("asset:" + anyId(StudioTable.ASSETS));
                default ->
                    put("generation")
                            .put((String) null)
                            .put((String) null)
                            .put("generation:" + anyId(StudioTable.GENERATIONS));
            }
            put(timestamp());
        }

        private void characterInstance() {
            put(template())
                    .put(oneOf(12) ? null : Integer.toString(favouriteId(StudioTable.GAME_WORLDS)))
                    .put(1 + random.nextInt(3))
                    .put(oneOf(2) ? "{\"hair\":\"red\"}" : "{}")
                    .put("{}")
                    .put(oneOf(5) ? "{\"walk\":\"slow\"}" : null)
                    .put(oneOf(2) ? null : "Hero in this world " + index)
                    .put(oneOf(25) ? "f" : "t");
        }

        private void npcLink() {
            put(uuid(StudioTable.CHARACTER_INSTANCES, anyRow(StudioTable.CHARACTER_INSTANCES)))
                    .put(anyId(StudioTable.GAME_NPCS))
                    .put(oneOf(10) ? "f" : "t")
                    .put(pick(List.of("bidirectional", "character_to_npc", "npc_to_character")))
                    .put(random.nextInt(5))
                    .put(oneOf(6) ? "{\"time\":\"night\"}" : "{}");
        }

        private void capability() {
            String block = JsonText.quote(uuid(StudioTable.ACTION_BLOCKS, anyRow(StudioTable.ACTION_BLOCKS)));
            boolean ofInstance = oneOf(4);
            put(ofInstance ? null : template())
                    .put(ofInstance ? instance() : null)
                    .put(pick(List.of("combat", "romance", "dance", "magic")))
                    .put(1 + random.nextInt(10))
                    .put(oneOf(BAD) ? "[\"nothing\"]" : "[" + block + "]")
                    .put(oneOf(15) ? "f" : "t");
        }

        private void manifest() {
            String lead = key(favourite(StudioTable.CHARACTERS));
            String other = oneOf(BAD) ? "ghost" : key(favourite(StudioTable.CHARACTERS));
            int scene = anyId(StudioTable.GAME_SCENES);
            put(scene)
                    .put("[" + JsonText.quote(lead) + "]")
                    .put(oneOf(2) ? "[]" : "[" + JsonText.quote(other) + "]")
                    .put("{\"" + lead + "\":{\"role\":\"" + role(scene, 0)
                            + "\",\"importance\":\"primary\",\"required_capabilities\":[\"combat\"]}}")
                    .put(
                            oneOf(3)
                                    ? "{\"" + lead + "_x_" + other + "\":{\"type\":\"rivals\",\"min_strength\":0.3}}"
                                    : "{}")
                    .put(
                            oneOf(4)
                                    ? "{\"" + lead + "\":{\"world_id\":" + favouriteId(StudioTable.GAME_WORLDS) + "}}"
                                    : "{}")
                    .put(timestamp());
        }

        /** The three roles of a scene are all different, and known by its id. */
        private static String role(int scene, int number) {
            return ROLES.get((scene + number * 4) % ROLES.size());
        }

        private void world() {
            put("World " + index)
                    .put("{\"generation\":{\"maxContentRating\":\""
                            + pick(List.of("restricted", "mature_implied", "romantic"))
                            + "\"},\"npc_bindings\":{\"bartender\":" + favouriteId(StudioTable.GAME_NPCS)
                            + ",\"rival\":\"instance:" + instance() + "\"},\"npcRoles\":{\""
                            + favouriteId(StudioTable.GAME_NPCS)
                            + "\":[\"mentor\",\"stranger\"]}}");
        }

        private void scene() {
            int scene = index + 1;
            StringBuilder meta = new StringBuilder("{\"character_roles\":{\"")
                    .append(role(scene, 0))
                    .append("\":");
            meta.append(JsonText.quote(reference()))
                    .append(",\"")
                    .append(role(scene, 1))
                    .append("\":");
            meta.append(oneOf(4) ? references(3) : JsonText.quote(reference())).append('}');
            meta.append(",\"cast\":[{\"role\":\"").append(role(scene, 2)).append('"');
            if (oneOf(3)) {
                meta.append(",\"defaultNpcId\":").append(favouriteId(StudioTable.GAME_NPCS));
            }
            meta.append("}],\"arc_id\":\"").append(arc()).append('"');
            if (oneOf(5)) {
                meta.append(",\"quest_id\":\"").append(arc()).append('"');
            }
            if (oneOf(4)) {
                meta.append(",\"tags\":[\"night\",\"arc:").append(arc()).append("\"]");
            }
            if (!oneOf(5)) {
                meta.append(",\"world_id\":").append(favouriteId(StudioTable.GAME_WORLDS));
            }
            if (!oneOf(3)) {
                meta.append(",\"contentRating\":").append(rating());
            }
            put("Scene " + scene)
                    .put("What happens in scene " + scene)
                    .put(firstNode())
                    .put(meta.append('}').toString());
        }

        /** Scene nodes are dealt to the scenes in turn, so that the first nodes are those of the scenes in order. */
        private @Nullable String firstNode() {
            return index < studio.size(StudioTable.GAME_SCENE_NODES) ? Integer.toString(index + 1) : null;
        }

        private void sceneNode() {
            int scene = index % studio.size(StudioTable.GAME_SCENES) + 1;
            StringBuilder meta = new StringBuilder("{\"label\":\"Node\"");
            if (oneOf(2)) {
                meta.append(",\"character_refs\":").append(references(3));
            }
            if (oneOf(2)) {
                meta.append(",\"speakerRole\":\"")
                        .append(role(scene, random.nextInt(3)))
                        .append('"');
            }
            if (oneOf(15)) {
                meta.append(",\"npc_id\":").append(favouriteId(StudioTable.GAME_NPCS));
            }
            if (oneOf(3)) {
                meta.append(",\"segments\":[{\"id\":\"s1\",\"asset_id\":")
                        .append(anyId(StudioTable.ASSETS))
                        .append("}]");
            }
            put(scene)
                    .put(oneOf(4) ? 0 : anyId(StudioTable.ASSETS))
                    .put(meta.append('}').toString());
        }

        private void npc() {
            put("Npc " + (index + 1))
                    .put("{\"identity\":{\"primaryPortraitAssetId\":" + anyId(StudioTable.ASSETS)
                            + ",\"clips\":[{\"id\":\"wave\",\"asset_id\":" + anyId(StudioTable.ASSETS) + "}]}}")
                    .put(oneOf(3) ? null : Integer.toString(anyId(StudioTable.GAME_LOCATIONS)))
                    .put(
                            oneOf(10)
                                    ? "{\"identity\":{\"primaryBodyAssetId\":" + anyId(StudioTable.ASSETS) + "}}"
                                    : "{}");
        }

        private void asset() {
            StringBuilder tags =
                    new StringBuilder("[\"t").append(random.nextInt(200)).append('"');
            if (oneOf(8)) {
                tags.append(",\"arc:").append(arc()).append('"');
            }
            if (oneOf(6)) {
                tags.append(",\"character:").append(template()).append('"');
            }
            if (oneOf(10)) {
                tags.append(",\"scene:")
                        .append(favouriteId(StudioTable.GAME_SCENES))
                        .append('"');
            }
            put(pick(List.of("IMAGE", "IMAGE", "IMAGE", "VIDEO", "VIDEO", "AUDIO", "MODEL_3D")))
                    .put(oneOf(4) ? null : "Asset number " + (index + 1))
                    .put(tags.append(']').toString())
                    .put("[\"oil\",\"s" + random.nextInt(20) + "\"]")
                    .put(pick(List.of("GENERAL", "CHARACTER", "SCENE")))
                    .put(pick(List.of("portrait", "clip", "sound")))
                    .put(pick(RATINGS))
                    .put(oneOf(30) ? "t" : "f")
                    .put(oneOf(3) ? "{\"character_linkage\":" + linkage() + "}" : "{}")
                    .put(oneOf(4) ? null : Integer.toString(anyId(StudioTable.GENERATIONS)));
        }

        private String linkage() {
            if (oneOf(BAD)) {
                return "{\"character_template_id\":\"nobody\"}";
            }
            String who = oneOf(3)
                    ? "\"character_instance_id\":\"" + instance() + "\""
                    : "\"character_template_id\":\"" + template() + "\"";
            return "{" + who + (oneOf(4) ? ",\"scene_id\":" + anyId(StudioTable.GAME_SCENES) : "") + "}";
        }

        private void lineage() {
            int child = anyId(StudioTable.ASSETS);
            put(child)
                    .put(1 + random.nextInt(child))
                    .put(pick(List.of("source", "keyframe", "reference_image", "start_frame")));
        }

        private void generation() {
            StringBuilder params = new StringBuilder("{\"steps\":").append(20 + random.nextInt(30));
            if (!oneOf(3)) {
                params.append(",\"character_refs\":").append(references(2));
            }
            if (!oneOf(3)) {
                params.append(",\"scene_id\":").append(favouriteId(StudioTable.GAME_SCENES));
            }
            if (oneOf(10)) {
                params.append(",\"arc_id\":\"").append(arc()).append('"');
            }
            if (oneOf(4)) {
                params.append(",\"social_context\":{\"contentRating\":").append(rating());
                params.append(",\"npcIds\":[")
                        .append(favouriteId(StudioTable.GAME_NPCS))
                        .append("]}");
            }
            boolean old = !oneOf(4);
            String prompt = uuid(StudioTable.PROMPT_VERSIONS, favourite(StudioTable.PROMPT_VERSIONS));
            put(old ? "TEXT_TO_VIDEO" : "image_to_video")
                    .put(old ? "COMPLETED" : "completed")
                    .put("provider_" + random.nextInt(4))
                    .put("{\"seed\":" + random.nextInt(1_000_000) + "}")
                    .put(params.append('}').toString())
                    .put(inputs())
                    .put(oneOf(2) ? prompt : null)
                    .put(
                            oneOf(4)
                                    ? "{\"versionId\":\"" + prompt + "\",\"variables\":{\"hero\":\"character:"
                                            + template() + "\",\"mood\":\"dark\"}}"
                                    : null)
                    .put(index > 0 && oneOf(10) ? Integer.toString(1 + random.nextInt(index)) : null)
                    .put(oneOf(3) ? null : Integer.toString(anyId(StudioTable.ASSETS)))
                    .put(oneOf(2) ? null : "Generation of " + (index + 1))
                    .put(timestamp());
        }

        private @Nullable String inputs() {
            return switch (random.nextInt(4)) {
                case 0 -> "[{\"role\":\"seed_image\",\"asset_id\":" + anyId(StudioTable.ASSETS) + "}]";
                case 1 -> "[{\"role\":\"from_scene\",\"scene_id\":" + anyId(StudioTable.GAME_SCENES) + "}]";
                case 2 -> "[]";
                default -> null;
            };
        }

        private String prompt() {
            String mention = "{{character:" + key(favourite(StudioTable.CHARACTERS)) + (oneOf(3) ? ":name}}" : "}}");
            return oneOf(BAD) ? "A shot of {{ character:hero }}" : "A shot of " + mention + " at dusk";
        }
    }
}
