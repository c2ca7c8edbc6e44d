package io.charactergraph.tests.live;

import io.charactergraph.source.GraphSource;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.source.LoadSink;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import java.time.Instant;
import java.util.function.Supplier;

/** Rows that the test changes between loads; may fail, and counts its loads. */
final class ChangingSource implements GraphSource {

    private StudioRows rows;
    private Supplier<? extends RuntimeException> failure = () -> null;
    private Runnable during = () -> {};
    private Instant time = Instant.parse("2026-01-01T00:00:00Z");
    private int loads;

    ChangingSource(StudioRows rows) {
        this.rows = rows;
    }

    void set(StudioRows newRows) {
        rows = newRows;
        time = time.plusSeconds(60);
    }

    StudioRows rows() {
        return rows;
    }

    void fail(Supplier<? extends RuntimeException> with) {
        failure = with;
    }

    void mend() {
        failure = () -> null;
    }

    /** Does something in the middle of each load. */
    void during(Runnable action) {
        during = action;
    }

    int loads() {
        return loads;
    }

    @Override
    public String name() {
        return "studio";
    }

    @Override
    public void load(LoadOptions options, LoadSink sink) {
        loads++;
        during.run();
        RuntimeException thrown = failure.get();
        if (thrown != null) {
            throw thrown;
        }
        sink.snapshot(time);
        RowsSource.of(rows).load(options, sink);
    }
}
