package io.charactergraph.examples.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.LiveGraph;
import io.charactergraph.examples.admin.Http.Answer;
import io.charactergraph.live.RefreshReport;
import io.charactergraph.source.GraphLoadException;
import io.charactergraph.source.GraphLoadException.Phase;
import io.charactergraph.source.GraphSource;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.source.LoadSink;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.RowsSource;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** The site of a live graph, from before its first load. */
class SiteTest {

    private static final String ROOT = "/api/v1/character-graph";

    private final Loads loads = new Loads();

    @Test
    void site_answersBeforeTheFirstLoad_andKeepsAnsweringWhenARefreshFails() {
        PrintStream log = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        try (LiveGraph live = LiveGraph.builder(loads).start();
                AdminServer server = AdminServer.start(
                        Settings.local(),
                        Site.of(live, Optional.empty(), 500_000),
                        new AccessLog(log, InstantSource.system()))) {
            Http http = new Http(server.url());
            assertThat(http.get(ROOT + "/health").text()).startsWith("{\"status\":\"loading\"");
            Answer early = http.get(ROOT + "/characters");
            assertThat(early.status()).isEqualTo(503);
            assertThat(early.header("Retry-After")).isPresent();
            assertThat(early.text()).contains("\"code\":\"loading\"");
            assertThat(http.get("/").status()).isEqualTo(200);

            loads.begin.countDown();
            live.awaitGraph(Duration.ofMinutes(1));
            assertThat(http.get(ROOT + "/health").text()).startsWith("{\"status\":\"ok\"");
            String tag = http.get(ROOT + "/characters").header("ETag").orElseThrow();

            loads.fail = true;
            assertThat(live.refresh().outcome()).isEqualTo(RefreshReport.Outcome.FAILED);
            assertThat(http.get(ROOT + "/health").text())
                    .startsWith("{\"status\":\"stale\"")
                    .contains("\"lastFailure\":{\"kind\":\"reading\"")
                    .doesNotContain(Loads.SECRET);
            assertThat(http.get(ROOT + "/characters").header("ETag")).contains(tag);

            loads.fail = false;
            live.refresh();
            assertThat(http.get(ROOT + "/health").text()).startsWith("{\"status\":\"ok\"");
        }
    }

    /** A source whose first load waits for the test. */
    private static final class Loads implements GraphSource {

        static final String SECRET = "Gertrude's letter";

        final CountDownLatch begin = new CountDownLatch(1);
        volatile boolean fail;

        @Override
        public String name() {
            return "loads";
        }

        @Override
        public void load(LoadOptions options, LoadSink sink) {
            try {
                begin.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("closed", e);
            }
            if (fail) {
                throw new GraphLoadException(Phase.READING, null, SECRET, null);
            }
            RowsSource.of(SampleStudio.hamletWithFaults()).load(options, sink);
        }
    }
}
