package io.charactergraph.routes;

import io.charactergraph.CharacterGraph;
import io.charactergraph.GraphVersion;
import io.charactergraph.LiveGraph;
import io.charactergraph.json.stream.Health;
import io.charactergraph.json.stream.HealthStatus;
import io.charactergraph.live.LiveStatus;
import io.charactergraph.live.RefreshReport;
import io.charactergraph.source.GraphLoadException;
import io.charactergraph.state.FriendAccess;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Where the graph comes from that answers. */
sealed interface Served {

    /** The graph that answers now, with its number; empty before the first load has ended. */
    Optional<Version> current();

    /**
     * How the service is.
     *
     * @param nodes how many nodes the graph shows
     * @param edges how many edges the graph shows
     */
    Health health(OptionalInt nodes, OptionalInt edges);

    /** A graph and its number. */
    record Version(long number, CharacterGraph graph) {}

    /** A graph that stays fresh. */
    record Live(LiveGraph live) implements Served {

        @Override
        public Optional<Version> current() {
            return live.current().map(version -> new Version(version.number(), version.graph()));
        }

        @Override
        public Health health(OptionalInt nodes, OptionalInt edges) {
            LiveStatus status = live.status();
            return new Health(
                    nodes.isEmpty()
                            ? HealthStatus.LOADING
                            : status.failuresInARow() > 0 ? HealthStatus.STALE : HealthStatus.OK,
                    live.current().map(GraphVersion::publishedAt),
                    status.age().map(age -> OptionalLong.of(age.toSeconds())).orElse(OptionalLong.empty()),
                    nodes,
                    edges,
                    status.lastFailure().map(Live::failure));
        }

        private static Health.Failure failure(RefreshReport report) {
            return new Health.Failure(kind(report), report.startedAt().plus(report.duration()));
        }

        private static String kind(RefreshReport report) {
            if (report.outcome() == RefreshReport.Outcome.REFUSED) {
                return "refused";
            }
            return report.failure()
                    .filter(GraphLoadException.class::isInstance)
                    .map(failure ->
                            ((GraphLoadException) failure).phase().name().toLowerCase(Locale.ROOT))
                    .orElse("failed");
        }
    }

    /** A graph that does not change. */
    record Fixed(CharacterGraph graph, InstantSource clock) implements Served {

        @Override
        public Optional<Version> current() {
            return Optional.of(new Version(1, graph));
        }

        @Override
        public Health health(OptionalInt nodes, OptionalInt edges) {
            Instant builtAt = FriendAccess.stateOf(graph).builtAt();
            Duration age = Duration.between(builtAt, clock.instant());
            return new Health(
                    HealthStatus.OK,
                    Optional.of(builtAt),
                    OptionalLong.of(Math.max(0, age.toSeconds())),
                    nodes,
                    edges,
                    Optional.empty());
        }
    }
}
