package io.charactergraph.json.stream;

import java.util.List;
import java.util.Optional;

/**
 * Why there is no answer.
 *
 * @param message what is wrong, without row content
 * @param parameter the parameter that is wrong
 * @param nearest what comes near to a name that is not there
 */
public record ServiceError(ErrorCode code, String message, Optional<String> parameter, List<String> nearest) {

    /** Copies the list. */
    public ServiceError {
        nearest = List.copyOf(nearest);
    }
}
