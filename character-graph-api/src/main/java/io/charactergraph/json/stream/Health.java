package io.charactergraph.json.stream;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * How a service is.
 *
 * @param loadedAt since when the graph answers
 * @param ageSeconds how long ago it was known to be like the rows
 * @param nodes how many nodes it has below the ceiling
 * @param edges how many edges it has below the ceiling
 * @param lastFailure the last load that failed, also when later ones did not
 */
public record Health(
        HealthStatus status,
        Optional<Instant> loadedAt,
        OptionalLong ageSeconds,
        OptionalInt nodes,
        OptionalInt edges,
        Optional<Failure> lastFailure) {

    /** A load that failed: of what kind the failure was, and when. */
    public record Failure(String kind, Instant at) {}
}
