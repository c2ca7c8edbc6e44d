package io.charactergraph.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.query.DeletionReport;
import io.charactergraph.query.DeletionReport.Verdict;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A deletion report knows the references of rows that make neither an edge nor a record. */
class DeletionPlacesTest {

    private static final String HERO = "0a000000-0000-4000-8000-000000000001";
    private static final String INSTANCE = "0b000000-0000-4000-8000-000000000001";
    private static final String PROMPT = "0e000000-0000-4000-8000-000000000001";
    private static final String ADULT_BLOCK = "0f000000-0000-4000-8000-000000000009";
    private static final String BLOCK = "0f000000-0000-4000-8000-000000000001";

    /** One of everything, and nothing refers to anything. */
    private static StudioRows.Builder studio() {
        StudioRows.Builder rows = StudioRows.builder();
        for (io.charactergraph.schema.StudioTable table : io.charactergraph.schema.StudioTable.values()) {
            rows.table(
                    table.tableName(),
                    table.columns(io.charactergraph.schema.SchemaProfile.PROFILE_2025).stream()
                            .map(column -> column.name())
                            .toList());
        }
        return rows.row("characters", row("id", HERO, "character_id", "hero", "is_active", "t"))
                .row("character_instances", row("id", INSTANCE, "is_active", "t"))
                .row("game_worlds", row("id", "1"))
                .row("game_npcs", row("id", "1"))
                .row("game_scenes", row("id", "1"))
                .row("scenes", row("id", "1"))
                .row("assets", row("id", "1", "content_rating", "sfw"))
                .row("assets", row("id", "2", "content_rating", "sfw"))
                .row("generations", row("id", "1", "raw_params", "{}", "canonical_params", "{}"))
                .row("prompt_versions", row("id", PROMPT))
                .row("action_blocks", row("id", BLOCK));
    }

    private static Map<String, @Nullable String> row(String... cells) {
        Map<String, @Nullable String> row = new HashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            row.put(cells[i], cells[i + 1]);
        }
        return row;
    }

    /**
     * A row that refers to a node.
     *
     * @param place the column and the path, as the report names it
     */
    record Case(String node, String table, Map<String, @Nullable String> row, String place) {}

    static Stream<Case> places() {
        List<Case> cases = new ArrayList<>();
        cases.add(new Case("scene:content:1", "scene_assets", row("id", "1", "scene_id", "1"), "scene_id"));
        cases.add(new Case("asset:1", "scene_assets", row("id", "1", "asset_id", "1"), "asset_id"));
        cases.add(new Case("asset:1", "scene_assets", row("id", "1", "scene_id", "77", "asset_id", "1"), "asset_id"));
        cases.add(new Case("asset:1", "npc_expressions", row("id", "1", "asset_id", "1"), "asset_id"));
        cases.add(new Case("npc:1", "npc_expressions", row("id", "1", "npc_id", "1"), "npc_id"));
        cases.add(new Case("asset:1", "asset_lineage", row("id", "1", "child_asset_id", "1"), "child_asset_id"));
        cases.add(new Case("asset:1", "asset_lineage", row("id", "1", "parent_asset_id", "1"), "parent_asset_id"));
        cases.add(new Case("scene:game:1", "game_scene_nodes", row("id", "1", "scene_id", "1"), "scene_id"));
        cases.add(new Case("asset:1", "game_scene_nodes", row("id", "1", "asset_id", "1"), "asset_id"));
        cases.add(new Case(
                "asset:1",
                "game_scene_nodes",
                row("id", "1", "scene_id", "77", "meta", "{\"segments\":[{\"asset_id\":1}]}"),
                "meta.segments"));
        cases.add(new Case(
                "npc:1",
                "game_scene_nodes",
                row("id", "1", "meta", "{\"videoConfig\":{\"npcId\":1}}"),
                "meta.videoConfig.npcId"));
        cases.add(new Case(
                "character:" + HERO,
                "game_scene_nodes",
                row("id", "1", "meta", "{\"character_refs\":[\"hero\"]}"),
                "meta.character_refs"));
        cases.add(new Case("scene:game:1", "game_scene_edges", row("id", "1", "scene_id", "1"), "scene_id"));
        cases.add(new Case("asset:1", "game_locations", row("id", "1", "asset_id", "1"), "asset_id"));
        cases.add(new Case(
                "world:1", "game_locations", row("id", "1", "meta", "{\"worldId\":\"world:1\"}"), "meta.worldId"));
        cases.add(new Case(
                "npc:1", "game_locations", row("id", "1", "meta", "{\"primary_npc_id\":1}"), "meta.primary_npc_id"));
        cases.add(new Case("scene:game:1", "game_hotspots", row("id", "1", "linked_scene_id", "1"), "linked_scene_id"));
        cases.add(new Case(
                "prompt:" + PROMPT,
                "action_blocks",
                row("id", "0f000000-0000-4000-8000-000000000002", "prompt_version_id", PROMPT),
                "prompt_version_id"));
        cases.add(new Case(
                "character:" + HERO,
                "character_dialogue_profiles",
                row("id", "1", "character_id", HERO),
                "character_id"));
        cases.add(new Case(
                "instance:" + INSTANCE,
                "character_capabilities",
                row("id", "1", "character_instance_id", INSTANCE, "is_active", "f"),
                "character_instance_id"));
        cases.add(new Case(
                "action:" + BLOCK,
                "character_capabilities",
                row("id", "1", "action_blocks", "[\"" + BLOCK + "\"]", "is_active", "f"),
                "action_blocks"));
        cases.add(new Case(
                "action:" + BLOCK,
                "character_capabilities",
                row("id", "1", "action_blocks", "[\"" + BLOCK + "\"]", "is_active", "t"),
                "action_blocks"));
        cases.add(new Case(
                "prompt:" + PROMPT,
                "character_usage",
                row("id", "1", "usage_type", "odd", "prompt_version_id", PROMPT),
                "prompt_version_id"));
        cases.add(new Case(
                "asset:1",
                "character_usage",
                row("id", "1", "usage_type", "asset", "template_reference", "asset:1"),
                "template_reference"));
        for (String column : List.of("required_characters", "optional_characters")) {
            cases.add(new Case(
                    "character:" + HERO, "scene_character_manifests", row("id", "1", column, "[\"hero\"]"), column));
        }
        cases.add(new Case(
                "character:" + HERO,
                "scene_character_manifests",
                row("id", "1", "character_roles", "{\"hero\":\"lead\"}"),
                "character_roles.hero"));
        cases.add(new Case(
                "world:1",
                "scene_character_manifests",
                row("id", "1", "instance_requirements", "{\"nobody\":{\"world_id\":1}}"),
                "instance_requirements.nobody.world_id"));
        cases.add(new Case(
                "npc:1", "game_worlds", row("id", "2", "meta", "{\"npcRoles\":{\"1\":[]}}"), "meta.npcRoles.1"));
        cases.add(new Case(
                "npc:1", "game_worlds", row("id", "2", "meta", "{\"npc_bindings\":{\" \":1}}"), "meta.npc_bindings. "));
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("places")
    void deletion_rowThatRefers_isUnsafe_andNamesThePlace(Case one) {
        NodeId node = NodeId.parse(one.node);
        assertThat(deletion(studio().build(), node).verdict()).isEqualTo(Verdict.SAFE);

        DeletionReport report = deletion(studio().row(one.table, one.row).build(), node);

        assertThat(report.verdict()).isEqualTo(Verdict.UNSAFE);
        assertThat(Stream.of(report.blocking(), report.outside(), report.dangling())
                        .flatMap(List::stream)
                        .toList())
                .containsExactly(
                        new DeletionReport.Place(one.table, String.valueOf(one.row.get("id")), one.place, node));
    }

    @Test
    void deletion_rowsThatMakeOneEdge_namesEachOfThem() {
        DeletionReport report = deletion(
                studio().row("scene_assets", row("id", "9", "scene_id", "1", "asset_id", "1"))
                        .row("scene_assets", row("id", "3", "scene_id", "1", "asset_id", "1"))
                        .row("scene_assets", row("id", "5", "scene_id", "1", "asset_id", "1"))
                        .build(),
                NodeId.parse("asset:1"));

        assertThat(report.blocking()).extracting(DeletionReport.Place::rowId).containsExactlyInAnyOrder("3", "5", "9");
    }

    @Test
    void deletion_placesOfOneRowThatMakeOneEdge_namesEachOfThem() {
        DeletionReport report = deletion(
                studio().row(
                                "game_npcs",
                                row(
                                        "id",
                                        "2",
                                        "personality",
                                        "{\"identity\":{\"primaryBodyAssetId\":1}}",
                                        "meta",
                                        "{\"identity\":{\"primaryBodyAssetId\":1}}"))
                        .build(),
                NodeId.parse("asset:1"));

        assertThat(report.dangling())
                .extracting(DeletionReport.Place::path)
                .containsExactlyInAnyOrder(
                        "personality.identity.primaryBodyAssetId", "meta.identity.primaryBodyAssetId");
    }

    @Test
    void users_outsideReferencesThatCountForDeletionOnly_areNamedAndNotReportedWhenTheyDangle() {
        CharacterGraph graph =
                CharacterGraph.load(RowsSource.of(studio().row("game_scene_edges", row("id", "1", "scene_id", "1"))
                        .row("game_scene_edges", row("id", "2", "scene_id", "77"))
                        .row("game_locations", row("id", "1", "asset_id", "77", "meta", "{\"world_id\":\"nowhere\"}"))
                        .build()));

        assertThat(graph.node(NodeId.parse("scene:game:1")).users().outside())
                .extracting(outside -> outside.table() + " " + outside.rowId())
                .containsExactly("game_scene_edges 1");
        assertThat(graph.tables().unresolved().all()).isEmpty();
        assertThat(graph.tables()
                        .coverage()
                        .find("game_scene_edges")
                        .orElseThrow()
                        .nothingRows())
                .isEqualTo(2);
    }

    @Test
    void deletion_belowACeiling_isThatOfTheRowsWithoutTheHiddenOnes() {
        StudioRows rows = studio().row("assets", row("id", "3", "content_rating", "explicit"))
                .row("npc_expressions", row("id", "1", "npc_id", "1", "asset_id", "3"))
                .row("npc_expressions", row("id", "2", "npc_id", "1", "asset_id", "3"))
                .row("asset_lineage", row("id", "1", "child_asset_id", "1", "parent_asset_id", "3"))
                .row("asset_lineage", row("id", "2", "child_asset_id", "3", "parent_asset_id", "2"))
                .row("game_scene_nodes", row("id", "1", "scene_id", "1", "asset_id", "0"))
                .row("game_locations", row("id", "1", "asset_id", "3", "meta", "{\"primary_npc_id\":1}"))
                .row(
                        "action_blocks",
                        row(
                                "id",
                                ADULT_BLOCK,
                                "tags",
                                "{\"content_rating\":\"explicit\"}",
                                "prompt_version_id",
                                PROMPT))
                .build();
        StudioRows without = studio().row("npc_expressions", row("id", "1", "npc_id", "1"))
                .row("npc_expressions", row("id", "2", "npc_id", "1"))
                .row("asset_lineage", row("id", "1", "child_asset_id", "1"))
                .row("asset_lineage", row("id", "2", "parent_asset_id", "2"))
                .row("game_scene_nodes", row("id", "1", "scene_id", "1", "asset_id", "0"))
                .row("game_locations", row("id", "1", "meta", "{\"primary_npc_id\":1}"))
                .build();
        GraphFilter ceiling = GraphFilter.rating("mature").includingInactive();
        CharacterGraph below = CharacterGraph.load(RowsSource.of(rows)).filter(ceiling);
        CharacterGraph expected = CharacterGraph.load(RowsSource.of(without)).filter(ceiling);

        expected.typed().nodes().map(GraphNode::id).forEach(id -> {
            assertThat(below.node(id).deletion()).isEqualTo(expected.node(id).deletion());
            assertThat(below.node(id).users().outside())
                    .isEqualTo(expected.node(id).users().outside());
        });
        assertThat(below.node(NodeId.parse("npc:1")).deletion().blocking()).hasSize(2);
    }

    private static DeletionReport deletion(StudioRows rows, NodeId id) {
        return CharacterGraph.load(RowsSource.of(rows)).node(id).deletion();
    }
}
