package io.charactergraph.tests.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.LiveGraph;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.StudioRows;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an operator reads in the log of a live graph. */
class LiveLogTest {

    private static final Logger LOG = Logger.getLogger("io.charactergraph.live");

    private final ManualScheduler scheduler = new ManualScheduler();
    private final ChangingSource source = new ChangingSource(SampleStudio.hamlet());
    private final List<String> lines = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            if (line.getLevel().intValue() >= Level.INFO.intValue()) {
                lines.add(line.getLevel() + " " + line.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        LOG.setUseParentHandlers(false);
        LOG.addHandler(handler);
    }

    @AfterEach
    void stopListening() {
        LOG.removeHandler(handler);
        LOG.setUseParentHandlers(true);
    }

    private LiveGraph start() {
        LiveGraph live = LiveGraph.builder(source)
                .executor(scheduler)
                .clock(scheduler)
                .ticks(scheduler)
                .validators(List.of())
                .start();
        scheduler.run();
        return live;
    }

    private void refresh(LiveGraph live, StudioRows rows) {
        source.set(rows);
        live.requestRefresh();
        scheduler.run();
    }

    @Test
    void sampleStudio_isNotMentioned() {
        LiveGraph live = start();
        refresh(live, SampleStudio.hamletWithFaults());

        assertThat(live.status().version()).contains(2L);
        assertThat(lines).isEmpty();
    }

    @Test
    void incompleteTables_areSaidOnceForEachChange() {
        source.set(SampleStudio.hamlet().without("asset_lineage"));
        LiveGraph live = start();
        refresh(live, SampleStudio.hamletWithFaults().without("asset_lineage"));
        StudioRows less = SampleStudio.hamlet().without("asset_lineage").withoutColumn("assets", "tags");
        refresh(live, less);
        refresh(live, less);
        refresh(live, SampleStudio.hamlet());
        refresh(live, SampleStudio.hamlet());

        assertThat(lines)
                .containsExactly(
                        "INFO Tables are not read, or not whole, in version 1: asset_lineage is ABSENT",
                        "WARNING Tables are not read, or not whole, in version 3: assets is PARTIAL, without tags,"
                                + " asset_lineage is ABSENT",
                        "INFO All tables are read whole again, in version 4");
    }
}
