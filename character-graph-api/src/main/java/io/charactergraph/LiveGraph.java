package io.charactergraph;

import io.charactergraph.internal.OneLine;
import io.charactergraph.live.Backoff;
import io.charactergraph.live.LiveState;
import io.charactergraph.live.LiveStatus;
import io.charactergraph.live.RefreshReport;
import io.charactergraph.live.RefreshReport.Cause;
import io.charactergraph.live.RefreshReport.Outcome;
import io.charactergraph.live.RefreshTrigger;
import io.charactergraph.source.GraphSource;
import io.charactergraph.source.LoadOptions;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Holds the graph of a service and keeps it fresh.
 *
 * <pre>{@code
 * LiveGraph live = LiveGraph.builder(JdbcGraphSource.of(dataSource)).every(Duration.ofMinutes(1)).start();
 * live.awaitGraph(Duration.ofMinutes(2));
 * live.graph().character("ophelia").scenes(); // of the newest graph
 * }</pre>
 *
 * <p><b>Reading.</b> {@link #graph} returns the newest graph and never waits. The graph is immutable: an answer is of one graph,
 * whatever is published meanwhile. A request that asks several questions takes the graph once and asks it all of them.
 *
 * <p><b>Refreshing</b> is done on demand, by a schedule, or when a {@link RefreshTrigger} asks, by one thread of the executor. One
 * refresh runs at a time; requests that come while it runs become one further refresh. A refresh that fails changes nothing: the
 * graph stays, the failure is reported, logged, and the refresh is tried again after a {@link Backoff}.
 *
 * <p><b>Publishing.</b> Before a graph is published, {@linkplain LoadValidator validators} look at it. A graph that one of them
 * refuses is not published; it is kept until the next load, and {@link #accept} publishes it all the same. The version before the
 * newest one is kept too, and {@link #pinPrevious} makes it answer again.
 *
 * <p>For any number of threads.
 *
 * @since 0.1
 */
public final class LiveGraph implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger("io.charactergraph.live");
    private static final IncompleteTables INCOMPLETE = new IncompleteTables(LOG);

    private final Reloading reloading;
    private final List<LoadValidator> validators;
    private final List<RefreshTrigger> triggers;
    private final List<RefreshTrigger.Listening> listenings = new ArrayList<>();
    private final List<LiveListener> listeners;
    private final Optional<Duration> interval;
    private final Backoff backoff;
    private final boolean keepPrevious;
    private final ScheduledExecutorService executor;
    private final boolean ownExecutor;
    private final InstantSource clock;
    private final LongSupplier ticks;
    private final RefreshLane lane;
    private final CompletableFuture<CharacterGraph> first = new CompletableFuture<>();
    private final HeldReference state = new HeldReference();
    private final AtomicLong refreshes = new AtomicLong();
    private final AtomicLong lastFull = new AtomicLong();
    private final Optional<Duration> fullCheck;
    private final AtomicReference<@Nullable Future<?>> planned = new AtomicReference<>();

    private LiveGraph(Builder builder) {
        this.reloading = new Reloading(builder.options, builder.sources);
        this.validators = List.copyOf(builder.validators);
        this.triggers = List.copyOf(builder.triggers);
        this.listeners = new CopyOnWriteArrayList<>(builder.listeners);
        this.interval = Optional.ofNullable(builder.interval);
        this.backoff = builder.backoff;
        this.fullCheck = Optional.ofNullable(builder.fullCheck);
        this.keepPrevious = builder.keepPrevious;
        this.ownExecutor = builder.executor == null;
        this.executor = builder.executor == null ? ownExecutor() : builder.executor;
        this.clock = builder.clock;
        this.ticks = builder.ticks;
        this.lane = new RefreshLane(executor, this::refresh);
    }

    private static ScheduledExecutorService ownExecutor() {
        return Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "character-graph-live");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Returns a builder of a live graph of these sources. */
    public static Builder builder(GraphSource... sources) {
        return new Builder(List.of(sources));
    }

    /**
     * Returns the graph that answers now: the newest one, or the pinned one. Never waits for a refresh. It stays as it is, so a caller
     * that asks several questions about one moment keeps it for all of them.
     *
     * @throws GraphNotReadyException if no load has succeeded yet
     */
    public CharacterGraph graph() {
        GraphVersion answering = state.get().answering();
        if (answering == null) {
            throw notReady();
        }
        return answering.graph();
    }

    /** Returns the graph that answers now with its version; empty when no load has succeeded yet. Never waits. */
    public Optional<GraphVersion> current() {
        return Optional.ofNullable(state.get().answering());
    }

    /** Returns the version before the newest one, if there was one and it is kept. */
    public Optional<GraphVersion> previous() {
        return Optional.ofNullable(state.get().previous());
    }

    /**
     * Waits for the first graph and returns the graph that answers then; returns at once when there is one.
     *
     * @param atMost how long to wait
     * @throws GraphNotReadyException if there is none by then, or the live graph is closed; a first load that fails is tried again
     *     meanwhile. With an interrupt it ends at once, and the interrupt flag stays set
     */
    public CharacterGraph awaitGraph(Duration atMost) {
        try {
            first.get(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw notReady();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return graph();
    }

    private GraphNotReadyException notReady() {
        LiveStatus status = status();
        return new GraphNotReadyException(
                status.state(),
                switch (status.state()) {
                    case FAILED ->
                        "There is no graph yet: "
                                + status.lastFailure()
                                        .map(report -> OneLine.of(report.toString()))
                                        .orElse("the first load failed");
                    case CLOSED -> "There is no graph: the live graph was closed before the first load succeeded";
                    case LOADING, READY -> "There is no graph yet: the first load has not ended";
                });
    }

    /** Returns the status, all of it of one moment. Never waits. */
    public LiveStatus status() {
        boolean refreshing = lane.isRunning();
        Held now = state.get();
        GraphVersion answering = now.answering();
        LiveState is = now.closed()
                ? LiveState.CLOSED
                : answering != null ? LiveState.READY : now.failures() > 0 ? LiveState.FAILED : LiveState.LOADING;
        Optional<GraphVersion> version = Optional.ofNullable(answering);
        return new Status(
                is,
                version.map(GraphVersion::number),
                version.map(GraphVersion::publishedAt),
                now.pinned() ? version.map(GraphVersion::snapshotTimes).orElse(Map.of()) : now.snapshots(),
                version.map(read ->
                        Duration.ofNanos(ticks.getAsLong() - (now.pinned() ? read.readTicks() : now.readTicks()))),
                refreshing,
                now.pinned(),
                Optional.ofNullable(now.previous()).map(GraphVersion::number),
                now.failures(),
                Optional.ofNullable(now.nextAt()),
                Optional.ofNullable(now.lastReport()),
                Optional.ofNullable(now.lastFailure()),
                now.refusedReport());
    }

    /**
     * Asks for a refresh and returns at once. The refresh begins after this call, so it sees what was committed before; requests that
     * are made before it begins become one refresh.
     *
     * @return completed with the report when the refresh has ended, whatever became of it; fails with an {@link
     *     IllegalStateException} when the live graph is closed before
     */
    public CompletableFuture<RefreshReport> requestRefresh() {
        return lane.request(Cause.DEMAND);
    }

    /**
     * Refreshes and waits until the refresh has ended. As {@link #requestRefresh}; not to be called by a listener, which would wait
     * for itself.
     *
     * @throws IllegalStateException if the live graph is closed, or the thread is interrupted while it waits; the refresh goes on
     *     then, and the interrupt flag stays set
     */
    public RefreshReport refresh() {
        try {
            return requestRefresh().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a refresh", e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new IllegalStateException("the refresh was not made: " + Report.described(cause), cause);
        }
    }

    /**
     * Publishes the graph that validators refused last, by the decision of a person who has read the {@linkplain
     * LiveStatus#refused() report}.
     *
     * @return the report of the publication
     * @throws IllegalStateException if no refused graph is kept: none was refused, a later load took its place, or the live graph is
     *     closed
     */
    public RefreshReport accept() {
        Held.Refused refused;
        GraphChange change;
        synchronized (this) {
            refused = state.get().refused();
            if (refused == null || state.get().closed()) {
                throw new IllegalStateException("accept: there is no refused graph");
            }
            Instant now = clock.instant();
            GraphVersion before = state.get().latest();
            Held published = published(refused.load(), refused.readTicks(), now);
            RefreshReport report = new Report(
                    refreshes.incrementAndGet(),
                    Cause.ACCEPTED,
                    Outcome.PUBLISHED,
                    now,
                    Duration.ZERO,
                    Duration.ZERO,
                    Duration.ZERO,
                    Optional.ofNullable(published.answering()).map(GraphVersion::number),
                    0,
                    0,
                    List.of(),
                    false,
                    refused.load().patched(),
                    List.of(),
                    refused.load().snapshots(),
                    refused.report().refusals(),
                    Optional.empty());
            state.set(published.ended(report));
            change = new GraphChange(Optional.ofNullable(before), Objects.requireNonNull(published.latest()), report);
            first.complete(change.after().graph());
        }
        LOG.log(Level.INFO, () -> "A refused graph was accepted: " + change.report());
        INCOMPLETE.published(change);
        inform(listener -> listener.published(change));
        inform(listener -> listener.refreshEnded(change.report()));
        return change.report();
    }

    /**
     * Lets the previous version answer again, until {@link #unpin}. Nothing is refreshed meanwhile.
     *
     * @return the version that answers from now on
     * @throws IllegalStateException if there is no previous version, or it is pinned already
     */
    public GraphVersion pinPrevious() {
        GraphVersion pinned = change(now -> {
                    if (now.pinned() || now.previous() == null) {
                        throw new IllegalStateException(
                                now.pinned()
                                        ? "pinPrevious: a version is pinned already"
                                        : "pinPrevious: there is no previous version");
                    }
                    return now.pin(true);
                })
                .answering();
        LOG.log(Level.INFO, () -> "Pinned " + pinned);
        return Objects.requireNonNull(pinned);
    }

    /** Lets the newest version answer again, and asks for a refresh. Does nothing when nothing is pinned. */
    public void unpin() {
        if (state.get().pinned()) {
            change(now -> now.pin(false));
            lane.ask(Cause.DEMAND);
        }
    }

    /** Adds a listener, after those that there are. */
    public void addListener(LiveListener listener) {
        listeners.add(Objects.requireNonNull(listener, "listener"));
    }

    /** Removes a listener. Does nothing when it was not added. */
    public void removeListener(LiveListener listener) {
        listeners.remove(listener);
    }

    /**
     * Ends all refreshing: first the triggers, then the schedule, then the refresh that runs, which is interrupted and waited for,
     * and at last the executor, unless it was given by the application. The last graph still answers. A second call does nothing.
     */
    @Override
    public void close() {
        List<RefreshTrigger.Listening> ending;
        synchronized (this) {
            if (state.get().closed()) {
                return;
            }
            state.set(state.get().close());
            ending = List.copyOf(listenings);
            listenings.clear();
        }
        for (RefreshTrigger.Listening listening : ending) {
            quietly("A trigger could not be closed", listening::close);
        }
        cancelPlanned();
        lane.close();
        if (ownExecutor) {
            executor.shutdown();
        }
        first.completeExceptionally(new IllegalStateException("closed"));
    }

    private void start() {
        lane.ask(Cause.START);
        for (RefreshTrigger trigger : triggers) {
            RefreshTrigger.Listening listening = trigger.start(() -> lane.ask(Cause.TRIGGER));
            synchronized (this) {
                listenings.add(listening);
            }
        }
    }

    /** Makes one refresh, on the thread of the lane. */
    private RefreshReport refresh(Cause cause) {
        cancelPlanned();
        Attempt attempt = new Attempt(cause);
        Optional<GraphChange> change = attempt.run();
        RefreshReport report = attempt.report();
        if (state.get().answering() != null) {
            first.complete(state.get().answering().graph());
        }
        plan(report);
        log(report);
        change.ifPresent(published -> reloading.keepLast());
        change.ifPresent(INCOMPLETE::published);
        change.ifPresent(published -> inform(listener -> listener.published(published)));
        inform(listener -> listener.refreshEnded(report));
        return report;
    }

    /** One refresh, step by step. */
    private final class Attempt {

        private final Cause cause;
        private final long number;
        private final Instant startedAt = clock.instant();
        private final long startTicks = ticks.getAsLong();
        private @Nullable RefreshReport report;

        Attempt(Cause cause) {
            this.cause = cause;
            this.number = refreshes.incrementAndGet();
        }

        RefreshReport report() {
            return Objects.requireNonNull(report);
        }

        /** Returns the change when a graph was published. */
        Optional<GraphChange> run() {
            if (state.get().pinned()) {
                return nothing(Outcome.PINNED, Optional.empty());
            }
            LoadResult load;
            try {
                GraphVersion published = state.get().latest();
                load = reloading.load(fullCheckIsDue(), published == null ? null : published.graph());
            } catch (Throwable e) { // whatever fails, a lack of heap too: the graph before goes on answering
                return nothing(state.get().closed() ? Outcome.CLOSED : Outcome.FAILED, Optional.of(e));
            }
            if (load.full()) {
                lastFull.set(startTicks);
            }
            long loadedTicks = ticks.getAsLong();
            List<String> refusals = refusals(load.graph());
            long validatedTicks = ticks.getAsLong();
            return end(load, refusals, loadedTicks, validatedTicks);
        }

        private boolean fullCheckIsDue() {
            return fullCheck
                    .filter(time -> startTicks - lastFull.get() >= time.toNanos())
                    .isPresent();
        }

        private List<String> refusals(CharacterGraph graph) {
            Held now = state.get();
            Optional<CharacterGraph> before = Optional.ofNullable(now.latest()).map(GraphVersion::graph);
            if (before.isPresent() && before.orElseThrow() == graph) {
                return List.of(); // published before
            }
            List<String> refusals = new ArrayList<>();
            for (LoadValidator validator : validators) {
                try {
                    validator.refusals(before, graph).forEach(refusal -> refusals.add(OneLine.of(refusal)));
                } catch (RuntimeException e) {
                    refusals.add("a validator failed: " + Report.described(e));
                }
            }
            return refusals;
        }

        private Optional<GraphChange> end(
                LoadResult load, List<String> refusals, long loadedTicks, long validatedTicks) {
            synchronized (LiveGraph.this) {
                Held now = state.get();
                GraphVersion before = now.latest();
                Outcome outcome;
                if (now.closed()) {
                    outcome = Outcome.CLOSED;
                } else if (before != null && before.graph() == load.graph()) {
                    outcome = Outcome.UNCHANGED;
                    now = now.proven(load.snapshots(), startTicks);
                } else if (refusals.isEmpty()) {
                    outcome = Outcome.PUBLISHED;
                    now = published(load, startTicks, clock.instant());
                } else {
                    outcome = Outcome.REFUSED;
                }
                RefreshReport made = new Report(
                        number,
                        cause,
                        outcome,
                        startedAt,
                        Duration.ofNanos(ticks.getAsLong() - startTicks),
                        Duration.ofNanos(loadedTicks - startTicks),
                        Duration.ofNanos(validatedTicks - loadedTicks),
                        Optional.ofNullable(now.answering()).map(GraphVersion::number),
                        load.rowsRead(),
                        load.rowsReused(),
                        load.tablesRead(),
                        load.full(),
                        load.patched(),
                        load.disagreements(),
                        load.snapshots(),
                        refusals,
                        Optional.empty());
                report = made;
                if (outcome == Outcome.REFUSED) {
                    now = now.refuse(new Held.Refused(load, made, startTicks));
                }
                state.set(now.ended(made)); // the graph and its report at once
                return outcome == Outcome.PUBLISHED
                        ? Optional.of(new GraphChange(
                                Optional.ofNullable(before), Objects.requireNonNull(now.latest()), made))
                        : Optional.empty();
            }
        }

        /** Ends the refresh without a graph. */
        private Optional<GraphChange> nothing(Outcome outcome, Optional<Throwable> failure) {
            Duration duration = Duration.ofNanos(ticks.getAsLong() - startTicks);
            RefreshReport made = new Report(
                    number,
                    cause,
                    outcome,
                    startedAt,
                    duration,
                    outcome == Outcome.PINNED ? Duration.ZERO : duration,
                    Duration.ZERO,
                    Optional.ofNullable(state.get().answering()).map(GraphVersion::number),
                    0,
                    0,
                    List.of(),
                    false,
                    false,
                    List.of(),
                    Map.of(),
                    List.of(),
                    failure);
            report = made;
            change(now -> now.ended(made));
            return Optional.empty();
        }
    }

    /** Returns what is held when a graph is published. The caller holds the lock. */
    private Held published(LoadResult load, long readTicks, Instant at) {
        GraphVersion before = state.get().latest();
        long number = before == null ? 1 : before.number() + 1;
        GraphVersion version = new GraphVersion(number, load.graph(), at, load.snapshots(), readTicks);
        return state.get().publish(version, keepPrevious, readTicks);
    }

    private synchronized Held change(UnaryOperator<Held> step) {
        state.set(step.apply(state.get()));
        return state.get();
    }

    /** Plans the next refresh: after a failure by the backoff, else by the schedule. */
    private synchronized void plan(RefreshReport report) {
        Held now = state.get();
        boolean failed = report.outcome() == Outcome.FAILED || report.outcome() == Outcome.REFUSED;
        Optional<Duration> wait = failed ? Optional.of(backoff.after(now.failures())) : interval;
        if (now.closed() || wait.isEmpty()) {
            state.set(now.next(null));
            return;
        }
        Duration delay = wait.orElseThrow();
        try {
            planned.set(executor.schedule(
                    () -> lane.ask(failed ? Cause.RETRY : Cause.SCHEDULE), delay.toNanos(), TimeUnit.NANOSECONDS));
            state.set(now.next(clock.instant().plus(delay)));
        } catch (RejectedExecutionException e) { // the application shut its executor down
            state.set(now.next(null));
            LOG.log(Level.WARNING, "The next refresh could not be planned: the executor refuses it");
        }
    }

    private synchronized void cancelPlanned() {
        Future<?> waiting = planned.getAndSet(null);
        if (waiting != null) {
            waiting.cancel(false);
        }
    }

    private static void log(RefreshReport report) {
        switch (report.outcome()) {
            case FAILED -> LOG.log(Level.WARNING, () -> "The graph was not refreshed: " + report);
            case REFUSED -> LOG.log(Level.WARNING, () -> "A loaded graph was refused and is not published: " + report);
            case PUBLISHED, UNCHANGED, PINNED, CLOSED -> LOG.log(Level.DEBUG, report::toString);
        }
        if (!report.disagreements().isEmpty()) {
            LOG.log(
                    Level.ERROR,
                    () -> "The full check disagrees with the detected changes: the graph before was wrong in "
                            + OneLine.joined(report.disagreements()));
        }
    }

    private void inform(Consumer<LiveListener> event) {
        for (LiveListener listener : listeners) {
            quietly("A listener failed", () -> event.accept(listener));
        }
    }

    private static void quietly(String what, Runnable action) {
        try {
            action.run();
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
            LOG.log(Level.WARNING, () -> what + ": " + e.getClass().getName());
        }
    }

    /** Returns the status on one line. */
    @Override
    public String toString() {
        return "LiveGraph " + status();
    }

    /** Sets how a live graph loads, refreshes and publishes. For one thread at a time. */
    public static final class Builder {

        private final List<GraphSource> sources;
        private final List<LiveListener> listeners = new ArrayList<>();
        private final List<RefreshTrigger> triggers = new ArrayList<>();
        private List<LoadValidator> validators = LoadValidator.standard();
        private LoadOptions options = LoadOptions.standard();
        private Backoff backoff = Backoff.standard();
        private boolean keepPrevious = true;
        private @Nullable Duration interval;
        private @Nullable Duration fullCheck = Duration.ofHours(6);
        private @Nullable ScheduledExecutorService executor;
        private InstantSource clock = InstantSource.system();
        private LongSupplier ticks = System::nanoTime;

        private Builder(List<GraphSource> sources) {
            if (sources.isEmpty()) {
                throw new IllegalArgumentException("sources: none is given; give at least one");
            }
            this.sources = sources;
        }

        /** Sets how to load; {@link LoadOptions#standard} unless set. */
        public Builder options(LoadOptions loadOptions) {
            this.options = Objects.requireNonNull(loadOptions, "options");
            return this;
        }

        /**
         * Refreshes again a time after each refresh has ended. Unless set there is no schedule.
         *
         * @throws IllegalArgumentException if the time is not positive
         */
        public Builder every(Duration time) {
            if (time.isNegative() || time.isZero()) {
                throw new IllegalArgumentException("every: " + time + " is not positive");
            }
            this.interval = time;
            return this;
        }

        /**
         * Reads all rows a time after everything was read last, with the first refresh that is made then, and compares them with what
         * the sources have found changed since; every six hours unless set. A difference is logged as an error, stands in the report,
         * and the graph is made of what was read.
         *
         * @throws IllegalArgumentException if the time is not positive
         */
        public Builder fullCheckEvery(Duration time) {
            if (time.isNegative() || time.isZero()) {
                throw new IllegalArgumentException("fullCheckEvery: " + time + " is not positive");
            }
            this.fullCheck = time;
            return this;
        }

        /** Sets how long to wait after failures, the schedule or not; {@link Backoff#standard} unless set. */
        public Builder backoff(Backoff waits) {
            this.backoff = Objects.requireNonNull(waits, "backoff");
            return this;
        }

        /** Adds what asks for refreshes, such as notifications of a database. */
        public Builder trigger(RefreshTrigger trigger) {
            triggers.add(Objects.requireNonNull(trigger, "trigger"));
            return this;
        }

        /** Adds a validator to those that there are: the {@linkplain LoadValidator#standard standard ones}, unless others are set. */
        public Builder validator(LoadValidator validator) {
            List<LoadValidator> more = new ArrayList<>(validators);
            more.add(Objects.requireNonNull(validator, "validator"));
            this.validators = more;
            return this;
        }

        /** Sets all validators, in place of the standard ones; none is allowed. */
        public Builder validators(List<LoadValidator> all) {
            this.validators = List.copyOf(all);
            return this;
        }

        /** Adds a listener. */
        public Builder listener(LiveListener listener) {
            listeners.add(Objects.requireNonNull(listener, "listener"));
            return this;
        }

        /** Does not keep the version before the newest one, which then cannot be pinned. Saves the memory of one graph. */
        public Builder withoutPrevious() {
            this.keepPrevious = false;
            return this;
        }

        /**
         * Sets the executor that refreshes and waits. The application shuts it down, after the live graph is closed. Unless set the live
         * graph has a daemon thread of its own.
         */
        public Builder executor(ScheduledExecutorService service) {
            this.executor = Objects.requireNonNull(service, "executor");
            return this;
        }

        /** Sets the clock of the times in statuses and reports; the system's unless set. */
        public Builder clock(InstantSource source) {
            this.clock = Objects.requireNonNull(source, "clock");
            return this;
        }

        /** Sets what measures durations and ages, in nanoseconds; {@link System#nanoTime} unless set. */
        public Builder ticks(LongSupplier nanoseconds) {
            this.ticks = Objects.requireNonNull(nanoseconds, "ticks");
            return this;
        }

        /**
         * Starts the live graph: the first load begins in the background, and the triggers begin to listen. Returns at once; {@link
         * LiveGraph#awaitGraph} waits for the first graph.
         */
        public LiveGraph start() {
            LiveGraph live = new LiveGraph(this);
            live.start();
            return live;
        }
    }
}
