package io.charactergraph.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.charactergraph.model.TableCoverage.Status;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.GraphLoadException;
import io.charactergraph.source.GraphLoadException.Phase;
import io.charactergraph.source.LoadOptions;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is there is read, and what is not is said. */
class ProbingTest {

    @Test
    void load_emptyStudioAsReader_readsAllTablesWhole() {
        TestDatabase database = TestDatabase.withTables();
        String reader = database.reader();

        RecordingSink sink = RecordingSink.load(
                JdbcGraphSource.builder(database.dataSource(reader)).build());

        assertThat(sink.unread()).isEmpty();
        assertThat(sink.missing().keySet()).isEqualTo(EnumSet.allOf(StudioTable.class));
        assertThat(sink.missing().values())
                .allSatisfy(missing -> assertThat(missing).isEmpty());
    }

    @Test
    void load_noTables_saysAllAreAbsent() {
        RecordingSink sink = RecordingSink.load(
                JdbcGraphSource.builder(TestDatabase.empty().dataSource()).build());

        assertThat(sink.missing()).isEmpty();
        assertThat(sink.unread()).hasSize(StudioTable.values().length);
        assertThat(sink.unread().values()).containsOnly(Status.ABSENT);
    }

    @Test
    void load_missingTableMissingColumnAndLeftOutTable_areTold() {
        TestDatabase database = TestDatabase.withTables();
        database.execute("drop table scene_assets, scenes; alter table game_npcs drop column meta, drop column name;"
                + " insert into game_npcs (id, personality) values (1, '{}')");

        RecordingSink sink = RecordingSink.load(
                JdbcGraphSource.builder(database.dataSource()).build(),
                LoadOptions.standard().withoutTables(StudioTable.GENERATIONS, StudioTable.SCENES));

        assertThat(sink.unread())
                .isEqualTo(Map.of(
                        StudioTable.SCENE_ASSETS,
                        Status.ABSENT,
                        StudioTable.SCENES,
                        Status.LEFT_OUT,
                        StudioTable.GENERATIONS,
                        Status.LEFT_OUT));
        assertThat(sink.missing(StudioTable.GAME_NPCS)).containsExactly("name", "meta");
        assertThat(sink.row(StudioTable.GAME_NPCS)).containsExactly(1, null, "{}", null, null);
    }

    @Test
    void load_columnsOfTypesThatDoNotFit_areMissing() {
        TestDatabase database = TestDatabase.empty();
        database.execute("create table assets (id int, media_type int, description xml, tags text[], style_tags bytea,"
                + " content_domain boolean, content_category uuid, content_rating json, age_restricted int,"
                + " media_metadata hstore_like, source_generation_id numeric)".replace("hstore_like", "point"));
        database.execute("create table character_usage (id int, character_id int, prompt_version_id bytea,"
                + " usage_type text, used_at date)");
        database.execute("create table character_relationships (id int, character_a_id uuid, character_b_id uuid,"
                + " relationship_type text, relationship_strength text)");

        RecordingSink sink = RecordingSink.load(
                JdbcGraphSource.builder(database.dataSource()).build());

        assertThat(sink.missing(StudioTable.ASSETS))
                .containsExactly(
                        "media_type",
                        "description",
                        "tags",
                        "style_tags",
                        "content_domain",
                        "content_category",
                        "content_rating",
                        "age_restricted",
                        "media_metadata",
                        "source_generation_id");
        assertThat(sink.missing(StudioTable.CHARACTER_USAGE))
                .containsExactly(
                        "character_id", "prompt_version_id", "action_block_id", "template_reference", "used_at");
        assertThat(sink.missing(StudioTable.CHARACTER_RELATIONSHIPS)).containsExactly("relationship_strength");
    }

    @Test
    void load_tableWithoutFittingId_isAbsent() {
        TestDatabase database = TestDatabase.empty();
        database.execute("create table game_worlds (name text); create table game_scenes (id text, title text);"
                + " create table game_npcs ()");

        RecordingSink sink = RecordingSink.load(JdbcGraphSource.builder(database.dataSource())
                .only(StudioTable.GAME_WORLDS, StudioTable.GAME_SCENES, StudioTable.GAME_NPCS)
                .build());

        assertThat(sink.missing()).isEmpty();
        assertThat(sink.unread()).hasSize(3).containsValue(Status.ABSENT).doesNotContainValue(Status.NOT_PERMITTED);
    }

    @Test
    void load_permissionsOnSomeTablesAndColumns_areRespected() {
        TestDatabase database = TestDatabase.withTables();
        database.execute("insert into game_npcs (id, name, personality) values (1, 'Yorick', '{}')");
        String reader = database.reader();
        database.execute("revoke select on generations, game_npcs, game_worlds, characters from " + reader
                + "; grant select (id, name, home_location_id) on game_npcs to " + reader
                + "; grant select (name, meta) on game_worlds to " + reader);

        RecordingSink sink = RecordingSink.load(
                JdbcGraphSource.builder(database.dataSource(reader)).build());

        assertThat(sink.unread())
                .isEqualTo(Map.of(
                        StudioTable.GENERATIONS,
                        Status.NOT_PERMITTED,
                        StudioTable.CHARACTERS,
                        Status.NOT_PERMITTED,
                        StudioTable.GAME_WORLDS,
                        Status.NOT_PERMITTED));
        assertThat(sink.missing(StudioTable.GAME_NPCS)).containsExactly("personality", "meta");
        assertThat(sink.row(StudioTable.GAME_NPCS)).containsExactly(1, "Yorick", null, null, null);
    }

    @Test
    void load_noUsageOfTheSchema_isNotPermitted() {
        TestDatabase database = TestDatabase.withTables();
        String reader = database.reader();
        database.execute("revoke usage on schema " + database.schema() + " from " + reader);

        RecordingSink sink = RecordingSink.load(JdbcGraphSource.builder(database.dataSource(reader))
                .schema(database.schema())
                .build());

        assertThat(sink.missing()).isEmpty();
        assertThat(sink.unread()).hasSize(StudioTable.values().length);
        assertThat(sink.unread().values()).containsOnly(Status.NOT_PERMITTED);
    }

    @Test
    void load_rowLevelSecurity_isNotReadByHalf() {
        TestDatabase database = TestDatabase.withTables();
        database.execute("insert into assets (id, content_rating) values (1, 'sfw'), (2, 'restricted');"
                + " alter table assets enable row level security;"
                + " create policy tame on assets using (content_rating = 'sfw')");
        String reader = database.reader();

        RecordingSink asReader = RecordingSink.load(
                JdbcGraphSource.builder(database.dataSource(reader)).build());
        RecordingSink asSuperuser = RecordingSink.load(
                JdbcGraphSource.builder(database.dataSource()).build());

        assertThat(asReader.unread()).isEqualTo(Map.of(StudioTable.ASSETS, Status.NOT_PERMITTED));
        assertThat(asSuperuser.rows(StudioTable.ASSETS)).hasSize(2);
    }

    @Test
    void load_rowLevelSecurityBehindAView_isNotReadByHalf() {
        TestDatabase database = TestDatabase.empty();
        database.execute("create table all_worlds (id int, name text, meta json);"
                + " alter table all_worlds enable row level security;"
                + " create view game_worlds with (security_invoker = true) as select * from all_worlds;"
                + " create view game_scenes as select id, name as title, meta from all_worlds;"
                + " insert into all_worlds values (1, 'Elsinore', '{}')");
        String reader = database.reader();

        RecordingSink sink = RecordingSink.load(JdbcGraphSource.builder(database.dataSource(reader))
                .only(StudioTable.GAME_WORLDS, StudioTable.GAME_SCENES)
                .build());

        assertThat(sink.unread()).isEqualTo(Map.of(StudioTable.GAME_WORLDS, Status.NOT_PERMITTED));
        assertThat(sink.missing(StudioTable.GAME_SCENES)).containsExactly("description", "entry_node_id");
        assertThat(sink.rows(StudioTable.GAME_SCENES)).hasSize(1);
    }

    @Test
    void load_viewsMaterializedViewsAndPartitions_areTables() {
        TestDatabase database = TestDatabase.empty();
        database.execute("create view game_worlds as select 1 as id, 'view' as name;"
                + " create materialized view game_scenes as select 1 as id, 'materialized' as title;"
                + " create table game_npcs (id int, name text) partition by range (id);"
                + " create table npcs_low partition of game_npcs for values from (0) to (10);"
                + " create table npcs_high partition of game_npcs for values from (10) to (20);"
                + " insert into game_npcs values (1, 'low'), (11, 'high')");

        RecordingSink sink = RecordingSink.load(
                JdbcGraphSource.builder(database.dataSource()).build());

        assertThat(sink.value(StudioTable.GAME_WORLDS, "name")).isEqualTo("view");
        assertThat(sink.value(StudioTable.GAME_SCENES, "title")).isEqualTo("materialized");
        assertThat(sink.rows(StudioTable.GAME_NPCS)).hasSize(2);
    }

    @Test
    void load_viewThatDoesNotWork_failsWhileProbing() {
        TestDatabase database = TestDatabase.empty();
        database.execute("create function gone() returns int language sql stable as 'select 1';"
                + " create view game_worlds as select gone() as id, 'x' as name;"
                + " create or replace function gone() returns int language plpgsql immutable"
                + " as 'begin raise exception $r$MARKER$r$; end'");

        GraphLoadException failure = catchThrowableOfType(
                GraphLoadException.class,
                () -> RecordingSink.load(
                        JdbcGraphSource.builder(database.dataSource()).build()));

        assertThat(failure.phase()).isEqualTo(Phase.PROBING);
        assertThat(failure.table()).contains(StudioTable.GAME_WORLDS);
        assertThat(failure).hasMessageContaining("P0001");
        Failures.assertHoldsNo("MARKER", failure);
    }
}
