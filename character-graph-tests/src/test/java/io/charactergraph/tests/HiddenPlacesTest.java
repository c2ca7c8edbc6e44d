package io.charactergraph.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.UnresolvedReference;
import io.charactergraph.schema.Place;
import io.charactergraph.schema.Schema;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import io.charactergraph.tests.reference.ClearedStudio;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every place that can name a hidden row, one at a time: below a ceiling nothing says that it does. */
class HiddenPlacesTest {

    private static final String BLOCK = "00000000-0000-4000-8000-000000000100";
    private static final String HERO = "00000000-0000-4000-8000-000000000001";

    /** What names row 100, and what the load calls no reference, whatever rows there are. */
    private static final List<String> NAMING =
            List.of("100", "100.0", "1e2", "\"100\"", "\" 100 \"", "\"WORD:100\"", "\"WORD-100\"", "\"00100\"");

    private static final List<String> MALFORMED = List.of(
            "\"1e2\"",
            "\"+100\"",
            "\"\u0661\u0660\u0660\"",
            "\"\uff11\uff10\uff10\"",
            "\"100.0\"",
            "\"other:100\"",
            "\"0x64\"",
            "\"\"",
            "100.5",
            "1e-2147483649",
            "[100]",
            "{\"id\":100}",
            "true");

    /** Scenes, scene nodes, assets, generations and blocks 1 that show, and 100 that do not. */
    private static Map<String, List<Map<String, String>>> rows(boolean hidden) {
        Map<String, List<Map<String, String>>> rows = new HashMap<>();
        add(rows, "characters", Map.of("id", HERO, "character_id", "hero", "category", "human", "is_active", "t"));
        for (String id : hidden ? List.of("1", "100") : List.of("1")) {
            boolean shown = id.equals("1");
            String rating = shown ? "general" : "explicit";
            add(rows, "game_scenes", Map.of("id", id, "meta", "{\"contentRating\":\"" + rating + "\"}"));
            add(rows, "game_scene_nodes", Map.of("id", id, "scene_id", id, "asset_id", "0"));
            add(rows, "assets", Map.of("id", id, "content_rating", rating));
            add(
                    rows,
                    "generations",
                    Map.of(
                            "id",
                            id,
                            "canonical_params",
                            "{\"social_context\":{\"contentRating\":\"" + rating + "\"}}"));
            add(rows, "scenes", Map.of("id", id, "name", "scene " + id));
            add(rows, "scene_assets", Map.of("id", id, "scene_id", id, "asset_id", id));
            if (!shown) {
                add(
                        rows,
                        "action_blocks",
                        Map.of("id", BLOCK, "block_id", "kiss", "tags", "{\"content_rating\":\"explicit\"}"));
            }
        }
        add(rows, "game_npcs", Map.of("id", "1", "name", "Bartender"));
        return rows;
    }

    private static void add(Map<String, List<Map<String, String>>> rows, String table, Map<String, String> row) {
        rows.computeIfAbsent(table, name -> new ArrayList<>()).add(new LinkedHashMap<>(row));
    }

    /** The studio with cells of a row set, which is made if it is not there. */
    private static StudioRows studio(boolean hidden, String table, String id, Map<String, String> cells) {
        Map<String, List<Map<String, String>>> rows = rows(hidden);
        List<Map<String, String>> all = rows.computeIfAbsent(table, name -> new ArrayList<>());
        Map<String, String> row = all.stream()
                .filter(each -> id.equals(each.get("id")))
                .findFirst()
                .orElse(null);
        if (row == null) {
            row = new LinkedHashMap<>(Map.of("id", id));
            all.add(row);
        }
        row.putAll(cells);
        StudioRows.Builder studio = StudioRows.builder();
        for (String name : List.of(
                "characters",
                "game_worlds",
                "game_scenes",
                "game_scene_nodes",
                "game_npcs",
                "assets",
                "generations",
                "scenes",
                "scene_assets",
                "action_blocks",
                "character_usage",
                "character_capabilities",
                "prompt_versions",
                "npc_expressions",
                "asset_lineage",
                "game_hotspots",
                "game_locations")) {
            studio.table(name);
            rows.getOrDefault(name, List.of()).forEach(each -> studio.row(name, new LinkedHashMap<>(each)));
        }
        return studio.build();
    }

    private static CharacterGraph below(StudioRows studio) {
        return below(studio, LoadOptions.standard());
    }

    private static CharacterGraph below(StudioRows studio, LoadOptions options) {
        return CharacterGraph.load(options, RowsSource.of(studio))
                .filter(GraphFilter.rating("general").includingInactive());
    }

    private static StudioRows cleared(StudioRows studio) {
        CharacterGraph graph = CharacterGraph.load(RowsSource.of(studio));
        CharacterGraph below = below(studio);
        Set<NodeId> hidden = graph.typed()
                .nodes()
                .map(GraphNode::id)
                .filter(id -> below.find(id).isEmpty())
                .collect(Collectors.toSet());
        assertThat(hidden).hasSizeGreaterThanOrEqualTo(4);
        return ClearedStudio.of(studio, hidden);
    }

    /** Everything that two graphs answer is the same. */
    private static void assertSame(StudioRows studio, StudioRows without) {
        for (LoadOptions options :
                List.of(LoadOptions.standard(), LoadOptions.standard().withoutRecords())) {
            CharacterGraph below = below(studio, options);
            CharacterGraph expected = below(without, options);
            assertThat(told(below)).isEqualTo(told(expected));
        }
    }

    private static List<String> told(CharacterGraph graph) {
        List<String> told = new ArrayList<>();
        told.add(graph.tables().unresolved().explain());
        told.add(graph.tables().unresolved().all().stream()
                .map(reference -> reference.place() + reference.missing() + reference.rowNodes() + reference.kinds())
                .toList()
                .toString());
        told.add(graph.check().toJsonLines());
        told.add(graph.tables().records().toString());
        told.add(graph.tables().coverage().toString());
        graph.typed().nodes().forEach(node -> {
            told.add(node.toString());
            told.add(graph.node(node.id()).fetchDetails().toString());
            told.add(graph.node(node.id()).deletion().explain());
            told.add(graph.node(node.id()).users().explain());
        });
        graph.typed().edges().map(Object::toString).sorted().forEach(told::add);
        return told;
    }

    private static Stream<Place> redacted() {
        return Schema.standard().places().stream().filter(Place::isRedacted);
    }

    /** A document with values at a place of the details; what else stands there differs in layout from the canonical one. */
    private static String document(Place place, List<String> values) {
        List<String> steps = new ArrayList<>(place.steps());
        String last = steps.remove(steps.size() - 1);
        if (last.equals("[]")) {
            return "[ \"noir\" , " + String.join(" , ", values) + " ]";
        }
        int array = steps.lastIndexOf("[]");
        String document = array < 0
                ? object(last, values.get(0))
                : values.stream().map(value -> object(last, value)).collect(Collectors.joining(" , "));
        for (int i = steps.size() - 1; i >= 0; i--) {
            document = steps.get(i).equals("[]") ? "[ " + document + " ]" : object(steps.get(i), document);
        }
        return document;
    }

    private static String object(String name, String value) {
        return "{ \"other\" : 1.50 , \"" + name + "\" : " + value + " , \"more\" : [ ] }";
    }

    private static String word(Place place) {
        return place.steps().toString().toLowerCase(Locale.ROOT).contains("asset") ? "asset" : "scene";
    }

    private static String at(Place place, String value) {
        if (place.prefixes().isEmpty()) {
            return value.replace("WORD", word(place));
        }
        String plain = value.replace("\"", "")
                .replace("WORD:", "")
                .replace("WORD-", "")
                .trim();
        return "\"scene:" + plain.replaceAll("^(100.0|1e2)$", "100") + "\"";
    }

    @ParameterizedTest
    @MethodSource("redacted")
    void detailsThatNameAHiddenRow_areThoseWithoutIt(Place place) {
        for (String naming : NAMING) {
            String table = place.table().tableName();
            String text = document(place, List.of(at(place, naming), at(place, "1"), at(place, "\"x\"")));
            StudioRows studio = studio(true, table, "1", Map.of(place.column(), text));
            StudioRows without = cleared(studio);

            assertSame(studio, without);
            assertThat(below(studio)
                            .node(id(table))
                            .fetchDetails()
                            .orElseThrow()
                            .texts()
                            .get(place.column()))
                    .as(naming)
                    .doesNotContain("100");
        }
    }

    @ParameterizedTest
    @MethodSource("redacted")
    void detailsThatNameNothing_stayWhetherOrNotTheRowIsThere(Place place) {
        for (String malformed : MALFORMED) {
            if (!place.prefixes().isEmpty() && !malformed.startsWith("\"")) {
                continue;
            }
            String value = !place.prefixes().isEmpty() ? malformed.replaceFirst("\"", "\"scene:") : malformed;
            String table = place.table().tableName();
            Map<String, String> cells = Map.of(place.column(), document(place, List.of(value)));

            assertSame(studio(true, table, "1", cells), cleared(studio(true, table, "1", cells)));
            assertThat(below(studio(true, table, "1", cells))
                            .node(id(table))
                            .fetchDetails()
                            .orElseThrow()
                            .texts())
                    .as(malformed)
                    .isEqualTo(below(studio(false, table, "1", cells))
                            .node(id(table))
                            .fetchDetails()
                            .orElseThrow()
                            .texts())
                    .extractingByKey(place.column())
                    .asString()
                    .contains(value);
        }
    }

    private static NodeId id(String table) {
        return NodeId.parse(
                switch (table) {
                    case "game_npcs" -> "npc:1";
                    case "assets" -> "asset:1";
                    default -> "generation:1";
                });
    }

    /** The places outside of details: table, row, cells. */
    static Stream<List<Object>> otherPlaces() {
        return Stream.of(
                List.of("assets", "1", Map.of("source_generation_id", "100")),
                List.of("generations", "1", Map.of("asset_id", "100")),
                List.of("generations", "1", Map.of("parent_generation_id", "100")),
                List.of("game_scenes", "1", Map.of("entry_node_id", "100")),
                List.of("game_scene_nodes", "1", Map.of("asset_id", "100")),
                List.of(
                        "game_scene_nodes",
                        "1",
                        Map.of("meta", "{\"segments\":[{\"asset_id\":100},{\"assetId\":\"x\"},{\"asset_id\":99}]}")),
                List.of("game_scene_nodes", "2", Map.of("scene_id", "100", "asset_id", "1", "meta", "{\"npc_id\":99}")),
                List.of("npc_expressions", "1", Map.of("npc_id", "1", "state", "idle", "asset_id", "100")),
                List.of("npc_expressions", "1", Map.of("npc_id", "99", "state", "idle", "asset_id", "100")),
                List.of("asset_lineage", "1", Map.of("child_asset_id", "1", "parent_asset_id", "100")),
                List.of("asset_lineage", "1", Map.of("child_asset_id", "100", "parent_asset_id", "99")),
                List.of("scene_assets", "2", Map.of("scene_id", "1", "asset_id", "100")),
                List.of("scene_assets", "2", Map.of("scene_id", "100", "asset_id", "99")),
                List.of("game_hotspots", "1", Map.of("linked_scene_id", "100")),
                List.of(
                        "game_hotspots",
                        "1",
                        Map.of("meta", "{\"action\":{\"type\":\"play_scene\",\"scene_id\":\"scene-100\"}}")),
                List.of("character_usage", "1", usage("scene", "scene:100")),
                List.of("character_usage", "1", usage("asset", "asset:100")),
                List.of("character_usage", "1", usage("generation", "100")),
                List.of(
                        "character_usage",
                        "1",
                        Map.of(
                                "character_id",
                                HERO,
                                "usage_type",
                                "asset",
                                "template_reference",
                                "asset:100",
                                "prompt_version_id",
                                "00000000-0000-4000-8000-000000000099")),
                List.of(
                        "character_usage",
                        "1",
                        Map.of("character_id", HERO, "usage_type", "composition", "action_block_id", BLOCK)),
                List.of(
                        "character_capabilities",
                        "1",
                        Map.of(
                                "character_id",
                                HERO,
                                "capability_type",
                                "kiss",
                                "is_active",
                                "t",
                                "action_blocks",
                                "[\"x\",\"" + BLOCK + "\",7,\"00000000-0000-4000-8000-000000000099\"]")),
                List.of(
                        "assets",
                        "1",
                        Map.of(
                                "tags",
                                "[\"scene:x\",\"scene:100\",\"scene: 100\",\"scene:y\",\"arc:\",\"scene:99\"]")));
    }

    private static Map<String, String> usage(String type, String reference) {
        return Map.of("character_id", HERO, "usage_type", type, "template_reference", reference);
    }

    @ParameterizedTest
    @MethodSource("otherPlaces")
    @SuppressWarnings("unchecked")
    void placeThatNamesAHiddenRow_saysNothing(List<Object> place) {
        StudioRows studio =
                studio(true, (String) place.get(0), (String) place.get(1), (Map<String, String>) place.get(2));

        assertSame(studio, cleared(studio));
    }

    /** Scene 3 and its node 5 show; scene 9 and its node 77 do not; there is no scene 99 and no node 98. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"scene_id\":9,\"scene_node_id\":5}",
                "{\"scene_id\":9,\"scene_node_id\":77}",
                "{\"scene_id\":9,\"scene_node_id\":98}",
                "{\"scene_id\":9,\"scene_node_id\":\"x\"}",
                "{\"scene_id\":9}",
                "{\"scene_id\":3,\"scene_node_id\":77}",
                "{\"scene_id\":3,\"sceneNodeId\":\"node-77\"}",
                "{\"scene_id\":99,\"scene_node_id\":77}",
                "{\"scene_id\":\"x\",\"scene_node_id\":77}",
                "{\"scene_node_id\":77}",
                "{\"scene_id\":3,\"scene_node_id\":5}",
                "{\"scene_id\":3,\"scene_node_id\":6}",
                "{\"scene_node_id\":5}",
                "{\"sceneId\":9,\"scene_id\":null,\"sceneNodeId\":5}"
            })
    void sceneAndSceneNode_ofWhichOneIsHidden_areToldNeitherWay(String pair) {
        for (boolean generation : new boolean[] {true, false}) {
            StudioRows.Builder rows = StudioRows.builder();
            rows.row("characters", Map.of("id", HERO, "character_id", "hero", "category", "human"));
            for (String scene : List.of("3", "4", "9")) {
                rows.row(
                        "game_scenes",
                        new LinkedHashMap<>(Map.of(
                                "id",
                                scene,
                                "meta",
                                "{\"contentRating\":\"" + (scene.equals("9") ? "restricted" : "sfw") + "\"}")));
            }
            for (String node : List.of("5 3", "6 4", "77 9")) {
                String[] ids = node.split(" ", -1);
                rows.row("game_scene_nodes", Map.of("id", ids[0], "scene_id", ids[1], "asset_id", "0"));
            }
            rows.row(
                    generation ? "generations" : "assets",
                    generation
                            ? Map.of("id", "1", "canonical_params", pair)
                            : Map.of(
                                    "id",
                                    "1",
                                    "content_rating",
                                    "general",
                                    "media_metadata",
                                    "{\"character_linkage\":" + pair + "}"));
            StudioRows studio = rows.build();
            StudioRows without = ClearedStudio.of(studio, Set.of(NodeId.parse("scene:game:9")));

            assertSame(studio, without);
            assertThat(below(studio).tables().unresolved().all())
                    .extracting(UnresolvedReference::text)
                    .doesNotContain("77", "9", "node-77");
        }
    }
}
