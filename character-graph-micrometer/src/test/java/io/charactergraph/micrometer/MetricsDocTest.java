package io.charactergraph.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.LiveGraph;
import io.charactergraph.LiveListener;
import io.charactergraph.live.RefreshReport;
import io.charactergraph.source.GraphSource;
import io.charactergraph.source.LoadListener;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.RowsSource;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The code in {@code docs/metrics.md}, and its list of meters. */
class MetricsDocTest {

    private static final Path PAGE = Path.of("..", "docs", "metrics.md");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```java\\R(.*?)^```");
    private static final Pattern METER = Pattern.compile("`(charactergraph\\.[a-z.]+)`");

    private final GraphSource source = RowsSource.of(SampleStudio.hamlet());
    private final MeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void page() throws IOException {
        LiveGraph live = LiveGraph.builder(source).every(Duration.ofMinutes(1)).start();
        CharacterGraphMetrics metrics = CharacterGraphMetrics.bind(live, registry, Tag.of("graph", "stage"));

        LoadListener measured = CharacterGraphMetrics.loads(registry);
        CharacterGraph graph = CharacterGraph.load(LoadOptions.standard().withListener(measured), source);

        Map<RefreshReport.Outcome, LongAdder> refreshes = new ConcurrentHashMap<>();
        live.addListener(new LiveListener() {
            @Override
            public void refreshEnded(RefreshReport report) {
                refreshes
                        .computeIfAbsent(report.outcome(), any -> new LongAdder())
                        .increment();
            }
        });
        live.refresh();

        assertThat(refreshes).isNotEmpty();
        assertThat(registry.get("charactergraph.nodes")
                        .tag("graph", "stage")
                        .gauge()
                        .value())
                .isEqualTo(graph.typed().nodeCount());
        assertThat(METER.matcher(Files.readString(PAGE)).results().map(found -> found.group(1)))
                .containsAll(registry.getMeters().stream()
                        .map(meter -> meter.getId().getName())
                        .toList());

        metrics.close(); // removes the meters; the live graph goes on
        assertThat(registry.getMeters())
                .extracting(Meter::getId)
                .extracting(Meter.Id::getName)
                .allMatch(name -> name.startsWith("charactergraph.load"));
        live.close();
    }

    @Test
    void blocks_standInThisTest() throws IOException {
        String code = withoutBlanks(
                Files.readString(Path.of("src/test/java/io/charactergraph/micrometer/MetricsDocTest.java")));
        List<String> blocks = BLOCK.matcher(Files.readString(PAGE))
                .results()
                .map((MatchResult block) -> block.group(1).replaceAll("(?m)^import .*;$", ""))
                .map(MetricsDocTest::withoutBlanks)
                .toList();

        assertThat(blocks).isNotEmpty().allMatch(code::contains, "stands in this test");
    }

    private static String withoutBlanks(String text) {
        return text.replaceAll("\\s+", "");
    }
}
