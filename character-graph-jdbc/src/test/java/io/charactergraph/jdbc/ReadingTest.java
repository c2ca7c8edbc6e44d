package io.charactergraph.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.schema.SchemaProfile;
import io.charactergraph.schema.StudioColumn;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.LoadListener;
import io.charactergraph.source.LoadOptions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every type of column, and every value that it may hold, comes through as it is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadingTest {

    private static final String ID = "11111111-2222-4333-8444-aaaaaaaaaaaa";

    /** For the tests that each have a table to themselves. */
    private TestDatabase tables = TestDatabase.empty();

    @BeforeAll
    void makeTables() {
        tables = TestDatabase.withTables();
    }

    @ParameterizedTest
    @EnumSource(StudioTable.class)
    void load_rowWithAllColumnsAndRowWithNone_givesAllValuesAndNulls(StudioTable table) {
        TestDatabase database = tables;
        String columns = database.ask("select string_agg(quote_ident(column_name), ', ' order by ordinal_position)"
                + columnsOf(database, table));
        String values = database.ask("select string_agg(case udt_name when 'uuid' then '''" + ID
                + "''' when 'int4' then '7'"
                + " when 'bool' then 'true' when 'float8' then '0.7' when 'timestamp' then '''2024-03-10 02:30:00.123456'''"
                + " when 'json' then '''{\"a\" : 1}''' when 'jsonb' then '''{\"a\": 1}'''"
                + " when 'mediatype' then '''VIDEO''' when 'contentdomain' then '''GENERAL''' when 'operationtype' then '''FUSION'''"
                + " else '''Ünï ''''x''''  ''' end, ', ' order by ordinal_position)" + columnsOf(database, table));
        database.execute("insert into " + table.tableName() + " (" + columns + ") values (" + values + ")");
        String idType = database.ask("select udt_name" + columnsOf(database, table) + " and column_name = 'id'");
        String otherId = idType.equals("uuid") ? "'" + ID.replace('1', '9') + "'" : "8";
        dropNotNulls(database, table);
        database.execute("insert into " + table.tableName() + " (id) values (" + otherId + ")");

        RecordingSink sink = RecordingSink.load(source(database, table));

        assertThat(sink.missing(table)).isEmpty();
        assertThat(sink.unread()).isEmpty();
        assertThat(sink.rows(table)).hasSize(2);
        assertThat(sink.rows(table).get(0)).isEqualTo(expected(database, table));
        List<@Nullable Object> second = sink.rows(table).get(1);
        assertThat(second.get(0)).isNotNull();
        assertThat(second.subList(1, second.size())).containsOnlyNulls();
    }

    private static void dropNotNulls(TestDatabase database, StudioTable table) {
        database.execute("do $$ declare c record; begin for c in select column_name" + columnsOf(database, table)
                + " and is_nullable = 'NO' and column_name <> 'id' loop execute format('alter table "
                + table.tableName() + " alter column %I drop not null', c.column_name); end loop; end $$");
    }

    private static String columnsOf(TestDatabase database, StudioTable table) {
        return " from information_schema.columns where table_schema = '" + database.schema() + "' and table_name = '"
                + table.tableName() + "'";
    }

    private static List<@Nullable Object> expected(TestDatabase database, StudioTable table) {
        List<@Nullable Object> values = new ArrayList<>();
        for (StudioColumn column : table.columns(SchemaProfile.PROFILE_2025)) {
            String type = database.ask(
                    "select udt_name" + columnsOf(database, table) + " and column_name = '" + column.name() + "'");
            values.add(
                    switch (column.type()) {
                        case INTEGER -> 7;
                        case UUID -> UUID.fromString(ID);
                        case TEXT ->
                            switch (type) {
                                case "mediatype" -> "VIDEO";
                                case "contentdomain" -> "GENERAL";
                                default -> "Ünï 'x'  ";
                            };
                        case JSON -> type.equals("json") ? "{\"a\" : 1}" : "{\"a\": 1}";
                        case BOOLEAN -> true;
                        case TIMESTAMP -> Instant.parse("2024-03-10T02:30:00.123456Z");
                        case DOUBLE -> 0.7;
                        case ROW_ID -> type.equals("uuid") ? ID : "7";
                    });
        }
        return values;
    }

    /** 02:30 on that day does not exist in New York, and both zones are hours away from UTC. */
    @Test
    void load_timestampsUnderOtherTimeZones_areTakenAsUtc() throws SQLException {
        TestDatabase database = TestDatabase.withTables();
        database.execute("insert into characters (id, category, last_used_at, deleted_at)" + " values ('" + ID
                + "', 'x', '2024-03-10 02:30:00', '2024-07-01 23:59:59.999999')");
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
        try (Connections pool = new Connections(database.dataSource().getConnection())) {
            try (Connection connection = pool.dataSource().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("set time zone 'Pacific/Apia'");
            }

            RecordingSink sink = RecordingSink.load(JdbcGraphSource.builder(through(pool.dataSource()))
                    .only(StudioTable.CHARACTERS)
                    .build());

            assertThat(sink.value(StudioTable.CHARACTERS, "last_used_at"))
                    .isEqualTo(Instant.parse("2024-03-10T02:30:00Z"));
            assertThat(sink.value(StudioTable.CHARACTERS, "deleted_at"))
                    .isEqualTo(Instant.parse("2024-07-01T23:59:59.999999Z"));
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void load_timestampsAtTheEdges_areRead() {
        TestDatabase database = TestDatabase.withTables();
        database.execute("insert into character_usage (id, used_at) values (1, 'infinity'), (2, '-infinity'),"
                + " (3, '4713-01-02 00:00:00 BC'), (4, '294276-12-31 23:59:59'), (5, '0001-01-01 00:00:00'),"
                + " (6, '1883-11-18 12:00:00')");

        List<@Nullable Object> times = column(database, StudioTable.CHARACTER_USAGE, "used_at");

        assertThat(times)
                .isEqualTo(Arrays.asList(
                        Instant.MAX,
                        Instant.MIN,
                        Instant.parse("-4712-01-02T00:00:00Z"),
                        Instant.parse("+294276-12-31T23:59:59Z"),
                        Instant.parse("0001-01-01T00:00:00Z"),
                        Instant.parse("1883-11-18T12:00:00Z")));
    }

    @Test
    void load_timestampsWithTimeZone_areTheSameInstants() {
        TestDatabase database = TestDatabase.empty();
        database.execute(
                "create table character_usage (id int, used_at timestamptz);"
                        + " insert into character_usage values (1, '2024-06-01 12:00:00+05:45'), (2, 'infinity'), (3, '-infinity'), (4, null)");

        assertThat(column(database, StudioTable.CHARACTER_USAGE, "used_at"))
                .isEqualTo(Arrays.asList(Instant.parse("2024-06-01T06:15:00Z"), Instant.MAX, Instant.MIN, null));
    }

    @Test
    void load_timestampsWithTimeZoneAtTheEdges_areRead() throws SQLException {
        TestDatabase database = TestDatabase.empty();
        database.execute("create table character_usage (id int, used_at timestamptz);"
                + " insert into character_usage values (1, '4713-01-02 00:00:00+00 BC'), (2, '294276-12-31 23:59:59+00'),"
                + " (3, '0001-01-01 00:00:00+00'), (4, '0001-12-31 23:59:59.999999+00 BC'), (5, '1883-11-18 12:00:00+00'),"
                + " (6, '20250-06-01 00:00:00+00'), (7, '9999-12-31 23:59:59.999999+00'), (8, '4714-11-24 00:00:00+00 BC'),"
                + " (9, '0045-03-15 12:00:00+00 BC'), (10, '0005-02-29 12:00:00+00 BC')");
        for (String zone : List.of("UTC", "America/New_York", "Pacific/Apia", "Europe/Amsterdam", "Asia/Kathmandu")) {
            try (Connections pool = new Connections(database.dataSource().getConnection())) {
                try (Connection connection = pool.dataSource().getConnection();
                        Statement statement = connection.createStatement()) {
                    statement.execute("set time zone '" + zone + "'");
                }
                RecordingSink sink = RecordingSink.load(JdbcGraphSource.builder(through(pool.dataSource()))
                        .only(StudioTable.CHARACTER_USAGE)
                        .build());
                int column = StudioTable.CHARACTER_USAGE.indexOf("used_at");
                assertThat(sink.rows(StudioTable.CHARACTER_USAGE).stream()
                                .map(row -> row.get(column))
                                .toList())
                        .as(zone)
                        .isEqualTo(Arrays.asList(
                                Instant.parse("-4712-01-02T00:00:00Z"),
                                Instant.parse("+294276-12-31T23:59:59Z"),
                                Instant.parse("0001-01-01T00:00:00Z"),
                                Instant.parse("0000-12-31T23:59:59.999999Z"),
                                Instant.parse("1883-11-18T12:00:00Z"),
                                Instant.parse("+20250-06-01T00:00:00Z"),
                                Instant.parse("9999-12-31T23:59:59.999999Z"),
                                Instant.parse("-4713-11-24T00:00:00Z"),
                                Instant.parse("-0044-03-15T12:00:00Z"),
                                Instant.parse("-0004-02-29T12:00:00Z")));
            }
        }
    }

    @Test
    void load_idsOfOtherTypes_areReadWhereTheyFit() {
        TestDatabase database = TestDatabase.empty();
        database.execute("create table character_npc_links (id text, character_instance_id text, npc_id bigint,"
                + " sync_enabled boolean, sync_direction char(20), priority smallint, activation_conditions text);"
                + " insert into character_npc_links values"
                + " ('a', '" + ID.toUpperCase(Locale.ROOT) + "', 12, true, 'bidirectional', 3, '{'),"
                + " ('b', 'not a uuid', 2147483648, false, '', -3, ''),"
                + " ('c', '1-1-1-1-1', -2147483648, null, null, null, null)");

        RecordingSink sink = RecordingSink.load(source(database, StudioTable.CHARACTER_NPC_LINKS));

        assertThat(sink.missing(StudioTable.CHARACTER_NPC_LINKS)).isEmpty();
        assertThat(sink.rows(StudioTable.CHARACTER_NPC_LINKS))
                .isEqualTo(List.of(
                        Arrays.asList("a", UUID.fromString(ID), 12, true, "bidirectional", 3, "{"),
                        Arrays.asList("b", null, null, false, "", -3, ""),
                        Arrays.asList("c", null, -2147483648, null, null, null, null)));
    }

    @Test
    void load_numbersOfAllTypes_areReadAsWritten() {
        for (String type : List.of("real", "double precision", "numeric", "bigint", "integer", "smallint")) {
            TestDatabase database = TestDatabase.empty();
            database.execute("create table character_relationships (id int, relationship_strength " + type + ");"
                    + " insert into character_relationships values (1, 0.7), (2, null), (3, -3)");

            boolean whole = type.endsWith("int") || type.equals("integer");
            assertThat(column(database, StudioTable.CHARACTER_RELATIONSHIPS, "relationship_strength"))
                    .as(type)
                    .isEqualTo(Arrays.asList(whole ? 1.0 : 0.7, null, -3.0));
        }
    }

    @Test
    void load_numbersThatAreNone_areReadAsSuch() {
        for (String type : List.of("real", "double precision", "numeric")) {
            TestDatabase database = TestDatabase.empty();
            database.execute("create table character_relationships (id int, relationship_strength " + type + ");"
                    + " insert into character_relationships values (1, 'NaN'), (2, 'Infinity'), (3, '-Infinity')");

            assertThat(column(database, StudioTable.CHARACTER_RELATIONSHIPS, "relationship_strength"))
                    .as(type)
                    .containsExactly(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
        }
    }

    @Test
    void load_rowIdsOfOddTypes_areTheirText() {
        TestDatabase database = TestDatabase.empty();
        database.execute("create table game_locations (id bytea, meta json);"
                + " insert into game_locations values ('\\x00ff', 'null'), (null, null)");

        assertThat(column(database, StudioTable.GAME_LOCATIONS, "id")).isEqualTo(Arrays.asList("\\x00ff", null));
    }

    @Test
    void load_domainsAndOtherTextTypes_areReadAsWhatTheyAreMadeOf() {
        TestDatabase database = TestDatabase.empty();
        database.execute("create domain positive as integer check (value > 0);"
                + " create domain world_id as positive;"
                + " create table game_worlds (id world_id, name name, meta varchar);"
                + " insert into game_worlds values (5, 'Elsinore', '[]')");

        assertThat(RecordingSink.load(source(database, StudioTable.GAME_WORLDS)).row(StudioTable.GAME_WORLDS))
                .containsExactly(5, "Elsinore", "[]");
    }

    @Test
    void load_jsonThatParsersRefuse_comesAsItsText() {
        TestDatabase database = TestDatabase.withTables();
        List<String> texts = List.of(
                "  {\"b\":1,  \"a\" : 2, \"a\": 3}  ",
                "\"\\u0000 \\ud800\"",
                "1e400",
                "[".repeat(6000) + "]".repeat(6000),
                "\"" + "x".repeat(10 << 20) + "\"",
                "null");
        for (int i = 0; i < texts.size(); i++) {
            database.execute("insert into game_worlds (id, meta) values (" + i + ", '" + texts.get(i) + "')");
        }

        assertThat(column(database, StudioTable.GAME_WORLDS, "meta")).containsExactlyInAnyOrderElementsOf(texts);
    }

    @Test
    void load_manyRows_tellsTheListenerNowAndThen() {
        TestDatabase database = TestDatabase.withTables();
        database.execute("insert into game_worlds (id) select generate_series(1, 25000)");
        database.execute("analyze game_worlds");
        List<String> events = new ArrayList<>();
        LoadListener listener = new LoadListener() {
            @Override
            public void tableStarted(StudioTable table, long aboutRows) {
                events.add("started " + table + " " + aboutRows);
            }

            @Override
            public void rowsRead(StudioTable table, long rows, long aboutRows) {
                events.add("read " + table + " " + rows + " " + aboutRows);
            }

            @Override
            public void tableFinished(StudioTable table, long rows) {
                events.add("finished " + table + " " + rows);
            }
        };

        RecordingSink.load(
                JdbcGraphSource.builder(through(database.dataSource()))
                        .only(StudioTable.GAME_WORLDS, StudioTable.GAME_SCENES, StudioTable.ASSETS)
                        .build(),
                LoadOptions.standard().withListener(listener).withoutTables(StudioTable.ASSETS));

        assertThat(events)
                .containsExactly(
                        "started GAME_WORLDS 25000",
                        "read GAME_WORLDS 10000 25000",
                        "read GAME_WORLDS 20000 25000",
                        "finished GAME_WORLDS 25000",
                        "started GAME_SCENES -1",
                        "finished GAME_SCENES 0");
    }

    private List<@Nullable Object> column(TestDatabase database, StudioTable table, String column) {
        List<@Nullable Object> values = new ArrayList<>();
        for (List<@Nullable Object> row :
                RecordingSink.load(source(database, table)).rows(table)) {
            values.add(row.get(table.indexOf(column)));
        }
        return values;
    }

    /** The data source that is loaded from. */
    DataSource through(DataSource dataSource) {
        return dataSource;
    }

    private JdbcGraphSource source(TestDatabase database, StudioTable table) {
        return JdbcGraphSource.builder(through(database.dataSource()))
                .only(table)
                .build();
    }
}
