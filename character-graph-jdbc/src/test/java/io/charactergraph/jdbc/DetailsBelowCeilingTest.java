package io.charactergraph.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.jdbc.loading.DetailMoment;
import io.charactergraph.model.NodeDetailSource;
import io.charactergraph.model.NodeDetails;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.RatingScale;
import io.charactergraph.model.TableCoverage;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.GraphSource;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.source.LoadSink;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Below a ceiling details go by the ratings that the database holds when they are fetched. */
class DetailsBelowCeilingTest {

    private static final String BLOCK = "00000000-0000-4000-8000-000000000001";

    private final TestDatabase database = TestDatabase.withTables();

    DetailsBelowCeilingTest() {
        database.execute("insert into assets (id, content_rating, media_metadata) values (1, 'sfw', '{}'), (2, 'sfw',"
                + " '{}');insert into game_scenes (id, meta) values (3, '{\"contentRating\":\"sfw\"}'), (4, null),"
                + " (9, '{\"contentRating\":\"explicit\"}');insert into game_scene_nodes (id, scene_id, asset_id)"
                + " values (5, 3, 0), (6, 4, 2);insert into scenes (id, tags) values (7, '[]'); insert into"
                + " scene_assets (id, scene_id, asset_id) values (1, 7, 1);insert into game_npcs (id, meta) values"
                + " (1, '{\"identity\":{\"primaryPortraitAssetId\":1,\"primaryBodyAssetId\":2}}');insert into"
                + " action_blocks (id, block_id, prompt, tags) values ('" + BLOCK
                + "', 'bow', 'Bow', '{\"content_rating\":\"general\"}')");
        generation(1, "{\"scene_id\":3,\"scene_node_id\":5}", "[{\"asset_id\":1},{\"scene_id\":4},{\"asset_id\":2}]");
        generation(2, "{}", "[]");
    }

    private void generation(int id, String params, String inputs) {
        database.execute("insert into generations (id, raw_params, canonical_params, inputs) values (" + id
                + ", '{}', '" + params + "', '" + inputs + "')");
    }

    private CharacterGraph below() {
        return load().filter(GraphFilter.rating("romantic").includingInactive());
    }

    private CharacterGraph load() {
        return CharacterGraph.load(
                JdbcGraphSource.builder(database.dataSource()).build());
    }

    private static String details(CharacterGraph graph, String id) {
        return graph.node(NodeId.parse(id))
                .fetchDetails()
                .map(NodeDetails::texts)
                .map(Map::toString)
                .orElse("none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "asset:1 | update assets set content_rating = 'explicit' where id = 1",
                "asset:1 | update assets set content_rating = ' Explicit' where id = 1",
                "asset:1 | update assets set content_rating = 'no such word' where id = 1",
                "asset:1 | update assets set age_restricted = true where id = 1",
                "asset:1 | delete from scene_assets; delete from assets where id = 1",
                "scene:game:3 | update game_scenes set meta = '{\"content_rating\":\"R\"}' where id = 3",
                "scene:game:3 | update game_scenes set meta = '{\"contentRating\":\"sfw\",\"content_rating\":\"R\"}'"
                        + " where id = 3",
                "scene:game:4 | update assets set content_rating = 'explicit' where id = 2",
                "scene:game:4 | update game_scenes set meta = '{\"contentRating\":\"x\"}' where id = 4",
                "scene:game:4 | insert into assets (id, content_rating) values (50, 'R'); insert into game_scene_nodes"
                        + " (id, scene_id, asset_id) values (50, 4, 50)",
                "scene:game:4 | insert into assets (id, content_rating) values (50, 'R'); insert into game_scene_nodes"
                        + " (id, scene_id, asset_id, meta) values (50, 4, 0,"
                        + " '{\"segments\":[{\"assetId\":\"asset:50\"}]}')",
                "scene:game:4 | insert into assets (id, content_rating, tags) values (50, 'R', '[\"x\",\" scene:"
                        + " 4\"]')",
                "scene:game:4 | insert into assets (id, content_rating, tags) values (50, 'R',"
                        + " '[\"\\u0073\\u0063ene:4\"]')",
                "scene:game:4 | insert into assets (id, content_rating, media_metadata) values (50, 'R',"
                        + " '{\"characterLinkage\":{\"sceneNodeId\":\"node-6\"}}')",
                "scene:game:4 | update assets set media_metadata = '{\"character_linkage\":{\"scene_id\":4}}',"
                        + " content_rating = 'R' where id = 1",
                "scene:content:7 | update assets set content_rating = 'explicit' where id = 1",
                "scene:content:7 | insert into assets (id, content_rating) values (50, 'R'); insert into scene_assets"
                        + " (id, scene_id, asset_id) values (2, 7, 50)",
                "generation:2 | update generations set canonical_params ="
                        + " '{\"social_context\":{\"content_rating\":\"R\"}}' where id = 2",
                "generation:2 | update generations set raw_params = '{\"socialContext\":{\"contentRating\":\"R\"}}'"
                        + " where id = 2",
                "generation:2 | insert into assets (id, content_rating, source_generation_id) values (50, 'R', 2)",
                "generation:2 | insert into assets (id, content_rating) values (50, 'R'); update generations set"
                        + " asset_id = 50 where id = 2",
                "action:" + BLOCK + " | update action_blocks set tags = '{\"content_rating\":\"explicit\"}'"
            })
    void nodeThatIsHiddenByNow_isNotServed(String id, String change) {
        CharacterGraph below = below();
        assertThat(details(below, id)).isNotEqualTo("none");

        database.execute(change);

        assertThat(details(below, id)).isEqualTo("none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "npc:1 | update assets set content_rating = 'explicit' where id = 1 |"
                        + " {\"identity\":{\"primaryBodyAssetId\":2}}",
                "npc:1 | update game_npcs set meta = '{\"identity\":{\"primaryPortraitAssetId\":50}}' |"
                        + " {\"identity\":{}}",
                "npc:1 | insert into assets (id, content_rating) values (50, 'explicit'); update game_npcs set meta ="
                        + " '{\"identity\":{\"primaryPortraitAssetId\":50,\"primaryBodyAssetId\":2}}' |"
                        + " {\"identity\":{\"primaryBodyAssetId\":2}}",
                "npc:1 | insert into assets (id, content_rating) values (50, 'sfw'); update game_npcs set meta ="
                        + " '{\"identity\":{\"clips\":[{\"asset_id\":50},{\"asset_id\":2}]}}' |"
                        + " {\"identity\":{\"clips\":[{},{\"asset_id\":2}]}}",
                "npc:1 | update game_npcs set meta = '{\"identity\":{\"primaryBodyAssetId\":1}}' |"
                        + " {\"identity\":{\"primaryBodyAssetId\":1}}",
                "generation:1 | update assets set content_rating = 'R' where id = 2 | [{\"asset_id\":1},{},{}]",
                "generation:1 | update assets set age_restricted = true where id = 1 |"
                        + " [{},{\"scene_id\":4},{\"asset_id\":2}]",
                "generation:1 | update game_scenes set meta = '{\"contentRating\":\"R\"}' where id = 3 |"
                        + " canonical_params={}",
                "generation:1 | update game_scene_nodes set scene_id = 9 where id = 5 |"
                        + " canonical_params={\"scene_id\":3}",
                "generation:1 | insert into game_scenes (id, meta) values (60, '{\"contentRating\":\"sfw\"}'); update"
                        + " generations set canonical_params = '{\"scene_id\":60}' where id = 1 | canonical_params={}",
                "generation:1 | delete from game_scene_nodes where id = 6; delete from game_scenes where id = 4 |"
                        + " [{\"asset_id\":1},{},{\"asset_id\":2}]"
            })
    void whatADetailNames_showsOnlyIfItShowsNow(String id, String change, String expected) {
        CharacterGraph below = below();
        String before = details(below, id);
        assertThat(before).contains(id.equals("npc:1") ? "\"primaryPortraitAssetId\":1" : "\"scene_node_id\":5");

        database.execute(change);

        assertThat(details(below, id)).contains(expected);
    }

    @Test
    void nothingChanged_showsAllThatIsBelowTheCeiling() {
        assertThat(details(below(), "generation:1"))
                .isEqualTo("{raw_params={}, canonical_params={\"scene_id\":3,\"scene_node_id\":5},"
                        + " inputs=[{\"asset_id\":1},{\"scene_id\":4},{\"asset_id\":2}]}");
    }

    @Test
    void rowRatedLowerByNow_staysHidden() {
        database.execute("update assets set content_rating = 'explicit' where id = 1");
        CharacterGraph below = below();
        database.execute("update assets set content_rating = 'sfw' where id = 1");

        assertThat(details(below, "npc:1")).contains("{\"identity\":{\"primaryBodyAssetId\":2}}");
    }

    @Test
    void manyAssets_unratedGameScenesAreNotProven() {
        CharacterGraph below = below();
        database.execute("insert into assets (id, content_rating) select n, 'sfw' from generate_series(1000, "
                + (1000 + DetailMoment.MOST_SEARCHED) + ") n");

        assertThat(details(below, "scene:game:4")).isEqualTo("none");
        assertThat(details(below, "scene:game:3")).isNotEqualTo("none");
        assertThat(details(below, "scene:content:7")).isNotEqualTo("none");
        assertThat(details(below, "generation:1")).contains("[{\"asset_id\":1},{},{\"asset_id\":2}]");
    }

    @Test
    void anotherScale_holdsForTheRatingsOfNowToo() {
        RatingScale scale = RatingScale.of(List.of(List.of("mild", "sfw"), List.of("hot"), List.of("adult")));
        CharacterGraph below = CharacterGraph.load(
                        LoadOptions.standard().withRatingScale(scale),
                        JdbcGraphSource.builder(database.dataSource()).build())
                .filter(GraphFilter.rating("mild").includingInactive());
        assertThat(details(below, "asset:1")).isNotEqualTo("none");

        database.execute("update assets set content_rating = 'hot' where id = 1");

        assertThat(details(below, "asset:1")).isEqualTo("none");
    }

    @Test
    void ratingsOfAnotherSource_count() {
        TestDatabase other = TestDatabase.withTables();
        other.execute("insert into assets (id, content_rating) values (1, 'sfw'), (2, 'sfw')");
        CharacterGraph below = CharacterGraph.load(
                        JdbcGraphSource.builder(database.dataSource())
                                .without(StudioTable.ASSETS)
                                .build(),
                        JdbcGraphSource.builder(other.dataSource())
                                .without(Stream.of(StudioTable.values())
                                        .filter(table -> table != StudioTable.ASSETS)
                                        .toArray(StudioTable[]::new))
                                .build())
                .filter(GraphFilter.rating("romantic").includingInactive());
        assertThat(details(below, "npc:1")).contains("\"primaryPortraitAssetId\":1");

        other.execute("update assets set content_rating = 'explicit' where id = 1");

        assertThat(details(below, "npc:1")).contains("{\"identity\":{\"primaryBodyAssetId\":2}}");
        assertThat(details(below, "asset:1")).isEqualTo("none");
    }

    @Test
    void coverage_valueOfAHiddenRowThatCannotBeHeld_showsNothing() {
        database.execute("alter table game_scenes drop constraint if exists game_scenes_entry_node_id_fkey;"
                + " alter table game_scenes alter column entry_node_id type bigint");
        CharacterGraph before = below();
        database.execute("update game_scenes set entry_node_id = 3000000000 where id = 9");

        assertThat(load().tables().coverage().find("game_scenes").orElseThrow().status())
                .isEqualTo(TableCoverage.Status.PARTIAL);
        assertThat(below().tables().coverage()).isEqualTo(before.tables().coverage());
        assertThat(below().tables().unresolved()).isEqualTo(before.tables().unresolved());
    }

    @Test
    void sourceThatGivesNoRatings_provesNothing() {
        GraphSource rows = JdbcGraphSource.builder(database.dataSource()).build();
        GraphSource plain = new GraphSource() {
            @Override
            public void load(LoadOptions options, LoadSink sink) {
                rows.load(options, sink);
            }

            @Override
            public NodeDetailSource details() {
                return id -> rows.details().find(id);
            }
        };
        CharacterGraph below =
                CharacterGraph.load(plain).filter(GraphFilter.rating("romantic").includingInactive());

        assertThat(below.node(NodeId.parse("asset:1")).fetchDetails()).isEqualTo(Optional.empty());
        assertThat(details(below, "npc:1")).contains("{\"identity\":{}}");
    }
}
