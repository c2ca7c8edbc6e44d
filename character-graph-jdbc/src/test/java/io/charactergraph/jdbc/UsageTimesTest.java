package io.charactergraph.jdbc;

import static io.charactergraph.jdbc.LinkedStudio.templateId;
import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.GraphSource;
import io.charactergraph.source.LoadListener;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.source.LoadSink;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times mean the same whatever zone this process and the session are in, and "later" is by the database's clock. */
class UsageTimesTest {

    private final TimeZone before = TimeZone.getDefault();
    private final LinkedStudio studio = LinkedStudio.hamlet();

    @AfterEach
    void restoreZone() {
        TimeZone.setDefault(before);
    }

    static Stream<List<String>> zonesAndTypes() {
        List<List<String>> all = new ArrayList<>();
        for (String zones : List.of("America/Los_Angeles UTC", "Asia/Tokyo America/Caracas", "UTC Asia/Kolkata")) {
            for (String types : List.of(
                    "timestamp timestamp",
                    "timestamptz timestamp",
                    "timestamp timestamptz",
                    "timestamptz timestamptz")) {
                all.add(List.of((zones + " " + types).split(" ")));
            }
        }
        return all.stream();
    }

    private void types(String usedAt, String lastUsedAt) {
        studio.database()
                .execute("alter table character_usage alter used_at type " + usedAt + utc(usedAt, "used_at")
                        + "; alter table characters alter last_used_at type " + lastUsedAt
                        + utc(lastUsedAt, "last_used_at"));
    }

    private static String utc(String type, String column) {
        return type.equals("timestamp") ? "" : " using " + column + " at time zone 'UTC'";
    }

    /** The studio's database, in sessions with these settings. */
    private DataSource sessions(String settings) {
        DataSource plain = studio.database().dataSource();
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    try {
                        Object result = method.invoke(plain, arguments);
                        if (result instanceof Connection connection) {
                            try (Statement statement = connection.createStatement()) {
                                statement.execute(settings);
                            }
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("zonesAndTypes")
    void synchronize_timesOfGenerations_areWrittenAsTheyAre(List<String> zonesAndTypes) {
        types(zonesAndTypes.get(2), zonesAndTypes.get(3));
        studio.database()
                .execute("update generations set created_at = '2025-05-04 23:30:00.123456' where id = 507;"
                        + " update characters set last_used_at = null; delete from character_usage");
        TimeZone.setDefault(TimeZone.getTimeZone(zonesAndTypes.get(0)));
        DataSource sessions = sessions("set TimeZone = '" + zonesAndTypes.get(1) + "'; set DateStyle = 'ISO, DMY'");
        CharacterGraph graph = CharacterGraph.load(JdbcGraphSource.of(sessions));

        UsageSync done = CharacterLinkage.of(sessions).usage().synchronize(graph);

        String utc = " at time zone 'UTC'";
        assertThat(studio.database()
                        .ask("select string_agg(distinct cast(used_at"
                                + (zonesAndTypes.get(2).equals("timestamp") ? "" : utc)
                                + " as text), ' ') from character_usage where template_reference = 'generation:507'"))
                .isEqualTo("2025-05-04 23:30:00.123456");
        assertThat(studio.database()
                        .ask("select max(cast(last_used_at"
                                + (zonesAndTypes.get(3).equals("timestamp") ? "" : utc)
                                + " as text)) from characters where id in (select character_id from character_usage"
                                + " where template_reference = 'generation:507')"))
                .isGreaterThanOrEqualTo("2025-05-04 23:30:00.123456");
        assertThat(done.templates())
                .filteredOn(change -> change.path().equals("last_used_at"))
                .extracting(change -> change.after().orElseThrow())
                .contains("2025-05-04 23:30:00.123456");
        assertThat(CharacterLinkage.of(sessions)
                        .usage()
                        .synchronize(CharacterGraph.load(JdbcGraphSource.of(sessions)))
                        .isEmpty())
                .isTrue();
    }

    private static String stale(int id, String usedAt) {
        return "insert into character_usage (id, character_id, usage_type, template_reference, used_at) values (" + id
                + ", '" + templateId(2).uuid() + "', 'scene', 'scene:14', " + usedAt + ")";
    }

    private String left() {
        return studio.database()
                .ask("select string_agg(cast(id as text), ' ' order by id) from character_usage where character_id = '"
                        + templateId(2).uuid() + "' and template_reference = 'scene:14'");
    }

    @ParameterizedTest
    @MethodSource("zonesAndTypes")
    void synchronize_rowWrittenWhileTheGraphWasLoaded_stays(List<String> zonesAndTypes) {
        types(zonesAndTypes.get(2), zonesAndTypes.get(3));
        String now =
                zonesAndTypes.get(2).equals("timestamp") ? "clock_timestamp() at time zone 'UTC'" : "clock_timestamp()";
        studio.database().execute(stale(901, now));
        TimeZone.setDefault(TimeZone.getTimeZone(zonesAndTypes.get(0)));
        DataSource sessions = sessions("set TimeZone = '" + zonesAndTypes.get(1) + "'");
        LoadListener writer = new LoadListener() {
            @Override
            public void tableFinished(StudioTable table, long rows) {
                if (table == StudioTable.CHARACTERS) {
                    studio.database().execute(stale(902, now));
                }
            }
        };

        CharacterGraph graph =
                CharacterGraph.load(LoadOptions.standard().withListener(writer), JdbcGraphSource.of(sessions));
        UsageSync done = CharacterLinkage.of(sessions).usage().synchronize(graph);

        assertThat(done.removed()).extracting(UsageSync.Removed::rowId).containsExactly("901");
        assertThat(left()).isEqualTo("902");
    }

    /** The studio as a database would give it whose clock differs. */
    private GraphSource withClock(UnaryOperator<Instant> clock) {
        JdbcGraphSource source = JdbcGraphSource.of(studio.database().dataSource());
        return new GraphSource() {
            @Override
            public void load(LoadOptions options, LoadSink sink) {
                source.load(options, (LoadSink) Proxy.newProxyInstance(
                        getClass().getClassLoader(), new Class<?>[] {LoadSink.class}, (proxy, method, given) -> {
                            if (method.getName().equals("snapshot")) {
                                sink.snapshot(clock.apply((Instant) given[0]));
                                return null;
                            }
                            return method.invoke(sink, given);
                        }));
            }

            @Override
            public String name() {
                return "elsewhere";
            }
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {-7200, 7200})
    void synchronize_databaseWhoseClockDiffers_isCompared(int seconds) {
        studio.database().execute(stale(901, "now() at time zone 'UTC' - interval '1 hour'"));
        studio.database().execute(stale(902, "now() at time zone 'UTC' + interval '1 hour'"));
        studio.database().execute(stale(903, "now() at time zone 'UTC' - interval '3 hours'"));
        studio.database().execute(stale(904, "now() at time zone 'UTC' + interval '3 hours'"));
        studio.database().execute(stale(905, "'infinity'"));
        studio.database().execute(stale(906, "null"));

        CharacterGraph graph = CharacterGraph.load(withClock(time -> time.plusSeconds(seconds)));
        studio.linkage().usage().synchronize(graph);

        assertThat(left()).isEqualTo(seconds < 0 ? "901 902 904 905" : "904 905");
    }

    @Test
    void synchronize_graphWithoutAClock_removesOnlyRowsWithoutATime() {
        studio.database().execute(stale(901, "'2001-01-01'"));
        studio.database().execute(stale(902, "null"));
        JdbcGraphSource source = JdbcGraphSource.of(studio.database().dataSource());
        GraphSource without = (options, sink) -> source.load(options, (LoadSink) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {LoadSink.class},
                (proxy, method, given) -> method.getName().equals("snapshot") ? null : method.invoke(sink, given)));

        CharacterGraph graph = CharacterGraph.load(without);
        studio.linkage().usage().synchronize(graph);

        assertThat(left()).isEqualTo("901");
        assertThat(graph.tables().snapshotTime(without.name())).isEmpty();
    }

    @Test
    void snapshotTime_ofEachSource_isThatOfItsDatabase() {
        Instant before = time();
        CharacterGraph graph = CharacterGraph.load(
                JdbcGraphSource.builder(studio.database().dataSource())
                        .without(StudioTable.ASSETS)
                        .name("game")
                        .build(),
                JdbcGraphSource.builder(studio.database().dataSource())
                        .only(StudioTable.ASSETS)
                        .name("media")
                        .build());
        Instant after = time();

        Instant game = graph.tables().snapshotTime("game").orElseThrow();
        Instant media = graph.tables().snapshotTime("media").orElseThrow();
        assertThat(game).isAfter(before).isBefore(after);
        assertThat(media).isAfter(game).isBefore(after);
        assertThat(graph.tables().snapshotTime("postgresql")).isEmpty();
    }

    private Instant time() {
        return Instant.parse(studio.database()
                .ask("select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"));
    }
}
