package io.charactergraph.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.filter.GraphFilter;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.StudioRows;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A rating ceiling is a boundary in tables too: no row of any of them differs from what a studio gives that never had the hidden
 * rows, nor a pointer to them.
 */
class HiddenRowsTest {

    private static final String BLOCK = "deadbeef-0000-4000-8000-00000000000b";

    private static StudioRows hamlet;
    private static SparkGraph whole;
    private static Map<GraphTable, List<String>> below;
    private static Map<GraphTable, List<String>> without;

    @BeforeAll
    static void start() {
        SparkSession session = LocalSession.startForSmallTables();
        hamlet = SampleStudio.hamlet();
        GraphFilter ceiling = GraphFilter.rating("PG-13").includingInactive();
        whole = Twin.of(session, studio(true)).spark();
        below = FilteredTables.of(whole.filter(ceiling), true);
        without = FilteredTables.of(Twin.of(session, studio(false)).spark().filter(ceiling), true);
    }

    @Test
    void tables_belowACeiling_areThoseWithoutTheHiddenRows() {
        FilteredTables.assertSame("below the ceiling", below, without);
    }

    @Test
    void tables_belowACeiling_nameNothingHidden() {
        List<String> hidden = List.of("9101", "9201", "9102", "9104", "9103", BLOCK, "secret");
        String loaded = whole.nodes().collectAsList().toString();

        assertThat(hidden).allMatch(loaded::contains);
        below.forEach((table, rows) -> assertThat(rows)
                .as("%s", table)
                .allSatisfy(row -> assertThat(hidden).noneMatch(row::contains)));
    }

    /** Hamlet with more rows, among them hidden ones and pointers to them, or without these. */
    private static StudioRows studio(boolean hidden) {
        StudioRows.Builder studio = hamlet.toBuilder();
        visible(studio, hidden);
        if (hidden) {
            hidden(studio);
        }
        return studio.build();
    }

    private static void visible(StudioRows.Builder studio, boolean pointing) {
        String character = hamlet.maps("characters").get(0).get("id");
        String prompt = hamlet.maps("prompt_versions").get(0).get("id");
        row(
                studio,
                "game_scenes",
                "9001",
                "title",
                "The orchard",
                "entry_node_id",
                pointing ? "9201" : null,
                "meta",
                "{\"contentRating\":\"sfw\",\"arc_id\":\"seen\"}");
        row(
                studio,
                "assets",
                "9002",
                "content_rating",
                "general",
                "tags",
                pointing ? "[\"scene:9101\",\"noir\"]" : "[\"noir\"]",
                "source_generation_id",
                pointing ? "9103" : null,
                "media_metadata",
                pointing ? "{\"character_linkage\":{\"scene_id\":9101,\"scene_node_id\":777777}}" : "{}");
        row(
                studio,
                "generations",
                "9003",
                "operation_type",
                "TEXT_TO_IMAGE",
                "asset_id",
                pointing ? "9102" : null,
                "inputs",
                "[{\"role\":\"seed_image\"" + (pointing ? ",\"asset_id\":9102" : "")
                        + "},{\"role\":\"seed_image\",\"asset_id\":777777}]",
                "canonical_params",
                "{\"social_context\":{\"contentRating\":\"general\"}" + (pointing ? ",\"scene_id\":9101" : "") + "}");
        row(
                studio,
                "character_usage",
                "9004",
                "character_id",
                character,
                "usage_type",
                "composition",
                "prompt_version_id",
                prompt,
                "action_block_id",
                pointing ? BLOCK : null);
        row(
                studio,
                "character_capabilities",
                "9005",
                "character_id",
                character,
                "capability_type",
                "fencing",
                "is_active",
                "t",
                "action_blocks",
                pointing ? "[\"" + BLOCK + "\",\"x\"]" : "[\"x\"]");
        row(
                studio,
                "game_npcs",
                "9006",
                "name",
                "Yorick",
                "personality",
                "{\"identity\":{" + (pointing ? "\"primaryPortraitAssetId\":9102," : "") + "\"clips\":[{\"id\":\"a\""
                        + (pointing ? ",\"assetId\":9102" : "") + "},{\"id\":\"b\",\"assetId\":777777}]}}");
        row(studio, "game_hotspots", "9007", "linked_scene_id", pointing ? "9101" : null, "meta", "{}");
    }

    private static void hidden(StudioRows.Builder studio) {
        String character = hamlet.maps("characters").get(0).get("id");
        row(
                studio,
                "game_scenes",
                "9101",
                "title",
                "The closet",
                "meta",
                "{\"contentRating\":\"restricted\",\"arcs\":[\"secret\"],\"quest_id\":\"seen\",\"character_roles\":"
                        + "{\"protagonist\":\"character:" + character + "\"}}");
        row(
                studio,
                "game_scene_nodes",
                "9201",
                "scene_id",
                "9101",
                "asset_id",
                "9104",
                "meta",
                "{\"character_refs\":[\"character:" + character + "\"]}");
        row(studio, "assets", "9102", "content_rating", "explicit");
        row(studio, "assets", "9104", "content_rating", "nothing known");
        row(
                studio,
                "generations",
                "9103",
                "canonical_params",
                "{\"social_context\":{\"contentRating\":\"explicit\"},\"character_refs\":[\"character:" + character
                        + "\"]}",
                "inputs",
                "[{\"asset_id\":666666}]");
        row(studio, "action_blocks", BLOCK, "block_id", "kiss", "tags", "{\"content_rating\":\"explicit\"}");
        row(
                studio,
                "scene_character_manifests",
                "9301",
                "scene_id",
                "9101",
                "required_characters",
                "[\"unknown_character\"]");
        row(
                studio,
                "character_usage",
                "9302",
                "character_id",
                character,
                "usage_type",
                "asset",
                "template_reference",
                "asset:9102");
    }

    private static void row(StudioRows.Builder to, String table, String id, String... cells) {
        Map<String, String> row = new TreeMap<>();
        row.put("id", id);
        for (int i = 0; i < cells.length; i += 2) {
            row.put(cells[i], cells[i + 1]);
        }
        to.row(table, row);
    }
}
