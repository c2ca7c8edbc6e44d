package io.charactergraph.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.charactergraph.CharacterGraph;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.ForeignKey;
import io.charactergraph.model.ForeignKeys;
import io.charactergraph.model.NodeId;
import io.charactergraph.query.DeletionReport;
import io.charactergraph.query.DeletionReport.KeyUse;
import io.charactergraph.query.DeletionReport.Verdict;
import io.charactergraph.schema.OnDelete;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.GraphLoadException;
import io.charactergraph.source.LoadOptions;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The foreign keys of the database decide what a deletion does, those of tables that are not read too. */
class DeclaredKeysTest {

    private static final String HERO = "0a000000-0000-4000-8000-000000000001";
    private static final String OTHER = "0a000000-0000-4000-8000-000000000002";
    private static final String INSTANCE = "0b000000-0000-4000-8000-000000000001";
    private static final CharacterTemplate.Id HERO_ID = new CharacterTemplate.Id(UUID.fromString(HERO));
    private static final CharacterTemplate.Id OTHER_ID = new CharacterTemplate.Id(UUID.fromString(OTHER));

    private final TestDatabase database = TestDatabase.withTables();

    DeclaredKeysTest() {
        database.execute("insert into characters (id, character_id, category, is_active) values ('" + HERO
                + "', 'hero', 'x', true), ('" + OTHER + "', 'other', 'x', true);"
                + " insert into character_instances (id, character_id, is_active) values ('" + INSTANCE + "', '" + HERO
                + "', true);"
                + " insert into game_npcs (id) values (1);"
                + " insert into character_npc_links (id, character_instance_id, npc_id) values ('0c000000-0000-4000-8000-000000000001', '"
                + INSTANCE + "', 1);"
                + " insert into assets (id, content_rating) values (1, 'sfw'), (2, 'sfw');"
                + " insert into scenes (id) values (1)");
    }

    private CharacterGraph graph() {
        return graph(database.dataSource());
    }

    private static CharacterGraph graph(DataSource dataSource) {
        return CharacterGraph.load(JdbcGraphSource.of(dataSource));
    }

    private String table(String name) {
        return database.schema() + "." + name;
    }

    private static void assertKeys(DeletionReport report, String table, OnDelete onDelete, OptionalLong rows) {
        assertThat(report.elsewhere())
                .extracting(use -> use.key().table(), use -> use.key().onDelete(), KeyUse::rows)
                .containsExactly(tuple(table, onDelete, rows));
    }

    @Test
    void deletion_schemaOfTheStudio_declaresTheKeysOfTheDictionary() {
        RecordingSink sink = new RecordingSink();
        JdbcGraphSource.of(database.dataSource()).load(LoadOptions.standard(), sink);

        assertThat(sink.foreignKeys().all())
                .containsExactlyInAnyOrderElementsOf(ForeignKeys.dictionary().all());
        assertThat(sink.foreignKeys().unknown()).isEmpty();
    }

    @Test
    void deletion_tableThatIsNotReadBlocks_isUnknown_andDefiniteWhenConfirmed() {
        database.execute(
                "create table clip_sequences (id int primary key, character_id uuid references characters (id));"
                        + " insert into clip_sequences values (1, '" + HERO + "'), (2, null)");
        CharacterGraph graph = graph();

        DeletionReport report = graph.node(HERO_ID).deletion();
        assertThat(report.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(report.unknowns()).singleElement().asString().contains(table("clip_sequences") + ".character_id");
        assertKeys(report, table("clip_sequences"), OnDelete.BLOCK, OptionalLong.empty());

        DeletionReport confirmed = graph.node(HERO_ID).confirmDeletion();
        assertThat(confirmed.verdict()).isEqualTo(Verdict.UNSAFE);
        assertKeys(confirmed, table("clip_sequences"), OnDelete.BLOCK, OptionalLong.of(1));
        assertThat(confirmed.explain()).contains("clip_sequences.character_id → characters, on delete restrict: 1 row");

        assertThat(graph.node(OTHER_ID).deletion().verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(graph.node(OTHER_ID).confirmDeletion().verdict()).isEqualTo(Verdict.SAFE);
    }

    @Test
    void deletion_tableThatIsNotReadCascades_isSafeWhenConfirmed_unlessSomethingBlocksThere() {
        database.execute(
                "create table clips (id int primary key, character_id uuid references characters (id) on delete cascade);"
                        + " create table frames (id int primary key, clip_id int references clips (id));"
                        + " insert into clips values (1, '" + HERO + "'), (2, '" + OTHER + "');"
                        + " insert into frames values (1, 2)");
        CharacterGraph graph = graph();

        DeletionReport hero = graph.node(HERO_ID).confirmDeletion();
        assertThat(hero.verdict()).isEqualTo(Verdict.SAFE);
        assertKeys(hero, table("clips"), OnDelete.CASCADE, OptionalLong.of(1));

        DeletionReport other = graph.node(OTHER_ID).confirmDeletion();
        assertThat(other.verdict()).isEqualTo(Verdict.UNSAFE);
        assertThat(other.elsewhere())
                .extracting(use -> use.key().table())
                .containsExactly(table("clips"), table("frames"));
    }

    @Test
    void deletion_keysInACircle_areUnknownWhenRowsWouldGo() {
        database.execute("create table clips (id int primary key, before int references clips (id) on delete cascade,"
                + " character_id uuid references characters (id) on delete cascade);"
                + " insert into clips values (1, null, '" + HERO + "'), (2, 1, null)");
        CharacterGraph graph = graph();

        assertThat(graph.node(HERO_ID).confirmDeletion().verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(graph.node(OTHER_ID).confirmDeletion().verdict()).isEqualTo(Verdict.SAFE);
    }

    @Test
    void deletion_columnIsCleared_isHarmlessAndListed_butBlocksWhereItMayNotBeNull() {
        database.execute(
                "create table notes (id int primary key, asset_id int references assets (id) on delete set null);"
                        + " create table prints (id int primary key, npc_id int not null references game_npcs (id) on delete set null);"
                        + " insert into notes values (1, 1); insert into prints values (1, 1)");
        CharacterGraph graph = graph();

        DeletionReport asset = graph.node(NodeId.parse("asset:1")).deletion();
        assertThat(asset.verdict()).isEqualTo(Verdict.SAFE);
        assertKeys(asset, table("notes"), OnDelete.SET_NULL, OptionalLong.empty());
        DeletionReport npc = graph.node(NodeId.parse("npc:1")).confirmDeletion();
        assertThat(npc.verdict()).isEqualTo(Verdict.UNSAFE);
        assertKeys(npc, table("prints"), OnDelete.BLOCK, OptionalLong.of(1));
    }

    @Test
    void deletion_columnIsClearedInARowThatMustNameSomething_isUnsafe() {
        database.execute("alter table character_capabilities drop constraint character_capabilities_character_id_fkey,"
                + " add foreign key (character_id) references characters (id) on delete set null,"
                + " add foreign key (character_instance_id) references character_instances (id) on delete set null;"
                + " insert into character_capabilities (id, character_id, character_instance_id, is_active) values"
                + " (1, '" + OTHER + "', null, true), (2, '" + HERO + "', '" + INSTANCE + "', true), (3, '" + OTHER
                + "', '" + INSTANCE + "', true), (4, '" + OTHER + "', null, false)");
        CharacterGraph graph = graph();

        DeletionReport other = graph.node(OTHER_ID).deletion();
        assertThat(other.cleared()).extracting(DeletionReport.Place::rowId).containsExactly("1", "3", "4");
        assertThat(other.dangling()).extracting(DeletionReport.Place::rowId).containsExactly("1");
        assertThat(graph.node(HERO_ID).deletion().dangling())
                .extracting(DeletionReport.Place::rowId)
                .containsExactly("2", "2");
    }

    @Test
    void deletion_columnGetsItsDefault_isUnknown_andClearedWithoutOne() {
        database.execute(
                "create table notes (id int primary key, asset_id int default 2 references assets (id) on delete set default);"
                        + " create table marks (id int primary key, scene_id int references scenes (id) on delete set default);"
                        + " insert into notes values (1, 1); insert into marks values (1, 1)");
        CharacterGraph graph = graph();

        assertThat(graph.node(NodeId.parse("asset:1")).confirmDeletion().verdict())
                .isEqualTo(Verdict.UNKNOWN);
        assertThat(graph.node(NodeId.parse("asset:2")).confirmDeletion().verdict())
                .isEqualTo(Verdict.SAFE);
        assertThat(graph.node(NodeId.parse("scene:content:1")).deletion().verdict())
                .isEqualTo(Verdict.SAFE);
    }

    @Test
    void deletion_keyOfAnotherColumnThanTheId_counts() {
        database.execute("create table voices (id int primary key, who varchar references characters (character_id));"
                + " insert into voices values (1, 'hero')");
        CharacterGraph graph = graph();

        assertThat(graph.node(HERO_ID).deletion().verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(graph.node(HERO_ID).confirmDeletion().verdict()).isEqualTo(Verdict.UNSAFE);
        assertThat(graph.node(OTHER_ID).confirmDeletion().verdict()).isEqualTo(Verdict.SAFE);
    }

    @Test
    void deletion_keyOfSeveralColumns_counts() {
        database.execute("alter table characters add unique (id, version);"
                + " update characters set version = 1;"
                + " create table castings (id int primary key, who uuid, version int,"
                + " foreign key (who, version) references characters (id, version));"
                + " insert into castings values (1, '" + HERO + "', 1), (2, '" + OTHER + "', null)");
        CharacterGraph graph = graph();

        assertThat(graph.node(OTHER_ID).deletion().verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(graph.node(HERO_ID).confirmDeletion().verdict()).isEqualTo(Verdict.UNSAFE);
        assertThat(graph.node(OTHER_ID).confirmDeletion().verdict()).isEqualTo(Verdict.SAFE);
    }

    @Test
    void deletion_keyOfSeveralColumnsOnAColumnThatIsRead_leavesItOpenWhetherItHolds() {
        database.execute("alter table characters add unique (id, version); update characters set version = 1;"
                + " alter table character_usage drop constraint character_usage_character_id_fkey, add version int,"
                + " add foreign key (character_id, version) references characters (id, version) on delete cascade;"
                + " insert into character_usage (id, character_id, usage_type, version) values (1, '" + OTHER
                + "', 'odd', 1)");

        DeletionReport report = graph().node(OTHER_ID).deletion();

        assertThat(report.dangling()).isEmpty();
        assertThat(report.verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void deletion_columnOfATableThatIsReadButNotTheColumn_counts() {
        database.execute("alter table game_hotspots add seen_by uuid references characters (id);"
                + " insert into game_hotspots (id, seen_by) values (1, '" + HERO + "')");
        CharacterGraph graph = graph();

        assertThat(graph.node(HERO_ID).deletion().unknowns())
                .singleElement()
                .asString()
                .contains("game_hotspots.seen_by");
        assertThat(graph.node(HERO_ID).confirmDeletion().verdict()).isEqualTo(Verdict.UNSAFE);
        assertThat(graph.node(OTHER_ID).confirmDeletion().verdict()).isEqualTo(Verdict.SAFE);
    }

    @Test
    void deletion_rowThatGoesByCascadeIsNamedByAnotherTable_counts() {
        database.execute("create table link_notes (id int primary key, link uuid references character_npc_links (id));"
                + " insert into link_notes select 1, id from character_npc_links");
        CharacterGraph graph = graph();

        assertThat(graph.node(HERO_ID).deletion().verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(graph.node(HERO_ID).confirmDeletion().verdict()).isEqualTo(Verdict.UNSAFE);
        assertThat(graph.node(OTHER_ID).deletion().verdict()).isEqualTo(Verdict.SAFE);
    }

    @Test
    void deletion_keyDroppedOrChanged_followsTheDatabase() {
        database.execute("insert into scene_assets (id, scene_id, asset_id) values (1, 1, 1);"
                + " insert into character_usage (id, character_id, usage_type) values (1, '" + OTHER + "', 'odd');"
                + " alter table scene_assets drop constraint scene_assets_asset_id_fkey,"
                + " drop constraint scene_assets_scene_id_fkey,"
                + " add foreign key (scene_id) references scenes (id) on delete cascade;"
                + " alter table character_usage drop constraint character_usage_character_id_fkey");
        CharacterGraph graph = graph();

        DeletionReport asset = graph.node(NodeId.parse("asset:1")).deletion();
        assertThat(asset.blocking()).isEmpty();
        assertThat(asset.dangling()).extracting(DeletionReport.Place::path).containsExactly("asset_id");
        DeletionReport scene = graph.node(NodeId.parse("scene:content:1")).deletion();
        assertThat(scene.deleted()).extracting(DeletionReport.Place::table).containsExactly("scene_assets");
        assertThat(scene.verdict()).isEqualTo(Verdict.SAFE);
        assertThat(graph.node(OTHER_ID).deletion().dangling())
                .extracting(DeletionReport.Place::table)
                .containsExactly("character_usage");
    }

    @Test
    void deletion_keyThatIsNotInForce_doesNotCount() {
        database.execute("create table clips (id int primary key, character_id uuid references characters (id));"
                + " insert into clips values (1, '" + OTHER + "');"
                + " alter table characters disable trigger all");

        assertThat(graph().node(OTHER_ID).deletion().verdict()).isEqualTo(Verdict.SAFE);
    }

    @Test
    void deletion_partitions_count() {
        database.execute(
                "create table clips (id int, character_id uuid references characters (id)) partition by list (id);"
                        + " create table clips_1 partition of clips for values in (1);"
                        + " create table clips_2 partition of clips for values in (2);"
                        + " create table reels (id int, asset_id int) partition by list (id);"
                        + " create table reels_1 partition of reels for values in (1);"
                        + " alter table reels_1 add foreign key (asset_id) references assets (id);"
                        + " insert into clips values (1, null), (2, '" + HERO + "'); insert into reels values (1, 1)");
        CharacterGraph graph = graph();

        assertThat(graph.node(HERO_ID).confirmDeletion().verdict()).isEqualTo(Verdict.UNSAFE);
        assertKeys(graph.node(HERO_ID).confirmDeletion(), table("clips"), OnDelete.BLOCK, OptionalLong.of(1));
        assertThat(graph.node(OTHER_ID).confirmDeletion().verdict()).isEqualTo(Verdict.SAFE);
        assertKeys(
                graph.node(NodeId.parse("asset:1")).confirmDeletion(),
                table("reels_1"),
                OnDelete.BLOCK,
                OptionalLong.of(1));
        assertThat(graph.node(NodeId.parse("asset:2")).confirmDeletion().verdict())
                .isEqualTo(Verdict.SAFE);
    }

    @Test
    void deletion_tableOfOursInPartitions_isOneTable_butAKeyOfOnePartitionIsNot() {
        database.execute(
                "drop table scene_assets; drop table npc_expressions;"
                        + " create table scene_assets (id int, scene_id int references scenes (id) on delete cascade, asset_id int)"
                        + " partition by list (id);"
                        + " create table scene_assets_1 partition of scene_assets for values in (1);"
                        + " create table scene_assets_2 partition of scene_assets for values in (2);"
                        + " create table npc_expressions (id int, npc_id int, asset_id int, state text) partition by list (id);"
                        + " create table npc_expressions_1 partition of npc_expressions for values in (1);"
                        + " alter table npc_expressions_1 add foreign key (npc_id) references game_npcs (id);"
                        + " delete from character_npc_links;"
                        + " insert into scene_assets values (1, 1, null), (2, 1, null); insert into npc_expressions values (1, 1)");
        CharacterGraph graph = graph();

        DeletionReport scene = graph.node(NodeId.parse("scene:content:1")).deletion();
        assertThat(scene.deleted()).extracting(DeletionReport.Place::rowId).containsExactlyInAnyOrder("1", "2");
        assertThat(scene.verdict()).isEqualTo(Verdict.SAFE);
        assertThat(graph.node(NodeId.parse("npc:1")).deletion().verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(graph.node(NodeId.parse("npc:1")).confirmDeletion().verdict())
                .isEqualTo(Verdict.UNSAFE);
    }

    @Test
    void deletion_partitionedTableThatIsReferredTo_blocks() {
        database.execute(
                "drop table scene_assets; drop table scenes;"
                        + " create table scenes (id int primary key, name text, description text, tags json) partition by list (id);"
                        + " create table scenes_1 partition of scenes for values in (1);"
                        + " create table scenes_2 partition of scenes for values in (2);"
                        + " create table shots (id int primary key, scene_id int references scenes (id));"
                        + " create table takes (id int primary key, scene_id int references scenes_2 (id));"
                        + " insert into scenes values (1), (2); insert into shots values (1, 1); insert into takes values (1, 2)");
        CharacterGraph graph = graph();

        DeletionReport one = graph.node(NodeId.parse("scene:content:1")).confirmDeletion();
        assertThat(one.elsewhere()).extracting(use -> use.key().table()).containsExactly(table("shots"));
        DeletionReport two = graph.node(NodeId.parse("scene:content:2")).confirmDeletion();
        assertThat(two.elsewhere()).extracting(use -> use.key().table()).containsExactly(table("takes"));
        assertThat(one.blocking()).isEmpty();
    }

    @Test
    void deletion_tablesThatInherit_areNotCoveredByTheKeyOfTheirParent() {
        database.execute("create table more_usage () inherits (character_usage);"
                + " insert into more_usage (id, character_id, usage_type) values (1, '" + OTHER + "', 'odd')");

        DeletionReport report = graph().node(OTHER_ID).deletion();

        assertThat(report.deleted()).isEmpty();
        assertThat(report.verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void deletion_viewInPlaceOfATable_isUnknown() {
        database.execute("alter table scenes rename to real_scenes; create view scenes as select * from real_scenes");

        DeletionReport report = graph().node(NodeId.parse("scene:content:1")).deletion();

        assertThat(report.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(report.unknowns()).anyMatch(why -> why.contains("scenes"));
    }

    @Test
    void deletion_namesThatLookLikeParametersAndTemplates_areCounted() {
        database.execute("create table \"<counts> :ids0 \"\" ?\" (id int primary key,"
                + " \"a:b <x> \"\" ?\" uuid references characters (id));"
                + " insert into \"<counts> :ids0 \"\" ?\" values (1, '" + HERO + "')");

        assertThat(graph().node(HERO_ID).confirmDeletion().elsewhere())
                .extracting(KeyUse::rows)
                .containsExactly(OptionalLong.of(1));
    }

    @Test
    void deletion_tableThatMayNotBeRead_staysUnknownAndIsNamed() {
        String reader = database.reader();
        database.execute("create table clips (id int primary key, character_id uuid references characters (id));"
                + " create table seen (id int primary key, character_id uuid references characters (id));"
                + " grant select on seen to " + reader + ";"
                + " create table hidden (id int primary key, character_id uuid references characters (id));"
                + " grant select on hidden to " + reader + "; alter table hidden enable row level security");

        DeletionReport report =
                graph(database.dataSource(reader)).node(OTHER_ID).confirmDeletion();

        assertThat(report.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(report.elsewhere())
                .extracting(use -> use.key().table())
                .containsExactly(table("clips"), table("hidden"));
    }

    @Test
    void deletion_tableReferredToLeftOutOfTheLoad_isKnownAll_theSame() {
        database.execute("create table clips (id int primary key, character_id uuid references characters (id));"
                + " insert into clips values (1, '" + HERO + "')");
        CharacterGraph graph = CharacterGraph.load(
                LoadOptions.standard().withoutTables(StudioTable.CHARACTER_USAGE),
                JdbcGraphSource.of(database.dataSource()));

        assertThat(graph.node(OTHER_ID).confirmDeletion().verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(graph.node(HERO_ID).confirmDeletion().verdict()).isEqualTo(Verdict.UNSAFE);
    }

    @Test
    void deletion_uuidsAsText_areCounted() {
        database.execute("drop table scene_assets; create table clips (id int primary key, instance varchar);"
                + " alter table character_npc_links drop constraint character_npc_links_character_instance_id_fkey;"
                + " delete from character_npc_links;"
                + " alter table character_instances alter id type varchar using upper(cast(id as varchar));"
                + " alter table clips add foreign key (instance) references character_instances (id);"
                + " insert into clips select 1, id from character_instances");
        CharacterInstance.Id instance = new CharacterInstance.Id(UUID.fromString(INSTANCE));

        DeletionReport report = graph().node(instance).confirmDeletion();

        assertKeys(report, table("clips"), OnDelete.BLOCK, OptionalLong.of(1));
    }

    @Test
    void confirmDeletion_connectionIsRefused_isTheOneException() {
        database.execute("create table clips (id int primary key, character_id uuid references characters (id))");
        String reader = database.reader();
        CharacterGraph graph = graph(database.dataSource(reader));
        database.execute("alter role " + reader + " nologin");

        assertThatExceptionOfType(GraphLoadException.class)
                .isThrownBy(() -> graph.node(HERO_ID).confirmDeletion())
                .satisfies(failure -> assertThat(failure.phase()).isEqualTo(GraphLoadException.Phase.COUNTING));
        assertThat(graph.node(HERO_ID).deletion().verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void confirmDeletion_tableIsGoneSinceTheLoad_staysUnknown() {
        database.execute("create table clips (id int primary key, character_id uuid references characters (id))");
        CharacterGraph graph = graph();
        database.execute("drop table clips");

        assertThat(graph.node(HERO_ID).confirmDeletion().verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void deletion_severalKeysOnOneColumn_areUnknownWhenTheyContradict() {
        database.execute("alter table character_usage add foreign key (character_id) references characters (id);"
                + " insert into character_usage (id, character_id, usage_type) values (1, '" + OTHER + "', 'odd')");

        assertThat(graph().node(OTHER_ID).deletion().verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void confirmDeletion_twoDatabases_eachAnswersForItsOwnTables() {
        database.execute("create table clips (id int primary key, character_id uuid references characters (id));"
                + " create table covers (id int primary key, asset_id int references assets (id));"
                + " insert into covers values (1, 1)");
        TestDatabase library = TestDatabase.withTables();
        library.execute("insert into assets (id, content_rating) values (1, 'sfw'), (2, 'sfw');"
                + " create table shelves (id int primary key, asset_id int references assets (id));"
                + " insert into shelves values (1, 2)");
        StudioTable[] media = {StudioTable.ASSETS, StudioTable.ASSET_LINEAGE, StudioTable.GENERATIONS};
        CharacterGraph graph = CharacterGraph.load(
                JdbcGraphSource.builder(library.dataSource()).only(media).build(),
                JdbcGraphSource.builder(database.dataSource()).without(media).build());

        assertThat(graph.node(NodeId.parse("asset:1")).confirmDeletion().verdict())
                .isEqualTo(Verdict.SAFE);
        assertThat(graph.node(NodeId.parse("asset:2")).confirmDeletion().verdict())
                .isEqualTo(Verdict.UNSAFE);
        assertThat(graph.node(OTHER_ID).confirmDeletion().verdict()).isEqualTo(Verdict.SAFE);
        assertThat(graph.node(HERO_ID).deletion().elsewhere())
                .extracting(KeyUse::key)
                .containsExactly(new ForeignKey(
                        table("clips"), List.of("character_id"), "characters", List.of("id"), OnDelete.BLOCK, true));
    }
}
