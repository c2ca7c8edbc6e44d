package io.charactergraph.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.model.Asset;
import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.TableCoverage;
import io.charactergraph.model.TableCoverage.Status;
import io.charactergraph.query.DeletionReport;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Values that do not fit their columns are never taken for null. */
class MisfitTest {

    /** The data source that is loaded from. */
    DataSource through(DataSource dataSource) {
        return dataSource;
    }

    private static final String HAMLET = "0a000000-0000-4000-8000-000000000001";
    private static final String CHARACTERS = "create table characters (id text, character_id text, version bigint,"
            + " previous_version_id text, game_npc_id bigint); insert into characters values ('" + HAMLET
            + "', 'hamlet')";

    @Test
    void load_idsBeyond32Bits_areCountedAndTheirReferencesDangle() {
        CharacterGraph graph = load(CHARACTERS + ";"
                + "create table assets (id bigint, description text, source_generation_id bigint);"
                + " insert into assets values (1, 'fits', 4000000000), (3000000000, 'beyond', 1), (null, 'none', 1);"
                + " create table game_scenes (id bigint, entry_node_id bigint); insert into game_scenes values (7, 5000000000);"
                + " create table game_scene_nodes (id bigint, scene_id bigint, asset_id bigint);"
                + " insert into game_scene_nodes values (1, 7, 3000000000), (2, 6000000000, 1), (7000000000, 7, 1);");

        TableCoverage assets = coverage(graph, "assets");
        assertThat(assets.status()).isEqualTo(Status.PARTIAL);
        assertThat(List.of(assets.rowsRead(), assets.nodeRows(), assets.nothingRows(), assets.unheldRows()))
                .containsExactly(3L, 1L, 2L, 2L);
        assertThat(assets.described())
                .isEqualTo("assets is PARTIAL, without media_type, tags, style_tags, content_domain,"
                        + " content_category, content_rating, age_restricted, media_metadata, 2 rows not held");
        assertThat(coverage(graph, "game_scene_nodes").unheldRows()).isEqualTo(1);
        assertThat(coverage(graph, "game_scenes").unheldValues()).isEqualTo(1);
        assertThat(issues(graph))
                .containsExactly(
                        "OUT_OF_SCOPE assets 1 source_generation_id 4000000000",
                        "DANGLING game_scene_nodes 1 asset_id 3000000000",
                        "DANGLING game_scene_nodes 2 scene_id 6000000000");
        assertThat(graph.typed().nodes(NodeKind.ASSET))
                .extracting(node -> node.id())
                .containsExactly(new Asset.Id(1));
    }

    @Test
    void deletion_tableWithRowsThatAreNotHeld_isUnknownAndNamesThem() {
        CharacterGraph graph = load(
                CHARACTERS + "; create table game_npcs (id int, name text); insert into game_npcs values (4, 'Nobody');"
                        + " create table npc_expressions (id int, npc_id bigint, state text, asset_id bigint);"
                        + " create table assets (id bigint); insert into assets values (3000000000)");

        DeletionReport report = graph.node(new GameNpc.Id(4)).deletion();

        assertThat(report.unknowns()).anyMatch(why -> why.startsWith("table game_npcs is PARTIAL"));
        assertThat(graph.node(new GameNpc.Id(4)).deletion().verdict()).isEqualTo(DeletionReport.Verdict.UNKNOWN);
    }

    @Test
    void load_textThatIsNoUuid_isCountedOrMalformed() {
        CharacterGraph graph =
                load(CHARACTERS + ", ('hamlet', 'hamlet_2'), (null, 'nobody'); insert into characters values (' "
                        + HAMLET.replace("001", "002") + "', 'padded', 3000000000, '', 3000000000),"
                        + " ('" + HAMLET.replace("001", "003") + "', 'half', 4000000000, 'hamlet', 12)"
                        + "; create table prompt_versions (id text, family_id text); insert into prompt_versions values ('"
                        + HAMLET + "', 'family')");

        TableCoverage characters = coverage(graph, "characters");
        assertThat(characters.unheldRows()).isEqualTo(2);
        assertThat(characters.unheldValues()).isEqualTo(2);
        assertThat(characters.nodeRows()).isEqualTo(3);
        assertThat(coverage(graph, "prompt_versions").unheldValues()).isEqualTo(1);
        assertThat(issues(graph))
                .containsExactly(
                        "OUT_OF_SCOPE characters " + HAMLET.replace("001", "002") + " game_npc_id 3000000000",
                        "MALFORMED characters " + HAMLET.replace("001", "002") + " previous_version_id ",
                        "OUT_OF_SCOPE characters " + HAMLET.replace("001", "003") + " game_npc_id 12",
                        "MALFORMED characters " + HAMLET.replace("001", "003") + " previous_version_id hamlet");
    }

    @Test
    void load_twoRowsOfOneId_countsTheSecond() {
        CharacterGraph graph = load(CHARACTERS + ", ('" + HAMLET + "', 'again')");

        assertThat(coverage(graph, "characters").unheldRows()).isEqualTo(1);
        assertThat(coverage(graph, "characters").status()).isEqualTo(Status.PARTIAL);
    }

    @Test
    void load_priorityThatDoesNotFit_isZeroAndCounted() {
        CharacterGraph graph = load(CHARACTERS + "; create table game_npcs (id int); insert into game_npcs values (4);"
                + " create table character_instances (id uuid, character_id text); insert into character_instances values ('"
                + HAMLET + "', '" + HAMLET
                + "'); create table character_npc_links (id int, character_instance_id text,"
                + " npc_id int, sync_enabled boolean, priority bigint); insert into character_npc_links values (1, '"
                + HAMLET + "', 4, true, 3000000000)");

        assertThat(coverage(graph, "character_npc_links").unheldValues()).isEqualTo(1);
        assertThat(graph.typed().edges().filter(edge -> edge.kind() == EdgeKind.SYNCS_WITH))
                .extracting(edge -> ((EdgeDetail.NpcLink) edge.detail()).priority())
                .containsExactly(0);
    }

    private CharacterGraph load(String script) {
        TestDatabase database = TestDatabase.empty();
        database.execute(script);
        return CharacterGraph.load(JdbcGraphSource.of(through(database.dataSource())));
    }

    private static TableCoverage coverage(CharacterGraph graph, String table) {
        return graph.tables().coverage().find(table).orElseThrow();
    }

    private static Stream<String> issues(CharacterGraph graph) {
        return graph.tables().unresolved().all().stream()
                .map(issue -> issue.reason() + " " + issue.table() + " " + issue.rowId() + " " + issue.path() + " "
                        + issue.text());
    }
}
