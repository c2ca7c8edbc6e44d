package io.charactergraph.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.GraphChange;
import io.charactergraph.GraphVersion;
import io.charactergraph.LiveGraph;
import io.charactergraph.LiveListener;
import io.charactergraph.LoadValidator;
import io.charactergraph.jdbc.JdbcGraphSource;
import io.charactergraph.jdbc.NotificationTrigger;
import io.charactergraph.live.Backoff;
import io.charactergraph.live.LiveState;
import io.charactergraph.live.LiveStatus;
import io.charactergraph.live.RefreshReport;
import io.charactergraph.model.NodeKind;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.ChangingRows;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The code in {@code docs/live.md}, and what it prints. */
class LiveDocTest {

    private static StudioDatabase studio;
    private static DataSource dataSource;

    private final Printed out = new Printed();
    private final int serviceNumber = 7;

    @BeforeAll
    static void start() throws IOException, SQLException {
        studio = StudioDatabase.start(SampleStudio.hamlet());
        dataSource = studio.dataSource();
    }

    @AfterAll
    static void stop() throws IOException {
        studio.close();
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void changingRows() {
        ChangingRows studio = ChangingRows.of(SampleStudio.hamlet());
        LiveGraph live = LiveGraph.builder(studio).start();
        studio.set(studio.rows().without("assets"));
        live.refresh();

        live.close();
        assertThat(live.status().state()).isEqualTo(LiveState.CLOSED);
    }

    @Test
    void page() throws SQLException {
        LiveGraph live = LiveGraph.builder(JdbcGraphSource.of(dataSource))
                .every(Duration.ofMinutes(1))
                .start();
        live.awaitGraph(Duration.ofMinutes(2));
        live.graph().character("ophelia").scenes(); // of the newest graph

        GraphVersion version = live.current().orElseThrow();
        out.println(version.number() + ": "
                + version.graph().findScenesForCharacter("ophelia").scenes().size() + " scenes");

        RefreshReport report = live.refresh();
        out.println(report.outcome() + ", " + report.rowsRead() + " rows read in " + report.duration());

        Backoff patient =
                Backoff.of(Duration.ofSeconds(2), Duration.ofMinutes(10)).withSeed(serviceNumber);

        LiveGraph prompt = LiveGraph.builder(JdbcGraphSource.of(dataSource))
                .trigger(NotificationTrigger.of(dataSource, "studio_changed"))
                .every(Duration.ofMinutes(10))
                .start();

        LoadValidator cast = (before, after) ->
                after.typed().nodeCount(NodeKind.SCENE) == 0 ? List.of("no scene is left") : List.of();

        LiveGraph strict = LiveGraph.builder(JdbcGraphSource.of(dataSource))
                .validators(List.of(LoadValidator.rowsFell(0.1, 5), LoadValidator.tablesGone(), cast))
                .backoff(patient)
                .start();
        strict.awaitGraph(Duration.ofMinutes(2));
        execute("alter table scenes rename to scenes_away");
        strict.refresh();

        strict.status().refused().ifPresent(refused -> out.println(refused.refusals()));
        if (strict.status().refused().isPresent()) {
            strict.accept();
        }
        execute("alter table scenes_away rename to scenes");

        LiveStatus status = live.status();
        int httpStatus = status.state() == LiveState.READY ? 200 : 503;

        LiveListener story = new LiveListener() {
            @Override
            public void published(GraphChange change) {
                change.diff().ifPresent(diff -> diff.story().forEach(out::println));
            }
        };
        live.addListener(story);
        execute("update characters set is_active = false where character_id = 'ophelia'");
        live.refresh();

        assertThat(httpStatus).isEqualTo(200);
        assertThat(strict.status().version()).contains(2L);
        assertThat(patient.after(1)).isBetween(Duration.ofMillis(1600), Duration.ofSeconds(2));
        assertThat(out.toString())
                .contains("[scenes was read before and is ABSENT]")
                .contains("Ophelia [character:0a000000-0000-4000-8000-000000000004] was retired.");

        prompt.close();
        strict.close();
        live.close();
        assertThat(live.status().state()).isEqualTo(LiveState.CLOSED);
    }
}
