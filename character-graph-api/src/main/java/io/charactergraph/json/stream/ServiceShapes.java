package io.charactergraph.json.stream;

import io.charactergraph.json.shape.Shape;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;

/** What a service says of itself: how it is, and why it does not answer. */
final class ServiceShapes {

    static final Shape<Health> HEALTH = Shape.<Health>named("Health", "How the service is.")
            .word("status", HealthStatus.class, Health::status)
            .literal("service", "character-graph")
            .optionalTime("loadedAt", Health::loadedAt)
            .optionalLong("ageSeconds", Health::ageSeconds)
            .optionalNumber("nodes", Health::nodes)
            .optionalNumber("edges", Health::edges)
            .optionalObject(
                    "lastFailure",
                    Shape.<Failure>named("LastFailure", "The last load that failed.")
                            .text("kind", Failure::kind)
                            .time("at", Failure::at)
                            .build(),
                    Health::lastFailure)
            .build();

    static final Shape<Fault> ERROR = Shape.<Fault>named("ErrorAnswer", "Why there is no answer.")
            .object(
                    "error",
                    Shape.<Fault>named("ErrorDetail", "What is wrong, and with what.")
                            .word("code", ErrorCode.class, Fault::code)
                            .text("message", Fault::message)
                            .optionalText("parameter", Fault::parameter)
                            .optionalTexts(
                                    "nearest",
                                    fault -> Optional.of(fault.nearest()).filter(nearest -> !nearest.isEmpty()))
                            .build(),
                    Function.identity())
            .build();

    private ServiceShapes() {}

    /** How a service is. */
    enum HealthStatus {
        OK,
        LOADING,
        STALE
    }

    /** How a service is. */
    record Health(
            HealthStatus status,
            Optional<Instant> loadedAt,
            OptionalLong ageSeconds,
            OptionalInt nodes,
            OptionalInt edges,
            Optional<Failure> lastFailure) {}

    /** A load that failed. */
    record Failure(String kind, Instant at) {}

    /** Why there is no answer. */
    enum ErrorCode {
        UNKNOWN_ID,
        UNKNOWN_ROUTE,
        BAD_PARAMETER,
        NOT_ALLOWED,
        UNAUTHORIZED,
        TOO_LARGE,
        LOADING,
        INTERNAL
    }

    /** A fault of a request. */
    record Fault(ErrorCode code, String message, Optional<String> parameter, List<String> nearest) {}
}
