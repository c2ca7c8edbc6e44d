package io.charactergraph.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.charactergraph.CharacterGraph;
import io.charactergraph.jdbc.change.LinkWriteException;
import io.charactergraph.model.Asset;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.ForeignKeys;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import io.charactergraph.model.TableCoverage;
import io.charactergraph.model.TableCoverage.Status;
import io.charactergraph.schema.SchemaProfile;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.StudioRows;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a load from PostgreSQL promises holds for the tables of profile 2026, of which several give one table of the dictionary. */
class LaterTablesTest {

    private static final StudioRows HAMLET = SampleStudio.hamlet(SchemaProfile.PROFILE_2026);
    private static final String OPHELIA = "0a000000-0000-4000-8000-000000000004";
    private static final String HORATIO = "0a000000-0000-4000-8000-000000000005";
    private static final String FAMILY = "0d000000-0000-4000-8000-00000000aaaa";

    private final TestDatabase database = TestDatabase.later(HAMLET);

    private CharacterGraph load() {
        return CharacterGraph.load(JdbcGraphSource.of(database.dataSource()));
    }

    private CharacterGraph loadAs(String role) {
        return CharacterGraph.load(JdbcGraphSource.of(database.dataSource(role)));
    }

    private static TableCoverage coverage(CharacterGraph graph, String table) {
        return graph.tables().coverage().find(table).orElseThrow();
    }

    @Test
    void load_asReader_readsAllButActionBlocksWhole() {
        CharacterGraph graph = loadAs(database.reader());

        assertThat(graph.tables().coverage().gaps())
                .extracting(TableCoverage::described)
                .containsExactly("action_blocks is ABSENT");
        assertThat(coverage(graph, "assets").readFrom()).containsExactly("assets", "asset_tag", "tag");
    }

    @Test
    void load_roleThatMayNotReadTags_readsAssetsWithoutThem() {
        String role = database.reader();
        database.execute("revoke select on tag from " + role);

        CharacterGraph graph = loadAs(role);

        assertThat(coverage(graph, "assets").status()).isEqualTo(Status.PARTIAL);
        assertThat(coverage(graph, "assets").missingColumns()).containsExactly("tags");
    }

    @Test
    void load_roleThatMayNotReadLinks_saysSo() {
        String role = database.reader();
        database.execute("revoke select on object_links from " + role);

        assertThat(coverage(loadAs(role), "character_npc_links").status()).isEqualTo(Status.NOT_PERMITTED);
    }

    @Test
    void load_rowSecurityOnTags_readsAssetsWithoutThem() {
        String role = database.reader();
        database.execute("alter table asset_tag enable row level security");

        assertThat(coverage(loadAs(role), "assets").missingColumns()).containsExactly("tags");
    }

    @Test
    void load_withoutFamilies_readsCharactersWithoutHeads() {
        database.execute("drop table character_version_families cascade");

        assertThat(coverage(load(), "characters").missingColumns()).containsExactly("family_head_id");
    }

    @Test
    void load_whileBothTablesOfLinksAreThere_readsTheDictionarys() {
        database.execute(
                "create table character_npc_links (id uuid primary key, character_instance_id uuid, npc_id int,"
                        + " sync_enabled boolean, sync_direction text, priority int, activation_conditions jsonb)");

        assertThat(coverage(load(), "character_npc_links").readFrom()).containsExactly("character_npc_links");
        assertThat(coverage(
                                CharacterGraph.load(JdbcGraphSource.builder(database.dataSource())
                                        .profile(StudioTable.CHARACTER_NPC_LINKS, SchemaProfile.PROFILE_2026)
                                        .build()),
                                "character_npc_links")
                        .readFrom())
                .containsExactly("object_links");
    }

    @Test
    void load_viewInPlaceOfTags_isReadToo() {
        CharacterGraph before = load();
        database.execute("alter table tag rename to tag_store; create view tag as select * from tag_store");

        assertThat(load().typed().nodes().toList())
                .isEqualTo(before.typed().nodes().toList());
    }

    @Test
    void load_locksEveryTableThatItReads() {
        RecordingSink sink = new RecordingSink();
        String locked = "select string_agg(distinct c.relname, ' ' order by c.relname) from pg_locks l"
                + " join pg_class c on c.oid = l.relation join pg_namespace n on n.oid = c.relnamespace"
                + " where l.mode = 'AccessShareLock' and n.nspname = '" + database.schema() + "'"
                + " and c.relname in ('tag', 'asset_tag', 'object_links', 'character_version_families')";
        StringBuilder seen = new StringBuilder();
        sink.afterEachRow(() -> {
            if (seen.length() == 0) {
                seen.append(database.ask(locked));
            }
        });

        JdbcGraphSource.of(database.dataSource()).load(io.charactergraph.source.LoadOptions.standard(), sink);

        assertThat(seen).hasToString("asset_tag character_version_families object_links tag");
    }

    @Test
    void foreignKeys_areNamedByTheDictionarysColumns() {
        ForeignKeys keys =
                RecordingSink.load(JdbcGraphSource.of(database.dataSource())).foreignKeys();

        assertThat(keys.find("characters", "previous_version_id", "characters")).hasSize(1);
        assertThat(keys.find("game_hotspots", "linked_scene_id", "game_scenes")).hasSize(1);
        assertThat(keys.find("character_usage", "prompt_version_id", "prompt_versions"))
                .hasSize(1);
        assertThat(keys.find("npc_expressions", "asset_id", "assets")).isEmpty();
        assertThat(keys.find("character_npc_links", "npc_id", "game_npcs")).isEmpty();
    }

    @Test
    void details_ofAnAsset_showItsTags() {

        assertThat(JdbcGraphSource.of(database.dataSource())
                        .details()
                        .find(new Asset.Id(103))
                        .orElseThrow()
                        .texts())
                .containsEntry("tags", "[\"portrait\", \"rain\"]")
                .containsKey("media_metadata");
    }

    @Test
    void key_thatTwoOfAFamilyBear_meansTheHeadForReaderAndWriter() {
        database.execute("insert into character_version_families values ('" + FAMILY + "', 'f', '" + HORATIO + "');"
                + " update characters set character_id = 'shared', version_family_id = '" + FAMILY + "' where id = '"
                + OPHELIA + "'; update characters set version_family_id = '" + FAMILY + "', character_id = 'shared'"
                + " where id = '" + HORATIO + "'");
        CharacterLinkage linkage = CharacterLinkage.of(database.dataSource());

        linkage.roles().bind(new SceneRole.Id(41, "rival"), CharacterRef.parse("shared"));

        assertThat(database.ask("select meta -> 'character_roles' ->> 'rival' from game_scenes where id = 41"))
                .isEqualTo("character:" + HORATIO);
    }

    @Test
    void tagOfAnAsset_isNotWritten() {
        LinkWriteException refused = catchThrowableOfType(
                LinkWriteException.class,
                () -> CharacterLinkage.of(database.dataSource())
                        .assets()
                        .addTag(new Asset.Id(103), "character:ophelia"));

        assertThat(refused)
                .hasMessageContaining(
                        "profile 2026, from assets, asset_tag, tag, where the column tags cannot be written");
    }

    @Test
    void linkageOfAnAsset_isWritten() {
        CharacterLinkage.of(database.dataSource())
                .assets()
                .link(new Asset.Id(103), AssetLink.none().scene(Scene.Id.game(41)));

        assertThat(database.ask(
                        "select media_metadata -> 'character_linkage' ->> 'scene_id' from assets where id = 103"))
                .isEqualTo("41");
    }

    @Test
    void usageRows_areNotWritten() {
        assertThatThrownBy(
                        () -> CharacterLinkage.of(database.dataSource()).usage().synchronize(load()))
                .isInstanceOf(LinkWriteException.class)
                .hasMessageContaining("action_block_id");
        assertThat(List.of(database.ask("select count(*) from character_usage")))
                .containsExactly(Integer.toString(HAMLET.rows("character_usage").size()));
    }
}
