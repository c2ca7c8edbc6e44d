package io.charactergraph.jdbc;

import static io.charactergraph.jdbc.LinkedStudio.ref;
import static io.charactergraph.jdbc.LinkedStudio.template;
import static io.charactergraph.jdbc.LinkedStudio.templateId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.charactergraph.jdbc.change.Change;
import io.charactergraph.jdbc.change.LinkWriteException;
import io.charactergraph.jdbc.session.Identifiers;
import io.charactergraph.model.Asset;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.Generation;
import io.charactergraph.model.SceneRole;
import io.charactergraph.model.UnknownNodeException;
import io.charactergraph.model.World;
import io.charactergraph.schema.ColumnType;
import io.charactergraph.schema.SchemaProfile;
import io.charactergraph.schema.StudioColumn;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.testkit.SampleStudio;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever types of columns a load takes, everything that writes takes them too. */
class ColumnTypesTest {

    private final LinkedStudio studio = LinkedStudio.of(SampleStudio.hamletWithFaults());

    /** Gives every column of a type in the dictionary another type in the database. */
    private void retype(ColumnType which, String type, String using) {
        for (StudioTable table : StudioTable.values()) {
            List<String> actions = new ArrayList<>();
            for (StudioColumn column : table.columns(SchemaProfile.PROFILE_2025)) {
                if (column.type() == which) {
                    String quoted = Identifiers.quote(column.name());
                    actions.add("alter column " + quoted + " type " + type + " using " + using.replace("?", quoted));
                }
            }
            if (!actions.isEmpty()) {
                dropForeignKeys(table.tableName());
                studio.database().execute("alter table " + table.tableName() + " " + String.join(", ", actions));
            }
        }
    }

    private void dropForeignKeys(String table) {
        studio.database()
                .execute("do $$ declare c record; begin for c in select conrelid::regclass as t, conname from"
                        + " pg_constraint where contype = 'f' and connamespace = (select oid from pg_namespace where"
                        + " nspname = '" + studio.database().schema() + "') loop execute format('alter table %s drop"
                        + " constraint %I', c.t, c.conname); end loop; end $$");
        assertThat(table).isNotEmpty();
    }

    /** Every operation does what it does, and what it writes is read. */
    private void writeEverything() {
        studio.edgeChanges();
        CharacterLinkage linkage = studio.linkage();

        assertThat(linkage.roles().bind(new SceneRole.Id(12, "guest"), ref("osric")))
                .extracting(Change::toString)
                .containsExactly("game_scenes 12, meta.character_roles.guest: nothing -> \"" + template(12) + "\"");
        assertThat(linkage.worldRoles().bind(new World.Id(3), "lead", new GameNpc.Id(10)))
                .hasSize(1);
        assertThat(linkage.sceneNodes().add(9006, ref("osric"))).hasSize(1);
        assertThat(linkage.assets().link(new Asset.Id(9003), AssetLink.none().template(ref("osric"))))
                .hasSize(1);
        assertThat(linkage.assets().addTag(new Asset.Id(9003), "throne")).hasSize(1);
        assertThat(linkage.generations().addCharacter(new Generation.Id(9002), ref("osric")))
                .hasSize(1);
        assertThat(studio.edgeChanges())
                .contains(
                        "+ " + template(12) + " fills_role role:12:guest SCENE_META_ROLES",
                        "+ asset:9003 depicts " + template(12) + " ASSET_LINKAGE");

        int findings = studio.load().check().findings().size();
        RemedyPlan plan = linkage.remedies().plan(studio.load());
        assertThat(plan.resolved()).isNotEmpty();
        assertThat(linkage.remedies().apply(plan)).isEqualTo(plan.changes());
        assertThat(linkage.remedies().apply(plan)).isEmpty();
        assertThat(studio.load().check().findings())
                .hasSize(findings - plan.resolved().size());

        UsageSync done = linkage.usage().synchronize(studio.load());
        assertThat(done.added()).isNotEmpty();
        assertThat(linkage.usage().synchronize(studio.load()).isEmpty()).isTrue();
        assertThat(studio.load().check().find("usage-row-stale").orElseThrow().findings())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "jsonb", "text", "varchar", "json_domain", "text_domain"})
    void operations_jsonColumnsOfEveryType_areWritten(String type) {
        studio.database()
                .execute("create domain json_domain_below as json; create domain json_domain as json_domain_below"
                        + " check (value is null or json_typeof(value) is not null);"
                        + " create domain text_domain as varchar check (length(value) > 0)");
        retype(ColumnType.JSON, type, "cast(cast(? as text) as " + type + ")");

        writeEverything();
    }

    @ParameterizedTest
    @ValueSource(strings = {"smallint", "integer", "bigint", "int_domain"})
    void operations_integersOfEveryType_areWritten(String type) {
        studio.database().execute("create domain int_domain as bigint check (value >= 0)");
        retype(ColumnType.INTEGER, type, "cast(? as " + type + ")");

        writeEverything();
        UnknownNodeException unknown = catchThrowableOfType(
                UnknownNodeException.class,
                () -> studio.linkage().roles().bind(new SceneRole.Id(2_000_000_000, "guest"), ref("osric")));
        assertThat(unknown).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "uuid, ?",
        "text, upper(cast(? as text))",
        "varchar, cast(? as text)",
        "uuid_text, upper(cast(? as text))"
    })
    void operations_uuidsOfEveryType_areWritten(String type, String using) {
        studio.database().execute("create domain uuid_text as varchar(36)");
        retype(ColumnType.UUID, type, using);
        studio.database().execute("alter table character_usage add foreign key (character_id) references characters");

        writeEverything();
    }

    @Test
    void operations_uuidsOfDifferentTypes_areCompared() {
        dropForeignKeys("character_usage");
        studio.database()
                .execute("alter table character_usage alter character_id type text using upper(cast(character_id as"
                        + " text)), alter prompt_version_id type varchar");

        writeEverything();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "varchar(200)", "words", "char(200)", "ci"})
    void operations_textsOfEveryType_areWritten(String type) {
        studio.database()
                .execute("create domain words as varchar(200) check (value <> 'x');" + " create domain ci as text");
        for (String column : List.of("usage_type", "template_reference")) {
            studio.database().execute("alter table character_usage alter " + column + " type " + type);
        }
        studio.database().execute("alter table characters alter character_id type " + type);

        writeEverything();
    }

    @Test
    void operations_usageTypeThatIsAnEnum_isWritten() {
        studio.database()
                .execute("create type usage_kind as enum ('prompt', 'action_block', 'composition', 'scene', 'asset',"
                        + " 'generation'); create domain usage_word as usage_kind;"
                        + " alter table character_usage alter usage_type type usage_word using cast(cast(usage_type as"
                        + " text) as usage_kind)");

        writeEverything();
    }

    @ParameterizedTest
    @CsvSource({"timestamp, timestamptz", "timestamptz, timestamp", "timestamptz, timestamptz", "moment, moment"})
    void operations_timesOfEveryType_areWritten(String usedAt, String lastUsedAt) {
        studio.database().execute("create domain moment as timestamptz(3) not null");
        studio.database()
                .execute("alter table character_usage alter used_at type " + usedAt
                        + " using coalesce(used_at, now()); update characters set last_used_at = now() where last_used_at"
                        + " is null; alter table characters alter last_used_at type " + lastUsedAt);

        writeEverything();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter id add generated always as identity (start 5000)",
                "alter id type smallint",
                "alter id type bigint",
                "alter id type numeric",
                "alter id type text",
                "alter id type char(40)",
                "alter id type uuid using gen_random_uuid(), alter id set default gen_random_uuid()",
                "alter id type double precision"
            })
    void operations_idsOfUsageRowsOfEveryType_areGiven(String action) {
        studio.database().execute("alter table character_usage " + action);

        writeEverything();
    }

    @Test
    void operations_columnThatTheDatabaseComputes_areRefusedAndSayWhy() {
        studio.database()
                .execute(
                        "alter table game_scenes rename meta to source; alter table game_scenes add meta json generated"
                                + " always as (source) stored");

        LinkWriteException refused = catchThrowableOfType(
                LinkWriteException.class,
                () -> studio.linkage().roles().bind(new SceneRole.Id(12, "guest"), ref("osric")));

        assertThat(refused)
                .hasMessage("Could not write links: table game_scenes: the database computes the column meta, so it"
                        + " cannot be written; nothing has been changed");
    }

    @Test
    void operations_domainThatRefuses_isOneException() {
        studio.database()
                .execute("create domain tame as json check (cast(value as text) not like '%guest%');"
                        + " alter table game_scenes alter meta type tame");

        LinkWriteException refused = catchThrowableOfType(
                LinkWriteException.class,
                () -> studio.linkage().roles().bind(new SceneRole.Id(12, "guest"), ref("osric")));

        assertThat(refused)
                .hasMessage("Could not write links: table game_scenes: a constraint of the database does not allow it"
                        + " (SQLSTATE 23514); nothing has been changed");
    }

    /** A value that is too long is refused, and never cut off. */
    @Test
    void operations_columnThatIsTooShort_areRefused() {
        studio.database()
                .execute("create domain short as varchar(600); alter table game_scenes alter meta type short using"
                        + " left('{\"x\": \"' || repeat('y', 580) || '\"}', 600)");

        LinkWriteException refused = catchThrowableOfType(
                LinkWriteException.class,
                () -> studio.linkage().roles().bind(new SceneRole.Id(12, "guest"), ref("osric")));

        assertThat(refused).hasMessageContaining("SQLSTATE 22001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"game <key> \"<type>\"", "<table>", "<columns> :x ? {fn y} $1 'q' \\ é"})
    void operations_tablesOfOddNames_areWritten(String name) {
        CharacterLinkage.Builder linkage =
                CharacterLinkage.builder(studio.database().dataSource());
        JdbcGraphSource.Builder source =
                JdbcGraphSource.builder(studio.database().dataSource());
        for (StudioTable table : StudioTable.values()) {
            String odd = table.name().toLowerCase(Locale.ROOT).substring(0, 4) + table.ordinal() + name;
            studio.database().execute("alter table " + table.tableName() + " rename to " + Identifiers.quote(odd));
            linkage.tableName(table, odd);
            source.tableName(table, odd);
        }
        CharacterLinkage odd = linkage.build();

        assertThat(odd.roles().bind(new SceneRole.Id(12, "guest"), ref("osric")))
                .hasSize(1);
        assertThat(odd.roles().bind(new SceneRole.Id(12, "host"), ref("osric"))).hasSize(1);
        assertThat(odd.usage()
                        .synchronize(io.charactergraph.CharacterGraph.load(source.build()))
                        .added())
                .isNotEmpty();
        RemedyPlan plan = odd.remedies().plan(io.charactergraph.CharacterGraph.load(source.build()));
        assertThat(odd.remedies().apply(plan)).isEqualTo(plan.changes()).isNotEmpty();
    }

    /** A trigger that writes something else: what is there is reported. */
    @Test
    void bind_triggerThatTakesItBack_reportsNoChange() {
        studio.database()
                .execute("create function takes_back() returns trigger language plpgsql as"
                        + " $$ begin new.meta := old.meta; return new; end $$;"
                        + " create trigger takes_back before update on game_scenes for each row execute function"
                        + " takes_back()");
        assertThat(studio.linkage().roles().bind(new SceneRole.Id(12, "guest"), ref("osric")))
                .isEmpty();
    }

    @Test
    void bind_triggerThatChangesMore_reportsWhatWasAskedFor() {
        studio.database()
                .execute(
                        "create function adds() returns trigger language plpgsql as"
                                + " $$ begin new.meta := cast(cast(new.meta as jsonb) || '{\"touched\": 1}' as json); return new;"
                                + " end $$; create trigger adds before update on game_scenes for each row execute function adds()");
        assertThat(studio.linkage().roles().bind(new SceneRole.Id(12, "guest"), ref("osric")))
                .extracting(Change::toString)
                .containsExactly("game_scenes 12, meta.character_roles.guest: nothing -> \"" + template(12) + "\"");
    }

    @Test
    void bind_triggerThatWritesAnother_reportsThat() {
        studio.database()
                .execute("create function other() returns trigger language plpgsql as"
                        + " $$ begin new.meta := replace(cast(new.meta as text), '" + template(12) + "', '"
                        + template(2)
                        + "'); return new; end $$;"
                        + " create trigger other before update on game_scenes for each row execute function other()");
        assertThat(studio.linkage().roles().bind(new SceneRole.Id(12, "guest"), ref("osric")))
                .extracting(Change::toString)
                .containsExactly("game_scenes 12, meta.character_roles.guest: nothing -> \"" + template(2) + "\"");
    }

    @Test
    void synchronize_triggersThatKeepRowsOrCounts_reportWhatIsThere() {
        studio.database()
                .execute("create function nothing() returns trigger language plpgsql as $$ begin return null; end $$;"
                        + " create trigger keeps before delete on character_usage for each row execute function nothing();"
                        + " create trigger skips before insert on character_usage for each row when"
                        + " (new.usage_type = 'scene') execute function nothing();"
                        + " create function zero() returns trigger language plpgsql as $$ begin new.usage_count := 0;"
                        + " return new; end $$;"
                        + " create trigger zero before update on characters for each row execute function zero();"
                        + " update characters set usage_count = 0; insert into character_usage (id, character_id,"
                        + " usage_type, template_reference) values (950, '"
                        + templateId(2).uuid()
                        + "', 'scene', 'scene:14')");
        String before = studio.database().ask("select count(*) from character_usage");

        UsageSync done = studio.linkage().usage().synchronize(studio.load());

        assertThat(done.removed()).isEmpty();
        assertThat(done.added())
                .isNotEmpty()
                .noneMatch(fact -> fact.target().toString().startsWith("scene:"));
        assertThat(done.templates()).noneMatch(change -> change.path().equals("usage_count"));
        assertThat(studio.database().ask("select count(*) from character_usage"))
                .isEqualTo(
                        Integer.toString(Integer.parseInt(before) + done.added().size()));
    }
}
