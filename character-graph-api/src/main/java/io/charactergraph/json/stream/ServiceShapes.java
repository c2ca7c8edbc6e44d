package io.charactergraph.json.stream;

import io.charactergraph.json.shape.Shape;
import java.util.Optional;
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
                    Shape.<Health.Failure>named("LastFailure", "The last load that failed.")
                            .text("kind", Health.Failure::kind)
                            .time("at", Health.Failure::at)
                            .build(),
                    Health::lastFailure)
            .build();

    static final Shape<ServiceError> ERROR = Shape.<ServiceError>named("ErrorAnswer", "Why there is no answer.")
            .object(
                    "error",
                    Shape.<ServiceError>named("ErrorDetail", "What is wrong, and with what.")
                            .word("code", ErrorCode.class, ServiceError::code)
                            .text("message", ServiceError::message)
                            .optionalText("parameter", ServiceError::parameter)
                            .optionalTexts(
                                    "nearest",
                                    error -> Optional.of(error.nearest()).filter(nearest -> !nearest.isEmpty()))
                            .build(),
                    Function.identity())
            .build();

    private ServiceShapes() {}
}
