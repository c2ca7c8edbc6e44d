package io.charactergraph.micrometer;

import io.charactergraph.GraphVersion;
import io.charactergraph.LiveGraph;
import io.charactergraph.LiveListener;
import io.charactergraph.live.RefreshReport;
import io.charactergraph.live.RefreshReport.Outcome;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The meters of a live graph in one registry. The live graph holds them as a listener, and the registry's gauges refer to them weakly:
 * so the registry keeps no live graph in memory.
 */
final class LiveMeters implements LiveListener {

    private final LiveGraph live;
    private final MeterRegistry registry;
    private final Tags tags;
    private final List<Meter> meters = new ArrayList<>();
    private final Map<Outcome, Timer> refreshes = new EnumMap<>(Outcome.class);
    private final Map<Outcome, Timer> loads = new EnumMap<>(Outcome.class);
    private final Counter rowsRead;
    private final Counter rowsReused;
    private final Counter disagreements;
    private final AtomicReference<@Nullable GraphSize> measured = new AtomicReference<>();

    LiveMeters(LiveGraph live, MeterRegistry registry, Tags tags) {
        this.live = live;
        this.registry = registry;
        this.tags = tags;
        for (Outcome outcome : Outcome.values()) {
            refreshes.put(outcome, timer("charactergraph.refresh", "Refreshes of the graph", outcome));
            loads.put(outcome, timer("charactergraph.refresh.load", "Reading and assembling in refreshes", outcome));
        }
        rowsRead = counter("charactergraph.rows.read", "Rows that refreshes read", "rows");
        rowsReused = counter("charactergraph.rows.reused", "Rows that refreshes did not read again", "rows");
        disagreements = counter(
                "charactergraph.disagreements",
                "Tables of which a full check found other rows than had been detected",
                "tables");
        gauge("charactergraph.nodes", "Nodes of the graph", "nodes", GraphSize::nodes);
        gauge("charactergraph.edges", "Edges of the graph", "edges", GraphSize::edges);
        gauge("charactergraph.unresolved", "Unresolved references", "references", GraphSize::unresolved);
        gauge("charactergraph.size", "Heap of the columns of the graph", "bytes", GraphSize::bytes);
        gauge("charactergraph.version", "Version of the graph", "version", GraphSize::version);
        meters.add(TimeGauge.builder("charactergraph.age", this, TimeUnit.SECONDS, LiveMeters::age)
                .description("Time since the refresh began that proved the graph")
                .tags(tags)
                .register(registry));
        meters.add(Gauge.builder(
                        "charactergraph.failures",
                        this,
                        meters -> meters.live.status().failuresInARow())
                .description("Refreshes in a row that failed or were refused")
                .baseUnit("refreshes")
                .tags(tags)
                .register(registry));
    }

    boolean areIn(MeterRegistry other) {
        return registry == other;
    }

    void remove() {
        meters.forEach(registry::remove);
    }

    @Override
    public void refreshEnded(RefreshReport report) {
        Timer refresh = refreshes.get(report.outcome());
        Timer load = loads.get(report.outcome());
        if (refresh != null && load != null) {
            refresh.record(report.duration());
            if (!report.loadDuration().isZero()) {
                load.record(report.loadDuration());
            }
        }
        rowsRead.increment((double) report.rowsRead());
        rowsReused.increment((double) report.rowsReused());
        disagreements.increment(report.disagreements().size());
    }

    private Timer timer(String name, String description, Outcome outcome) {
        Timer timer = Timer.builder(name)
                .description(description)
                .tags(tags.and("outcome", outcome.name().toLowerCase(Locale.ROOT)))
                .register(registry);
        meters.add(timer);
        return timer;
    }

    private Counter counter(String name, String description, String unit) {
        Counter counter = Counter.builder(name)
                .description(description)
                .baseUnit(unit)
                .tags(tags)
                .register(registry);
        meters.add(counter);
        return counter;
    }

    private void gauge(String name, String description, String unit, ToLongFunction<GraphSize> value) {
        meters.add(Gauge.builder(name, this, meters -> meters.size(value))
                .description(description)
                .baseUnit(unit)
                .tags(tags)
                .register(registry));
    }

    private double age() {
        return live.status().age().map(age -> age.toNanos() / 1e9).orElse(Double.NaN);
    }

    private double size(ToLongFunction<GraphSize> value) {
        Optional<GraphVersion> version = live.current();
        return version.map(now -> (double) value.applyAsLong(measured(now))).orElse(Double.NaN);
    }

    /** Returns the numbers of a version, which are computed once. */
    private GraphSize measured(GraphVersion version) {
        GraphSize known = measured.get();
        if (known != null && known.version() == version.number()) {
            return known;
        }
        GraphSize size = GraphSize.of(version);
        measured.set(size);
        return size;
    }
}
