package io.charactergraph.micrometer;

import io.charactergraph.source.LoadListener;
import io.charactergraph.source.LoadStatistics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;

/** The meters of loads that succeed. */
final class LoadMeters implements LoadListener {

    private final Timer loads;
    private final Timer assembling;
    private final Counter rows;

    LoadMeters(MeterRegistry registry, Tags tags) {
        loads = Timer.builder("charactergraph.load")
                .description("Loads that succeeded")
                .tags(tags)
                .register(registry);
        assembling = Timer.builder("charactergraph.load.assembling")
                .description("The part of a load after the last row")
                .tags(tags)
                .register(registry);
        rows = Counter.builder("charactergraph.load.rows")
                .description("Rows that loads read")
                .baseUnit("rows")
                .tags(tags)
                .register(registry);
    }

    @Override
    public void loaded(LoadStatistics statistics) {
        loads.record(statistics.duration());
        assembling.record(statistics.assembling());
        rows.increment((double) statistics.rows());
    }
}
