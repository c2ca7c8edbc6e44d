package io.charactergraph.micrometer;

import io.charactergraph.LiveGraph;
import io.charactergraph.source.LoadListener;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The metrics of a live graph. May be bound before the first load has ended.
 *
 * <p>Gauges of the graph that answers: {@code charactergraph.nodes}, {@code charactergraph.edges}, {@code
 * charactergraph.unresolved}, {@code charactergraph.size} (bytes), {@code charactergraph.version} and {@code charactergraph.age}
 * (time since the last refresh began that read this graph or found it unchanged). They are not a number until there is a graph. {@code
 * charactergraph.failures} is the number of refreshes in a row that failed or were refused.
 *
 * <p>Timers, with the tag {@code outcome}, which has the values of {@link io.charactergraph.live.RefreshReport.Outcome} in lower
 * case: {@code charactergraph.refresh} for whole refreshes and {@code charactergraph.refresh.load} for the part that reads and
 * assembles. Counters: {@code charactergraph.rows.read}, {@code charactergraph.rows.reused} and {@code
 * charactergraph.disagreements}, the tables of which a full check found other rows than had been detected.
 *
 * <p>No meter has row content, or a tag without bound. A registry does not keep a live graph, or its graphs, in memory. For any
 * number of threads.
 *
 * @since 0.1
 */
public final class CharacterGraphMetrics implements MeterBinder, AutoCloseable {

    private final LiveGraph live;
    private final Tags tags;
    private final List<LiveMeters> bound = new ArrayList<>();

    private CharacterGraphMetrics(LiveGraph live, Tags tags) {
        this.live = Objects.requireNonNull(live, "live");
        this.tags = tags;
    }

    /**
     * Returns the metrics of a live graph, not bound yet.
     *
     * @param tags tags of all meters, such as the name of the graph when there are several
     */
    public static CharacterGraphMetrics of(LiveGraph live, Tag... tags) {
        return new CharacterGraphMetrics(live, Tags.of(tags));
    }

    /**
     * Binds the metrics of a live graph to a registry and returns them.
     *
     * @param tags tags of all meters, such as the name of the graph when there are several
     */
    public static CharacterGraphMetrics bind(LiveGraph live, MeterRegistry registry, Tag... tags) {
        CharacterGraphMetrics metrics = of(live, tags);
        metrics.bindTo(registry);
        return metrics;
    }

    /**
     * Returns a listener for {@link io.charactergraph.source.LoadOptions#withListener} that measures the loads that succeed, for
     * applications without a live graph: timers {@code charactergraph.load} and {@code charactergraph.load.assembling}, and a
     * counter {@code charactergraph.load.rows}. For any number of loads.
     *
     * @param tags tags of all meters
     */
    public static LoadListener loads(MeterRegistry registry, Tag... tags) {
        return new LoadMeters(registry, Tags.of(tags));
    }

    /** Registers the meters. Does nothing when they are bound to this registry already. */
    @Override
    public synchronized void bindTo(MeterRegistry registry) {
        if (bound.stream().noneMatch(meters -> meters.areIn(registry))) {
            LiveMeters meters = new LiveMeters(live, registry, tags);
            live.addListener(meters);
            bound.add(meters);
        }
    }

    /** Removes the meters from every registry that they were bound to. The live graph goes on. A second call does nothing. */
    @Override
    public synchronized void close() {
        for (LiveMeters meters : bound) {
            live.removeListener(meters);
            meters.remove();
        }
        bound.clear();
    }
}
